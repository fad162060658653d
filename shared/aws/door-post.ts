import type { DoorOutcome, PartnerEvent, Reason } from '../../events/index.ts';
import type { Partner } from '../areas/partners.ts';
import { isPractice } from '../areas/practice.ts';
import type { Moment } from '../domain/moment.ts';
import { putAnswer } from './answers.ts';
import { bodyHashOf } from './body-hash.ts';
import { known, type ReadEvent, type RefusedEvent, type RefusedFor, readEvent } from './door-event.ts';
import { mostInOneCall, sendToDoor } from './door-queue.ts';
import type { Log } from './log.ts';
import type { Queue } from './queue.ts';
import { keepRefused } from './refusals.ts';
import type { Table } from './table.ts';
import { TryAgain } from './try-again.ts';

/** The door as one request finds it. */
export interface Door {
  readonly table: Table;
  readonly queue: Queue;
  readonly partner: Partner;
  readonly requestId: string;
  readonly now: Moment;
  /** Milliseconds left. */
  readonly remaining: () => number;
  readonly log: Log;
}

/** What became of one posted event. `code` says why it was refused. */
export interface PostedOutcome {
  readonly id: string | null;
  readonly subject: string | null;
  readonly outcome: DoorOutcome;
  readonly code: RefusedFor | null;
  readonly reasons: readonly Reason[];
}

/** As long as one round of calls may take, with the retries of the SDK. */
const roundMs = 5_000;

/**
 * Posts events to the door queue, and answers what became of each, in order. One that is bad, or that did not work this
 * time, does not sink the others. Each event's queue, rows and answer are those of this partner alone.
 */
export async function postEvents(door: Door, bodies: readonly string[]): Promise<readonly PostedOutcome[]> {
  const receivedAt = Date.parse(door.now.at);
  const outcomes: PostedOutcome[] = [];
  // One round after the other, so that a round finds what the one before it has posted.
  for (const round of roundsOf(bodies.map((body) => readEvent(body, door.partner, receivedAt)))) {
    const enough = door.remaining() > roundMs;
    outcomes.push(...(enough ? await postRound(door, round, outcomes.length) : round.map(notThisTime)));
  }
  return outcomes;
}

/** The events in order, in rounds that SQS takes in one call and that name no event twice. */
function roundsOf(reads: readonly ReadEvent[]): readonly (readonly ReadEvent[])[] {
  const rounds: ReadEvent[][] = [];
  let names = new Set<string>();
  let bytes = 0;
  for (const read of reads) {
    const size = Buffer.byteLength(read.body);
    const name = read.ok ? `${read.event.subject}#${read.event.id}` : null;
    const last = rounds.at(-1);
    const fits =
      last !== undefined && last.length < mostInOneCall.messages && bytes + size <= mostInOneCall.bytes;
    if (fits && (name === null || !names.has(name))) {
      last.push(read);
      bytes += size;
    } else {
      rounds.push([read]);
      bytes = size;
      names = new Set();
    }
    if (name !== null) names.add(name);
  }
  return rounds;
}

interface ToSend {
  readonly outcome: 'to-send';
  readonly event: PartnerEvent;
  readonly body: string;
}

type Judged = ToSend | RefusedEvent | PostedOutcome;

async function postRound(
  door: Door,
  round: readonly ReadEvent[],
  firstIndex: number,
): Promise<readonly PostedOutcome[]> {
  const judged = await Promise.all(
    round.map((read) => unlessTryAgain(door, judge(door, read), notThisTime(read))),
  );
  const toSend = judged.filter(isToSend);
  const sending = sendToDoor(
    door.queue,
    door.partner.id,
    toSend.map(({ body }) => body),
  );
  const messageIds = await unlessTryAgain(door, sending, []);
  return Promise.all(
    judged.map((one, index) => {
      if (isToSend(one))
        return unlessTryAgain(
          door,
          queued(door, one, messageIds[toSend.indexOf(one)] ?? null),
          notThisTime({ ok: true, ...one }),
        );
      if ('outcome' in one) return one;
      return unlessTryAgain(door, refused(door, one, firstIndex + index), notThisTime(one));
    }),
  );
}

const isToSend = (judged: Judged): judged is ToSend => 'outcome' in judged && judged.outcome === 'to-send';

async function judge({ table, partner }: Door, read: ReadEvent): Promise<Judged> {
  if (!read.ok) return read;
  const { event, body } = read;
  const before = await known(table, partner.id, read);
  if (before === 'new') return { outcome: 'to-send', event, body };
  const { id, subject } = event;
  if (before === 'same') return { id, subject, outcome: 'duplicate', code: null, reasons: [] };
  const got = `an id taken in on ${before.firstAt} with another body`;
  const reasons = [{ field: 'id', expected: 'a new id, or the same event again', got }];
  return { ok: false, code: 'known-id', id, subject, reasons, body };
}

async function queued(door: Door, { event, body }: ToSend, messageId: string | null): Promise<PostedOutcome> {
  const { id, subject, localarea } = event;
  if (messageId === null) {
    door.log('try-again', { partner: door.partner.id, outcome: 'the door queue did not take an event' });
    return notThisTime({ ok: true, event, body });
  }
  const name = { partner: door.partner.id, subject, id, isPractice: isPractice(localarea) };
  const answer = { outcome: 'queued' as const, bodyHash: bodyHashOf(body), messageId, reasons: [] };
  await putAnswer(door.table, name, { ...answer, now: door.now });
  door.log('event-queued', { partner: door.partner.id, case: `${localarea}/${subject}`, message: messageId });
  return { id, subject, outcome: 'queued', code: null, reasons: [] };
}

async function refused(door: Door, event: RefusedEvent, index: number): Promise<PostedOutcome> {
  const { id, subject, reasons, body, code } = event;
  const messageId = `https-${door.requestId}-${index}`;
  const partner = door.partner.id;
  // Under a known id the first event stands, and so does what is told of it.
  const tells = code !== 'known-id';
  await keepRefused(door.table, { partner, messageId, body, id, subject, reasons, tells }, door.now);
  door.log('event-refused', { partner, message: messageId, outcome: code });
  return { id, subject, outcome: 'refused', code, reasons };
}

function notThisTime(read: ReadEvent): PostedOutcome {
  const { id, subject } = read.ok ? read.event : read;
  const reason = { field: 'body', expected: 'the same event again, a little later', got: 'trouble of ours' };
  return { id, subject, outcome: 'try-again', code: null, reasons: [reason] };
}

async function unlessTryAgain<T>(door: Door, work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof TryAgain)) throw error;
    door.log('try-again', { partner: door.partner.id, outcome: 'the partner is told to post again', error });
    return otherwise;
  }
}
