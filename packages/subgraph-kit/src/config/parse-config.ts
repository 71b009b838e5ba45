import { z } from 'zod';

/** Every fault of a process' settings at once, so that nobody has to start it five times to find five mistakes. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.name = 'ConfigurationError';
  }
}

/**
 * Reads settings from the environment by a zod object whose keys are the variables' names, refined or transformed as need be. Unset and empty are the same.
 * Values are never repeated in a fault: they may be secrets.
 * @throws ConfigurationError naming every variable that is missing or wrong
 */
export function parseConfig<S extends z.ZodType>(shape: S, environment: Readonly<NodeJS.ProcessEnv>): z.output<S> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(
    parsed.error.issues.map((issue) => `${issue.path.join('.') || 'settings'}: ${issue.message}`),
  );
}

/** A TCP port, or 0 for any free one. */
export const portSetting = z.coerce
  .number('a port is a whole number from 0 to 65535')
  .int('a port is a whole number from 0 to 65535')
  .min(0, 'a port is a whole number from 0 to 65535')
  .max(65_535, 'a port is a whole number from 0 to 65535');

/** `1` or `true`, `0` or `false`. */
export const switchSetting = z
  .enum(['0', '1', 'true', 'false'], 'this is a switch: 1 or 0')
  .transform((text) => text === '1' || text === 'true');

/** A `postgres://` connection URL. */
export const postgresUrlSetting = z
  .string('a PostgreSQL URL is needed: postgres://user:password@host:port/database')
  .regex(/^postgres(ql)?:\/\//, 'a PostgreSQL URL begins with postgres://');

/** An `http://` or `https://` URL. */
export const httpUrlSetting = z
  .string('an http:// or https:// URL is needed')
  .regex(/^https?:\/\//, 'the URL begins with http:// or https://');

/** A secret of at least 32 characters. */
export const secretSetting = z
  .string('a secret of at least 32 characters is needed')
  .min(32, 'the secret has fewer than 32 characters');

/** Where a virus scanner listens, as `tcp://host:port`. */
export const scannerUrlSetting = z
  .string()
  .refine(
    (url) => URL.canParse(url) && new URL(url).protocol === 'tcp:' && new URL(url).port !== '',
    'the address of a virus scanner is tcp://host:port',
  )
  .transform((url) => new URL(url));
