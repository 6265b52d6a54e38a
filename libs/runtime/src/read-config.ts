import { z } from 'zod';

/** The environment does not hold what a process needs. The message lists every bad variable; no value is repeated in it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'BAD_CONFIG';

  constructor(readonly variables: readonly { readonly name: string; readonly cure: string }[]) {
    super(
      ['The environment needs a correction:', ...variables.map(({ name, cure }) => `  ${name}: ${cure}`)].join('\n'),
    );
  }
}

/**
 * Reads the environment into a typed object. A variable that is empty or blank counts as not set.
 * @param schema an object schema whose keys are names of variables; see `configFields` for the common ones
 * @throws ConfigError naming each variable that is missing or wrong, all at once
 */
export function readConfig<Schema extends z.ZodObject>(
  schema: Schema,
  env: Readonly<Record<string, string | undefined>> = process.env,
): z.output<Schema> {
  const given = Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []));
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue) => ({ name: issue.path.join('.') || 'environment', cure: issue.message })),
  );
}
