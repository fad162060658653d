import { createHash } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { isPractice } from '../areas/practice.ts';
import type { Moment } from '../domain/moment.ts';
import { putAnswer } from './answers.ts';
import { bodyHashOf } from './body-hash.ts';
import { rowVersion } from './case-row.ts';
import { cutTo } from './cut.ts';
import { eventNameIn, localAreaIn } from './event-name.ts';
import { partnerPartition } from './keys.ts';
import type { Table } from './table.ts';
import { calling } from './try-again.ts';

/** A message that failed every time, as its dead-letter queue holds it. */
export interface DeadLetter {
  /** The partner who posted it, or the queue of ours it died in. */
  readonly owner: string;
  readonly messageId: string;
  readonly queue: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
}

// A row takes 400 kB, a message may be larger. Whatever is cut was far beyond what we take from a partner.
const mostBytes = 350 * 1024;

// There are ten at most beside our own, but one may be as large as a message.
const mostOfAttribute = 2 * 1024;

/**
 * Keeps a message that failed every time, with its attributes (the beginning of a long one), until a person has dealt
 * with it. Doing it twice for one message is the same as once.
 */
export async function parkMessage(table: Table, letter: DeadLetter, now: Moment): Promise<void> {
  const { owner, messageId, queue, body, attributes } = letter;
  const kept = cutTo(mostBytes, body);
  const row = {
    ...{ pk: partnerPartition(owner), sk: `PARKED#${messageId}`, v: rowVersion },
    ...{ at: now.at, queue, body: kept, cut: kept.length < body.length },
    bodyHash: createHash('sha256').update(body).digest('hex'),
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [name, cutTo(mostOfAttribute, value)]),
    ),
    why: `received ${attributes.ApproximateReceiveCount ?? 'an unknown number of'} times, never without an error`,
  };
  await calling('Parking a message', table.db.send(new PutCommand({ TableName: table.name, Item: row })));
}

const withUs = {
  field: 'body',
  expected: 'nothing of you: it is with our team, who take it in or refuse it',
  got: 'trouble of ours',
};

/** Tells the partner who asks that its event is with our team: one whose case and id can be asked for. */
export async function tellParked(
  table: Table,
  { partner, messageId, body }: Pick<DeadLetter, 'messageId' | 'body'> & { readonly partner: string },
  now: Moment,
): Promise<void> {
  const name = eventNameIn(body);
  if (name === null) return;
  const answer = { outcome: 'parked' as const, messageId, bodyHash: bodyHashOf(body), reasons: [withUs] };
  await putAnswer(table, { partner, ...name, isPractice: isPractice(localAreaIn(body)) }, { ...answer, now });
}
