import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { intake } from '../../functions/intake.ts';
import { park } from '../../functions/park.ts';
import type { HttpAnswer } from '../../shared/aws/problem.ts';
import type { Table } from '../../shared/aws/table.ts';
import {
  askOf,
  bodyOf,
  type DoorWorld,
  eventsIn,
  fromDoorQueue,
  letIntakeTake,
  postTo,
  startDoor,
} from './door-world.ts';
import { refusedOf, rowsOf } from './local-table.ts';
import {
  batchOf,
  doorQueueArn,
  event,
  intakeAt,
  invocationAt,
  message,
  parent,
  request,
} from './messages.ts';

const monday = '2026-04-20T09:00:00Z';
const tuesday = '2026-04-21T09:00:00Z';

let world: DoorWorld;
let table: Table;
beforeAll(async () => {
  world = await startDoor(9_120);
});
afterAll(() => world?.stop());
beforeEach(async () => {
  table = await world.dynamodb.newTable();
});
afterEach(async () => {
  await fromDoorQueue(world);
});

const post = (body: unknown, at = monday) => postTo({ world, table, at }, { body });
const ask = (path: string, at = monday) => askOf({ world, table, at }, path);
const outcomesOf = (answer: HttpAnswer) => eventsIn(answer).map(({ outcome }) => outcome);
const taken = (at = monday) => letIntakeTake({ world, table, at });

