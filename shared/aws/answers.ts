import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Moment } from '../domain/moment.ts';
import { rowVersion } from './case-row.ts';
import { unlessConditionFails } from './conditional.ts';
import { answerKey } from './keys.ts';
import type { Table } from './table.ts';
import { calling } from './try-again.ts';

// Of two answers in one second the one that stands later here is the later.
const outcomes = ['queued', 'parked', 'refused'] as const;

const answerRow = z.object({
  v: z.literal(rowVersion),
  outcome: z.enum(outcomes),
  /** See `bodyHashOf`. */
  bodyHash: z.string(),
  at: z.string(),
  messageId: z.string(),
  reasons: z.array(z.object({ field: z.string(), expected: z.string(), got: z.string() })),
  /** Seconds since 1970. */
  expiresAt: z.int(),
});

/** What a partner is told of its own event, until its case has it: then the row of the event in the case says so. */
export type Answer = z.infer<typeof answerRow>;

/** Which event an answer is about. */
export interface AnswerName {
  readonly partner: string;
  readonly subject: string;
  readonly id: string;
  /** Whether it was posted to practise. */
  readonly isPractice: boolean;
}

const daysKept = 30;

/**
 * Writes down what became of a partner's event, for thirty days. False when something later is known already, which
 * stays. Throws `TryAgain` when the table does not answer.
 */
export async function putAnswer(
  table: Table,
  name: AnswerName,
  {
    now,
    ...answer
  }: Pick<Answer, 'outcome' | 'bodyHash' | 'messageId' | 'reasons'> & { readonly now: Moment },
): Promise<boolean> {
  const expiresAt = Temporal.Instant.from(now.at).add({ hours: 24 * daysKept }).epochMilliseconds / 1000;
  const row: Answer = { v: rowVersion, ...answer, at: now.at, expiresAt: Math.ceil(expiresAt) };
  const giveWay = outcomes.slice(0, outcomes.indexOf(answer.outcome) + 1);
  const values = Object.fromEntries(giveWay.map((outcome, index) => [`:outcome${index}`, outcome]));
  const command = new PutCommand({
    TableName: table.name,
    Item: { ...answerKey(name), ...row },
    ConditionExpression: `attribute_not_exists(pk) OR #at < :at OR (#at = :at AND outcome IN (${Object.keys(values)}))`,
    ExpressionAttributeNames: { '#at': 'at' },
    ExpressionAttributeValues: { ':at': now.at, ...values },
  });
  return await unlessConditionFails('Writing down what became of an event', table.db.send(command));
}

/**
 * Says of an event whose refusal was kept as that message, and which is posted again by us, that it is on its way. Nothing
 * happens when anything else is known of it by now. Throws `TryAgain` when the table does not answer.
 */
export async function answerQueuedAgain(table: Table, name: AnswerName, refusedAs: string): Promise<void> {
  const command = new UpdateCommand({
    ...{ TableName: table.name, Key: { ...answerKey(name) } },
    UpdateExpression: 'SET outcome = :queued, reasons = :none',
    ConditionExpression: 'outcome = :refused AND messageId = :message',
    ExpressionAttributeValues: {
      ...{ ':queued': 'queued', ':none': [], ':refused': 'refused', ':message': refusedAs },
    },
  });
  await unlessConditionFails('Writing down that an event is posted again', table.db.send(command));
}

/** What is known of a partner's event; null when nothing is. Throws `TryAgain` when the table does not answer. */
export async function answerOf(table: Table, name: AnswerName): Promise<Answer | null> {
  const command = new GetCommand({ TableName: table.name, Key: answerKey(name), ConsistentRead: true });
  const { Item } = await calling('Reading what became of an event', table.db.send(command));
  return Item === undefined ? null : answerRow.parse(Item);
}
