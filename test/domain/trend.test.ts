import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTally, type Tally } from '../../shared/domain/report.ts';
import { latenessOf } from '../../shared/domain/report-figures.ts';
import { lateBands, trendDays, trendMonths } from '../../shared/domain/report-trend.ts';
import { trendOf } from '../../shared/domain/trend-figures.ts';
import { cases, tallyIn } from '../notices/report-sample.ts';
import { holds } from '../properties/holds.ts';
import { assessing, requested, willAssess } from './facts.ts';
import { on } from './when.ts';

const today = on('Mon 2026-06-29');
const trendIn = (tally: Tally, day = today) => trendOf(tally, latenessOf(tally, on('Mon 2026-06-22')), day);

/** The only clock of these cases that a board hears of is the six weeks to decide, due on Monday 23 February 2026. */
const asked = requested('A-1', 'Mon 2026-01-12');
const decidedLate = [asked, assessing('decided', 'Tue 2026-04-28', { outcome: 'refuse' })];

const weeksOf = (all: Parameters<typeof tallyIn>[2], day = today) =>
  trendIn(tallyIn('hull', day, all), day).weeks.map(({ late }) => late);

describe('The trend of open breaches', () => {
  it('is told for today and the same weekday of the twelve weeks before', () => {
    const days = trendDays(today);
    expect(days).toHaveLength(13);
    expect([days[0], days[11], days[12]]).toEqual(['2026-04-06', '2026-06-22', '2026-06-29']);
  });

  it('counts a date from the day after it until the day it is met', () => {
    const due = on('Mon 2026-02-23');
    const all = cases(6, 'hull', ...decidedLate);
    expect(weeksOf(all, due).at(-1)).toBe(0);
    expect(weeksOf(all, on('Tue 2026-02-24')).at(-1)).toBe(6);
    // Met on Tuesday 28 April: late on the Mondays up to the 27th, and on none after.
    expect(weeksOf(all)).toEqual([6, 6, 6, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('tells the past as it is known today: what was learned of late counts from the day it happened', () => {
    const known = cases(6, 'hull', ...decidedLate);
    expect(weeksOf(known)[12]).toBe(0);
    expect(weeksOf(cases(6, 'hull', asked))[12]).toBeGreaterThan(5);
  });

  it('ends with what the tables call late now', () => {
    const tally = tallyIn('hull', today, cases(7, 'hull', asked, willAssess('A-1', 'Mon 2026-02-16')));
    expect(trendIn(tally).weeks.at(-1)?.late).toBe(latenessOf(tally, today).late);
    expect(trendIn(tally).weeks.at(-1)?.late).toBeGreaterThan(6);
  });

  it('does not tell a week later a total that the report of the day withheld', () => {
    const subjects = ['ASSESS-6W', 'AR-12M', 'PHASE', 'CEASE', 'DP-3M'];
    const late = (day: string) => subjects.map((subject) => [`late-on|${day}|${subject}|law`, 1]);
    const told = { rows: [], causes: [], fresh: 0, cases: 0, late: 0 } as const;
    const tally = { ...emptyTally, counts: Object.fromEntries(late('2026-06-22')) };
    expect(trendOf(tally, told, today).weeks.at(-2)?.late).toBe('hidden');
  });

  it('shows no number from one to four', () => {
    expect(weeksOf(cases(3, 'hull', ...decidedLate))).toEqual([...Array(4).fill('few'), ...Array(9).fill(0)]);
  });
});

describe('The share that ended in time', () => {
  const inTime = [asked, assessing('decided', 'Mon 2026-02-16', { outcome: 'refuse' })];
  const late = [asked, assessing('decided', 'Wed 2026-02-25', { outcome: 'refuse' })];
  const sharesOf = (timely: number, tardy: number) => {
    const tally = tallyIn('hull', today, [
      ...cases(timely, 'hull', ...inTime),
      ...cases(tardy, 'hull', ...late),
    ]);
    return trendIn(tally)
      .kinds.find(({ kind }) => kind === 'law')
      ?.months.find(({ month }) => month === '2026-02')?.percent;
  };

  it('is told for the last six whole months', () => {
    expect(trendMonths(today)).toEqual([
      ...['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
    ]);
  });

  it('is in whole per cent of what ended in the month', () => {
    expect(sharesOf(15, 5)).toBe(75);
    expect(sharesOf(20, 0)).toBe(100);
    expect(sharesOf(0, 20)).toBe(0);
    expect(sharesOf(19, 11)).toBe(63);
  });

  it('is not shown of fewer than twenty, nor where one to four were late or in time', () => {
    expect(sharesOf(14, 5)).toBe('hidden');
    expect(sharesOf(40, 4)).toBe('hidden');
    expect(sharesOf(1, 40)).toBe('hidden');
  });

  it('is nothing in a month in which nothing ended', () => {
    const tally = tallyIn('hull', today, cases(20, 'hull', ...inTime));
    const law = trendIn(tally).kinds.find(({ kind }) => kind === 'law');
    expect(law?.months.map(({ percent }) => percent)).toEqual([null, null, 100, null, null, null]);
  });
});

describe('The backlog by age', () => {
  const agesOn = (day: string) =>
    trendIn(tallyIn('hull', on(day), cases(6, 'hull', asked)), on(day)).ages.map(({ late }) => late);

  it('is in bands of so many days after the date', () => {
    // Due on Monday 23 February: 14 days later is Monday 9 March, 42 Monday 6 April, 91 Monday 25 May, 182 24 August.
    const first = (day: string) => agesOn(day).findLastIndex((late) => late !== 0);
    expect(first('Mon 2026-02-23')).toBe(-1);
    expect(first('Tue 2026-02-24')).toBe(0);
    expect(first('Mon 2026-03-09')).toBe(0);
    expect(first('Tue 2026-03-10')).toBe(1);
    expect(first('Mon 2026-04-06')).toBe(1);
    expect(first('Tue 2026-04-07')).toBe(2);
    expect(first('Mon 2026-05-25')).toBe(2);
    expect(first('Tue 2026-05-26')).toBe(3);
    expect(first('Mon 2026-08-24')).toBe(3);
    expect(first('Tue 2026-08-25')).toBe(4);
  });

  it('lets nobody work out a small band from the total that the tables show', () => {
    const most = 9;
    const count = fc.integer({ min: 0, max: most });
    const agesIn = (counts: readonly number[]) => {
      const total = counts.reduce((sum, number) => sum + number, 0);
      const entries = lateBands.map(({ id }, index) => [`late-for|${id}`, counts[index] ?? 0]);
      const tally = { ...emptyTally, counts: Object.fromEntries(entries) };
      const lateness = { rows: [], causes: [], fresh: 0, cases: 0, late: total } as const;
      return { total, ages: trendOf(tally, lateness, today).ages.map(({ late }) => late) };
    };
    holds(
      fc.property(fc.tuple(count, count), ([one, two]) => {
        const { total, ages } = agesIn([one, two]);
        if (total < 5 || ages.every((late) => typeof late === 'number')) return;
        const same = Array.from({ length: total + 1 }, (_, first) => [first, total - first]).filter(
          (other) => JSON.stringify(agesIn(other).ages) === JSON.stringify(ages),
        );
        for (const [index, part] of [one, two].entries()) {
          if (part > 0 && part < 5)
            expect(new Set(same.map((other) => other[index])).size).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('is not shown where the tables do not show the total', () => {
    const counts = { 'late-for|up-to-2-weeks': 8, 'late-for|up-to-6-weeks': 0 };
    const lateness = { rows: [], causes: [], fresh: 0, cases: 0, late: 'hidden' } as const;
    const { ages, weeks } = trendOf({ ...emptyTally, counts }, lateness, today);
    expect(ages.map(({ late }) => late)).toEqual(['hidden', 0, 0, 0, 0]);
    expect(weeks.at(-1)?.late).toBe('hidden');
  });
});
