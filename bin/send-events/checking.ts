import { type Poster, parseEvent } from '../../events/index.ts';
import { partners } from '../../shared/areas/partners.ts';
import { posterOf as practised } from '../../shared/areas/practice.ts';
import { areas } from '../../shared/areas/rules-for.ts';
import { bodyHashOf } from '../../shared/aws/body-hash.ts';
import type { Entry, Refusal } from './entry.ts';
import { Stop } from './stop.ts';

/** An event that the contract takes, and what it is called. */
export interface Taken {
  readonly ok: true;
  readonly line: number;
  readonly id: string;
  readonly subject: string;
  readonly area: string;
  readonly body: string;
}

export type Checked = Taken | ({ readonly ok: false } & Refusal);

/** Who posts: a partner of the register, or anybody who may post everything anywhere when `partner` is null. */
export function posterOf(partner: string | null): Poster {
  if (partner === null)
    return practised({
      areas: [...new Set([...areas, ...partners.flatMap((one) => one.areas)])],
      types: ['*'],
    });
  const known = partners.find(({ id }) => id === partner);
  if (known !== undefined) return practised(known);
  throw new Stop(
    `--as: expected a partner of the register (${partners.map(({ id }) => id).join(', ')}), got "${partner}".`,
  );
}

/**
 * Reads events against the contract, as `poster` may post them, received at `receivedAt` (milliseconds since 1970). An
 * event that stands there again is let through; another under its id is not.
 */
export async function* checked(
  entries: AsyncIterable<Entry>,
  poster: Poster,
  receivedAt: number,
): AsyncGenerator<Checked> {
  const seen = new Map<string, { readonly line: number; readonly hash: string }>();
  for await (const entry of entries) {
    const { line } = entry;
    if (!entry.ok) {
      yield { ok: false, line, id: entry.id, subject: null, reasons: entry.reasons };
      continue;
    }
    const parsed = parseEvent(entry.body, poster, receivedAt);
    if (!parsed.ok) {
      const { id, subject, reasons } = parsed;
      yield { ok: false, line, id, subject, reasons };
      continue;
    }
    const { id, subject, localarea: area } = parsed.event;
    const key = JSON.stringify([area, subject, id]);
    const hash = bodyHashOf(entry.body);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, { line, hash });
    if (first === undefined || first.hash === hash) {
      yield { ok: true, line, id, subject, area, body: entry.body };
      continue;
    }
    const expected = 'an id of its own, or the same event again';
    const reason = { field: 'id', expected, got: `the id of another event on line ${first.line}` };
    yield { ok: false, line, id, subject, reasons: [reason] };
  }
}
