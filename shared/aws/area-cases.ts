import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { areaPartition } from './keys.ts';
import type { Table } from './table.ts';
import { calling } from './try-again.ts';

const areaCaseRow = z.object({ ref: z.string() });

/** So many cases are read side by side: enough to keep one processor busy, few enough to hold in memory. */
const pageSize = 20;

/** The references of all cases of an area, page after page, each once. Throws `TryAgain` when the table is too busy. */
export async function* casesOf(table: Table, area: string): AsyncGenerator<readonly string[]> {
  let after: Record<string, unknown> | undefined;
  do {
    const command = new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :case)',
      ExpressionAttributeValues: { ':pk': areaPartition(area), ':case': 'CASE#' },
      Limit: pageSize,
      ExclusiveStartKey: after,
    });
    const page = await calling('Reading the cases of an area', table.db.send(command));
    const refs = z.array(areaCaseRow).parse(page.Items ?? []);
    if (refs.length > 0) yield refs.map(({ ref }) => ref);
    after = page.LastEvaluatedKey;
  } while (after !== undefined);
}
