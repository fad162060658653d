import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { intake } from '../../functions/intake.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { loadCase } from '../../shared/aws/case-store.ts';
import type { Table } from '../../shared/aws/table.ts';
import {
  type LocalDynamoDb,
  loseTheNextAnswer,
  putOff,
  refusedOf,
  rowsOf,
  setInSnapshot,
  startTables,
} from './local-table.ts';
import {
  batchOf,
  doorQueueArn,
  event,
  intakeAt,
  message,
  parent,
  request,
  takeIn,
  workQueueArn,
} from './messages.ts';

const monday = '2026-04-20T09:00:00Z';
const tuesday = '2026-04-21T09:00:00Z';

let dynamodb: LocalDynamoDb;
let table: Table;
beforeAll(async () => {
  dynamodb = await startTables();
});
afterAll(() => dynamodb?.stop());
beforeEach(async () => {
  table = await dynamodb.newTable();
});

const caseOf = async (ref: string) => (await loadCase(table, { area: 'hull', ref }, rulesFor('hull'))).case;
const factsOf = async (ref: string) => (await caseOf(ref)).facts.map(({ key }) => key);
const keysOf = async (partition: string) => (await rowsOf(table, partition)).map(({ sk }) => sk);

describe('an ordinary event', () => {
  it('costs one read and one transaction, however long the history', async () => {
    await takeIn(table, monday, parent(), request());
    dynamodb.calls.length = 0;
    const decided = event('assessment.decided', {
      id: 'e-9',
      time: tuesday,
      data: { assessmentId: 'A-1', outcome: 'assess' },
    });
    expect(await takeIn(table, tuesday, decided)).toEqual([]);
    expect(dynamodb.calls).toEqual(['GetItem', 'TransactWriteItems']);
  });

  it('costs one read for all the events of a case in a batch', async () => {
    await takeIn(table, monday, parent(), request());
    expect(dynamodb.calls).toEqual(['GetItem', 'TransactWriteItems', 'TransactWriteItems']);
  });

  it('is kept just as it was posted, with all that follows from it', async () => {
    const body = JSON.stringify(request(), null, 2);
    await takeIn(table, monday, JSON.stringify(parent()), body);
    const rows = await rowsOf(table, 'CASE#hull#C-1');
    expect(rows.map(({ sk }) => sk.replace(/m-.*/, 'm'))).toEqual([
      ...[
        'CASE',
        'DUE#MAIL#P-1',
        'DUE#STEPS',
        'EVENT#council#C-1-parent',
        'EVENT#council#C-1-requested',
        'MESSAGE#m',
      ],
    ]);
    expect(rows.find(({ sk }) => sk === 'EVENT#council#C-1-requested')).toMatchObject({
      body,
      receivedAt: monday,
    });
  });

  it('puts its obligations on desks that are due at the next morning slot', async () => {
    await takeIn(table, monday, request());
    const desks = await rowsOf(table, 'DESK#hull');
    expect(desks.map(({ pk, sk, dueAt }) => [pk, sk, dueAt])).toEqual([
      ['DESK#hull#case-officer@hull-city-council', 'C-1', '2026-04-21T06:00:00Z'],
      ['DESK#hull#team-manager@hull-city-council', 'C-1', '2026-04-21T06:00:00Z'],
    ]);
  });
});

describe('an event that comes again', () => {
  it('changes nothing, in the same batch or later', async () => {
    await takeIn(table, monday, parent(), request(), request());
    const before = await rowsOf(table);
    expect(await takeIn(table, tuesday, request(), parent())).toEqual([]);
    expect(await rowsOf(table)).toEqual(before);
  });

  it('changes nothing when the answer to the first transaction was lost', async () => {
    loseTheNextAnswer(dynamodb);
    expect(await takeIn(table, monday, request())).toEqual(['m-1']);
    const before = await rowsOf(table);
    expect(before).not.toEqual([]);
    expect(await takeIn(table, monday, request())).toEqual([]);
    expect(await rowsOf(table)).toEqual(before);
  });

  it('is known by its own row, should the case ever forget it', async () => {
    await takeIn(table, monday, parent(), request());
    await setInSnapshot(table, 'C-1', { facts: [] });
    const before = await rowsOf(table, 'CASE');
    expect(await takeIn(table, tuesday, request(), request('C-1', '2026-04-17'))).toEqual([]);
    expect(await rowsOf(table, 'CASE')).toEqual(before);
    expect(await refusedOf(table, 'council')).toMatchObject([{ reasons: [{ field: 'id' }] }]);
  });

  it('is refused when its id comes with another body: the first is kept', async () => {
    await takeIn(table, monday, request());
    const before = await rowsOf(table, 'CASE');
    expect(await takeIn(table, tuesday, request('C-1', '2026-04-17'))).toEqual([]);
    expect(await rowsOf(table, 'CASE')).not.toHaveLength(0);
    expect(await rowsOf(table, 'CASE')).toEqual(before);
    const refused = await refusedOf(table, 'council');
    expect(refused).toMatchObject([{ id: 'C-1-requested', subject: 'C-1', at: tuesday }]);
    expect(refused[0]?.reasons).toEqual([
      {
        field: 'id',
        expected: 'a new id, or the same event again',
        got: 'an id taken in on 2026-04-20T09:00:00Z with another body',
      },
    ]);
  });

  it('is another event when another partner posts it: ids are unique only for the partner who gives them', async () => {
    const from = 'arn:aws:sqs:eu-west-2:111111111111:send-partner-school';
    await takeIn(table, monday, request());
    await intake(batchOf(message('m-9', request('C-1', '2026-04-17'), { from })), intakeAt(monday, table));
    expect(await factsOf('C-1')).toEqual(['school#C-1-requested', 'council#C-1-requested']);
  });
});

