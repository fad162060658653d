import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { putRole } from '../../shared/aws/directory.ts';
import { hearing } from '../../shared/aws/heard.ts';
import { beforeTheNextTransaction } from './local-table.ts';
import { event, parent, request } from './messages.ts';
import { sesEvent, startWorld, type World } from './send-world.ts';

// British Summer Time: the desk slot of 07:00 is 06:00 UTC. Full lists go out on Mondays.
const mondayNoon = '2026-04-20T11:00:00Z';
const tuesday = '2026-04-21T06:00:00Z';
const wednesday = '2026-04-22T06:00:00Z';
const nextMonday = '2026-04-27T06:00:00Z';
// The first Monday of May is a bank holiday.
const mondayAfter = '2026-05-05T06:00:00Z';
const council = 'hull-city-council';
const officer = `case-officer@${council}`;
const manager = `team-manager@${council}`;

let world: World;
beforeAll(async () => {
  world = await startWorld(18_935);
});
afterAll(() => world?.stop());
beforeEach(async () => {
  await world.reset();
  await world.posted(mondayNoon, parent(), request(), request('C-2'));
});

const holds = (role: string, email = `${role}@hull.example`) =>
  putRole(world.table(), 'hull', {
    ...{
      role,
      organisation: council,
      name: 'Jo Marsh',
      email,
      phone: '01482 300 300',
    },
  });
const timers = async (desk: string) =>
  Object.fromEntries(
    (await world.rows(`DESK#hull#${desk}`)).filter(({ dueAt }) => dueAt).map(({ sk, dueAt }) => [sk, dueAt]),
  );
const sweepPutsOff = async (desk: string, dueAt: string) => {
  const { db, name } = world.table();
  await db.send(
    new UpdateCommand({
      ...{ TableName: name, Key: { pk: `DESK#hull#${desk}`, sk: '#MAILED' } },
      UpdateExpression: 'SET dueAt = :dueAt, attempts = :one',
      ExpressionAttributeValues: { ':dueAt': dueAt, ':one': 1 },
    }),
  );
};
const atLast = async () => (await world.rows('DESK#hull')).find(({ sk }) => sk === '#MAILED');
const withdrawn = event('assessment.withdrawn', {
  ...{ id: 'withdrawn', ref: 'C-1', time: '2026-04-21T05:30:00Z' },
  data: { assessmentId: 'A-1', withdrawnOn: '2026-04-21' },
});

const noticed = event('assessment.consideration-notified', {
  ...{ id: 'noticed', ref: 'C-2', time: '2026-04-21T05:40:00Z' },
  data: { assessmentId: 'A-1', notifiedOn: '2026-04-21' },
});

