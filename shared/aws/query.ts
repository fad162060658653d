import { paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';
import { orTryAgain } from './try-again.ts';

/** What to ask of the table: everything but its name, and where to go on. */
export type Query = Omit<QueryCommandInput, 'TableName' | 'ExclusiveStartKey'>;

type Items = readonly Record<string, unknown>[];

/**
 * The rows that a query finds, page after page to the last; a page may be empty. `doing` says in an error what was being
 * done. Throws `TryAgain` when the table does not answer or is too busy.
 */
export async function* pagesOf(table: Table, doing: string, query: Query): AsyncGenerator<Items> {
  try {
    for await (const { Items } of paginateQuery({ client: table.db }, { TableName: table.name, ...query }))
      yield Items ?? [];
  } catch (error) {
    throw orTryAgain(doing, error);
  }
}

/** All the rows that a query finds. Throws as `pagesOf` does. */
export async function allOf(table: Table, doing: string, query: Query): Promise<Items> {
  const rows: Record<string, unknown>[] = [];
  for await (const page of pagesOf(table, doing, query)) rows.push(...page);
  return rows;
}
