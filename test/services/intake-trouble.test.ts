import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { tableOf } from '../../shared/aws/table.ts';
import { parent, request, takeIn } from './messages.ts';

const monday = '2026-04-20T09:00:00Z';

describe('a table that does not take a change', () => {
  const documents = mockClient(DynamoDBDocumentClient);
  const table = tableOf(new DynamoDBClient({ region: 'eu-west-2' }), 'cases');
  beforeEach(() => {
    documents.reset();
    documents.on(GetCommand).resolves({});
  });

  const cancelled = (...codes: readonly string[]) =>
    new TransactionCanceledException({
      ...{ message: 'cancelled', $metadata: {} },
      CancellationReasons: codes.map((Code) => ({ Code })),
    });

  it('is asked again after a conflict', async () => {
    documents.on(TransactWriteCommand).rejectsOnce(cancelled('None', 'TransactionConflict')).resolves({});
    expect(await takeIn(table, monday, request())).toEqual([]);
    expect(documents.commandCalls(TransactWriteCommand)).toHaveLength(2);
    expect(documents.commandCalls(GetCommand)).toHaveLength(2);
  });

  it('is asked five times more, and then the message waits in its queue', async () => {
    documents.on(TransactWriteCommand).rejects(cancelled('ConditionalCheckFailed', 'None'));
    expect(await takeIn(table, monday, request())).toEqual(['m-1']);
    expect(documents.commandCalls(TransactWriteCommand)).toHaveLength(6);
  });

  it('leaves what comes after in the same case in its queue too', async () => {
    documents.on(TransactWriteCommand).rejectsOnce(cancelled('ThrottlingError', 'None')).resolves({});
    expect(await takeIn(table, monday, request(), parent())).toEqual(['m-1', 'm-2']);
    expect(documents.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });

  it.each([
    ['is too busy for the transaction', cancelled('ThrottlingError', 'None')],
    ['is too busy for anything', Object.assign(new Error('slow down'), { name: 'ThrottlingException' })],
    ['does not answer', Object.assign(new Error('no answer'), { name: 'TimeoutError' })],
    ['takes the change for nonsense', cancelled('None', 'ValidationError')],
  ])('leaves the message in its queue when it %s', async (_what, error) => {
    documents.on(TransactWriteCommand).rejects(error);
    expect(await takeIn(table, monday, request())).toEqual(['m-1']);
    expect(documents.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });
});
