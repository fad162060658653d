import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import type { Profile, Rhythm } from '../../shared/domain/profile.ts';
import { profileSchema } from '../../shared/domain/profile.ts';
import { lastReportOn, nextReportAt, type ReportPlan, reportsOf } from '../../shared/domain/report.ts';
import { inLondon } from './lived.ts';
import { on, when } from './when.ts';

const { profile } = rulesFor('hull');

const going = (rhythm: Rhythm): ReportPlan => ({
  ...{ id: 'a-board', title: 'A board', rhythm, to: ['a-board'], shows: ['counts'] },
});

/** The next so many times a report of an area goes, in London. */
const timesIn =
  (area: Profile) =>
  (plan: ReportPlan, from: string, count: number): readonly string[] => {
    const found: string[] = [];
    for (let now = when(from); found.length < count; ) {
      const at = nextReportAt(plan, area, now);
      found.push(inLondon(at));
      now = when(at);
    }
    return found;
  };

const times = timesIn(profile);

const meetingOn = (...days: readonly string[]): Profile => ({
  ...profile,
  boards: profile.boards.map((board) =>
    board.id === 'send-delivery-board' ? { ...board, meetsOn: days.map(on) } : board,
  ),
});

const deliveryBoard: ReportPlan = { ...going('monthly'), id: 'send-delivery-board' };

describe('The reports of an area', () => {
  it('are a digest for each board, as the profile says, and for the heads a monthly scorecard and a weekly trend', () => {
    const reports = reportsOf(profile);
    expect(reports.map(({ id }) => id)).toEqual([
      ...profile.boards.map(({ id }) => id),
      ...['scorecard', 'weekly-trend'],
    ]);
    const strategic = { id: 'send-strategic-board', title: 'SEND Strategic Board', rhythm: 'quarterly' };
    expect(reports).toContainEqual({
      ...strategic,
      to: ['send-strategic-board'],
      shows: ['counts', 'actions'],
    });
    expect(reports.at(-2)).toEqual({
      ...{ id: 'scorecard', title: 'Monthly scorecard', rhythm: 'monthly', shows: ['scorecard'] },
      to: [
        ...['head-of-service', 'assistant-director', 'designated-clinical-officer'],
        ...['director-of-nursing-and-quality', 'assistant-director-community-integration-and-transformation'],
      ],
    });
    expect(reports.at(-1)).toEqual({
      ...{ id: 'weekly-trend', title: 'Weekly trend', rhythm: 'weekly', shows: ['trend'] },
      to: reports.at(-2)?.to,
    });
  });

  it('leave boards that are not to see a scorecard without one', () => {
    const boards = profile.boards.map(({ id }) => id);
    expect(
      reportsOf(profile)
        .at(-1)
        ?.to.filter((role) => boards.includes(role)),
    ).toEqual([]);
  });
});

