import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intake } from '../../functions/intake.ts';
import { receive } from '../../functions/receive.ts';
import { partners } from '../../shared/areas/partners.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { loadCase } from '../../shared/aws/case-store.ts';
import type { Table } from '../../shared/aws/table.ts';
import { viewOf } from '../../shared/domain/decide.ts';
import {
  bodiesOf,
  clockLines,
  clocksFile,
  consumers,
  council,
  eventOf,
  historyOf,
  lookedOn,
  partnerOf,
  receivedAt,
} from '../consumers/consumers.ts';
import { bodyOf, type DoorWorld, eventsIn, fromDoorQueue, givenAt, startDoor } from './door-world.ts';
import { batchOf, doorQueueArn, intakeAt, message } from './messages.ts';

let world: DoorWorld;
beforeAll(async () => {
  world = await startDoor(9_154);
});
afterAll(() => world?.stop());

// A partner with a queue of its own may come to the door one day: its events are the same.
const atTheDoor = partners.map((partner) =>
  partner.signIn.kind === 'sqs'
    ? { ...partner, signIn: { ...partner.signIn, kind: 'iam' as const } }
    : partner,
);

/** Asks the door as this kind of partner, with a list of bodies. */
async function post(table: Table, kind: string, bodies: readonly string[]) {
  const { id } = partnerOf(kind);
  const isOauth = atTheDoor.some((one) => one.id === id && one.signIn.kind === 'oauth');
  const ours = '111111111111';
  const event = {
    ...{ httpMethod: 'POST', resource: isOauth ? '/oauth/events' : '/events', pathParameters: null },
    ...{ headers: { 'Content-Type': 'application/cloudevents-batch+json' }, body: `[${bodies.join(',')}]` },
    requestContext: {
      ...{ requestId: `${kind}-${bodies.length}`, accountId: ours },
      identity: {
        userArn: isOauth ? null : `arn:aws:sts::${ours}:assumed-role/send-partner-${id}/local`,
        apiKey: `a1b2c3-${id}`,
      },
      authorizer: isOauth ? { partner: id } : null,
    },
  };
  const answer = await receive(event, { ...givenAt({ world, table, at: receivedAt }), partners: atTheDoor });
  expect(answer.statusCode, JSON.stringify(bodyOf(answer))).toBe(202);
  return eventsIn(answer);
}

/** Lets intake take all that waits in the door queue. */
async function takeAll(table: Table): Promise<void> {
  for (;;) {
    const waiting = await fromDoorQueue(world);
    if (waiting.length === 0) return;
    const records = waiting.map(({ id, body, partner }) =>
      message(id, body, { from: doorQueueArn, sentAt: receivedAt, stamp: partner }),
    );
    const deps = { ...intakeAt(receivedAt, table), partners: atTheDoor };
    expect(await intake(batchOf(...records), deps)).toEqual({ batchItemFailures: [] });
  }
}

const mostAtOnce = 100;

async function postAll(table: Table, kind: string, bodies: readonly string[]): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (let at = 0; at < bodies.length; at += mostAtOnce) {
    const told = await post(table, kind, bodies.slice(at, at + mostAtOnce));
    outcomes.push(...told.map(({ outcome }) => outcome));
  }
  return outcomes;
}

describe.each(consumers)('What the $kind posts', ({ kind }) => {
  it('is taken at the door, reaches its cases, and leads to the clocks it has always led to', async () => {
    const table = await world.dynamodb.newTable();
    const before = historyOf(kind).filter((one) => one.kind === council && kind !== council);
    await postAll(
      table,
      council,
      before.map(({ body }) => body),
    );
    const bodies = bodiesOf(kind);
    expect(new Set(await postAll(table, kind, bodies))).toEqual(new Set(['queued']));
    await takeAll(table);
    expect(new Set(await postAll(table, kind, bodies))).toEqual(new Set(['duplicate']));
    const rules = rulesFor('hull');
    const refs = [...new Set(bodies.map((body) => eventOf(body, kind).subject))].sort();
    const lines = await Promise.all(
      refs.map(async (ref) => {
        const { case: current } = await loadCase(table, { area: 'hull', ref, whole: true }, rules);
        return clockLines(ref, viewOf(current, rules, lookedOn).clocks);
      }),
    );
    expect(`${lines.flat().join('\n')}\n`).toBe(readFileSync(clocksFile(kind), 'utf8'));
  });
});
