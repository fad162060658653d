import { createHash } from 'node:crypto';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { envelope, maxBodyBytes, type Reason } from '../../events/index.ts';
import type { Moment } from '../domain/moment.ts';
import { putAnswer } from './answers.ts';
import { bodyHashOf } from './body-hash.ts';
import { rowVersion } from './case-row.ts';
import { cutTo } from './cut.ts';
import { partnerPartition } from './keys.ts';
import { post, type Queue } from './queue.ts';
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

/** Keeps what was refused for thirty days. Doing it twice for one message is the same as once. */
export async function keepRefused(table: Table, refusal: Refusal, now: Moment): Promise<void> {
  const { partner, messageId, body, ...read } = refusal;
  const kept = cutTo(maxBodyBytes, body);
  const row: Refused = {
    sk: `REFUSED#${messageId}`,
    v: rowVersion,
    at: now.at,
    ...{ id: read.id, subject: read.subject, reasons: [...read.reasons] },
    ...{ body: kept, cut: kept.length < body.length },
    bodyHash: createHash('sha256').update(body).digest('hex'),
    expiresAt: Temporal.Instant.from(now.at).add({ hours: 24 * daysKept }).epochMilliseconds / 1000,
  };
  const command = new PutCommand({ TableName: table.name, Item: { pk: partnerPartition(partner), ...row } });
  await calling('Keeping what was refused', table.db.send(command));
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
  await putAnswer(table, { partner, ...name.data }, { ...answered, now });
}

const askable = envelope.pick({ id: true, subject: true });

/** Everything that was refused of a partner and is still kept, in the order of its message ids. */
export async function refusedOf(table: Table, partner: string): Promise<readonly Refused[]> {
  const rows: Refused[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const command = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :refused)',
      ExpressionAttributeValues: { ':pk': partnerPartition(partner), ':refused': 'REFUSED#' },
      ExclusiveStartKey: after,
    });
    const page = await calling('Reading what was refused', table.db.send(command));
    rows.push(...z.array(refusedRow).parse(page.Items ?? []));
    after = page.LastEvaluatedKey;
  } while (after !== undefined);
  return rows;
}

/**
 * Posts a refused body again, just as it came, to its partner's queue: for when the register or the contract was wrong.
 * Throws for a body that was too large to keep whole.
 */
export async function replay(refused: Refused, queue: Queue): Promise<void> {
  if (refused.cut)
    throw new Error(`Expected a body that was kept whole, found one cut at ${maxBodyBytes} bytes.`);
  await post(queue, refused.body);
}
