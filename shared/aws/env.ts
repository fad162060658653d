import * as z from 'zod';

/**
 * The values of the named environment variables. Throws one error that names every one that is missing or empty, so
 * that a wrong deployment is put right in one go.
 */
export function envOf<const N extends string>(
  names: readonly N[],
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<Record<N, string>> {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length > 0) {
    throw new Error(
      `Expected the environment variables ${names.join(', ')}, found no ${missing.join(', ')}.`,
    );
  }
  const values = z.record(z.enum(names), z.string());
  return values.parse(Object.fromEntries(names.map((name) => [name, environment[name]])));
}

/** A whole number above nought from the environment, such as the number of shards. Throws for anything else. */
export function countOf(name: string, text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new Error(`Expected ${name} to be a whole number from 1 to 9999, found "${text}".`);
  return Number(text);
}
