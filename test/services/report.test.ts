import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { putReportTimers } from '../../shared/aws/report-timers.ts';
import { reportsOf } from '../../shared/domain/report.ts';
import { draw } from '../pictures/drawn.ts';
import { event, invocationAt, parent, request } from './messages.ts';
import { holds, leased, nextOf, owing, planOf, put, spoil, timerOf } from './report-world.ts';
import { sesEvent, startWorld, type World } from './send-world.ts';

// Friday 1 May 2026, British Summer Time: the desk slot of 07:00 is 06:00 UTC. Monday 4 May is a bank holiday.
const mondayNoon = '2026-04-20T11:00:00Z';
const friday = '2026-05-01T06:00:00Z';
const tuesday = '2026-05-05T06:00:00Z';
const june = '2026-06-01T06:00:00Z';
const council = 'hull-city-council';
const board = 'send-delivery-board';
const screen = `team-manager@${council}`;
const readers = planOf('scorecard').to;

let world: World;
beforeAll(async () => {
  world = await startWorld(18_941);
});
afterAll(() => world?.stop());
beforeEach(async () => {
  await world.reset();
  await world.posted(mondayNoon, parent(), request(), request('C-2'));
});

const action = event('action.added', {
  ...{ id: 'action', ref: 'hull-plan.1.1', time: '2026-04-20T08:00:00Z' },
  data: {
    ...{ plan: 'hull-plan', ref: '1.1', title: 'Publish the joint commissioning plan', workstream: 'One' },
    ...{ ownerRole: 'assistant-director', due: 'Apr-26', tags: [], asOf: '2026-04-20' },
  },
});
const sentTo = () => world.ses.taken.flatMap(({ to }) => to).toSorted();
const notes = async () =>
  (await world.rows(`DESK#hull#${screen}`)).map(({ sk }) => sk).filter((sk) => sk.includes('#'));

describe('a board digest', () => {
  beforeEach(async () => {
    await owing(world, board);
    await holds(world, board);
  });

  it('goes to whoever holds the role of the board, and then waits for the next time', async () => {
    expect(await timerOf(world, board)).toMatchObject({ dueAt: friday, reportAt: friday, dueShard: '0' });
    expect(await world.writesReports(friday)).toBe(true);
    expect(world.ses.taken).toMatchObject([
      { to: [`${board}@hull.example`], tags: { area: 'hull', audience: 'board' } },
    ]);
    expect(world.ses.taken[0]?.read.subject).toContain('Friday 1 May 2026');
    expect(await timerOf(world, board)).toMatchObject({ dueAt: june, reportAt: june, attempts: 0 });
    expect(await world.rows('EMAIL#')).toMatchObject([
      {
        ...{ state: 'sent', audience: 'board', recipient: { desk: `${board}@${council}` }, messages: [] },
        because: `${planOf(board).title}, which was due on Friday 1 May 2026.`,
      },
    ]);
  });

  it("shows the area's own plan, and never the reference of a child's case", async () => {
    await world.posted(mondayNoon, action);
    await world.writesReports(friday);
    const { text = '', html } = world.ses.taken[0]?.read ?? {};
    for (const words of [text, String(html)]) {
      expect(words).toContain('Publish the joint commissioning plan');
      expect(words).not.toMatch(/C-1|C-2/);
    }
  });

  it('is not sent before its time, and once however often it is asked for', async () => {
    await world.writesReports('2026-05-01T05:59:00Z');
    expect(world.ses.asked).toBe(0);
    await world.writesReports(friday);
    await world.writesReports('2026-05-01T06:01:00Z');
    expect(world.ses.asked).toBe(1);
  });

  it('is sent when the sweep has already put its timer off', async () => {
    await leased(world, board, '2026-05-01T06:15:00Z');
    await world.writesReports('2026-05-01T06:02:00Z');
    expect(world.ses.asked).toBe(1);
    expect(await timerOf(world, board)).toMatchObject({ dueAt: june, attempts: 0 });
  });

  it('waits for its next time where the sweep finds it, even when its timer was parked', async () => {
    const key = { pk: 'AREA#hull', sk: `DUE#REPORT#${board}` };
    await put(world, { ...key, dueShard: 'parked', attempts: 9 });
    await world.writesReports(friday);
    expect(await timerOf(world, board)).toMatchObject({ dueShard: '0', dueAt: june, attempts: 0 });
  });

  it('goes once after an outage of months, and not for each month that went by', async () => {
    await world.writesReports('2026-07-14T09:30:00Z');
    expect(world.ses.asked).toBe(1);
    expect((await world.rows('EMAIL#'))[0]?.because).toContain('Wednesday 1 July 2026');
    expect(await timerOf(world, board)).toMatchObject({ dueAt: '2026-08-03T06:00:00Z' });
  });

  it('that the profile no longer names is forgotten', async () => {
    const gone = { pk: 'AREA#hull', sk: 'DUE#REPORT#former-board' };
    await put(world, { ...gone, v: 1, reportAt: friday, dueAt: friday, dueShard: '0', attempts: 0 });
    await world.writesReports(friday);
    expect(await timerOf(world, 'former-board')).toBeUndefined();
    expect(sentTo()).toEqual([`${board}@hull.example`]);
  });
});

