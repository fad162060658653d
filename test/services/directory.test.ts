import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holderOf, putRole } from '../../shared/aws/directory.ts';
import type { Table } from '../../shared/aws/table.ts';
import { type LocalDynamoDb, startTables } from './local-table.ts';

const senco = { role: 'senco', organisation: 'school-1' };
const jo = { ...senco, name: 'Jo Marsh', email: 'jo@school-1.example', phone: '01482 300 300' };

let dynamodb: LocalDynamoDb;
let table: Table;
beforeAll(async () => {
  dynamodb = await startTables(18_917);
  table = await dynamodb.newTable();
});
afterAll(() => dynamodb?.stop());

describe('the directory of an area', () => {
  it('says who holds a role at an organisation, and nobody where nobody does', async () => {
    await putRole(table, 'hull', jo);
    expect(await holderOf(table, 'hull', senco)).toEqual(jo);
    expect(await holderOf(table, 'hull', { ...senco, organisation: 'school-2' })).toBeNull();
    expect(await holderOf(table, 'york', senco)).toBeNull();
  });

  it('names the new holder once there is one', async () => {
    await putRole(table, 'hull', jo);
    const sam = { ...jo, name: 'Sam Reed', email: 'sam@school-1.example' };
    await putRole(table, 'hull', sam);
    expect(await holderOf(table, 'hull', senco)).toEqual(sam);
  });
});