describe('what cannot be taken', () => {
  it('is kept for thirty days with every reason, and leaves its queue', async () => {
    const broken = { ...request(), subject: 'no spaces please', specversion: '0.3' };
    expect(await takeIn(table, monday, broken, 'not JSON at all')).toEqual([]);
    const refused = await refusedOf(table, 'council');
    expect(refused.map(({ sk, id, body }) => [sk, id, body])).toEqual([
      ['REFUSED#m-1', 'C-1-requested', JSON.stringify(broken)],
      ['REFUSED#m-2', null, 'not JSON at all'],
    ]);
    expect(refused[0]?.reasons.map(({ field }) => field)).toEqual(['specversion', 'subject']);
    expect(refused[0]?.expiresAt).toBe(Date.parse('2026-05-20T09:00:00Z') / 1000);
    expect(await rowsOf(table, 'CASE')).toEqual([]);
  });

  it('is kept only in part when it is larger than 64 kB', async () => {
    const large = `{"data":"${'é'.repeat(40_000)}"}`;
    expect(await takeIn(table, monday, large)).toEqual([]);
    const [refused] = await refusedOf(table, 'council');
    const bodyHash = createHash('sha256').update(large).digest('hex');
    expect(refused).toMatchObject({ cut: true, bodyHash, reasons: [{ field: 'body' }] });
    expect(large.startsWith(refused?.body ?? 'nothing')).toBe(true);
    expect(Buffer.byteLength(refused?.body ?? '')).toBeGreaterThan(65_000);
  });

  it('is an event that says it happens long after it was received, even when it is handled later', async () => {
    const early = message('m-1', { ...request(), time: '2026-04-20T10:00:00Z' }, { sentAt: monday });
    await intake(batchOf(early), intakeAt(tuesday, table));
    expect((await refusedOf(table, 'council'))[0]?.reasons.map(({ field }) => field)).toEqual(['time']);
  });

  it('stays on its queue when that is no queue of a partner', async () => {
    const stranger = message('m-1', request(), {
      from: 'arn:aws:sqs:eu-west-2:111111111111:send-partner-stranger',
    });
    const { batchItemFailures } = await intake(batchOf(stranger), intakeAt(monday, table));
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'm-1' }]);
    expect(await rowsOf(table)).toEqual([]);
  });
});

describe('the door queue', () => {
  const posted = (body: unknown, stamp: string) => message('m-1', body, { from: doorQueueArn, stamp });

  it('brings the events of the partner that our door posted them for', async () => {
    const { batchItemFailures } = await intake(batchOf(posted(request(), 'trust')), intakeAt(monday, table));
    expect(batchItemFailures).toEqual([]);
    expect(await factsOf('C-1')).toEqual(['trust#C-1-requested']);
  });

  it('gives a partner no more than its own rights', async () => {
    await intake(batchOf(posted(request(), 'mis')), intakeAt(monday, table));
    expect(await rowsOf(table, 'CASE')).toEqual([]);
    const refused = await refusedOf(table, 'mis');
    expect(refused.map(({ reasons }) => reasons.map(({ field }) => field))).toEqual([['type']]);
  });

  it.each([
    ['nobody', ''],
    ['a stranger', 'stranger'],
    ['a partner with a queue of its own', 'council'],
  ])('keeps a message that was posted for %s', async (_, stamp) => {
    const { batchItemFailures } = await intake(batchOf(posted(request(), stamp)), intakeAt(monday, table));
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'm-1' }]);
    expect(await rowsOf(table)).toEqual([]);
  });

  it('is the only one whose messages say for whom they are: elsewhere the queue is the identity', async () => {
    const own = message('m-1', request(), { stamp: 'trust' });
    await intake(batchOf(own), intakeAt(monday, table));
    expect(await factsOf('C-1')).toEqual(['council#C-1-requested']);
  });
});

