import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { DeskId } from '../domain/desk.ts';
import type { IsoInstant, Moment } from '../domain/moment.ts';
import { unlessConditionFails } from './conditional.ts';
import { type MailedRow, mailedRow, type StandingRow, standingRow, type TimedRow } from './desk-row.ts';
import { firstShard, parkedShard } from './due-index.ts';
import { deskPartition, deskRowKey, type Key } from './keys.ts';
import { allOf } from './query.ts';
import type { Table } from './table.ts';
import { calling } from './try-again.ts';

/** Which desk. */
export interface DeskName {
  readonly area: string;
  readonly desk: DeskId;
}

/** Names the desk's own row. A reference of a case holds no `#`, so this is never one. */
export const mailedSortKey = '#MAILED';
const anyRow = z.looseObject({ sk: z.string() });

/** All that stands on a desk, and the desk's own row: null when nobody has looked at it yet. */
export interface DeskState {
  readonly rows: readonly StandingRow[];
  readonly mailed: MailedRow | null;
}

/** Reads a whole desk. Throws `TryAgain` when the table does not answer. */
export async function deskOf(table: Table, { area, desk }: DeskName): Promise<DeskState> {
  const found = await allOf(table, 'Reading a desk', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': deskPartition(area, desk) },
    ConsistentRead: true,
  });
  const rows = z.array(anyRow).parse(found);
  const own = rows.find(({ sk }) => sk === mailedSortKey);
  return {
    rows: rows.filter((row) => row !== own).map((row) => standingRow.parse(row)),
    mailed: own === undefined ? null : mailedRow.parse(own),
  };
}

/** The desk's own timer, and when the desk was last mailed. */
export type DeskTimer = Required<Pick<MailedRow, 'mailedOn' | 'changedAt' | 'dueAt' | 'dueShard'>>;

/** Sets when a desk is next looked at though nothing should change on it, and notes when it was last mailed. */
export async function setDeskTimer(table: Table, { area, desk }: DeskName, timer: DeskTimer): Promise<void> {
  const Item = { ...deskRowKey(area, desk, mailedSortKey), v: 1, ...timer, attempts: 0 };
  await calling(
    'Setting the timer of a desk',
    table.db.send(new PutCommand({ TableName: table.name, Item })),
  );
}

/** The rows whose timer has gone off, the desk's own among them: it is past, or the sweep has put it off and counted the try. */
export const dueRows = ({ rows, mailed }: DeskState, now: Moment): readonly TimedRow[] =>
  [...rows, ...(mailed === null ? [] : [mailed])].filter(
    ({ dueAt, attempts }) => dueAt !== undefined && (dueAt <= now.at || attempts > 0),
  );

/** The shard of the due index in which the sweep found these. */
export const shardOfDue = (due: readonly TimedRow[]): string =>
  due.flatMap(({ dueShard }) => dueShard ?? []).find((shard) => shard !== parkedShard) ?? firstShard;

const atOnce = 20;

/**
 * Sets the timers of these rows anew; null takes them away. A row that changed meanwhile keeps its own: what changed is
 * not in this email. One that the sweep put off meanwhile is moved all the same.
 */
export async function moveRows(
  table: Table,
  rows: readonly TimedRow[],
  dueAt: IsoInstant | null,
): Promise<void> {
  for (let at = 0; at < rows.length; at += atOnce) {
    await Promise.all(rows.slice(at, at + atOnce).map((row) => moveRow(table, row, dueAt)));
  }
}

async function moveRow(
  table: Table,
  { pk, sk, dueAt: seen, changedAt }: TimedRow,
  dueAt: IsoInstant | null,
): Promise<void> {
  const command = new UpdateCommand({
    TableName: table.name,
    Key: { pk, sk } satisfies Key,
    UpdateExpression:
      dueAt === null ? 'SET attempts = :none REMOVE dueAt, dueShard' : 'SET dueAt = :dueAt, attempts = :none',
    ConditionExpression: 'changedAt = :changedAt AND (dueAt = :seen OR attempts > :none)',
    ExpressionAttributeValues: {
      ...(dueAt !== null && { ':dueAt': dueAt }),
      ...{ ':none': 0, ':seen': seen, ':changedAt': changedAt },
    },
  });
  await unlessConditionFails('Moving the timer of a desk row', table.db.send(command));
}

/** Puts a row on a desk that is not a case's, but about another desk: in place of the one before, or only if there is none. */
export async function putNote(
  table: Table,
  { area, desk, how }: DeskName & { readonly how: 'anew' | 'once' },
  note: Omit<StandingRow, 'v' | 'pk'>,
): Promise<void> {
  const Item = { ...deskRowKey(area, desk, note.sk), v: 1, area, ref: note.sk, ...note };
  const once = { ConditionExpression: 'attribute_not_exists(pk)' };
  const command = new PutCommand({ TableName: table.name, Item, ...(how === 'once' && once) });
  await unlessConditionFails('Putting a note on a desk', table.db.send(command));
}

/** Takes such a row away again; nothing happens when it is not there, or is to stay for longer. */
export async function removeNote(
  table: Table,
  { area, desk, sk }: DeskName & { readonly sk: string },
  now: Moment,
): Promise<void> {
  const command = new DeleteCommand({
    TableName: table.name,
    Key: { ...deskRowKey(area, desk, sk) },
    ConditionExpression: 'attribute_not_exists(staysUntil) OR staysUntil <= :now',
    ExpressionAttributeValues: { ':now': now.at },
  });
  await unlessConditionFails('Taking a note off a desk', table.db.send(command));
}