describe('one event', () => {
  it('is taken, and goes to its case in the name of its partner', async () => {
    const answer = await post(request());
    expect([answer.statusCode, answer.headers]).toEqual([202, { 'content-type': 'application/json' }]);
    const status = '/cases/C-1/events/C-1-requested';
    expect(bodyOf(answer)).toEqual({
      events: [{ id: 'C-1-requested', subject: 'C-1', outcome: 'queued', reasons: [], status }],
    });
    expect(await fromDoorQueue(world)).toMatchObject([
      { body: JSON.stringify(request()), partner: 'trust', groupId: 'trust' },
    ]);
  });

  it('is told of at every stage: queued, accepted, with the clocks it started and stopped', async () => {
    await post(request());
    const path = '/cases/C-1/events/C-1-requested';
    const nothing = { started: [], stopped: [] };
    expect(bodyOf(await ask(path))).toEqual({
      ...{ id: 'C-1-requested', subject: 'C-1', outcome: 'queued', at: monday, reasons: [], clocks: nothing },
      findings: [],
    });
    await taken();
    const accepted = bodyOf(await ask(path, tuesday));
    expect(accepted).toMatchObject({
      outcome: 'accepted',
      at: monday,
      clocks: { stopped: [] },
      findings: [],
    });
    expect(accepted.clocks).toMatchObject({
      started: expect.arrayContaining([{ clock: 'ASSESS-6W', pathwayId: 'A-1', dueOn: '2026-06-01' }]),
    });
    const decided = { assessmentId: 'A-1', outcome: 'assess', notifiedOn: '2026-04-21' };
    await post(
      event('assessment.decided', { id: 'd-1', time: '2026-04-21T08:00:00Z', data: decided }),
      tuesday,
    );
    await taken(tuesday);
    expect(bodyOf(await ask('/cases/C-1/events/d-1', tuesday)).clocks).toMatchObject({
      stopped: expect.arrayContaining([{ clock: 'ASSESS-6W', pathwayId: 'A-1', stoppedOn: '2026-04-21' }]),
    });
  });

  it('is said to be with our team when it could not be taken in, until it is', async () => {
    await post(request());
    const [dead] = await fromDoorQueue(world);
    const from = 'arn:aws:sqs:eu-west-2:111111111111:Send-DoorQueueDeadLetters0A1B2C3D-xyz';
    const letter = message(dead?.id ?? '', dead?.body, { from, stamp: 'trust' });
    await park(batchOf(letter), { table, partnerQueuePrefix: 'send-partner-', ...invocationAt(tuesday) });
    const path = '/cases/C-1/events/C-1-requested';
    expect(bodyOf(await ask(path, tuesday))).toMatchObject({
      ...{ outcome: 'parked', at: tuesday },
      reasons: [{ expected: expect.stringContaining('it is with our team'), got: 'trouble of ours' }],
    });
    expect(bodyOf(await askOf({ world, table, at: tuesday }, path, 'mis')).outcome).toBeUndefined();
    expect(outcomesOf(await post(request(), tuesday))).toEqual(['duplicate']);
    expect(bodyOf(await ask(path, tuesday)).outcome).toBe('parked');
    const again = message('again', dead?.body, { from: doorQueueArn, stamp: 'trust' });
    await intake(batchOf(again), intakeAt(tuesday, table));
    expect(bodyOf(await ask(path, tuesday)).outcome).toBe('accepted');
  });

  it('that does not fit the history is taken, and its partner is told what does not fit', async () => {
    const decided = (id: string, outcome: string, on: string) =>
      event('assessment.decided', {
        ...{ id, time: `${on}T08:00:00Z` },
        data: { assessmentId: 'A-1', outcome, notifiedOn: on },
      });
    await post([request(), decided('d-1', 'assess', '2026-04-20')]);
    await post(decided('d-2', 'refuse', '2026-04-21'), tuesday);
    await taken(tuesday);
    const status = async (id: string) => bodyOf(await ask(`/cases/C-1/events/${id}`, tuesday));
    const says =
      'assessment A-1: "decided" was told twice (Monday 20 April 2026; Tuesday 21 April 2026); the first stands.';
    expect(await status('d-2')).toMatchObject({ outcome: 'accepted', findings: [says] });
    expect(await status('d-1')).toMatchObject({ outcome: 'accepted', findings: [] });
  });

  it('comes again without harm, while it is on its way and once it is in its case', async () => {
    await post(request());
    expect(outcomesOf(await post(request(), tuesday))).toEqual(['duplicate']);
    await taken();
    const before = await rowsOf(table);
    const { localarea, ...rest } = request();
    expect(outcomesOf(await post({ localarea, ...rest }, tuesday))).toEqual(['duplicate']);
    expect(await rowsOf(table)).toEqual(before);
    expect(await fromDoorQueue(world)).toEqual([]);
  });

  it.each(['on its way', 'in its case'])('keeps its id when it is %s: another is refused', async (where) => {
    await post(request());
    if (where === 'in its case') await taken();
    const answer = await post(request('C-1', '2026-04-17'), tuesday);
    expect(answer.statusCode).toBe(409);
    expect(bodyOf(answer)).toMatchObject({
      type: 'problems/known-id',
      reasons: [{ field: 'id', got: `an id taken in on ${monday} with another body` }],
    });
    expect(await refusedOf(table, 'trust')).toMatchObject([{ id: 'C-1-requested', subject: 'C-1' }]);
    const { outcome } = bodyOf(await ask('/cases/C-1/events/C-1-requested', tuesday));
    expect(outcome).toBe(where === 'in its case' ? 'accepted' : 'queued');
  });

  it('that was refused may come again, put right, under its id', async () => {
    const wrong = { ...request(), time: '2026-04-20T12:00:00Z' };
    expect((await post(wrong)).statusCode).toBe(422);
    expect(bodyOf(await ask('/cases/C-1/events/C-1-requested'))).toMatchObject({
      ...{ outcome: 'refused', at: monday, reasons: [{ field: 'time' }] },
    });
    expect(outcomesOf(await post(request(), tuesday))).toEqual(['queued']);
    await taken(tuesday);
    expect(bodyOf(await ask('/cases/C-1/events/C-1-requested', tuesday))).toMatchObject({
      outcome: 'accepted',
    });
  });

  it.each(['a#b', 'a/b', '../a', '50%', '50%41', 'two words', 'ümlaut ✓', '?x=1&y', 'a+b', '#'])(
    'has an id such as %s, and is found by the address that was given for it',
    async (id) => {
      const answer = await post({ ...request(), id });
      await taken();
      expect((await rowsOf(table, 'CASE')).map(({ sk }) => sk)).toContain(`EVENT#trust#${id}`);
      const [told] = eventsIn(answer);
      expect(told?.status).toMatch(/^\/cases\/C-1\/events\/[^#? ]+$/);
      expect(bodyOf(await ask(told?.status ?? ''))).toMatchObject({ id, outcome: 'accepted' });
    },
  );

  it('may hold characters that the queue does not take', async () => {
    const odd = { ...request(), note: 'a\ufffeb\uffffc\u007f' };
    expect(outcomesOf(await post(JSON.stringify(odd)))).toEqual(['queued']);
    const [sent] = await fromDoorQueue(world);
    expect(JSON.parse(sent?.body ?? '')).toEqual(odd);
    expect(sent?.body).not.toMatch(/[\ufffe\uffff]/);
  });
});

describe('a batch', () => {
  it('takes what is good, and says of the rest what is wrong', async () => {
    const answer = await post([parent(), { ...request(), subject: 'no spaces' }, 7, request()]);
    expect(answer.statusCode).toBe(202);
    expect(outcomesOf(answer)).toEqual(['queued', 'refused', 'refused', 'queued']);
    expect(bodyOf(answer)).toMatchObject({
      events: [
        { id: 'C-1-parent', reasons: [] },
        { id: 'C-1-requested', subject: 'no spaces', status: null, reasons: [{ field: 'subject' }] },
        { id: null, subject: null, status: null, reasons: [{ field: 'body' }] },
        { id: 'C-1-requested', subject: 'C-1' },
      ],
    });
    expect((await fromDoorQueue(world)).map(({ body }) => JSON.parse(body).id)).toEqual([
      'C-1-parent',
      'C-1-requested',
    ]);
    expect((await refusedOf(table, 'trust')).map(({ sk, body }) => [sk.slice(-2), body])).toEqual([
      ['-1', JSON.stringify({ ...request(), subject: 'no spaces' })],
      ['-2', '7'],
    ]);
  });

  it('knows an event that it holds twice, and refuses another under its id', async () => {
    const answer = await post([request(), request(), request('C-1', '2026-04-17'), request('C-2')]);
    expect(outcomesOf(answer)).toEqual(['queued', 'duplicate', 'refused', 'queued']);
    expect(await fromDoorQueue(world)).toHaveLength(2);
  });

  it('of a hundred large events is taken whole', async () => {
    const large = Array.from({ length: 100 }, (_, index) => ({
      ...{ ...request(`C-${index}`), note: 'n'.repeat(9_500) },
    }));
    expect(new Set(outcomesOf(await post(large)))).toEqual(new Set(['queued']));
    let posted = 0;
    for (let more = 1; more > 0; posted += more) more = (await fromDoorQueue(world)).length;
    expect(posted).toBe(100);
  });

  it('holds an event nested so deeply that it cannot be written: that one is refused', async () => {
    const deep = `{"id":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const answer = await post(`[${deep},${JSON.stringify(request())}]`);
    expect(outcomesOf(answer)).toEqual(['refused', 'queued']);
  });
});

describe('asking for an event', () => {
  it.each([
    ['that nobody posted', '/cases/C-1/events/unknown'],
    ['of another case', '/cases/C-2/events/C-1-requested'],
    ['of no case that can be', '/cases/C%231/events/C-1-requested'],
    ['in a path that is not well written', '/cases/C-1/events/%E0%A4%A'],
    ['with the partner in its id', '/cases/C-1/events/trust%23C-1-requested'],
  ])('%s finds nothing', async (_, path) => {
    await post(request());
    await taken();
    const answer = await ask(path);
    expect(answer.statusCode).toBe(404);
    expect(bodyOf(answer)).toMatchObject({ type: 'problems/not-found', status: 404 });
  });

  it('of another partner finds nothing, whether it is queued, refused or in its case', async () => {
    const asMis = () => askOf({ world, table, at: monday }, '/cases/C-1/events/C-1-requested', 'mis');
    await post({ ...request(), specversion: '0.3' });
    expect((await asMis()).statusCode).toBe(404);
    await post(request());
    expect((await asMis()).statusCode).toBe(404);
    await taken();
    expect((await asMis()).statusCode).toBe(404);
    expect((await ask('/cases/C-1/events/C-1-requested')).statusCode).toBe(200);
  });

  it('of a partner that signs in with a token goes by the paths of its kind', async () => {
    const started = event('timetable.started', {
      id: 't-1',
      data: {
        ...{ timetableId: 'T-1', startedOn: '2026-04-20', endsOn: '2026-05-29', hoursPerWeek: 10 },
        ...{ agreedWithFamily: true, hasPlan: false },
      },
    });
    const answer = await postTo({ world, table, at: monday }, { body: started, by: 'mis' });
    expect(bodyOf(answer)).toMatchObject({ events: [{ status: '/oauth/cases/C-1/events/t-1' }] });
    await taken();
    const told = await askOf({ world, table, at: monday }, '/oauth/cases/C-1/events/t-1', 'mis');
    expect(bodyOf(told)).toMatchObject({ outcome: 'accepted' });
  });
});
