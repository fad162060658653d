import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { intake } from '../../functions/intake.ts';
import type { Partner } from '../../shared/areas/partners.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { loadCase } from '../../shared/aws/case-store.ts';
import { statusOf } from '../../shared/aws/door-status.ts';
import { keepRefused, type Refused, refusedMessage, refusedPages } from '../../shared/aws/refusals.ts';
import { replay, whyNotReplayed } from '../../shared/aws/replay.ts';
import type { Table } from '../../shared/aws/table.ts';
import { viewOf } from '../../shared/domain/decide.ts';
import { fromContract } from '../properties/from-contract.ts';
import { type DoorWorld, fromDoorQueue, letIntakeTake, postTo, startDoor } from './door-world.ts';
import { refusedOf, rowsOf } from './local-table.ts';
import { batchOf, event, intakeAt, invocationAt, message, register, request } from './messages.ts';

const monday = '2026-04-20T09:00:00Z';
const own = 'send-partner-council';
const council = registered('council');
const trust = registered('trust');

function registered(id: string): Partner {
  const partner = register.find((one) => one.id === id);
  if (partner === undefined)
    throw new Error(`Expected ${id} in the register of the tests, found it missing.`);
  return partner;
}

let world: DoorWorld;
let table: Table;
beforeAll(async () => {
  world = await startDoor(9_144);
  await world.messages.createQueue(own, {});
});
afterAll(() => world?.stop());
beforeEach(async () => {
  table = await world.dynamodb.newTable();
});

const queueOf = ({ signIn }: Partner) => ({
  url: world.messages.queueUrl(signIn.kind === 'sqs' ? own : 'door'),
  sqs: world.sqs,
});

/** Posts again all that waits of a partner, and lets intake take it. */
async function replayAll(partner: Partner, at = monday): Promise<void> {
  for (const row of await refusedOf(table, partner.id))
    await replay(row, { table, partner, queue: queueOf(partner), at });
  await letIntakeTake({ world, table, at });
  for (const { MessageId, Body, ReceiptHandle } of await world.messages.receive(own, 10)) {
    const { batchItemFailures } = await intake(
      batchOf(message(MessageId, Body, { sentAt: at })),
      intakeAt(at, table),
    );
    expect(batchItemFailures).toEqual([]);
    await world.messages.remove(own, [ReceiptHandle]);
  }
}

/** The case and what follows from it, as it stands now. */
async function lifeOf(lived: Table) {
  const rules = rulesFor('hull');
  const { case: current } = await loadCase(lived, { area: 'hull', ref: 'C-1', whole: true }, rules);
  const { clocks, people, statements } = viewOf(current, rules, '2026-04-20');
  const events = (await rowsOf(lived, 'CASE#hull#C-1')).filter(({ sk }) => sk.startsWith('EVENT#'));
  return { facts: current.facts, clocks, people, statements, events };
}

interface Told {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly on: string;
  readonly by: Partner;
  readonly isRefused: boolean;
}

const on = fc.integer({ min: 1, max: 19 }).map((day) => `2026-04-${String(day).padStart(2, '0')}`);
const told: fc.Arbitrary<readonly Told[]> = fc.array(
  fc.oneof(
    ...Object.entries(fromContract(on)).map(([type, data]) =>
      fc.record({
        type: fc.constant(type),
        data: data.map((value) => ({ ...value })),
        on,
        by: fc.constantFrom(council, trust),
        isRefused: fc.boolean(),
      }),
    ),
  ),
  { minLength: 1, maxLength: 8 },
);

async function post(posts: readonly Told[], lived: Table, mayRefuse: boolean): Promise<void> {
  for (const [index, { type, data, on: day, by, isRefused }] of posts.entries()) {
    const posted = event(type, { id: `e-${index}`, time: `${day}T08:00:00Z`, data });
    const types = mayRefuse && isRefused ? ['send.none.*'] : ['send.*'];
    const partners = register.map((one) => (one.id === by.id ? { ...one, types } : one));
    if (by.signIn.kind === 'sqs') {
      const batch = batchOf(message(`m-${index}`, posted));
      await intake(batch, { ...intakeAt(monday, lived), partners });
    } else {
      await postTo({ world, table: lived, at: monday }, { body: posted }, partners);
      await letIntakeTake({ world, table: lived, at: monday });
    }
  }
}