describe('a batch with a case that cannot be read', () => {
  it('takes every other case, and keeps what came for this one in its queue', async () => {
    await takeIn(table, monday, request('C-2'));
    await setInSnapshot(table, 'C-2', { facts: 'spoilt' });
    const failed = await takeIn(
      table,
      tuesday,
      request('C-1'),
      parent('C-2'),
      request('C-3'),
      request('C-2'),
      parent('C-1'),
    );
    expect(failed).toEqual(['m-2', 'm-4']);
    expect(await factsOf('C-1')).toEqual(['council#C-1-parent', 'council#C-1-requested']);
    expect(await factsOf('C-3')).toEqual(['council#C-3-requested']);
    expect(await keysOf('CASE#hull#C-2')).not.toContain('EVENT#council#C-2-parent');
  });
});

describe('an event that comes late', () => {
  it('gives the same case as if it had come in time', async () => {
    const decided = event('assessment.decided', {
      ...{ id: 'decided', ref: 'C-1', time: '2026-04-20T08:30:00Z' },
      data: { assessmentId: 'A-1', outcome: 'assess' },
    });
    const inTime = await dynamodb.newTable();
    for (const body of [parent(), request(), decided]) await takeIn(inTime, monday, body);
    for (const body of [decided, request(), parent()]) await takeIn(table, monday, body);
    const [one, other] = await Promise.all(
      [inTime, table].map((each) => loadCase(each, { area: 'hull', ref: 'C-1' }, rulesFor('hull'))),
    );
    expect(other?.case.facts).toEqual(one?.case.facts);
    expect(other?.case.facts).toHaveLength(3);
    expect(other?.case.desks).toEqual(one?.case.desks);
    expect(other?.nextDueAt).toEqual(one?.nextDueAt);
  });
});

describe('a tick', () => {
  const tick = (ref: string) => message('t-1', { kind: 'tick', area: 'hull', ref }, { from: workQueueArn });
  const timerOf = async (ref: string) =>
    (await rowsOf(table, `CASE#hull#${ref}`)).find(({ sk }) => sk === 'DUE#STEPS');

  it('takes the step whose day has come, and moves the timer on', async () => {
    await takeIn(table, monday, request());
    const first = String((await timerOf('C-1'))?.dueAt);
    expect(first.slice(0, 10)).toBe('2026-05-15');
    await intake(batchOf(tick('C-1')), intakeAt(first, table));
    expect((await caseOf('C-1')).deeds).toMatchObject([{ kind: 'step', step: 'T-10' }]);
    expect(String((await timerOf('C-1'))?.dueAt) > first).toBe(true);
  });

  it('moves a leased timer back to where it belongs when there is nothing to do', async () => {
    await takeIn(table, monday, request());
    const due = await timerOf('C-1');
    await putOff(table, 'C-1', '2026-04-21T09:15:00Z');
    await intake(batchOf(tick('C-1')), intakeAt(tuesday, table));
    expect(await timerOf('C-1')).toEqual(due);
  });

  it('does nothing for a case that is not there', async () => {
    const { batchItemFailures } = await intake(batchOf(tick('C-404')), intakeAt(tuesday, table));
    expect(batchItemFailures).toEqual([]);
    expect(await rowsOf(table)).toEqual([]);
  });
});

describe('a deed', () => {
  const told = (ref: string, key: string) => ({
    ...{ kind: 'deed', area: 'hull', ref },
    deed: { kind: 'told', key: `told#${key}`, at: tuesday, message: key, email: 'e-1', dates: {} },
  });

  it('is added once, however often it is reported, and stops the timer of its email', async () => {
    await takeIn(table, monday, parent(), request());
    const [made] = (await caseOf('C-1')).deeds;
    const report = message('d-1', told('C-1', made?.key ?? ''), { from: workQueueArn });
    await intake(batchOf(report), intakeAt(tuesday, table));
    const once = await rowsOf(table);
    expect((await caseOf('C-1')).deeds).toMatchObject([{ kind: 'message' }, { kind: 'told' }]);
    expect(await keysOf('CASE#hull#C-1')).toContain(`DEED#told#${made?.key}`);
    expect(await keysOf('CASE#hull#C-1')).not.toContain('DUE#MAIL#P-1');
    dynamodb.calls.length = 0;
    await intake(batchOf(report), intakeAt(tuesday, table));
    expect(dynamodb.calls).toEqual(['GetItem']);
    expect(await rowsOf(table)).toEqual(once);
  });
});
