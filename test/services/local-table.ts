import { randomUUID } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';
import * as z from 'zod';
import { startDynamoDbLocal } from '../../infra/local/dynamodb-local.ts';
import { type Refused, refusedRowOf } from '../../shared/aws/refusals.ts';
import { type Table, tableOf } from '../../shared/aws/table.ts';

export type Row = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string };

/** A real DynamoDB in which each test has a table of its own. */
export interface LocalDynamoDb {
  /** A client, and the names of the commands it has sent. */
  readonly client: DynamoDBClient;
  readonly calls: string[];
  newTable(name?: string): Promise<Table>;
  stop(): Promise<void>;
}

/** Tables in the DynamoDB Local that all test files share; with a port, in one of the file's own on that port. */
export async function startTables(port?: number): Promise<LocalDynamoDb> {
  const local = port === undefined ? shared() : await startDynamoDbLocal(port);
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new DynamoDBClient({ endpoint: local.endpoint, region: 'eu-west-2', credentials });
  const calls: string[] = [];
  client.middlewareStack.add(
    (next, context) => (args) => {
      calls.push(String(context.commandName).replace(/Command$/, ''));
      return next(args);
    },
    { step: 'initialize' },
  );
  const mine = randomUUID();
  const tables: string[] = [];
  return {
    client,
    calls,
    newTable: async (name = `cases-${mine}-${tables.length}`) => {
      tables.push(name);
      await client.send(tableLikeTheDeployed(name));
      calls.length = 0;
      return tableOf(client, name);
    },
    stop: async () => {
      for (const TableName of tables) await client.send(new DeleteTableCommand({ TableName }));
      client.destroy();
      await local.stop();
    },
  };
}

const shared = () => ({ endpoint: inject('dynamodb'), stop: async () => {} });

const key = (name: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName: name, KeyType });

const tableLikeTheDeployed = (TableName: string) =>
  new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'dueShard', 'dueAt'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due',
        KeySchema: [key('dueShard', 'HASH'), key('dueAt', 'RANGE')],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });

/** Every row whose partition begins so, by its keys. */
export async function rowsOf(table: Table, partition = ''): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await table.db.send(new ScanCommand({ TableName: table.name, ExclusiveStartKey: after }));
    rows.push(...(page.Items ?? []).map((item) => ({ ...item, pk: String(item.pk), sk: String(item.sk) })));
    after = page.LastEvaluatedKey;
  } while (after !== undefined);
  return rows
    .filter(({ pk }) => pk.startsWith(partition))
    .sort((one, other) => (`${one.pk} ${one.sk}` < `${other.pk} ${other.sk}` ? -1 : 1));
}

/** Everything that was refused of a partner, whole, in the order of its message ids. */
export const refusedOf = async (table: Table, partner: string): Promise<readonly Refused[]> =>
  (await rowsOf(table, `PARTNER#${partner}`)).filter(({ sk }) => sk.startsWith('REFUSED#')).map(refusedRowOf);

const change = (table: Table, Key: { pk: string; sk: string }, [name, value]: readonly [string, unknown]) =>
  table.db.send(
    new UpdateCommand({
      ...{ TableName: table.name, Key, UpdateExpression: 'SET #name = :value' },
      ...{ ExpressionAttributeNames: { '#name': name }, ExpressionAttributeValues: { ':value': value } },
    }),
  );

/** Writes fields of a case's snapshot, past every rule. */
export async function setInSnapshot(
  table: Table,
  ref: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const key = { pk: `CASE#hull#${ref}`, sk: 'CASE' };
  const kept = ['facts', 'deeds', 'resting'];
  const inBody = Object.entries(fields).filter(([name]) => kept.includes(name));
  for (const field of Object.entries(fields).filter(([name]) => !kept.includes(name)))
    await change(table, key, field);
  if (inBody.length === 0) return;
  const { Item } = await table.db.send(new GetCommand({ TableName: table.name, Key: key }));
  const { body } = z.object({ body: z.instanceof(Uint8Array) }).parse(Item);
  const written = { ...unpackedAsIs(body), ...Object.fromEntries(inBody) };
  await change(table, key, ['body', brotliCompressSync(JSON.stringify(written))]);
}

const unpackedAsIs = (body: Uint8Array): Record<string, unknown> =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(brotliDecompressSync(body).toString('utf8')));

/** Puts off the timer of a case's next step, as a lease does. */
export async function putOff(table: Table, ref: string, dueAt: string): Promise<void> {
  await change(table, { pk: `CASE#hull#${ref}`, sk: 'DUE#STEPS' }, ['dueAt', dueAt]);
}

/** The next transaction is carried out, and its answer never comes. */
export function loseTheNextAnswer({ client }: LocalDynamoDb): void {
  const name = 'loseTheNextAnswer';
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      if (context.commandName !== 'TransactWriteItemsCommand') return answer;
      client.middlewareStack.remove(name);
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
    },
    { step: 'initialize', name },
  );
}

/** Something else happens between the decision and the next transaction. */
export function beforeTheNextTransaction({ client }: LocalDynamoDb, happen: () => Promise<unknown>): void {
  const name = 'beforeTheNextTransaction';
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'TransactWriteItemsCommand') {
        client.middlewareStack.remove(name);
        await happen();
      }
      return next(args);
    },
    { step: 'initialize', name },
  );
}
