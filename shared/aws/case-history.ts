import * as z from 'zod';
import { parseEvent } from '../../events/index.ts';
import { type Case, foldFacts } from '../domain/case.ts';
import type { Deed } from '../domain/deed.ts';
import { type Fact, factOf } from '../domain/fact.ts';
import { deedRow, type EventRow, eventRow } from './case-row.ts';
import { casePartition, shownPrefix } from './keys.ts';
import { allOf } from './query.ts';
import type { Table } from './table.ts';

const historyRow = z.looseObject({ sk: z.string() });

/** One row of a case's partition, as it is kept. */
export type HistoryRow = z.infer<typeof historyRow>;

/** What a whole history makes of a case. */
export type History = Pick<Case, 'facts' | 'deeds' | 'resting'>;

/**
 * The facts and deeds of a case, folded again from every row of its history. Gives what the snapshot would hold if each
 * had been added as it came. Throws when an event that was taken in can no longer be read: that is a broken contract.
 */
export const historyOf = async (table: Table, name: Pick<Case, 'area' | 'ref'>): Promise<History> =>
  historyIn(await historyRowsOf(table, name));

/** The facts and deeds in the rows of a case. Throws as `historyOf` does. */
export function historyIn(rows: readonly HistoryRow[]): History {
  const facts = rows.flatMap(({ sk, ...row }) =>
    sk.startsWith('EVENT#') ? [factIn(eventRow.parse(row), sk)] : [],
  );
  const deeds = rows
    .filter(({ sk }) => sk.startsWith('DEED#') || sk.startsWith('MESSAGE#'))
    .map((row) => deedRow.parse(row))
    .sort((one, other) => one.place - other.place)
    .map((row): Deed => row.deed);
  return { facts: foldFacts(facts), deeds, resting: [] };
}

/** Every row that a case is folded from, its snapshot and timers: all but which emails to desks showed it. Throws `TryAgain` when the table is too busy. */
export async function historyRowsOf(
  table: Table,
  { area, ref }: Pick<Case, 'area' | 'ref'>,
): Promise<readonly HistoryRow[]> {
  const rows = await allOf(table, 'Reading the history of a case', {
    KeyConditionExpression: 'pk = :pk AND sk < :shown',
    ExpressionAttributeValues: { ':pk': casePartition(area, ref), ':shown': shownPrefix },
    ConsistentRead: true,
  });
  return z.array(historyRow).parse(rows);
}

// What its partner may post was settled when the event came: a register that changes later takes nothing away.
function factIn(row: EventRow, sk: string): Fact {
  const [, partner = ''] = sk.split('#');
  const parsed = parseEvent(
    row.body,
    { areas: [areaIn(row.body)], types: ['*'] },
    Date.parse(row.receivedAt),
  );
  if (!parsed.ok) {
    const fields = parsed.reasons.map(({ field }) => field).join(', ');
    throw new Error(`Expected ${sk} to be an event that can be read, found other values in ${fields}.`);
  }
  return factOf(parsed.event, { partner, byAuthority: row.byAuthority });
}

const areaIn = (body: string): string =>
  z.object({ localarea: z.string() }).parse(JSON.parse(body)).localarea;