describe('a desk', () => {
  it('is mailed all its cases in one email, and then waits for its full list by one timer', async () => {
    await holds('case-officer');
    expect(await world.writesToDesk(officer, tuesday)).toBe(true);
    const [email, ...more] = world.ses.taken;
    expect(more).toEqual([]);
    expect(email).toMatchObject({
      to: ['case-officer@hull.example'],
      tags: { area: 'hull', audience: 'agency' },
    });
    expect(email?.read.text).toContain('C-1');
    expect(email?.read.text).toContain('C-2');
    expect(await timers(officer)).toEqual({ '#MAILED': nextMonday });
    expect(await atLast()).toMatchObject({ mailedOn: '2026-04-21', changedAt: tuesday });
  });

  it('leaves with each case which email showed it, under what and why, and to whom by role alone', async () => {
    await holds('case-officer');
    await world.writesToDesk(officer, tuesday);
    const [email] = world.ses.taken;
    const shown = (await world.rows('CASE#hull#')).filter(({ sk }) => sk.startsWith('SHOWN#'));
    expect(shown.map(({ pk }) => pk)).toEqual(['CASE#hull#C-1', 'CASE#hull#C-2']);
    expect(shown[0]).toEqual({
      ...{ pk: 'CASE#hull#C-1', sk: `SHOWN#${tuesday}#${email?.tags.emailId}`, v: 1 },
      ...{ owner: officer, why: 'changed', under: expect.arrayContaining(['New: send the final plan']) },
    });
    expect(JSON.stringify(shown)).not.toContain('@hull.example');
  });

  it('says of a case why the desk was mailed: for it, for others, by the week, or as every day', async () => {
    await Promise.all(['case-officer', 'team-manager'].map((role) => holds(role)));
    await world.writesToDesk(officer, tuesday);
    await world.posted(mondayNoon.replace('20T', '21T'), noticed);
    await world.writesToDesk(officer, wednesday);
    await world.writesToDesk(officer, nextMonday);
    await world.writesToDesk(manager, nextMonday);
    const why = async (ref: string) =>
      (await world.rows(`CASE#hull#${ref}`))
        .filter(({ sk }) => sk.startsWith('SHOWN#'))
        .map((row) => row.why);
    expect(await why('C-1')).toEqual(['changed', 'others', 'weekly', 'daily']);
    expect(await why('C-2')).toEqual(['changed', 'changed', 'weekly', 'daily']);
  });

  it('is mailed once a day, however often its timers go off', async () => {
    await holds('case-officer');
    await world.writesToDesk(officer, tuesday);
    await world.writesToDesk(officer, tuesday);
    await world.posted(
      '2026-04-21T05:59:59Z',
      event('assessment.requested', {
        ...{ id: 'C-3', ref: 'C-3', time: '2026-04-20T08:00:00Z' },
        data: { assessmentId: 'A-3', receivedOn: '2026-04-20', requestedBy: 'parent', kind: 'initial' },
      }),
    );
    expect(await timers(officer)).toMatchObject({ 'C-3': tuesday });
    await world.writesToDesk(officer, '2026-04-21T06:20:00Z');
    expect(world.ses.asked).toBe(1);
    expect(await timers(officer)).toEqual({ '#MAILED': nextMonday, 'C-3': wednesday });
    await world.writesToDesk(officer, wednesday);
    expect(world.ses.taken[1]?.read.text).toContain('C-3');
  });

  it('that two senders write to at once gets one email', async () => {
    await holds('case-officer');
    await Promise.all([1, 2, 3].map(() => world.writesToDesk(officer, tuesday)));
    expect(world.ses.asked).toBe(1);
    expect(await timers(officer)).toEqual({ '#MAILED': nextMonday });
  });

  it('keeps the timer of a case that changed while the email was being written', async () => {
    await holds('case-officer');
    beforeTheNextTransaction(world.dynamodb, () => world.posted('2026-04-21T06:00:01Z', withdrawn, noticed));
    await world.writesToDesk(officer, tuesday);
    expect(world.ses.taken[0]?.read.text).toContain('C-2');
    expect(await timers(officer)).toEqual({ '#MAILED': nextMonday, 'C-2': wednesday });
  });

  it('looks again at a case whose change was committed just after the slot', async () => {
    await holds('case-officer');
    beforeTheNextTransaction(world.dynamodb, () => world.posted('2026-04-21T05:59:59Z', noticed));
    await world.writesToDesk(officer, tuesday);
    expect(await timers(officer)).toEqual({ '#MAILED': nextMonday, 'C-2': tuesday });
    await world.writesToDesk(officer, '2026-04-21T06:01:00Z');
    expect(await timers(officer)).toEqual({ '#MAILED': nextMonday, 'C-2': wednesday });
    expect(world.ses.asked).toBe(1);
  });

  it('with a person of its own is mailed to that person', async () => {
    const assigned = event('people.named-contact-assigned', {
      ...{ id: 'named', time: '2026-04-20T08:30:00Z' },
      data: { name: 'Sam Reed', phone: '01482 300 301', email: 'sam.reed@hull.example', deputy: 'Jo Marsh' },
    });
    await world.posted(mondayNoon, assigned);
    const desk = (await world.rows('DESK#hull#case-officer.'))[0]?.pk.slice('DESK#hull#'.length) ?? '';
    await world.writesToDesk(desk, tuesday);
    expect(world.ses.taken.map(({ to }) => to)).toEqual([['sam.reed@hull.example']]);
  });

  it('above a case officer is mailed as a manager', async () => {
    await holds('team-manager');
    await world.writesToDesk(manager, tuesday);
    expect(world.ses.taken).toMatchObject([
      { to: ['team-manager@hull.example'], tags: { audience: 'manager' } },
    ]);
  });

  it('shows a manager when each partner last posted, and who is silent', async () => {
    await holds('team-manager');
    await hearing(world.table())({ area: 'hull', partner: 'council' }, Date.parse(mondayNoon));
    await world.writesToDesk(manager, tuesday);
    const text = world.ses.taken[0]?.read.text;
    expect(text).toContain('council: Mon 20 April 2026, in the hour from 12:00');
    expect(text).toContain('school: silent, nothing has ever come');
  });

  it('on which nothing changes is mailed no more until the weekly full list', async () => {
    await holds('case-officer');
    await world.writesToDesk(officer, tuesday);
    await world.writesToDesk(officer, wednesday);
    expect(world.ses.taken.map(({ read }) => read.subject)).toEqual([
      'Work that needs you, Tuesday 21 April 2026',
    ]);
    await world.writesToDesk(officer, nextMonday);
    expect(world.ses.taken[1]?.read.subject).toBe('All your open work, Monday 27 April 2026');
    expect(await timers(officer)).toEqual({ '#MAILED': mondayAfter });
  });

  it('is mailed in full though the sweep had put its timer off', async () => {
    await holds('case-officer');
    await world.writesToDesk(officer, tuesday);
    await sweepPutsOff(officer, '2026-04-27T06:15:00Z');
    await world.writesToDesk(officer, nextMonday);
    expect(world.ses.asked).toBe(2);
    expect(await timers(officer)).toEqual({ '#MAILED': mondayAfter });
  });

  it('that is a screen is mailed each morning by one timer, however much stands on it', async () => {
    await holds('team-manager');
    await world.writesToDesk(manager, tuesday);
    expect(await timers(manager)).toEqual({ '#MAILED': wednesday });
    world.dynamodb.calls.length = 0;
    await world.writesToDesk(manager, wednesday);
    expect(world.ses.asked).toBe(2);
    expect(await timers(manager)).toEqual({ '#MAILED': '2026-04-23T06:00:00Z' });
    // That notes on the email what became of it: neither of its two cases is written to.
    expect(world.dynamodb.calls.filter((call) => call === 'UpdateItem')).toHaveLength(1);
  });

  it('on which nothing stands any more has no timer', async () => {
    await holds('case-officer');
    await world.writesToDesk(officer, tuesday);
    for (const { pk, sk } of await world.rows(`DESK#hull#${officer}`)) {
      const { db, name } = world.table();
      if (sk !== '#MAILED') await db.send(new DeleteCommand({ TableName: name, Key: { pk, sk } }));
    }
    expect(await world.writesToDesk(officer, nextMonday)).toBe(true);
    expect(world.ses.asked).toBe(1);
    expect(await timers(officer)).toEqual({});
  });

  it('with nothing on it is left alone', async () => {
    expect(await world.writesToDesk('senco@school-1', tuesday)).toBe(true);
    expect(world.ses.asked).toBe(0);
  });

  it('with nothing that needs anybody gets no email, and waits for the full list by one timer', async () => {
    await holds('head-of-service');
    const row = (await world.rows(`DESK#hull#${manager}`)).find(({ sk }) => sk === 'C-1');
    const desk = { role: 'head-of-service', organisation: council, holder: null };
    const Item = {
      ...row,
      pk: `DESK#hull#head-of-service@${council}`,
      row: { ...Object(row?.row), desk, lines: [], flags: [] },
    };
    await world.table().db.send(new PutCommand({ TableName: world.table().name, Item }));
    await world.writesToDesk(`head-of-service@${council}`, tuesday);
    expect(world.ses.asked).toBe(0);
    expect(await timers('head-of-service')).toEqual({ '#MAILED': nextMonday });
    expect(await atLast()).toMatchObject({ mailedOn: null });
  });
});

