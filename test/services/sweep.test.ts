import { SQSClient } from '@aws-sdk/client-sqs';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { intake } from '../../functions/intake.ts';
import { type SweepDependencies, sweep } from '../../functions/sweep.ts';
import { type Messages, startMessages } from '../../infra/local/messages.ts';
import { type DueRow, dueNow, lease, mostAttempts, parkedShard } from '../../shared/aws/due-index.ts';
import { putReportTimers } from '../../shared/aws/report-timers.ts';
import type { Table } from '../../shared/aws/table.ts';
import { type LocalDynamoDb, putOff, type Row, rowsOf, startTables } from './local-table.ts';
import {
  batchOf,
  intakeAt,
  invocationAt,
  message,
  parent,
  request,
  takeIn,
  workQueueArn,
} from './messages.ts';

const monday = '2026-04-20T09:00:00Z';

let dynamodb: LocalDynamoDb;
let messages: Messages;
let sqs: SQSClient;
let table: Table;
let given: SweepDependencies;

beforeAll(async () => {
  dynamodb = await startTables();
  messages = await startMessages({ port: 18_915, region: 'eu-west-2', onPost: () => {} });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  sqs = new SQSClient({ endpoint: messages.endpoint, region: 'eu-west-2', credentials });
});
afterAll(async () => {
  sqs?.destroy();
  await messages?.stop();
  await dynamodb?.stop();
});
beforeEach(async () => {
  table = await dynamodb.newTable();
  const queue = async (kind: string) => {
    await messages.createQueue(`${kind}-${table.name}`, {});
    return { url: messages.queueUrl(`${kind}-${table.name}`), sqs };
  };
  given = {
    ...{ due: { table, index: 'due' }, shards: 4 },
    ...{ workQueue: await queue('work'), mailQueue: await queue('mail') },
    reportQueue: await queue('report'),
  };
});

const sweepAt = (at: string, more: Partial<SweepDependencies & { remaining: () => number }> = {}) =>
  sweep({}, { ...given, ...invocationAt(at), ...more });

/** All that waits in a queue, taken from it, in the order of its text. */
async function waitingIn(kind: 'work' | 'mail' | 'report'): Promise<readonly unknown[]> {
  const bodies: string[] = [];
  for (;;) {
    const received = await messages.receive(`${kind}-${table.name}`, 10);
    if (received.length === 0) return bodies.toSorted().map((body) => JSON.parse(body));
    bodies.push(...received.map(({ Body }) => Body));
    await messages.remove(
      `${kind}-${table.name}`,
      received.map(({ ReceiptHandle }) => ReceiptHandle),
    );
  }
}

const tick = (ref: string) => ({ kind: 'tick', area: 'hull', ref });
const minutesAfter = (at: string, minutes: number) =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString().replace('.000Z', 'Z');
const stepsOf = async (ref: string): Promise<Row | undefined> =>
  (await rowsOf(table, `CASE#hull#${ref}`)).find(({ sk }) => sk === 'DUE#STEPS');

/** A case whose next step is due then, and that has nothing on any desk. */
const dueAt = (ref: string, at: string, shard: number) =>
  table.db.send(
    new PutCommand({
      TableName: table.name,
      Item: {
        pk: `CASE#hull#${ref}`,
        sk: 'DUE#STEPS',
        v: 1,
        dueShard: String(shard),
        dueAt: at,
        attempts: 0,
      },
    }),
  );

