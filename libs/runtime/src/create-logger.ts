import type { LoggerService } from '@nestjs/common';
import { destination, type DestinationStream, type Level, type Logger, pino, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';
import type { LogLevel } from './config-fields.js';
import { maskSecrets } from './mask-secrets.js';

/** Values that never reach a log, under any object that is logged, up to three levels deep. */
const SECRET_KEYS = ['authorization', 'cookie', '["set-cookie"]', 'password', 'token', 'secret', 'apiKey', 'masterKey'];
const SECRET_VARIABLES = ['DATABASE_URL', 'MEILI_KEY', 'databaseUrl', 'meiliKey'];
/** What a person told us about himself, and how to reach a person. */
const PERSONAL_KEYS = ['profile', 'eligibleFor', 'email', 'phone'];
const HIDDEN = [...SECRET_KEYS, ...SECRET_VARIABLES, ...PERSONAL_KEYS].flatMap((key) =>
  ['', '*.', '*.*.'].map((prefix) => (key.startsWith('[') ? prefix.replace(/\.$/, '') : prefix) + key),
);

export interface LoggerOptions {
  readonly level?: LogLevel;
  /** Where lines go; the standard output unless a test wants to read them. */
  readonly stream?: DestinationStream;
}

/**
 * The log of a process, to hand to Nest: `NestFactory.create(AppModule, { logger: createLogger('search', { level }) })`;
 * classes then write through Nest's own `new Logger(ClassName)`.
 * One JSON object a line (`level` as a word, ISO `time`, `app`, `context`, `msg`), coloured text on a terminal.
 */
export function createLogger(app: string, { level = 'info', stream }: LoggerOptions = {}): NestLogger {
  const target = stream ?? (process.stdout.isTTY ? pretty({ sync: true, ignore: 'pid,hostname' }) : destination(1));
  const masked = { write: (line: string) => void target.write(maskSecrets(line)) };
  const options = {
    level,
    base: { app },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: HIDDEN, censor: '***' },
  };
  return new NestLogger(pino(options, masked));
}

/** Nest's five ways to log, on pino. */
export class NestLogger implements LoggerService {
  constructor(readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes the context as the last text; a text before it that looks like one is a stack; objects are fields. */
  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const fields: Record<string, unknown> = {};
    for (const value of [message, ...rest]) {
      if (value instanceof Error) fields['err'] = value;
      else if (typeof value === 'object' && value !== null) Object.assign(fields, value);
    }
    const texts = rest.filter((value) => typeof value === 'string');
    const stack = texts.find((text) => /\n\s+at /.test(text));
    const context = texts.findLast((text) => text !== stack);
    if (stack !== undefined) fields['stack'] = stack;
    if (context !== undefined) fields['context'] = context;
    this.pino[level](fields, textOf(message));
  }
}

/** Undefined lets pino take the text from the error or leave it out. */
function textOf(message: unknown): string | undefined {
  if (typeof message === 'object' || message === undefined) return undefined;
  return typeof message === 'string' ? message : JSON.stringify(message);
}
