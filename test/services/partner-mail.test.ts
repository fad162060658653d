import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dueNow, lease } from '../../shared/aws/due-index.ts';
import { keepRefused } from '../../shared/aws/refusals.ts';
import type { Table } from '../../shared/aws/table.ts';
import { invocationAt, parent, register, request, takeIn } from './messages.ts';
import { failUpdates, sesEvent, startWorld, type World } from './send-world.ts';

const monday = '2026-04-20T09:00:00Z';
const aMinuteLater = '2026-04-20T09:01:00Z';
const mondayNoon = '2026-04-20T12:00:00Z';
const tuesday = '2026-04-21T09:01:00Z';
const wednesday = '2026-04-22T09:01:00Z';

let world: World;
beforeAll(async () => {
  world = await startWorld(9142);
});
afterAll(() => world?.stop());
beforeEach(() => world.reset());

const reasons = [{ field: 'type', expected: 'a known type', got: '"x"' }];
const refused = (messageId: string, at: string, table: Table = world.table()) =>
  keepRefused(
    table,
    { partner: 'council', messageId, body: '{}', id: `id-${messageId}`, subject: 'C-1', reasons },
    invocationAt(at).now,
  );
const timer = async () =>
  (await world.rows('PARTNER#council')).find(({ sk }) => sk === 'DUE#REFUSED') ?? { dueAt: 'none' };
const writes = (at: string) => world.writesToPartner('council', at);
const textOf = (index: number): string => world.ses.taken[index]?.read.text ?? '';
const emailId = (index: number): string => world.ses.taken[index]?.tags.emailId ?? '';

describe('the contact of a partner', () => {
  it('is told at once of something refused, and the council of its area is the sender', async () => {
    await takeIn(world.table(), monday, { ...request(), type: 'send.none.v1' });
    expect(await timer()).toMatchObject({ dueAt: monday, dueShard: '0' });
    expect(await writes(monday)).toBe(true);
    const [email, ...more] = world.ses.taken;
    expect(more).toEqual([]);
    expect(email).toMatchObject({
      to: ['council@hull.example'],
      tags: { area: 'hull', audience: 'partner' },
    });
    expect(email?.from).toContain('no-reply@send.hull.example');
    expect(email?.read.from?.text).toContain('Hull City Council');
    expect(email?.read.subject).toBe('One of your events was refused');
    expect(textOf(0)).toContain('event C-1-requested, case C-1');
    expect((await timer()).dueAt).toBeUndefined();
  });

  it('is told what is refused later in one email a day after, and of nothing twice', async () => {
    await refused('m-1', monday);
    await writes(monday);
    await refused('m-2', aMinuteLater);
    await refused('m-3', mondayNoon);
    expect((await timer()).dueAt).toBe('2026-04-21T09:00:00Z');
    expect(await writes(mondayNoon)).toBe(true);
    expect(world.ses.asked).toBe(1);
    await writes(tuesday);
    expect(world.ses.taken[1]?.read.subject).toBe('2 of your events were refused');
    expect(textOf(1)).toContain('id-m-2');
    expect(textOf(1)).toContain('id-m-3');
    expect(textOf(1)).not.toContain('id-m-1,');
    expect((await timer()).dueAt).toBeUndefined();
  });

  it('is told at once again when nothing was refused for a day', async () => {
    await refused('m-1', monday);
    await writes(monday);
    await refused('m-2', wednesday);
    expect((await timer()).dueAt).toBe(wednesday);
    await writes(wednesday);
    expect(world.ses.taken).toHaveLength(2);
  });

  it('is told of what stood in the table only after its email was written, whatever its time', async () => {
    await refused('m-1', aMinuteLater);
    await writes(aMinuteLater);
    await refused('m-2', monday);
    await writes(tuesday);
    expect(textOf(1)).toContain('id-m-2');
    expect(textOf(1)).not.toContain('id-m-1,');
  });

  it('gets one email when three senders write at once', async () => {
    await refused('m-1', monday);
    await Promise.all([1, 2, 3].map(() => writes(monday)));
    expect(world.ses.asked).toBe(1);
  });

  it('is told of a hundred refusals at once in one email, and none is lost', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => `m-${index}`);
    await Promise.all([...ids.map((id) => refused(id, monday)), writes(monday)]);
    await writes(aMinuteLater);
    await writes(tuesday);
    const told = world.ses.taken.map(({ read }) => Number.parseInt(read.subject ?? '', 10) || 1);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(100);
    expect(world.ses.taken.length).toBeLessThanOrEqual(2);
  });

  it('is not told of the same message when it is taken in again', async () => {
    await refused('m-1', monday);
    await writes(monday);
    await refused('m-1', mondayNoon);
    await writes(tuesday);
    expect(world.ses.asked).toBe(1);
    expect((await timer()).dueAt).toBeUndefined();
  });

  it('is told of what was kept when its timer could not be set at first', async () => {
    const mend = failUpdates(world.dynamodb);
    await expect(refused('m-1', monday)).rejects.toThrow();
    mend();
    await refused('m-1', aMinuteLater);
    await writes(aMinuteLater);
    expect(textOf(0)).toContain('id-m-1');
  });
});