describe('what is due', () => {
  it('goes to the queue of whoever does it: a step, a family email, and each desk once', async () => {
    for (const ref of ['C-1', 'C-2']) await takeIn(table, monday, parent(ref), request(ref));
    await sweepAt('2026-04-20T13:59:00Z');
    expect([...(await waitingIn('mail')), ...(await waitingIn('work'))]).toEqual([]);
    await sweepAt('2026-04-21T06:00:00Z');
    expect(await waitingIn('mail')).toEqual([
      { kind: 'desk', area: 'hull', desk: 'case-officer@hull-city-council' },
      { kind: 'desk', area: 'hull', desk: 'team-manager@hull-city-council' },
      { kind: 'family', area: 'hull', ref: 'C-1', contactId: 'P-1' },
      { kind: 'family', area: 'hull', ref: 'C-2', contactId: 'P-1' },
    ]);
    expect(await waitingIn('work')).toEqual([]);
    await sweepAt('2026-05-15T06:00:00Z');
    expect(await waitingIn('work')).toEqual([tick('C-1'), tick('C-2')]);
  });

  it('goes to the mail queue for each partner of whom something was refused', async () => {
    await takeIn(table, monday, { ...request(), type: 'send.none.v1' }, 'not JSON');
    await sweepAt(monday);
    expect(await waitingIn('mail')).toEqual([{ kind: 'partner', partner: 'council' }]);
    expect([...(await waitingIn('work')), ...(await waitingIn('report'))]).toEqual([]);
  });

  it('goes to the report queue once for each area, however many of its reports are due', async () => {
    for (const area of ['hull', 'brent']) await putReportTimers(table, area, invocationAt(monday).now);
    await sweepAt('2026-04-27T05:59:00Z');
    expect(await waitingIn('report')).toEqual([]);
    // By now the week's trend, the month's scorecard and some boards are due.
    await sweepAt('2026-05-01T06:00:00Z');
    expect(await waitingIn('report')).toEqual([
      { kind: 'report', area: 'brent' },
      { kind: 'report', area: 'hull' },
    ]);
    expect([...(await waitingIn('mail')), ...(await waitingIn('work'))]).toEqual([]);
    await sweepAt('2026-05-01T06:15:00Z');
    expect(await waitingIn('report')).toHaveLength(2);
  });

  it('is found after an outage of any length, in every shard', async () => {
    const days = ['2026-04-21', '2026-05-04', '2026-05-31', '2026-06-01'];
    for (const [index, day] of days.entries()) await dueAt(`C-${index}`, `${day}T00:30:00Z`, index);
    await dueAt('C-later', '2026-07-01T00:30:00Z', 0);
    await sweepAt('2026-06-30T23:59:00Z');
    expect(await waitingIn('work')).toEqual(days.map((_, index) => tick(`C-${index}`)));
  });

  it('is found when it is more than one page', async () => {
    const refs = Array.from({ length: 130 }, (_, index) => `C-${String(index).padStart(3, '0')}`);
    await Promise.all(refs.map((ref) => dueAt(ref, monday, 2)));
    await sweepAt(monday);
    expect(await waitingIn('work')).toEqual(refs.map(tick));
  });

  it('is handed on before the sweep says that it failed, when one shard cannot be read', async () => {
    for (const shard of [1, 2, 3]) await dueAt(`C-${shard}`, monday, shard);
    const name = 'firstShardIsBusy';
    dynamodb.client.middlewareStack.add(
      (next) => async (args) => {
        if (/":shard":(?:\{"S":)?"0"/.test(JSON.stringify(args.input)))
          throw Object.assign(new Error('Too busy.'), { name: 'ThrottlingException' });
        return next(args);
      },
      { step: 'initialize', name },
    );
    await expect(sweepAt(monday)).rejects.toMatchObject({ name: 'TryAgain' });
    dynamodb.client.middlewareStack.remove(name);
    expect(await waitingIn('work')).toEqual([1, 2, 3].map((shard) => tick(`C-${shard}`)));
  });

  it('is left to the next sweep when the time runs out', async () => {
    const refs = Array.from({ length: 60 }, (_, index) => `C-${String(index).padStart(3, '0')}`);
    await Promise.all(refs.map((ref) => dueAt(ref, monday, 2)));
    await sweepAt(monday, { remaining: () => 5_000 });
    const first = await waitingIn('work');
    expect(first).toHaveLength(50);
    await sweepAt(minutesAfter(monday, 1));
    const second = await waitingIn('work');
    expect(second).toHaveLength(10);
    expect(new Set([...first, ...second].map((each) => JSON.stringify(each))).size).toBe(60);
  });
});

describe('a lease', () => {
  it('lets one of two sweeps at the same moment hand a row on', async () => {
    for (const ref of ['C-1', 'C-2', 'C-3']) await dueAt(ref, monday, 1);
    await Promise.all([sweepAt(monday), sweepAt(monday)]);
    expect(await waitingIn('work')).toEqual([tick('C-1'), tick('C-2'), tick('C-3')]);
  });

  it('runs out after a quarter of an hour, and the row is handed on again', async () => {
    await dueAt('C-1', monday, 1);
    for (const [minutes, handed] of [
      [0, 1],
      [14, 0],
      [15, 1],
    ] as const) {
      await sweepAt(minutesAfter(monday, minutes));
      expect(await waitingIn('work')).toHaveLength(handed);
    }
  });

  it('gives way to a commit that moved the row meanwhile', async () => {
    await takeIn(table, monday, request());
    const seen = await stepsOf('C-1');
    const row = { pk: 'CASE#hull#C-1', sk: 'DUE#STEPS', dueShard: String(seen?.dueShard), dueAt: monday };
    expect(await lease(table, row, invocationAt(monday).now)).toBe('gone');
    expect(await stepsOf('C-1')).toEqual(seen);
  });

  it('ends with the commit of what it was for', async () => {
    await takeIn(table, monday, request());
    await putOff(table, 'C-1', monday);
    await sweepAt(monday);
    expect((await stepsOf('C-1'))?.attempts).toBe(1);
    const [handed] = await waitingIn('work');
    await intake(
      batchOf(message('t-1', handed, { from: workQueueArn })),
      intakeAt(minutesAfter(monday, 1), table),
    );
    expect(await stepsOf('C-1')).toMatchObject({ attempts: 0 });
    expect(String((await stepsOf('C-1'))?.dueAt).slice(0, 10)).toBe('2026-05-15');
  });

  it('makes good what a queue did not take', async () => {
    await dueAt('C-1', monday, 1);
    const broken = 'queueRefuses';
    const refuse = () => async () => ({
      output: {
        $metadata: {},
        Successful: [],
        Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }],
      },
      response: {},
    });
    sqs.middlewareStack.add(refuse, { step: 'initialize', name: broken });
    await expect(sweepAt(monday)).rejects.toMatchObject({ name: 'TryAgain' });
    sqs.middlewareStack.remove(broken);
    expect(await waitingIn('work')).toEqual([]);
    await sweepAt(minutesAfter(monday, 15));
    expect(await waitingIn('work')).toEqual([tick('C-1')]);
  });
});

