import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Owner } from '../domain/clock.ts';
import { rowVersion } from './case-row.ts';
import type { DirectoryRow } from './directory-csv.ts';
import { areaPartition, roleKey } from './keys.ts';
import { allOf } from './query.ts';
import type { Table } from './table.ts';
import { calling } from './try-again.ts';

const roleRow = z.object({
  v: z.literal(rowVersion),
  role: z.string(),
  organisation: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
});

/** Writes who holds a role at an organisation of an area, in place of whoever held it before. */
export async function putRole(table: Table, area: string, row: DirectoryRow): Promise<void> {
  const Item = { ...roleKey(area, row.role, row.organisation), v: rowVersion, ...row };
  await calling('Writing the directory', table.db.send(new PutCommand({ TableName: table.name, Item })));
}

/** Who holds a role at an organisation of an area, or null when the directory names nobody. */
export async function holderOf(
  table: Table,
  area: string,
  { role, organisation }: Owner,
): Promise<DirectoryRow | null> {
  const command = new GetCommand({ TableName: table.name, Key: roleKey(area, role, organisation) });
  const { Item } = await calling('Reading the directory', table.db.send(command));
  if (Item === undefined) return null;
  const { v: _, ...row } = roleRow.parse(Item);
  return row;
}

/** Every role at every organisation of an area that the directory gives to an address, whatever its capitals. */
export async function rolesHeldBy(table: Table, area: string, email: string): Promise<readonly Owner[]> {
  const rows = await allOf(table, 'Reading the directory', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :role)',
    ExpressionAttributeValues: { ':pk': areaPartition(area), ':role': 'ROLE#' },
    ConsistentRead: true,
  });
  return z
    .array(roleRow)
    .parse(rows)
    .filter((row) => sameAddress(row.email, email))
    .map(({ role, organisation }) => ({ role, organisation }));
}

const sameAddress = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