describe('the scorecard', () => {
  it('goes to everybody whose desk shows counts, with its figures as a table to open', async () => {
    await owing(world, 'scorecard');
    for (const role of readers) await holds(world, role);
    await world.writesReports(friday);
    expect(sentTo()).toEqual(readers.map((role) => `${role}@hull.example`).toSorted());
    for (const { tags, read } of world.ses.taken) {
      expect(tags.audience).toBe('manager');
      const table = read.attachments.find(({ contentType }) => contentType === 'text/csv');
      expect(table?.filename).toMatch(/\.csv$/);
      expect(table?.content.toString().split('\n').length).toBeGreaterThan(2);
    }
    expect(world.ses.taken[0]?.raw).toMatch(/text\/csv; *charset=utf-8/);
  });

  it('goes once to a person who holds several of the roles', async () => {
    await owing(world, 'scorecard');
    for (const [index, role] of readers.entries())
      await holds(world, role, index % 2 === 0 ? 'Sam@hull.example' : 'sam@hull.example');
    await world.writesReports(friday);
    expect(world.ses.asked).toBe(1);
    expect(await timerOf(world, 'scorecard')).toMatchObject({ dueAt: june });
  });
});

describe('the weekly trend', () => {
  it('goes on the morning of the full lists to who gets the scorecard, with its pictures within it', async () => {
    await owing(world, 'weekly-trend');
    for (const role of readers) await holds(world, role);
    const monday = '2026-04-27T06:00:00Z';
    expect(await timerOf(world, 'weekly-trend')).toMatchObject({ dueAt: monday, reportAt: monday });
    expect(await world.writesReports(monday)).toBe(true);
    expect(sentTo()).toEqual(readers.map((role) => `${role}@hull.example`).toSorted());
    for (const { tags, read, raw } of world.ses.taken) {
      expect(tags.audience).toBe('manager');
      expect(read.attachments).not.toEqual([]);
      for (const { contentType, contentDisposition, content, cid } of read.attachments) {
        expect([contentType, contentDisposition]).toEqual(['image/png', 'inline']);
        expect(content.toString('latin1', 1, 4)).toBe('PNG');
        // In the raw HTML a line may be broken within the name.
        expect(raw.replaceAll('=\r\n', '')).toContain(`cid:${cid}`);
      }
    }
    // Monday 4 May is a bank holiday.
    expect(await timerOf(world, 'weekly-trend')).toMatchObject({ dueAt: tuesday, reportAt: tuesday });
  });
});

describe('reports of one area that are due together', () => {
  it('share one count of its cases, and their pictures', async () => {
    const due = reportsOf(rulesFor('hull').profile).filter(({ id }) => nextOf(id, mondayNoon) <= friday);
    await putReportTimers(world.table(), 'hull', invocationAt(mondayNoon).now);
    for (const role of new Set(due.flatMap(({ to }) => to))) await holds(world, role);
    world.dynamodb.calls.length = 0;
    const logged: string[] = [];
    await spoil(world, 'C-2');
    const drawn: string[] = [];
    const counting: typeof draw = (chart) => {
      drawn.push(JSON.stringify(chart));
      return draw(chart);
    };
    await world.writesReports(friday, { log: (code) => logged.push(code), draw: counting });
    expect(due.length).toBeGreaterThan(2);
    // Each picture once, though every report shows what is late by week.
    expect(drawn.length).toBeGreaterThan(0);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(world.ses.asked).toBe(due.flatMap(({ to }) => to).length);
    expect(logged.filter((code) => code === 'report-case-unread')).toHaveLength(1);
    expect(logged.filter((code) => code === 'report-done')).toHaveLength(due.length);
  });
});

