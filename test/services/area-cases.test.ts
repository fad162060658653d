import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { casesOf } from '../../shared/aws/area-cases.ts';
import type { Table } from '../../shared/aws/table.ts';
import { type LocalDynamoDb, rowsOf, startTables } from './local-table.ts';
import { parent, request, takeIn } from './messages.ts';

const monday = '2026-04-20T09:00:00Z';

let dynamodb: LocalDynamoDb;
let table: Table;
beforeAll(async () => {
  dynamodb = await startTables();
});
afterAll(() => dynamodb?.stop());
beforeEach(async () => {
  table = await dynamodb.newTable();
});

const known = async (area: string): Promise<readonly string[]> => {
  const refs: string[] = [];
  for await (const page of casesOf(table, area)) refs.push(...page);
  return refs;
};

describe('the cases of an area', () => {
  it('are known from their first event on, in the same transaction', async () => {
    await takeIn(table, monday, parent('C-1'), parent('C-2'));
    expect(await known('hull')).toEqual(['C-1', 'C-2']);
    expect(dynamodb.calls.filter((call) => call.includes('Write'))).toEqual([
      'TransactWriteItems',
      'TransactWriteItems',
    ]);
    expect(await known('brent')).toEqual([]);
  });

  it('are noted once, whatever else happens to them', async () => {
    await takeIn(table, monday, parent());
    const before = await rowsOf(table, 'AREA#');
    await takeIn(table, monday, request());
    await takeIn(table, '2026-04-21T09:00:00Z', request());
    expect(await rowsOf(table, 'AREA#')).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it('are all found when they are more than one page', async () => {
    const refs = Array.from({ length: 45 }, (_, index) => `C-${100 + index}`);
    await takeIn(table, monday, ...refs.map((ref) => parent(ref)));
    expect(await known('hull')).toEqual(refs);
  });
});
