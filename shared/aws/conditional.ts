import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';
import { calling, TryAgain } from './try-again.ts';

/** One write inside a transaction. */
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Does all writes or none. False when a condition does not hold; throws `TryAgain` for a conflict or a throttle. */
export async function allOrNothing(table: Table, writes: readonly Write[]): Promise<boolean> {
  try {
    const command = new TransactWriteCommand({ TransactItems: [...writes] });
    await calling('A transaction', table.db.send(command));
    return true;
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
    if (codes.includes('ConditionalCheckFailed')) return false;
    if (codes.includes('ValidationError')) throw error;
    throw new TryAgain('A transaction', { cause: error });
  }
}

/** Whether one conditional write was done. False when its condition does not hold. */
export async function unlessConditionFails(doing: string, call: Promise<unknown>): Promise<boolean> {
  try {
    await calling(doing, call);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
