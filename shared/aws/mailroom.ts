import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { allOrNothing, unlessConditionFails, type Write } from './conditional.ts';
import { type EmailRow, type EmailState, emailKey, emailRowOf, statesBefore } from './email-row.ts';
import type { Table } from './table.ts';
import { calling } from './try-again.ts';

/** A claim on one email, and what must change with it. */
export interface Claim {
  readonly id: string;
  readonly row: EmailRow;
  /** The claim that ran out and is taken over; null when nobody may have claimed it before. */
  readonly over: EmailRow | null;
  readonly with: readonly Write[];
}

/** One email by its id; null when there is none. Throws `TryAgain` when the table does not answer. */
export async function emailOf(table: Table, id: string): Promise<EmailRow | null> {
  const command = new GetCommand({ TableName: table.name, Key: emailKey(id), ConsistentRead: true });
  const { Item } = await calling('Reading an email', table.db.send(command));
  return Item === undefined ? null : emailRowOf(Item);
}

/**
 * Claims an email, so that one sender alone hands it to SES. False when somebody else has it, or when what it was
 * decided from has changed meanwhile. Throws `TryAgain` for a conflict or a throttle.
 */
export async function claim(table: Table, { id, row, over, with: others }: Claim): Promise<boolean> {
  const put = { TableName: table.name, Item: { ...emailKey(id), ...row } };
  const condition = over === null ? { ConditionExpression: 'attribute_not_exists(pk)' } : stillHeld(over);
  return await allOrNothing(table, [{ Put: { ...put, ...condition } }, ...others]);
}

/** Gives a claim back: SES certainly did not take the email. Nothing happens when the claim is no longer ours. */
export async function release(
  table: Table,
  { id, row, with: others }: Pick<Claim, 'id' | 'row' | 'with'>,
): Promise<void> {
  const remove = { TableName: table.name, Key: emailKey(id), ...stillHeld(row) };
  await allOrNothing(table, [{ Delete: remove }, ...others]);
}

const stillHeld = ({ claimedAt, attempts }: EmailRow) => ({
  ConditionExpression: '#state = :claimed AND claimedAt = :claimedAt AND attempts = :attempts',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':claimed': 'claimed', ':claimedAt': claimedAt, ':attempts': attempts },
});

/**
 * Notes that an email has come as far as `state`. False when it had come as far or further, or is not there: news of
 * SES comes in any order, and none of it undoes a bounce.
 */
export async function moveTo(
  table: Table,
  id: string,
  { state, sesMessageId }: { readonly state: EmailState; readonly sesMessageId: string | null },
): Promise<boolean> {
  const before = Object.fromEntries(statesBefore(state).map((known, index) => [`:before${index}`, known]));
  const command = new UpdateCommand({
    TableName: table.name,
    Key: emailKey(id),
    UpdateExpression:
      sesMessageId === null ? 'SET #state = :state' : 'SET #state = :state, sesMessageId = :sesMessageId',
    ConditionExpression: `#state IN (${Object.keys(before).join(', ')})`,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':state': state,
      ...before,
      ...(sesMessageId === null ? {} : { ':sesMessageId': sesMessageId }),
    },
  });
  return await unlessConditionFails('Noting what became of an email', table.db.send(command));
}