/** Gives a parked row back to the sweep, as the runbook has it done by hand. */
const giveBack = ({ pk, sk }: DueRow) =>
  table.db.send(
    new UpdateCommand({
      ...{ TableName: table.name, Key: { pk, sk } },
      UpdateExpression: 'SET dueShard = :zero, attempts = :none',
      ConditionExpression: 'dueShard = :parked',
      ExpressionAttributeValues: { ':zero': '0', ':none': 0, ':parked': 'parked' },
    }),
  );

describe('a row that is never done', () => {
  it('is tried eight times, ever more seldom, and then parked with its date for a person to see', async () => {
    await dueAt('C-1', monday, 1);
    const tried: number[] = [];
    const day = 24 * 60;
    for (let minutes = 0; minutes < 3 * day; minutes += 15) {
      await sweepAt(minutesAfter(monday, minutes));
      if ((await waitingIn('work')).length > 0) tried.push(minutes);
    }
    expect(tried).toEqual([0, 15, 45, 105, 225, 465, 705, 945]);
    expect(tried).toHaveLength(mostAttempts);
    expect(await stepsOf('C-1')).toMatchObject({
      dueShard: parkedShard,
      dueAt: minutesAfter(monday, 945 + 240),
    });
  });

  it('is tried again once a person has let it go on', async () => {
    await takeIn(table, monday, request());
    await putOff(table, 'C-1', monday);
    for (let hours = 0; hours < 36; hours += 4) await sweepAt(minutesAfter(monday, hours * 60));
    await waitingIn('work');
    const wednesday = invocationAt('2026-04-22T09:00:00Z').now;
    for await (const page of dueNow(given.due, parkedShard, wednesday)) {
      for (const row of page) if (row.pk.startsWith('CASE#')) await giveBack(row);
    }
    expect(await stepsOf('C-1')).toMatchObject({ dueShard: '0', attempts: 0 });
    await sweepAt(wednesday.at);
    expect(await waitingIn('work')).toEqual([tick('C-1')]);
  });

  it('is tried again when it is a report, too', async () => {
    await putReportTimers(table, 'hull', invocationAt(monday).now);
    for (let hours = 0; hours < 36; hours += 4)
      await sweepAt(minutesAfter('2026-05-01T06:00:00Z', hours * 60));
    await waitingIn('report');
    const sunday = invocationAt('2026-05-03T06:00:00Z').now;
    const parked: string[] = [];
    for await (const page of dueNow(given.due, parkedShard, sunday)) {
      parked.push(...page.map(({ sk }) => sk));
      for (const row of page) await giveBack(row);
    }
    expect(parked).toContain('DUE#REPORT#scorecard');
    await sweepAt(sunday.at);
    expect(await waitingIn('report')).toEqual([{ kind: 'report', area: 'hull' }]);
  });

  it('does not stay parked when a new fact decides the case', async () => {
    await takeIn(table, monday, request());
    await putOff(table, 'C-1', '2026-05-15T00:15:00Z');
    for (let hours = 0; hours < 36; hours += 4)
      await sweepAt(minutesAfter('2026-05-15T00:15:00Z', hours * 60));
    expect((await stepsOf('C-1'))?.dueShard).toBe(parkedShard);
    await takeIn(table, '2026-05-18T09:00:00Z', parent());
    expect((await stepsOf('C-1'))?.dueShard).not.toBe(parkedShard);
  });
});