describe('a desk whose role nobody holds', () => {
  const note = `no-holder#${officer}`;

  it("shows on the manager's screen, and is tried again on the next working day by one timer", async () => {
    expect(await world.writesToDesk(officer, tuesday)).toBe(true);
    expect(world.ses.asked).toBe(0);
    expect(await timers(officer)).toEqual({ '#MAILED': wednesday });
    const onScreen = (await world.rows(`DESK#hull#${manager}`)).find(({ sk }) => sk === note);
    expect(onScreen).toMatchObject({
      dueAt: wednesday,
      row: { flags: ['no-holder'], lines: [], findings: [`Nobody holds case-officer at ${council}.`] },
    });
    await holds('team-manager');
    await world.writesToDesk(manager, wednesday);
    expect(world.ses.taken[0]?.read.text).toContain(`case-officer at ${council}`);
    expect(world.ses.taken[0]?.read.text).toContain('Nobody holds the role');
  });

  it('and that is the screen itself is told to whoever a case climbs to next, and not each morning', async () => {
    await holds('head-of-service');
    await world.writesToDesk(manager, tuesday);
    const above = `head-of-service@${council}`;
    await world.writesToDesk(above, wednesday);
    expect(world.ses.taken.map(({ to }) => to)).toEqual([['head-of-service@hull.example']]);
    expect(world.ses.taken[0]?.read.text).toContain('Work without a reader: 1 desk');
    expect(world.ses.taken[0]?.read.text).toContain(`team-manager at ${council}`);
    await world.writesToDesk(manager, wednesday);
    expect(await timers(above)).toEqual({ '#MAILED': nextMonday });
    await holds('team-manager');
    await world.writesToDesk(manager, '2026-04-23T06:00:00Z');
    expect((await world.rows(`DESK#hull#${above}`)).map(({ sk }) => sk)).toEqual(['#MAILED']);
  });

  it('writes each morning to no case that stands on it', async () => {
    await world.writesToDesk(officer, tuesday);
    world.dynamodb.calls.length = 0;
    await world.writesToDesk(officer, wednesday);
    expect(await timers(officer)).toEqual({ '#MAILED': '2026-04-23T06:00:00Z' });
    expect(world.dynamodb.calls).not.toContain('UpdateItem');
  });

  it('gets all that has come since when somebody holds it again, as since the email before', async () => {
    await holds('case-officer');
    await world.writesToDesk(officer, tuesday);
    await holds('case-officer', '');
    await world.posted(mondayNoon.replace('20T', '21T'), noticed);
    await world.writesToDesk(officer, wednesday);
    expect(await atLast()).toMatchObject({ mailedOn: '2026-04-21' });
    await holds('case-officer');
    await world.writesToDesk(officer, '2026-04-23T06:00:00Z');
    expect(world.ses.taken).toHaveLength(2);
    expect(await atLast()).toMatchObject({ mailedOn: '2026-04-23' });
    const why = (await world.rows('CASE#hull#')).filter(({ sk }) => sk.startsWith('SHOWN#2026-04-23'));
    expect(why.map((row) => [row.pk, row.why])).toEqual([
      ['CASE#hull#C-1', 'others'],
      ['CASE#hull#C-2', 'changed'],
    ]);
  });

  it('leaves the screen as soon as somebody holds it and was written to', async () => {
    await world.writesToDesk(officer, tuesday);
    await holds('case-officer');
    await world.writesToDesk(officer, wednesday);
    expect(world.ses.taken).toHaveLength(1);
    expect((await world.rows(`DESK#hull#${manager}`)).map(({ sk }) => sk)).not.toContain(note);
  });
});

