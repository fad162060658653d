import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { putRole } from '../../shared/aws/directory.ts';
import { decide } from '../../shared/domain/decide.ts';
import { event, invocationAt, parent, request } from './messages.ts';
import { sesEvent, startWorld, type World } from './send-world.ts';

// Monday 20 April 2026, British Summer Time: the family slot of 10:00 is 09:00 UTC.
const early = '2026-04-20T08:30:00Z';
const slot = '2026-04-20T09:00:00Z';
const later = '2026-04-20T09:02:00Z';
const tuesday = '2026-04-21T06:00:00Z';
const council = 'hull-city-council';

let world: World;
beforeAll(async () => {
  world = await startWorld(18_937);
});
afterAll(() => world?.stop());
beforeEach(() => world.reset());

const adviceOf = (ref: string) =>
  event('advice.requested', {
    ...{ id: `${ref}-advice`, ref },
    data: {
      ...{
        adviceId: 'V-1',
        assessmentId: 'A-1',
        agency: 'school-1',
        kind: 'educational',
        settingId: 'school-1',
      },
    },
  });

/** Writes to the parent of C-1 and answers the id of the email. */
async function emailSent(): Promise<string> {
  await world.posted(early, parent(), request());
  await world.writesTo('P-1', slot);
  await world.deedsTaken(slot);
  return world.ses.taken[0]?.tags.emailId ?? '';
}

const stateOf = async (emailId: string) => (await world.rows(`EMAIL#${emailId}`))[0]?.state;
const deliveries = async () => (await world.caseNow()).deeds.filter((deed) => deed.kind === 'delivery');
const clocksOnDesk = async () => {
  const row = (await world.rows(`DESK#hull#case-officer@${council}`)).find(({ sk }) => sk === 'C-1');
  return JSON.stringify(row?.row);
};
const mark = async () => (await world.rows('MAILROOM'))[0]?.seenUntil;

describe('news that an email arrived', () => {
  it('is noted on the email, and changes nothing about the case', async () => {
    const emailId = await emailSent();
    expect(await world.hears(later, sesEvent('Delivery', { emailId, at: later }))).toBe(true);
    await world.deedsTaken(later);
    expect(await deliveries()).toEqual([]);
    expect(await stateOf(emailId)).toBe('delivered');
  });

  it('that comes twice changes nothing the second time', async () => {
    const emailId = await emailSent();
    await world.hears(later, sesEvent('Delivery', { emailId, at: later }));
    await world.hears(later, sesEvent('Delivery', { emailId, at: later }));
    await world.deedsTaken(later);
    expect(await stateOf(emailId)).toBe('delivered');
  });
});

describe('news that an email bounced for good', () => {
  it.each([
    ['after news that it arrived', ['Delivery', 'Bounce']],
    ['before news that it arrived', ['Bounce', 'Delivery']],
  ] as const)('counts when it comes %s', async (_when, order) => {
    const emailId = await emailSent();
    for (const what of order) await world.hears(later, sesEvent(what, { emailId, at: later }));
    await world.deedsTaken(later);
    expect(await stateOf(emailId)).toBe('bounced');
    expect(await deliveries()).toContainEqual(expect.objectContaining({ outcome: 'bounced' }));
    expect(await clocksOnDesk()).toContain('REACH-2WD');
  });

  it('stops all further email to that address', async () => {
    const emailId = await emailSent();
    await world.hears(later, sesEvent('Bounce', { emailId, at: later }));
    await world.deedsTaken(later);
    const decided = event('assessment.decided', {
      ...{ id: 'decided', time: '2026-04-20T09:30:00Z' },
      data: { assessmentId: 'A-1', outcome: 'assess', notifiedOn: '2026-04-20' },
    });
    await world.posted('2026-04-20T09:30:00Z', decided);
    await world.writesTo('P-1', '2026-04-20T14:00:00Z');
    expect(world.ses.taken).toHaveLength(1);
    const { deeds } = await world.caseNow();
    expect(deeds).toContainEqual(
      expect.objectContaining({ notice: 'will-assess', road: 'person', why: 'address-failed' }),
    );
  });

  it('opens the task to reach the family another way when the case hears it', async () => {
    const emailId = await emailSent();
    await world.hears(later, sesEvent('Bounce', { emailId, at: later }));
    const before = await world.caseNow();
    const [work] = await world.deedsTaken(later);
    if (work?.kind !== 'deed') throw new Error('Expected a deed on the work queue, found something else.');
    const decision = decide(before, work, { rules: rulesFor('hull'), now: invocationAt(later).now });
    const lines = decision.desks.put.flatMap((row) => row.lines.map(({ clock }) => clock));
    expect(lines).toContain('REACH-2WD');
  });
});

describe('news of passing trouble', () => {
  it.each([
    ['a full mailbox', 'Transient'],
    ['a bounce that nobody can explain', 'Undetermined'],
  ])('such as %s says nothing of the address', async (_what, bounceType) => {
    const emailId = await emailSent();
    expect(await world.hears(later, sesEvent('Bounce', { emailId, at: later, bounceType }))).toBe(true);
    expect(await world.deedsTaken(later)).toEqual([]);
    expect(await stateOf(emailId)).toBe('sent');
    expect(await clocksOnDesk()).not.toContain('REACH-2WD');
  });
});

