const LOUD = new Set(['warn', 'error', 'fatal']);

interface LogLine {
  readonly level: string;
  readonly msg?: string;
  readonly context?: string;
  readonly stack?: string;
  readonly err?: { readonly stack?: string };
}

/**
 * What to show of a line an app wrote, or null for nothing. Apps log JSON; anything else they write is said by Node itself
 * or by a library: on the error stream it is shown always.
 * @param all show every line, not only warnings and errors
 */
export function appOutput(app: string, line: string, from: 'stdout' | 'stderr', all: boolean): string | null {
  if (line.trim() === '') return null;
  const log = parseLog(line);
  if (log === null) return all || from === 'stderr' ? `[${app}] ${line}` : null;
  const loud = LOUD.has(log.level);
  if (!loud && !all) return null;
  const context = log.context ? `${log.context}: ` : '';
  const stack = loud ? (log.err?.stack ?? log.stack) : undefined;
  return `[${app}] ${log.level} ${context}${log.msg ?? ''}${stack ? `\n${stack}` : ''}`;
}

function parseLog(line: string): LogLine | null {
  if (!line.startsWith('{')) return null;
  try {
    const value = JSON.parse(line) as Partial<LogLine>;
    return typeof value.level === 'string' ? (value as LogLine) : null;
  } catch {
    return null;
  }
}
