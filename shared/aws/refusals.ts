import { createHash } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { envelope, maxBodyBytes, type Reason } from '../../events/index.ts';
import { isPractice } from '../areas/practice.ts';
import type { Moment } from '../domain/moment.ts';
import { putAnswer } from './answers.ts';
import { bodyHashOf } from './body-hash.ts';
import { rowVersion } from './case-row.ts';
import { unlessConditionFails } from './conditional.ts';
import { cutTo } from './cut.ts';
import { localAreaIn } from './event-name.ts';
import { partnerPartition } from './keys.ts';
import { pagesOf } from './query.ts';
import { setRefusedDue } from './refused-due.ts';
import type { Table } from './table.ts';
import { calling } from './try-again.ts';

const refusedRow = z.object({
  sk: z.string(),
  v: z.literal(rowVersion),
  at: z.string(),
  id: z.string().nullable(),
  subject: z.string().nullable(),
  reasons: z.array(z.object({ field: z.string(), expected: z.string(), got: z.string() })),
  body: z.string(),
  /** Whether the body was too large to keep whole. */
  cut: z.boolean(),
  bodyHash: z.string(),
  expiresAt: z.int(),
  /** When it was posted again: it no longer waits. */
  replayedAt: z.string().optional(),
});

/** What a partner posted and we could not take, why, and until when it is kept (seconds since 1970). */
export type Refused = z.infer<typeof refusedRow>;

/** What is refused: the message of the partner's queue, and what could be read of it. */
export interface Refusal {
  readonly partner: string;
  readonly messageId: string;
  readonly body: string;
  readonly id: string | null;
  readonly subject: string | null;
  readonly reasons: readonly Reason[];
  /** Whether the partner is told so when it asks for this event; it is, unless said. */
  readonly tells?: boolean;
}

const daysKept = 30;

/**
 * Keeps what was refused for thirty days, and sees to it that the partner's contact is told. Doing it twice for one
 * message is the same as once.
 */
export async function keepRefused(table: Table, refusal: Refusal, now: Moment): Promise<void> {
  const { partner, messageId, body, ...read } = refusal;
  const kept = cutTo(maxBodyBytes, body);
  const row: Refused = {
    sk: `${prefix}${messageId}`,
    v: rowVersion,
    at: now.at,
    ...{ id: read.id, subject: read.subject, reasons: [...read.reasons] },
    ...{ body: kept, cut: kept.length < body.length },
    bodyHash: createHash('sha256').update(body).digest('hex'),
    expiresAt: Temporal.Instant.from(now.at).add({ hours: 24 * daysKept }).epochMilliseconds / 1000,
  };
  const command = new PutCommand({
    TableName: table.name,
    Item: { pk: partnerPartition(partner), ...row },
    ConditionExpression: 'attribute_not_exists(pk)',
  });
  await unlessConditionFails('Keeping what was refused', table.db.send(command));
  // After the row, even when it stood already: whoever kept it may have come no further.
  await setRefusedDue(table, partner, now);
  if (refusal.tells ?? true) await answer(table, refusal, now);
}

/** Tells the partner who asks for it: only an event whose case and id are of the contract's form can be asked for. */
async function answer(table: Table, refusal: Refusal, now: Moment): Promise<void> {
  const { partner, messageId, body, reasons } = refusal;
  const name = askable.safeParse(refusal);
  if (!name.success) return;
  const answered = {
    outcome: 'refused' as const,
    messageId,
    bodyHash: bodyHashOf(body),
    reasons: [...reasons],
  };
  await putAnswer(
    table,
    { partner, ...name.data, isPractice: isPractice(localAreaIn(body)) },
    { ...answered, now },
  );
}

const askable = envelope.pick({ id: true, subject: true });

/** One message that was refused of a partner, whole; null when nothing of that id is kept. */
export async function refusedMessage(
  table: Table,
  partner: string,
  messageId: string,
): Promise<Refused | null> {
  const command = new GetCommand({
    TableName: table.name,
    Key: { pk: partnerPartition(partner), sk: `${prefix}${messageId}` },
    ConsistentRead: true,
  });
  const { Item } = await calling('Reading what was refused', table.db.send(command));
  return Item === undefined ? null : refusedRowOf(Item);
}

/** Reads a row of the table. Throws for one of another schema. */
export const refusedRowOf = (row: unknown): Refused => refusedRow.parse(row);

const summary = refusedRow
  .omit({ v: true, body: true, bodyHash: true })
  .transform(({ sk, ...row }) => ({ ...row, messageId: messageIdOf({ sk }) }));

/** What was refused, without its body. */
export type RefusedSummary = z.infer<typeof summary>;

/**
 * Everything that was refused of a partner and is still kept, page after page in the order of its message ids, without
 * the bodies: a flood of large ones fits no memory.
 */
export async function* refusedPages(
  table: Table,
  partner: string,
): AsyncGenerator<readonly RefusedSummary[]> {
  const pages = pagesOf(table, 'Reading what was refused', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :refused)',
    ExpressionAttributeValues: { ':pk': partnerPartition(partner), ':refused': prefix },
    ProjectionExpression: 'sk, #at, id, subject, reasons, cut, expiresAt, replayedAt',
    ExpressionAttributeNames: { '#at': 'at' },
    ConsistentRead: true,
  });
  for await (const rows of pages) yield z.array(summary).parse(rows);
}

/** The message id of a refused row. */
export const messageIdOf = ({ sk }: Pick<Refused, 'sk'>): string => sk.slice(prefix.length);

const prefix = 'REFUSED#';