describe('other news', () => {
  it('of a complaint beats every other, in any order', async () => {
    const emailId = await emailSent();
    for (const what of ['Complaint', 'Bounce', 'Delivery', 'Send'] as const)
      await world.hears(later, sesEvent(what, { emailId, at: later }));
    expect(await stateOf(emailId)).toBe('complained');
    await world.deedsTaken(later);
    expect(await deliveries()).toMatchObject([{ outcome: 'complained' }]);
  });

  it('of an email that SES took and would not send makes a person reach the family', async () => {
    const emailId = await emailSent();
    await world.hears(later, sesEvent('Reject', { emailId, at: slot }));
    await world.deedsTaken(later);
    expect(await stateOf(emailId)).toBe('failed');
    expect(await clocksOnDesk()).toContain('REACH-2WD');
  });

  it('of an email that is not stored yet waits, for five minutes at most', async () => {
    const early = sesEvent('Delivery', { emailId: 'unknown', at: slot });
    expect(await world.hears('2026-04-20T09:04:59Z', early)).toBe(false);
    expect(await world.hears('2026-04-20T09:05:00Z', early)).toBe(true);
  });

  it('of an email without our name for it is left', async () => {
    const mail = { timestamp: slot, messageId: 'x', tags: {} };
    expect(await world.hears(slot, { eventType: 'Send', mail })).toBe(true);
    expect(await world.rows('')).toEqual([]);
  });

  it.each([
    ['nothing that can be read', 'not JSON'],
    ['an event of another kind', { eventType: 'Open', mail: { timestamp: slot, messageId: 'x' } }],
    ['an event without its time', { eventType: 'Send', mail: { messageId: 'x' } }],
  ])('that is %s stays on the queue until it is parked', async (_what, body) => {
    expect(await world.hears(slot, body)).toBe(false);
  });
});

describe('the mark of how far feedback has been heard', () => {
  it('moves with news of sendings only, forward, and at most once a minute', async () => {
    const emailId = await emailSent();
    await world.hears(slot, sesEvent('Delivery', { emailId, at: '2026-04-20T11:00:00Z' }));
    expect(await mark()).toBeUndefined();
    const marks: unknown[] = [];
    for (const at of ['09:00:00', '09:00:59', '09:01:00', '08:00:00']) {
      await world.hears(slot, sesEvent('Send', { emailId, at: `2026-04-20T${at}Z` }));
      marks.push(await mark());
    }
    expect(marks).toEqual(['09:00:00', '09:00:00', '09:01:00', '09:01:00'].map((at) => `2026-04-20T${at}Z`));
  });
});

describe("news of a desk's email", () => {
  it("puts a mailbox that fails on the manager's screen, until an email arrives again", async () => {
    const officer = `case-officer@${council}`;
    const note = async () =>
      (await world.rows(`DESK#hull#team-manager@${council}`)).find(({ sk }) => sk === `mailbox#${officer}`);
    await putRole(world.table(), 'hull', {
      ...{
        role: 'case-officer',
        organisation: council,
        name: 'Jo',
        email: 'jo@hull.example',
        phone: '01482 300 300',
      },
    });
    await world.posted(early, request());
    await world.writesToDesk(officer, tuesday);
    const emailId = world.ses.taken[0]?.tags.emailId ?? '';
    await world.hears(tuesday, sesEvent('Bounce', { emailId, at: tuesday }));
    expect(await note()).toMatchObject({
      dueAt: '2026-04-22T06:00:00Z',
      row: {
        ref: `Mailbox of case-officer at ${council}`,
        findings: [expect.stringContaining('did not arrive')],
      },
    });
    expect(await world.deedsTaken(tuesday)).toEqual([]);
    await world.posted(tuesday, request('C-2'));
    await world.writesToDesk(officer, '2026-04-22T06:00:00Z');
    const next = world.ses.taken[1]?.tags.emailId ?? '';
    await world.hears(
      '2026-04-22T06:00:05Z',
      sesEvent('Delivery', { emailId: next, at: '2026-04-22T06:00:05Z' }),
    );
    expect(await note()).toBeUndefined();
  });

  it("says on the manager's screen that a school called our email spam, though later email arrives", async () => {
    const senco = 'senco@school-1';
    const manager = `team-manager@${council}`;
    const [wednesday, thursday] = ['2026-04-22T06:00:00Z', '2026-04-23T06:00:00Z'];
    const note = async () =>
      (await world.rows(`DESK#hull#${manager}`)).find(({ sk }) => sk === `complaint#${senco}`);
    const arrives = async (at: string) => {
      await world.writesToDesk(senco, at);
      const emailId = world.ses.taken.at(-1)?.tags.emailId ?? '';
      await world.hears(at, sesEvent('Delivery', { emailId, at }));
      return emailId;
    };
    for (const [role, organisation] of [
      ['senco', 'school-1'],
      ['team-manager', council],
    ] as const)
      await putRole(world.table(), 'hull', {
        ...{ role, organisation, name: 'Jo', email: `${role}@example.org`, phone: '01482 300 300' },
      });
    await world.posted(early, request(), adviceOf('C-1'));
    const emailId = await arrives(tuesday);
    await world.hears(tuesday, sesEvent('Complaint', { emailId, at: tuesday }));
    expect(await note()).toMatchObject({
      dueAt: wednesday,
      row: { flags: ['mailbox-failed'], findings: [expect.stringContaining('was called spam')] },
    });
    await world.posted(tuesday, request('C-2'), adviceOf('C-2'));
    await arrives(wednesday);
    await world.writesToDesk(manager, wednesday);
    expect(world.ses.taken.at(-1)?.read.text).toContain('senco at school-1 (called our email spam)');
    await world.posted(wednesday, request('C-3'), adviceOf('C-3'));
    await arrives(thursday);
    expect(await note()).toBeUndefined();
  });
});