describe('when something fails while a desk is mailed', () => {
  beforeEach(() => holds('case-officer'));

  it('a refusal by SES leaves it due, and it is mailed at the next try', async () => {
    world.ses.mood = 'throttles';
    expect(await world.writesToDesk(officer, tuesday)).toBe(false);
    world.ses.mood = 'takes';
    expect(await world.writesToDesk(officer, '2026-04-21T06:03:00Z')).toBe(true);
    expect(world.ses.taken).toHaveLength(1);
  });

  it("a lost answer is settled by SES's word, and the desk is not mailed twice", async () => {
    world.ses.mood = 'takes-silently';
    await world.writesToDesk(officer, tuesday);
    world.ses.mood = 'takes';
    await world.writesToDesk(officer, '2026-04-21T06:10:00Z');
    const emailId = world.ses.taken[0]?.tags.emailId ?? '';
    await world.hears(tuesday, sesEvent('Send', { emailId, at: tuesday }));
    await world.writesToDesk(officer, '2026-04-21T06:15:00Z');
    expect(world.ses.asked).toBe(1);
    expect(await timers(officer)).toEqual({ '#MAILED': nextMonday, 'C-1': wednesday, 'C-2': wednesday });
    expect(await atLast()).toMatchObject({ mailedOn: '2026-04-21' });
  });

  it('an email that SES never took is sent again on the same day', async () => {
    world.ses.mood = 'dies';
    await world.writesToDesk(officer, tuesday);
    world.ses.mood = 'takes';
    await world.writesToDesk(officer, '2026-04-21T06:15:00Z');
    expect(world.ses.taken).toEqual([]);
    expect(await timers(officer)).toEqual({ 'C-1': '2026-04-21T06:30:00Z', 'C-2': '2026-04-21T06:30:00Z' });
    await world.writesToDesk(officer, '2026-04-21T12:00:00Z');
    expect(world.ses.taken).toHaveLength(1);
    expect(await timers(officer)).toEqual({ '#MAILED': nextMonday });
  });
});