describe('a case that cannot be read', () => {
  beforeEach(async () => {
    await owing(world, board);
    await holds(world, board);
  });

  it('is left out of the report, which says so, and is named in the log for somebody to mend', async () => {
    await spoil(world, 'C-2');
    const named: unknown[] = [];
    await world.writesReports(friday, {
      log: (code, about) => code === 'report-case-unread' && named.push(about?.case),
    });
    expect(named).toEqual(['hull/C-2']);
    expect(world.ses.taken[0]?.read.text).toMatch(/\b1 case could not be counted/i);
    expect(await timerOf(world, board)).toMatchObject({ dueAt: june });
  });

  it('does not stand for all: when none can be read no report goes, and it is tried again', async () => {
    await spoil(world, 'C-1');
    await spoil(world, 'C-2');
    expect(await world.writesReports(friday)).toBe(false);
    expect(world.ses.asked).toBe(0);
    expect(await timerOf(world, board)).toMatchObject({ dueAt: friday, reportAt: friday });
  });
});

describe('an area with more cases than there is time for', () => {
  it('gets no half-counted report: it stays due', async () => {
    await owing(world, board);
    await holds(world, board);
    expect(await world.writesReports(friday, { remaining: () => 299_000 })).toBe(false);
    expect(world.ses.asked).toBe(0);
    expect(await timerOf(world, board)).toMatchObject({ dueAt: friday });
  });
});

describe('a role that nobody holds', () => {
  const [first = '', ...others] = readers;

  beforeEach(async () => {
    await owing(world, 'scorecard');
    for (const role of others) await holds(world, role);
  });

  it('shows on the daily screen, while the others get their report', async () => {
    expect(await world.writesReports(friday)).toBe(true);
    expect(sentTo()).toEqual(others.map((role) => `${role}@hull.example`).toSorted());
    const note = (await world.rows(`DESK#hull#${screen}`)).find(({ sk }) => sk.startsWith('no-holder#'));
    expect(note).toMatchObject({
      sk: `no-holder#${first}@${council}`,
      dueAt: tuesday,
      row: { flags: ['no-holder'], findings: [expect.stringContaining(`Nobody holds ${first}`)] },
    });
  });

  it('is looked up again on the next working day, and then gets the report alone', async () => {
    await world.writesReports(friday);
    expect(await timerOf(world, 'scorecard')).toMatchObject({ dueAt: tuesday, reportAt: friday });
    const before = world.ses.asked;
    await world.writesReports(tuesday);
    expect(world.ses.asked).toBe(before);
    await holds(world, first);
    await world.writesReports('2026-05-06T06:00:00Z');
    expect(world.ses.taken.slice(before).map(({ to }) => to)).toEqual([[`${first}@hull.example`]]);
    expect(await timerOf(world, 'scorecard')).toMatchObject({ dueAt: june, reportAt: june });
    expect(await notes()).toEqual([]);
  });

  it('does not keep the next report from the others', async () => {
    await world.writesReports(friday);
    const before = world.ses.asked;
    await world.writesReports('2026-05-29T06:00:00Z');
    expect(await timerOf(world, 'scorecard')).toMatchObject({ dueAt: june, reportAt: june });
    await world.writesReports(june);
    expect(world.ses.asked).toBe(2 * before);
  });
});

describe('what becomes of a report', () => {
  beforeEach(async () => {
    await owing(world, board);
    await holds(world, board);
    await world.writesReports(friday);
  });
  const hear = (kind: 'Bounce' | 'Delivery') =>
    world.hears(friday, sesEvent(kind, { emailId: world.ses.taken[0]?.tags.emailId ?? '', at: friday }));

  it('shows on the daily screen when the mailbox fails, until something arrives there again', async () => {
    expect(await hear('Bounce')).toBe(true);
    expect(await notes()).toEqual([`mailbox#${board}@${council}`]);
    await world.writesReports(june);
    const emailId = world.ses.taken[1]?.tags.emailId ?? '';
    await world.hears(june, sesEvent('Delivery', { emailId, at: june }));
    expect(await notes()).toEqual([]);
  });

  it('is noted on its email, and changes no case', async () => {
    expect(await hear('Delivery')).toBe(true);
    expect(await world.rows('EMAIL#')).toMatchObject([{ state: 'delivered' }]);
    expect(await world.deedsTaken(friday)).toEqual([]);
  });
});
