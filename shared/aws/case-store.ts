import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Case, emptyCase } from '../domain/case.ts';
import type { Rules } from '../domain/rules.ts';
import { historyOf } from './case-history.ts';
import { caseHead, type EventRow, eventRow, rowVersion, type Snapshot, unpacked } from './case-row.ts';
import { type Change, writesOf } from './case-writes.ts';
import { eventKey, snapshotKey } from './keys.ts';
import type { Table } from './table.ts';
import { calling, orTryAgain, TryAgain } from './try-again.ts';

/** Which case. */
export type CaseName = Pick<Case, 'area' | 'ref'>;

/**
 * The case as it was last committed, with one GetItem; an empty one when it has never been. A snapshot that other rules
 * or another schema version wrote is folded again from its history, which costs a query.
 */
export async function loadCase(
  table: Table,
  { area, ref, whole = false }: CaseName & { readonly whole?: boolean },
  rules: Rules,
): Promise<Snapshot> {
  const command = new GetCommand({
    TableName: table.name,
    Key: snapshotKey(area, ref),
    ConsistentRead: true,
  });
  const { Item } = await calling('Reading a case', table.db.send(command));
  if (Item === undefined) return { case: emptyCase(area, ref), version: 0, nextDueAt: null, refolded: false };
  const { v, rulesVersion, version, desks, nextDueAt, body } = caseHead.parse(Item);
  const isCurrent = v === rowVersion && rulesVersion === rules.version;
  const read = isCurrent && !whole ? unpacked(body) : await historyOf(table, { area, ref });
  return { case: { area, ref, desks, ...read }, version, nextDueAt, refolded: !isCurrent };
}

/** The event of that fact key as it was first taken in, or null when it never was. */
export async function loadEvent(
  table: Table,
  { area, ref }: CaseName,
  fact: string,
): Promise<EventRow | null> {
  const command = new GetCommand({
    TableName: table.name,
    Key: eventKey(area, ref, fact),
    ConsistentRead: true,
  });
  const { Item } = await calling('Reading an event', table.db.send(command));
  return Item === undefined ? null : eventRow.parse(Item);
}

/**
 * What became of a commit. After anything but `committed` nothing at all was written; after `too-large` nothing ever will
 * be: a row would be larger than the table takes.
 */
export type Committed =
  | { readonly outcome: 'committed'; readonly snapshot: Snapshot }
  | { readonly outcome: 'conflict' }
  | { readonly outcome: 'event-exists' }
  | { readonly outcome: 'too-large' };

/**
 * Writes a whole change in one transaction, all of it or nothing: only if the case is still as it was read, and only if
 * the event was never taken in. Throws `TryAgain` when the table is too busy.
 */
export async function commit(table: Table, change: Change): Promise<Committed> {
  const { items, snapshot } = writesOf(table.name, change);
  if (items.some((item) => bytesOfRow(item.Put?.Item ?? {}) > largestRow)) return { outcome: 'too-large' };
  try {
    await table.db.send(new TransactWriteCommand({ TransactItems: [...items] }));
    return { outcome: 'committed', snapshot };
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw orTryAgain('Committing to a case', error);
    const codes = z.array(z.object({ Code: z.string().optional() })).parse(error.CancellationReasons ?? []);
    return outcomeOf(
      codes.map(({ Code }) => Code ?? 'None'),
      { hasEvent: change.event !== null, error },
    );
  }
}

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html says 400 kB; its way of counting is
// not ours, so there is a margin.
const largestRow = 390 * 1024;

const bytesOfRow = ({ body, ...rest }: Readonly<Record<string, unknown>>): number =>
  (body instanceof Uint8Array ? body.length : Buffer.byteLength(JSON.stringify(body ?? ''))) +
  Buffer.byteLength(JSON.stringify(rest));

// The snapshot is the first item of the transaction, and the event, when there is one, the second.
function outcomeOf(
  codes: readonly string[],
  { hasEvent, error }: { hasEvent: boolean; error: Error },
): Committed {
  if (hasEvent && codes[1] === 'ConditionalCheckFailed') return { outcome: 'event-exists' };
  if (codes[0] === 'ConditionalCheckFailed' || codes.includes('TransactionConflict'))
    return { outcome: 'conflict' };
  const busy = ['ThrottlingError', 'ProvisionedThroughputExceeded', 'RequestLimitExceeded'];
  if (codes.some((code) => busy.includes(code))) throw new TryAgain('Committing to a case', { cause: error });
  throw error;
}
