import { createHash } from 'node:crypto';

/**
 * The SHA-256, in hexadecimal, of an event's body as JSON: the same event gives the same hash, however a partner's
 * system happened to write it down this time. A body too deeply nested to be put in order is hashed as it came. Throws
 * a `SyntaxError` for a body that is not JSON.
 */
export const bodyHashOf = (body: string): string => createHash('sha256').update(inOrder(body)).digest('hex');

function inOrder(body: string): string {
  const json: unknown = JSON.parse(body);
  try {
    return canonical(json);
  } catch (error) {
    if (error instanceof RangeError) return body;
    throw error;
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
