import type { SQSRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { park } from '../../functions/park.ts';
import type { Table } from '../../shared/aws/table.ts';
import { type LocalDynamoDb, rowsOf, startTables } from './local-table.ts';
import { batchOf, invocationAt, message, request } from './messages.ts';

const monday = '2026-04-20T09:00:00Z';
const queue = (name: string) => `arn:aws:sqs:eu-west-2:111111111111:${name}`;

let dynamodb: LocalDynamoDb;
let table: Table;
beforeAll(async () => {
  dynamodb = await startTables();
});
afterAll(() => dynamodb?.stop());
beforeEach(async () => {
  table = await dynamodb.newTable();
});

const parkAt = (at: string, ...records: readonly SQSRecord[]) =>
  park(batchOf(...records), { table, partnerQueuePrefix: 'send-partner-', ...invocationAt(at) });

describe('a message that failed every time', () => {
  it('is kept whole with the partner who posted it', async () => {
    const body = JSON.stringify(request());
    const dead = message('m-1', body, { from: queue('send-partner-council-dead-letters') });
    const record = {
      ...dead,
      attributes: { ...dead.attributes, ApproximateReceiveCount: '11' },
      messageAttributes: { trace: { dataType: 'String', stringValue: 'abc' } },
    };
    expect(await parkAt(monday, record)).toEqual({ batchItemFailures: [] });
    expect((await rowsOf(table)).filter(({ sk }) => sk.startsWith('PARKED#'))).toMatchObject([
      {
        ...{ pk: 'PARTNER#council', sk: 'PARKED#m-1', at: monday, body, cut: false },
        ...{ queue: 'send-partner-council-dead-letters', why: 'received 11 times, never without an error' },
        attributes: {
          trace: 'abc',
          ApproximateReceiveCount: '11',
          SentTimestamp: String(Date.parse(monday)),
        },
      },
    ]);
  });

  it.each([
    ['Send-DoorQueueDeadLetters0A1B2C3D-xyz', 'PARTNER#door-queue'],
    ['Send-WorkQueueDeadLetters0A1B2C3D-xyz', 'PARTNER#work-queue'],
    ['Send-MailQueueDeadLetters0A1B2C3D-xyz', 'PARTNER#mail-queue'],
    ['Send-ReportQueueDeadLetters0A1B2C3D-xyz', 'PARTNER#report-queue'],
    ['Send-FeedbackQueueDeadLetters0A1B2C3D-xyz', 'PARTNER#feedback-queue'],
    ['something-else', 'PARTNER#something-else'],
  ])('is kept with our own queue when it died in %s', async (name, pk) => {
    await parkAt(monday, message('m-1', '{}', { from: queue(name) }));
    expect((await rowsOf(table)).map((row) => row.pk)).toEqual([pk]);
  });

  it('is kept with the partner it was posted for when it died in the door queue', async () => {
    const from = queue('Send-DoorQueueDeadLetters0A1B2C3D-xyz');
    await parkAt(monday, message('m-1', '{}', { from, stamp: 'trust' }));
    expect((await rowsOf(table)).map((row) => row.pk)).toEqual(['PARTNER#trust']);
  });

  it('is kept with its queue, whomever it names, when our door did not post it', async () => {
    const from = queue('send-partner-council-dead-letters');
    await parkAt(monday, message('m-1', '{}', { from, stamp: 'trust' }));
    expect((await rowsOf(table)).map((row) => row.pk)).toEqual(['PARTNER#council']);
  });

  it('is told of to the partner who asks, when its case and id can be read', async () => {
    const from = queue('send-partner-council-dead-letters');
    await parkAt(monday, message('m-1', request(), { from }), message('m-2', 'not JSON', { from }));
    const told = (await rowsOf(table)).filter(({ sk }) => sk.startsWith('ANSWER#'));
    expect(told).toMatchObject([
      { pk: 'PARTNER#council', sk: 'ANSWER#C-1#C-1-requested', outcome: 'parked' },
    ]);
  });

  it('is told of to nobody when it died in a queue of our own', async () => {
    await parkAt(monday, message('m-1', request(), { from: queue('Send-WorkQueueDeadLetters0A1B2C3D-xyz') }));
    expect((await rowsOf(table)).map(({ sk }) => sk)).toEqual(['PARKED#m-1']);
  });

  it('is kept once when it is handed over twice', async () => {
    const dead = message('m-1', 'not JSON', { from: queue('send-partner-council-dead-letters') });
    await parkAt(monday, dead);
    const once = await rowsOf(table);
    await parkAt(monday, dead, dead);
    expect(await rowsOf(table)).toEqual(once);
  });

  it('is kept as far as a row holds it when it is larger', async () => {
    const body = 'ü'.repeat(250_000);
    expect(await parkAt(monday, message('m-1', body))).toEqual({ batchItemFailures: [] });
    const [row] = await rowsOf(table);
    expect(row?.cut).toBe(true);
    expect(String(row?.body)).toBe('ü'.repeat(179_200));
  });

  it('stays in its queue when the table does not take it, and the others are kept', async () => {
    const dead = (id: string) => message(id, '{}', { from: queue('send-partner-council-dead-letters') });
    const nameless = { ...dead('m-2'), messageId: 'x'.repeat(2000) };
    const { batchItemFailures } = await parkAt(monday, dead('m-1'), nameless, dead('m-3'));
    expect(batchItemFailures).toEqual([{ itemIdentifier: nameless.messageId }]);
    expect((await rowsOf(table)).map(({ sk }) => sk)).toEqual(['PARKED#m-1', 'PARKED#m-3']);
  });
});
