import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { parseEvent, type Reason } from '../events/index.ts';
import { type Partner, partners } from '../shared/areas/partners.ts';
import { areaFor, posterOf } from '../shared/areas/practice.ts';
import { countOf, envOf } from '../shared/aws/env.ts';
import { type Hears, hearing } from '../shared/aws/heard.ts';
import { type Arrival, type Inbox, type Taken, takeIn } from '../shared/aws/inbox.ts';
import type { LogCode } from '../shared/aws/log.ts';
import { pageSource, pageTypes } from '../shared/aws/page-rights.ts';
import { keepRefused } from '../shared/aws/refusals.ts';
import { type Table, tableOf } from '../shared/aws/table.ts';
import { workOf } from '../shared/aws/work.ts';
import { eachMessage, partnerOnStamp, queueNameOf } from './batch.ts';
import { type Invocation, stack } from './stack.ts';

/** What intake works with. */
export interface IntakeDependencies {
  readonly table: Table;
  readonly shards: number;
  readonly workQueueArn: string;
  readonly partnerQueuePrefix: string;
  /** The queue of all who post over HTTPS. */
  readonly doorQueueArn: string;
  readonly partners: readonly Partner[];
  readonly pause: Inbox['pause'];
  /** Notes that a partner posted. */
  readonly hears: Hears;
}

type Given = IntakeDependencies & Invocation;

/**
 * Takes a batch of partner events, ticks and deeds into their cases. Those of one case follow each other, and when one
 * fails the later ones wait with it; different cases go side by side. What is refused is kept, and leaves its queue.
 */
export async function intake(event: SQSEvent, given: Given): Promise<SQSBatchResponse> {
  const lastOfCase = new Map<string, Promise<Pick<Taken, 'snapshot'>>>();
  return eachMessage(event, given.log, async (record) => {
    const read = readMessage(record, given);
    if ('reasons' in read) return refuse(record, { ...read, ...given });
    const name = `${read.arrival.area}/${read.arrival.ref}`;
    const before = lastOfCase.get(name) ?? Promise.resolve({ snapshot: null });
    const turn = before.then(({ snapshot }) => takeIn(given, read.arrival, snapshot));
    lastOfCase.set(name, turn);
    const { outcome, reasons } = await turn;
    const { what } = read.arrival;
    // A page looks for room before it thanks; where others filled it meanwhile, what was said is parked for a person.
    if (outcome === 'refused' && isOfPage(what) && reasons.some(({ field }) => field !== 'id'))
      throw new Error(`Expected room in ${name} for what was said on a page, found none.`);
    // On a page the first answer stands, and its page has said so: there is nobody to refuse the second to.
    if (outcome === 'refused' && what.kind === 'event' && !isOfPage(what)) {
      return refuse(record, {
        partner: what.source.partner,
        id: what.event.id,
        subject: what.event.subject,
        reasons,
        ...given,
      });
    }
    await noteHeard(read.arrival, given);
    given.log(codeOf(what.kind, outcome), { case: name, message: record.messageId, outcome });
  });
}

const isOfPage = (what: Arrival['what']): boolean =>
  what.kind === 'event' && what.source.partner === pageSource.partner;

/** What a partner posted shows that it is not silent; what is said on our own pages is no partner's. */
async function noteHeard({ area, what }: Arrival, { hears }: Given): Promise<void> {
  if (what.kind !== 'event' || what.source.partner === pageSource.partner) return;
  await hears({ area, partner: what.source.partner }, what.receivedAt);
}

interface ToRefuse {
  readonly partner: string;
  readonly id: string | null;
  readonly subject: string | null;
  readonly reasons: readonly Reason[];
}

function readMessage(record: SQSRecord, given: Given): { readonly arrival: Arrival } | ToRefuse {
  if (record.eventSourceARN === given.workQueueArn) {
    const { area, ref, ...what } = workOf(record.body);
    return { arrival: { area, ref, what: what.kind === 'said' ? said(record, { area, ...what }) : what } };
  }
  const poster = partnerOf(record, given);
  const { id: partner, authority: byAuthority } = poster;
  const receivedAt = Number(record.attributes.SentTimestamp);
  const parsed = parseEvent(record.body, posterOf(poster), receivedAt);
  if (!parsed.ok) return { partner, id: parsed.id, subject: parsed.subject, reasons: parsed.reasons };
  const { event } = parsed;
  const source = { partner, byAuthority };
  const what = { kind: 'event' as const, event, body: record.body, source, receivedAt };
  return { arrival: { area: areaFor(partner, event.localarea), ref: event.subject, what } };
}

/** What somebody said on a page of ours. It was checked there, so one that the contract refuses is a bug: throws. */
function said({ attributes }: SQSRecord, { area, body }: { readonly area: string; readonly body: string }) {
  const receivedAt = Number(attributes.SentTimestamp);
  const parsed = parseEvent(body, { areas: [area], types: pageTypes }, receivedAt);
  if (!parsed.ok)
    throw new Error(`Expected an event from a page, found ${JSON.stringify(parsed.reasons.slice(0, 3))}.`);
  return { kind: 'event' as const, event: parsed.event, body, source: pageSource, receivedAt };
}

/**
 * The queue is the identity of whoever posts to it; to the door queue only our own door posts, and it says for whom.
 */
function partnerOf(
  record: SQSRecord,
  { partnerQueuePrefix, doorQueueArn, partners: register }: Given,
): Partner {
  if (record.eventSourceARN === doorQueueArn) {
    const stamped = partnerOnStamp(record);
    const partner = register.find(({ id, signIn }) => id === stamped && signIn.kind !== 'sqs');
    if (partner !== undefined) return partner;
    throw new Error(`Expected the door queue to name a partner that posts over HTTPS, found ${stamped}.`);
  }
  const name = queueNameOf(record);
  const partner = register.find(({ id }) => name === `${partnerQueuePrefix}${id}`);
  if (partner === undefined)
    throw new Error(`Expected the queue of a partner in the register, found ${name}.`);
  return partner;
}

async function refuse(
  record: SQSRecord,
  { partner, id, subject, reasons, table, now, log }: ToRefuse & Given,
): Promise<void> {
  const { messageId, body } = record;
  await keepRefused(table, { partner, messageId, body, id, subject, reasons }, now);
  log('event-refused', {
    partner,
    message: messageId,
    outcome: reasons.map(({ field }) => field).join(', '),
  });
}

function codeOf(kind: Arrival['what']['kind'], outcome: Taken['outcome']): LogCode {
  if (outcome === 'unknown-case') return 'case-unknown';
  if (kind === 'tick') return 'tick-done';
  return `${kind}-${outcome === 'taken' ? 'taken' : 'known'}`;
}

/** A pause before a case is decided again: at random, so that two who collided do not collide again. */
const pause = async (attempt: number): Promise<void> => {
  await wait(Math.random() * 25 * 2 ** attempt);
};

export const handler = stack((): IntakeDependencies => {
  const env = envOf(['TABLE_NAME', 'DUE_SHARDS', 'WORK_QUEUE_ARN', 'PARTNER_QUEUE_PREFIX', 'DOOR_QUEUE_ARN']);
  const table = tableOf(new DynamoDBClient(), env.TABLE_NAME);
  return {
    table,
    shards: countOf('DUE_SHARDS', env.DUE_SHARDS),
    workQueueArn: env.WORK_QUEUE_ARN,
    partnerQueuePrefix: env.PARTNER_QUEUE_PREFIX,
    doorQueueArn: env.DOOR_QUEUE_ARN,
    partners,
    pause,
    hears: hearing(table),
  };
}, intake);