describe('A report goes at seven in the morning', () => {
  it('on the first working day of each month, after weekends and bank holidays', () => {
    expect(times(going('monthly'), 'Mon 2026-04-13', 10)).toEqual([
      ...['Fri 2026-05-01 07:00', 'Mon 2026-06-01 07:00', 'Wed 2026-07-01 07:00', 'Mon 2026-08-03 07:00'],
      ...['Tue 2026-09-01 07:00', 'Thu 2026-10-01 07:00', 'Mon 2026-11-02 07:00', 'Tue 2026-12-01 07:00'],
      // 1 January is a bank holiday, 2 and 3 January a weekend.
      ...['Mon 2027-01-04 07:00', 'Mon 2027-02-01 07:00'],
    ]);
  });

  it('in the months of its rhythm', () => {
    const from = 'Mon 2026-01-12';
    expect(times(going('bi-monthly'), from, 3)).toEqual([
      ...['Mon 2026-03-02 07:00', 'Fri 2026-05-01 07:00', 'Wed 2026-07-01 07:00'],
    ]);
    expect(times(going('quarterly'), from, 4)).toEqual([
      ...['Wed 2026-04-01 07:00', 'Wed 2026-07-01 07:00', 'Thu 2026-10-01 07:00', 'Mon 2027-01-04 07:00'],
    ]);
    expect(times(going('termly'), from, 3)).toEqual([
      ...['Fri 2026-05-01 07:00', 'Tue 2026-09-01 07:00', 'Mon 2027-01-04 07:00'],
    ]);
    expect(times(going('six-monthly'), from, 2)).toEqual(['Wed 2026-07-01 07:00', 'Mon 2027-01-04 07:00']);
    expect(times(going('annual'), from, 2)).toEqual(['Tue 2026-09-01 07:00', 'Wed 2027-09-01 07:00']);
  });

  it('every second Monday from the week of going live, or on the next working day', () => {
    // Hull went live on Monday 13 April 2026; 25 May is a bank holiday.
    expect(times(going('two-weekly'), 'Mon 2026-04-13', 5)).toEqual([
      ...['Mon 2026-04-27 07:00', 'Mon 2026-05-11 07:00', 'Tue 2026-05-26 07:00', 'Mon 2026-06-08 07:00'],
      'Mon 2026-06-22 07:00',
    ]);
  });

  it('every week on the day of the full lists, or on the next working day', () => {
    expect(times(going('weekly'), 'Wed 2026-04-29', 4)).toEqual([
      // Monday 4 May is a bank holiday.
      ...['Tue 2026-05-05 07:00', 'Mon 2026-05-11 07:00', 'Mon 2026-05-18 07:00', 'Tue 2026-05-26 07:00'],
    ]);
    const onThursdays = { ...profile, slots: { ...profile.slots, fullListOn: 4 } };
    expect(timesIn(onThursdays)(going('weekly'), 'Thu 2026-04-30 07:00', 1)).toEqual([
      'Thu 2026-05-07 07:00',
    ]);
  });

  it('when the area’s own office is open', () => {
    const closures = [{ from: '2026-09-01', to: '2026-09-02', what: 'moving house' }];
    const closed = { ...profile, calendar: { ...profile.calendar, closures } };
    expect(timesIn(closed)(going('annual'), 'Mon 2026-01-12', 1)).toEqual(['Thu 2026-09-03 07:00']);
  });

  it('strictly after now: on the morning itself the same day, after it the next time', () => {
    expect(times(going('monthly'), 'Fri 2026-05-01 06:59', 1)).toEqual(['Fri 2026-05-01 07:00']);
    expect(times(going('monthly'), 'Fri 2026-05-01 07:00', 1)).toEqual(['Mon 2026-06-01 07:00']);
    expect(times(going('monthly'), 'Sun 2026-08-02', 1)).toEqual(['Mon 2026-08-03 07:00']);
  });
});

describe('A board that gives the days of its meetings', () => {
  it('gets its digest five working days before each', () => {
    const area = meetingOn('Tue 2026-06-02', 'Mon 2026-05-11');
    expect(timesIn(area)(deliveryBoard, 'Mon 2026-04-13', 2)).toEqual([
      // Fri 8, Thu 7, Wed 6, Tue 5 May, and before the bank holiday Fri 1 May.
      'Fri 2026-05-01 07:00',
      // Mon 1 June, Fri 29, Thu 28, Wed 27, Tue 26 May: Monday 25 May is not needed.
      'Tue 2026-05-26 07:00',
    ]);
  });

  it('gets it by the rhythm again after the last of them, and not between its papers and the meeting', () => {
    // Papers on Tuesday 26 May; the first of June lies before the meeting of Tuesday 2 June.
    expect(timesIn(meetingOn('Tue 2026-06-02'))(deliveryBoard, 'Wed 2026-05-27', 2)).toEqual([
      ...['Wed 2026-07-01 07:00', 'Mon 2026-08-03 07:00'],
    ]);
  });

  it('is read from the profile, and no day may be something else', () => {
    expect(profileSchema.safeParse(meetingOn('Tue 2026-06-02')).success).toBe(true);
    const board = { ...profile.boards[0], meetsOn: ['2 June'] };
    expect(profileSchema.safeParse({ ...profile, boards: [board] }).success).toBe(false);
  });
});

describe('What is new since the last report', () => {
  it('is counted from the day it went', () => {
    expect(lastReportOn(going('weekly'), profile, on('Tue 2026-05-26'))).toBe('2026-05-18');
    expect(lastReportOn(going('monthly'), profile, on('Mon 2026-08-03'))).toBe('2026-07-01');
    expect(lastReportOn(going('quarterly'), profile, on('Wed 2026-07-01'))).toBe('2026-04-01');
    expect(lastReportOn(going('annual'), profile, on('Tue 2026-09-01'))).toBe('2025-09-01');
  });

  it('is the same when a report goes a day later than it should', () => {
    expect(lastReportOn(going('monthly'), profile, on('Tue 2026-08-04'))).toBe('2026-07-01');
  });

  it('is counted from one rhythm before when no earlier meeting is known', () => {
    const area = meetingOn('Tue 2026-06-02');
    expect(lastReportOn(deliveryBoard, area, on('Tue 2026-05-26'))).toBe('2026-04-26');
  });
});
