import { envelope } from '../../events/index.ts';

const named = envelope.pick({ id: true, subject: true });
const placed = envelope.pick({ localarea: true });

/** The case and the id of a body, when both are of the contract's form; else null. Never throws. */
export const eventNameIn = (body: string) => named.safeParse(jsonOf(body)).data ?? null;

/** The local area of a body as it was posted, when it could be one; else null. Never throws. */
export const localAreaIn = (body: string): string | null =>
  placed.safeParse(jsonOf(body)).data?.localarea ?? null;

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
