import type { IsoInstant, Moment } from '../domain/moment.ts';
import { mostShown, type ShownRefusal } from '../notices/refused-email.ts';
import { emailOf } from './mailroom.ts';
import { type RefusedSummary, refusedPages } from './refusals.ts';
import type { RefusedTimer } from './refused-due.ts';
import { later } from './send-feedback.ts';
import type { Table } from './table.ts';

/** What was refused of a partner since it was last told. */
export interface NewlyRefused {
  readonly count: number;
  readonly since: IsoInstant;
  /** The latest of them, newest first. */
  readonly latest: readonly ShownRefusal[];
  /** The message ids of those so recent that a later sender cannot tell by the time alone whether they were told. */
  readonly lately: readonly string[];
}

/** A row shows the time its invocation began, and may stand only later: longer than any invocation that refuses. */
const overlap = { minutes: -10 };

// A flood beyond this is counted again the next day: told twice is better than never.
const mostRemembered = 500;

/** Whatever was refused since the last email and not posted again since; null when there is nothing. */
export async function newlyRefused(
  table: Table,
  partner: string,
  { seen, now }: { readonly seen: RefusedTimer; readonly now: Moment },
): Promise<NewlyRefused | null> {
  const last = seen.email === undefined ? null : await emailOf(table, seen.email);
  const told = new Set(last?.messages.map(({ id }) => id));
  const after = seen.mailedAt === undefined ? '' : later(seen.mailedAt, overlap);
  const recent = later(now.at, overlap);
  let count = 0;
  let since = now.at;
  let latest: RefusedSummary[] = [];
  const lately: string[] = [];
  for await (const page of refusedPages(table, partner)) {
    const lies = page.filter(
      ({ at, messageId, replayedAt }) => at > after && !told.has(messageId) && replayedAt === undefined,
    );
    count += lies.length;
    for (const { at } of lies) if (at < since) since = at;
    latest = [...latest, ...lies].toSorted((one, other) => (one.at > other.at ? -1 : 1)).slice(0, mostShown);
    const near = page.filter(({ at }) => at > recent).map(({ messageId }) => messageId);
    lately.push(...near.slice(0, mostRemembered - lately.length));
  }
  return count === 0 ? null : { count, since, latest, lately };
}