describe('what was refused through a fault of the register, posted again once that is mended', () => {
  it('gives the same case as if it had come right the first time', async () => {
    await fc.assert(
      fc.asyncProperty(told, async (posts) => {
        const right = await world.dynamodb.newTable();
        await post(posts, right, false);
        table = await world.dynamodb.newTable();
        await post(posts, table, true);
        expect(await refusedOf(table, 'council')).toHaveLength(
          posts.filter(({ by, isRefused }) => isRefused && by === council).length,
        );
        await replayAll(council);
        await replayAll(trust);
        expect(await lifeOf(table)).toEqual(await lifeOf(right));
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('comes just as it came, to the queue of its partner, in the name of its partner', async () => {
    const early = JSON.stringify({ ...request(), time: '2026-04-20T12:00:00Z' }, null, 1);
    for (const partner of ['council', 'trust']) await refuse(partner, 'm-1', early);
    for (const partner of [council, trust]) {
      const [row] = await refusedOf(table, partner.id);
      if (row === undefined) throw new Error('Expected a refused event, found none.');
      await replay(row, { table, partner, queue: queueOf(partner), at: monday });
    }
    const [received, ...more] = await world.messages.receive(own, 10);
    await world.messages.remove(own, received ? [received.ReceiptHandle] : []);
    expect([received?.Body, more]).toEqual([early, []]);
    expect(await fromDoorQueue(world)).toMatchObject([{ body: early, partner: 'trust', groupId: 'trust' }]);
  });

  it('comes with every character, those too that no queue takes as they are', async () => {
    const odd = JSON.stringify({ ...request(), note: '\ufffe' });
    await refuse('trust', 'm-1', odd);
    await replayAll(trust);
    expect(await rowsOf(table, 'CASE#hull#C-1')).not.toEqual([]);
  });

  it('is said to have been posted again, and waits no longer', async () => {
    await refuse('council', 'm-1', JSON.stringify({ ...request(), time: '2026-04-20T12:00:00Z' }));
    await replayAll(council, '2026-04-20T12:30:00Z');
    const { value: page } = await refusedPages(table, 'council').next();
    expect(page).toMatchObject([{ messageId: 'm-1', replayedAt: '2026-04-20T12:30:00Z' }]);
    expect(await rowsOf(table, 'CASE#hull#C-1')).not.toEqual([]);
  });
});

describe('a partner that asks for an event of its own that was refused and is posted again', () => {
  const asked = async () =>
    (await statusOf(table, { partner: trust, subject: 'C-1', id: 'C-1-requested' }, invocationAt(monday).now))
      ?.outcome;
  const refusedAtTheDoor = async (body: object): Promise<Refused> => {
    const partners = register.map((one) => ({ ...one, types: ['send.none.*'] }));
    await postTo({ world, table, at: monday }, { body }, partners);
    const [row] = await refusedOf(table, 'trust');
    if (row === undefined) throw new Error('Expected a refused event, found none.');
    return row;
  };
  const again = (row: Refused) =>
    replay(row, { table, partner: trust, queue: queueOf(trust), at: '2026-11-25T10:00:00Z' });

  it('is told that it is on its way, and then that it is in its case', async () => {
    const row = await refusedAtTheDoor(request());
    expect(await asked()).toBe('refused');
    await again(row);
    expect(await asked()).toBe('queued');
    await letIntakeTake({ world, table, at: monday });
    expect(await asked()).toBe('accepted');
  });

  it('is told that it was refused again, even in the same second', async () => {
    const row = await refusedAtTheDoor({ ...request(), time: '2026-04-20T12:00:00Z' });
    await again(row);
    expect(await asked()).toBe('queued');
    await letIntakeTake({ world, table, at: monday });
    expect(await asked()).toBe('refused');
  });
});

const refuse = (partner: string, messageId: string, body: string) =>
  keepRefused(
    table,
    { partner, messageId, body, id: null, subject: null, reasons: [] },
    invocationAt(monday).now,
  );

describe('what cannot be posted again', () => {
  it.each([
    ['too large to keep whole', 'x'.repeat(70_000), /first 64 kB are kept \(SHA-256 of the whole: \w{64}\)/],
    ['nested too deeply to keep', '', /nested too deeply/],
    ['no JSON', '{"id": \u0000', /not one JSON object, as every event is/],
    ['a text', '"\ufffe"', /not one JSON object, as every event is/],
    ['a list', JSON.stringify([request(), request('C-2')]), /a list that was refused as a whole/],
  ])('is %s: it says whom to ask, and nothing is posted', async (_, body, sentence) => {
    await refuse('trust', 'm-1', body);
    const row = await refusedMessage(table, 'trust', 'm-1');
    if (row === null) throw new Error('Expected a refused event, found none.');
    expect(whyNotReplayed(row, trust)).toMatch(sentence);
    expect(whyNotReplayed(row, trust)).toContain('ask trust@hull.example to post');
    await expect(replay(row, { table, partner: trust, queue: queueOf(trust), at: monday })).rejects.toThrow(
      sentence,
    );
    expect(await fromDoorQueue(world)).toEqual([]);
  });

  it('is nothing that was never refused', async () => {
    expect(await refusedMessage(table, 'trust', 'm-1')).toBeNull();
  });
});
