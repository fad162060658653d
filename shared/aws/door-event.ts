import { maxBodyBytes, type PartnerEvent, parseEvent, type Reason } from '../../events/index.ts';
import type { Partner } from '../areas/partners.ts';
import { areaFor, isPractice, posterOf } from '../areas/practice.ts';
import { answerOf } from './answers.ts';
import { bodyHashOf } from './body-hash.ts';
import { loadEvent } from './case-store.ts';
import { localAreaIn } from './event-name.ts';
import type { Table } from './table.ts';

/** Why an event is refused at the door, by the name of its problem. */
export type RefusedFor = 'malformed' | 'not-allowed' | 'known-id' | 'too-large';

/** An event that cannot be taken. `id` and `subject` are given when they could be read. */
export interface RefusedEvent {
  readonly ok: false;
  readonly code: RefusedFor;
  readonly id: string | null;
  readonly subject: string | null;
  readonly reasons: readonly Reason[];
  readonly body: string;
}

/** One posted event, read. */
export type ReadEvent =
  | { readonly ok: true; readonly event: PartnerEvent; readonly body: string }
  | RefusedEvent;

/**
 * Reads one event as this partner may post it, received at `receivedAt` (milliseconds since 1970). A fault of form
 * counts before a missing right: who may not post it learns so once it can be read.
 */
export function readEvent(body: string, partner: Partner, receivedAt: number): ReadEvent {
  const parsed = parseEvent(body, posterOf(partner), receivedAt);
  if (parsed.ok) return { ok: true, event: parsed.event, body };
  const { id, subject, reasons } = parsed;
  return { ok: false, code: codeOf(body, receivedAt), id, subject, reasons, body };
}

function codeOf(body: string, receivedAt: number): RefusedFor {
  if (Buffer.byteLength(body) > maxBodyBytes) return 'too-large';
  const areas = [localAreaIn(body) ?? ''];
  return parseEvent(body, { areas, types: ['*'] }, receivedAt).ok ? 'not-allowed' : 'malformed';
}

/** What is known of an event already: nothing, the same event, or another under its id, and when that was taken. */
export type Known = 'new' | 'same' | { readonly firstAt: string };

/**
 * Looks an event up among those of its partner: in its case, for as long as that lives, and among those that are on
 * their way there or parked. What was refused may come again under its id. Throws `TryAgain` when the table does not
 * answer.
 */
export async function known(
  table: Table,
  partner: string,
  { event, body }: { readonly event: PartnerEvent; readonly body: string },
): Promise<Known> {
  const { id, subject, localarea } = event;
  const area = areaFor(partner, localarea);
  const [taken, answer] = await Promise.all([
    loadEvent(table, { area, ref: subject }, `${partner}#${id}`),
    answerOf(table, { partner, subject, id, isPractice: isPractice(localarea) }),
  ]);
  const isOnItsWay = answer !== null && answer.outcome !== 'refused';
  const onItsWay = isOnItsWay ? { bodyHash: answer.bodyHash, receivedAt: answer.at } : null;
  const first = taken ?? onItsWay;
  if (first === null) return 'new';
  return first.bodyHash === bodyHashOf(body) ? 'same' : { firstAt: first.receivedAt };
}
