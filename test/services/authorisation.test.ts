import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receive } from '../../functions/receive.ts';
import { type Partner, partners } from '../../shared/areas/partners.ts';
import type { HttpAnswer } from '../../shared/aws/problem.ts';
import type { Table } from '../../shared/aws/table.ts';
import { bodyOf, type DoorWorld, eventsIn, givenAt, startDoor } from './door-world.ts';
import { cellsOf, everywhere, subject } from './rights.ts';

// Every cell of partner, area and type, with every action: to post, to read one's own, and to read another's.
const monday = '2026-04-20T09:00:00Z';
const atTheDoor = partners.filter(({ signIn }) => signIn.kind !== 'sqs');
const cells = atTheDoor.flatMap((partner) => everywhere.map((area) => ({ partner, area, id: partner.id })));

let world: DoorWorld;
let table: Table;
beforeAll(async () => {
  world = await startDoor(9_124);
  table = await world.dynamodb.newTable();
});
afterAll(() => world?.stop());

let requests = 0;

function ask({ id, signIn }: Partner, path: string, over: object): Promise<HttpAnswer> {
  const arn = `arn:aws:sts::111111111111:assumed-role/send-partner-${id}/s`;
  const byToken = signIn.kind === 'oauth';
  requests += 1;
  const requestContext = {
    ...{ requestId: `r-${requests}`, accountId: '111111111111' },
    ...{
      identity: { userArn: byToken ? null : arn, apiKey: `a1b2c3-${id}` },
      authorizer: byToken ? { partner: id } : null,
    },
  };
  const headers = { 'content-type': 'application/json' };
  const event = { resource: `${byToken ? '/oauth' : ''}${path}`, headers, requestContext, ...over };
  return receive(event, { ...givenAt({ world, table, at: monday }), partners });
}

const post = (partner: Partner, events: readonly unknown[]) =>
  ask(partner, '/events', { httpMethod: 'POST', body: JSON.stringify(events) });

const read = (partner: Partner, id: string) =>
  ask(partner, '/cases/{subject}/events/{id+}', {
    ...{ httpMethod: 'GET', pathParameters: { subject, id: encodeURIComponent(id) } },
  });

const inBatches = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

describe('at the door', () => {
  // Posted before anything is read, by all: so that there is something of others to read.
  it.each(cells)('$id posts for $area what it may, and nothing else', async ({ partner, area }) => {
    for (const batch of inBatches(cellsOf(partner.id, area), 100)) {
      const answer = await post(
        partner,
        batch.map(({ event }) => event),
      );
      expect(answer.statusCode).toBe(202);
      const found = eventsIn(answer).map(({ id, outcome }) => [id, outcome]);
      expect(found).toEqual(batch.map(({ event, mayPost }) => [event.id, mayPost ? 'queued' : 'refused']));
    }
  });

  it.each(cells)('$id reads what became of its own for $area', async ({ partner, area }) => {
    for (const batch of inBatches(cellsOf(partner.id, area), 20)) {
      const answers = await Promise.all(batch.map(({ event }) => read(partner, event.id)));
      expect(answers.map((answer) => bodyOf(answer).outcome)).toEqual(
        batch.map(({ mayPost }) => (mayPost ? 'queued' : 'refused')),
      );
    }
  });

  it.each(cells)('$id reads nothing that another posted for $area', async ({ partner, area }) => {
    const theirs = othersEventsFor(partner, area);
    expect(theirs.length).toBeGreaterThan(80);
    for (const batch of inBatches(theirs, 40)) {
      const answers = await Promise.all(batch.map((id) => read(partner, id)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(batch.map(() => 404));
    }
  });
});

/**
 * Of every other partner: all that is queued, and of what was refused some. Each refused event is asked for by one of
 * the others, which takes turns by type, so that each is asked for and each asks every other for some of them.
 */
function othersEventsFor(partner: Partner, area: string): readonly string[] {
  const place = atTheDoor.indexOf(partner);
  const others = atTheDoor.length - 1;
  return atTheDoor.flatMap(({ id }, owner) => {
    const turn = (owner - place - 1 + atTheDoor.length) % atTheDoor.length;
    const asked = cellsOf(id, area).filter(({ mayPost }, index) => mayPost || index % others === turn);
    return id === partner.id ? [] : asked.map(({ event }) => event.id);
  });
}
