import { Temporal } from 'temporal-polyfill';
import type { PartnerEvent, Reason } from '../../events/index.ts';
import { rulesFor } from '../areas/rules-for.ts';
import { wakes } from '../domain/compact.ts';
import { type Decision, decide, type Input } from '../domain/decide.ts';
import type { Deed } from '../domain/deed.ts';
import { type Fact, factOf, type Source } from '../domain/fact.ts';
import { isoInstant, type Moment } from '../domain/moment.ts';
import { hasRoom } from '../domain/room.ts';
import type { Rules } from '../domain/rules.ts';
import { bodyHashOf } from './body-hash.ts';
import { type EventRow, rowVersion, type Snapshot } from './case-row.ts';
import { type CaseName, commit, loadCase, loadEvent } from './case-store.ts';
import type { Log } from './log.ts';
import type { Table } from './table.ts';
import { TryAgain } from './try-again.ts';

/** A partner event that was read and may be kept. */
export interface PostedEvent {
  readonly kind: 'event';
  readonly event: PartnerEvent;
  readonly body: string;
  readonly source: Source;
  /** When its queue took it, in milliseconds since 1970. */
  readonly receivedAt: number;
}

/** What is to be taken in, and to which case. */
export interface Arrival extends CaseName {
  readonly what: PostedEvent | { readonly kind: 'deed'; readonly deed: Deed } | { readonly kind: 'tick' };
}

/** What became of it, and the case as it now is; null when it must be read again before the next decision. */
export interface Taken {
  readonly outcome: 'taken' | 'known' | 'unknown-case' | 'refused';
  readonly snapshot: Snapshot | null;
  readonly reasons: readonly Reason[];
}

/** What taking in works with. `pause` waits a little, at random, before the given try. */
export interface Inbox {
  readonly table: Table;
  readonly shards: number;
  readonly log: Log;
  readonly now: Moment;
  readonly pause: (attempt: number) => Promise<void>;
}

const mostTries = 6;

/**
 * Takes one event, deed or tick into its case: decides and commits, in one transaction. `seen` is the case as this
 * invocation last left it. When somebody else changed the case meanwhile it is read and decided again, up to five
 * times: a queue's own retry is too slow for two facts about one child. Throws `TryAgain` after that.
 */
export async function takeIn(inbox: Inbox, arrival: Arrival, seen: Snapshot | null): Promise<Taken> {
  const rules = rulesFor(arrival.area);
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const snapshot = (attempt === 1 ? seen : null) ?? (await loadCase(inbox.table, arrival, rules));
    const taken = await tryOnce(inbox, { arrival, snapshot, rules });
    if (taken !== 'conflict') return taken;
    inbox.log('case-conflict', { case: `${arrival.area}/${arrival.ref}`, count: attempt });
    if (attempt < mostTries) await inbox.pause(attempt);
  }
  throw new TryAgain(`Changing a case that others change all the time, ${mostTries} times,`);
}

interface Try {
  readonly arrival: Arrival;
  readonly snapshot: Snapshot;
  readonly rules: Rules;
}

async function tryOnce(inbox: Inbox, { arrival, snapshot, rules }: Try): Promise<Taken | 'conflict'> {
  const { what } = arrival;
  const { table, now, shards } = inbox;
  const posted = what.kind === 'event' ? eventOf(what) : null;
  if (posted !== null && wakes(snapshot.case, posted.fact, { rules, today: now.on })) {
    const awake = await loadCase(table, { ...arrival, whole: true }, rules);
    return tryOnce(inbox, { arrival, snapshot: awake, rules });
  }
  if (posted !== null && snapshot.case.facts.some((known) => known.key === posted.fact.key)) {
    return compared(table, arrival, { ...posted, snapshot });
  }
  if (posted !== null && !hasRoom(snapshot.case, posted.fact))
    return { outcome: 'refused', snapshot, reasons: [noRoom(roomGot(snapshot))] };
  if (posted === null && snapshot.version === 0)
    return { outcome: 'unknown-case', snapshot: null, reasons: [] };
  const decision = decide(snapshot.case, inputOf(what, posted?.fact), { rules, now });
  if (what.kind === 'deed' && changesNothing(snapshot, decision))
    return { outcome: 'known', snapshot, reasons: [] };
  const event = posted && { fact: posted.fact.key, row: posted.row };
  const movesTimer = what.kind === 'tick';
  const committed = await commit(table, {
    before: snapshot,
    decision,
    event,
    movesTimer,
    rules,
    now,
    shards,
  });
  if (committed.outcome === 'conflict') return 'conflict';
  if (committed.outcome === 'committed')
    return { outcome: 'taken', snapshot: committed.snapshot, reasons: [] };
  if (posted === null)
    throw new Error(`Expected a deed or a tick to be committed, found the answer ${committed.outcome}.`);
  if (committed.outcome === 'too-large')
    return { outcome: 'refused', snapshot: null, reasons: [noRoom(roomGot(snapshot))] };
  return compared(table, arrival, { ...posted, snapshot: null });
}

const noRoom = (got: string): Reason => ({
  field: 'subject',
  expected: 'a case with room for what you tell of it; call us if it is right that there is so much',
  got,
});

const roomGot = ({ case: { facts } }: Snapshot): string => `a case that is full, of ${facts.length} events`;

interface EventOf {
  readonly fact: Fact;
  readonly row: EventRow;
}

function eventOf({ event, body, source, receivedAt }: PostedEvent): EventOf {
  const fact = factOf(event, source);
  const bodyHash = bodyHashOf(body);
  const received = isoInstant(Temporal.Instant.fromEpochMilliseconds(receivedAt));
  const { byAuthority } = source;
  return {
    fact,
    row: { v: rowVersion, body, bodyHash, receivedAt: received, type: event.type, at: fact.at, byAuthority },
  };
}

function inputOf(what: Arrival['what'], fact: Fact | undefined): Input {
  if (what.kind !== 'event') return what;
  if (fact === undefined) throw new Error('Expected an event to tell a fact, found none.');
  return { kind: 'fact', fact };
}

/** The same event again is nothing new. The same id with another body is refused: the first is kept. */
async function compared(
  table: Table,
  name: CaseName,
  { fact, row, snapshot }: EventOf & { readonly snapshot: Snapshot | null },
): Promise<Taken> {
  const first = await loadEvent(table, name, fact.key);
  if (first === null)
    throw new Error(`Expected the event of a known fact in case ${name.area}/${name.ref}, found none.`);
  if (first.bodyHash === row.bodyHash) return { outcome: 'known', snapshot, reasons: [] };
  const got = `an id taken in on ${first.receivedAt} with another body`;
  return {
    outcome: 'refused',
    snapshot,
    reasons: [{ field: 'id', expected: 'a new id, or the same event again', got }],
  };
}

const changesNothing = (before: Snapshot, decision: Decision): boolean =>
  !before.refolded &&
  decision.deeds.length === 0 &&
  decision.desks.put.length === 0 &&
  decision.desks.remove.length === 0 &&
  decision.mail.length === 0 &&
  decision.nextDueAt === before.nextDueAt;