describe('an email to a partner', () => {
  it('that SES throttles is given back, and sent the next time', async () => {
    await refused('m-1', monday);
    world.ses.mood = 'throttles';
    expect(await writes(monday)).toBe(false);
    world.ses.mood = 'takes';
    expect(await writes(aMinuteLater)).toBe(true);
    expect(world.ses.taken).toHaveLength(1);
  });

  it('whose answer was lost is not sent again once SES has spoken of it', async () => {
    await refused('m-1', monday);
    world.ses.mood = 'takes-silently';
    await writes(monday);
    world.ses.mood = 'takes';
    await world.hears(aMinuteLater, sesEvent('Send', { emailId: emailId(0), at: monday }));
    await refused('m-2', mondayNoon);
    await writes(mondayNoon);
    expect(world.ses.asked).toBe(1);
    expect((await timer()).dueAt).toBe('2026-04-21T09:00:00Z');
    await writes(tuesday);
    expect(textOf(1)).toContain('id-m-2');
    expect(textOf(1)).not.toContain('id-m-1,');
  });

  it('whose answer was lost waits while SES may still speak', async () => {
    await refused('m-1', monday);
    world.ses.mood = 'takes-silently';
    await writes(monday);
    await writes('2026-04-20T09:20:00Z');
    expect(world.ses.asked).toBe(1);
    expect(String((await timer()).dueAt) > '2026-04-20T09:20:00Z').toBe(true);
  });

  it.each(['Bounce', 'Complaint', 'Delivery', 'Reject'] as const)(
    'has its %s noted, and no case and no desk changes',
    async (eventType) => {
      await refused('m-1', monday);
      await writes(monday);
      const before = await world.rows('DESK#');
      expect(await world.hears(aMinuteLater, sesEvent(eventType, { emailId: emailId(0), at: monday }))).toBe(
        true,
      );
      expect(await world.deedsTaken(aMinuteLater)).toEqual([]);
      expect(await world.rows('DESK#')).toEqual(before);
      const states = { Bounce: 'bounced', Complaint: 'complained', Delivery: 'delivered', Reject: 'failed' };
      expect(await world.rows(`EMAIL#${emailId(0)}`)).toMatchObject([{ state: states[eventType] }]);
    },
  );

  it.each(['Bounce', 'Complaint'] as const)(
    'is the last to its address after a %s, until the register has another',
    async (eventType) => {
      await refused('m-1', monday);
      await writes(monday);
      await world.hears(aMinuteLater, sesEvent(eventType, { emailId: emailId(0), at: monday }));
      await refused('m-2', mondayNoon);
      expect(await writes(tuesday)).toBe(true);
      expect(world.ses.asked).toBe(1);
      expect((await timer()).dueAt).toBeUndefined();
      const moved = register.map((one) =>
        one.id === 'council' ? { ...one, contact: 'new@hull.example' } : one,
      );
      await refused('m-3', wednesday);
      await world.writesToPartner('council', wednesday, moved);
      expect(world.ses.taken[1]?.to).toEqual(['new@hull.example']);
      expect(textOf(1)).toContain('id-m-2');
      expect(textOf(1)).toContain('id-m-3');
    },
  );

  it('goes on to an address that SES rejected one email for', async () => {
    await refused('m-1', monday);
    await writes(monday);
    await world.hears(aMinuteLater, sesEvent('Reject', { emailId: emailId(0), at: monday }));
    await refused('m-2', mondayNoon);
    await writes(tuesday);
    expect(world.ses.taken).toHaveLength(2);
  });

  it('that SES gave no answer to while it was down goes once its silence can be believed', async () => {
    await refused('m-1', monday);
    world.ses.mood = 'faults';
    await writes(monday);
    world.ses.mood = 'takes';
    await writes('2026-04-20T15:00:00Z');
    expect(world.ses.taken).toHaveLength(1);
    expect((await timer()).dueAt).toBeUndefined();
  });

  it('names nobody, whatever was posted', async () => {
    const event = { ...parent(), localarea: 'Jane Smith', id: 'C-1-contact' };
    await takeIn(
      world.table(),
      monday,
      { ...event, data: { ...event.data, email: 'Jane Smith' } },
      'Jane Smith',
    );
    await writes(monday);
    expect(textOf(0)).toContain('event C-1-contact, case C-1');
    expect(textOf(0)).toContain('data.email: expected an email address, got a text');
    expect(world.ses.taken[0]?.raw).not.toMatch(/Jane|Smith/);
  });

  it('shows the latest twenty of a flood and counts the rest', async () => {
    for (let index = 10; index < 40; index += 1) await refused(`m-${index}`, `2026-04-20T08:${index}:00Z`);
    await writes(monday);
    expect(world.ses.taken[0]?.read.subject).toBe('30 of your events were refused');
    expect(textOf(0).match(/id-m-/g)).toHaveLength(20);
    expect(textOf(0)).toContain('The latest 20 of 30');
    expect(textOf(0)).toContain('id-m-39');
  });
});

describe('the timer', () => {
  it('is found by the sweep, and a lease of it is no second email', async () => {
    await refused('m-1', monday);
    const now = invocationAt(aMinuteLater).now;
    const { value } = await dueNow({ table: world.table(), index: 'due' }, '0', now).next();
    const [row] = value ?? [];
    if (row === undefined) throw new Error('Expected a due row, found none.');
    expect(await lease(world.table(), row, now)).toBe('leased');
    await refused('m-2', aMinuteLater);
    await writes(aMinuteLater);
    expect(world.ses.taken[0]?.read.subject).toBe('2 of your events were refused');
    expect((await timer()).dueAt).toBeUndefined();
  });

  it('of a partner that has left the register is taken away', async () => {
    const Item = { pk: 'PARTNER#gone', sk: 'DUE#REFUSED', v: 1, kept: 1, dueShard: '0', dueAt: monday };
    await world.table().db.send(new PutCommand({ TableName: world.table().name, Item }));
    expect(await world.writesToPartner('gone', monday)).toBe(true);
    expect((await world.rows('PARTNER#gone')).map(({ dueAt }) => dueAt)).toEqual([undefined]);
    expect(world.ses.asked).toBe(0);
  });
});
