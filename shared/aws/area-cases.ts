import * as z from 'zod';
import { areaPartition } from './keys.ts';
import { pagesOf } from './query.ts';
import type { Table } from './table.ts';

const areaCaseRow = z.object({ ref: z.string() });

/** So many cases are read side by side: enough to keep one processor busy, few enough to hold in memory. */
const pageSize = 20;

/** The references of all cases of an area, page after page, each once. Throws `TryAgain` when the table is too busy. */
export async function* casesOf(table: Table, area: string): AsyncGenerator<readonly string[]> {
  const pages = pagesOf(table, 'Reading the cases of an area', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :case)',
    ExpressionAttributeValues: { ':pk': areaPartition(area), ':case': 'CASE#' },
    Limit: pageSize,
  });
  for await (const rows of pages) {
    const refs = z.array(areaCaseRow).parse(rows);
    if (refs.length > 0) yield refs.map(({ ref }) => ref);
  }
}
