import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Messages, startMessages } from '../../infra/local/messages.ts';
import { refusedOf, replay } from '../../shared/aws/refusals.ts';
import type { Table } from '../../shared/aws/table.ts';
import { type LocalDynamoDb, rowsOf, startTables } from './local-table.ts';
import { request, takeIn } from './messages.ts';

const monday = '2026-04-20T09:00:00Z';

let dynamodb: LocalDynamoDb;
let messages: Messages;
let sqs: SQSClient;
let table: Table;
beforeAll(async () => {
  dynamodb = await startTables(18_918);
  table = await dynamodb.newTable();
  messages = await startMessages({ port: 18_919, region: 'eu-west-2', onPost: () => {} });
  await messages.createQueue('send-partner-council', {});
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  sqs = new SQSClient({ endpoint: messages.endpoint, region: 'eu-west-2', credentials });
});
afterAll(async () => {
  sqs?.destroy();
  await messages?.stop();
  await dynamodb?.stop();
});

it('posts a refused body again just as it came, once what was wrong has been put right', async () => {
  const queue = { url: messages.queueUrl('send-partner-council'), sqs };
  const early = JSON.stringify({ ...request(), time: '2026-04-20T12:00:00Z' }, null, 1);
  await takeIn(table, monday, early);
  const [refused] = await refusedOf(table, 'council');
  if (refused === undefined) throw new Error('Expected a refused event, found none.');
  await replay(refused, queue);
  const [received] = await messages.receive('send-partner-council', 10);
  expect(received?.Body).toBe(early);
  await takeIn(table, '2026-04-20T12:30:00Z', received?.Body);
  expect((await rowsOf(table, 'CASE')).map(({ sk }) => sk)).toContain('EVENT#council#C-1-requested');
});

it('does not post a body again that was too large to keep whole', async () => {
  const queue = { url: messages.queueUrl('send-partner-council'), sqs };
  await takeIn(table, monday, request(), 'x'.repeat(70_000));
  const [large] = (await refusedOf(table, 'council')).filter(({ cut }) => cut);
  if (large === undefined) throw new Error('Expected a refused event that was cut, found none.');
  await expect(replay(large, queue)).rejects.toThrow('Expected a body that was kept whole');
});
