import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  bankHolidayDataEnds,
  bankHolidays,
  bankHolidaysFrom,
  bankHolidaysUntil,
  isBankHoliday,
} from '../../shared/domain/bank-holidays.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import { workingDaysAfter, workingDaysBefore } from '../../shared/domain/counting.ts';
import { day } from '../dated.ts';

/** Easter Sunday by the anonymous Gregorian algorithm. */
function easter(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

function firstMonday(year: number, month: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.add({ days: (8 - first.dayOfWeek) % 7 });
}

function lastMonday(year: number, month: number): Temporal.PlainDate {
  return firstMonday(year, month + 1).subtract({ days: 7 });
}

/** New Year's Day and Christmas give way to the next weekday that is free, as gov.uk substitutes them. */
function substituted(dates: readonly Temporal.PlainDate[]): string[] {
  const taken: string[] = [];
  for (const date of dates.filter((d) => d.dayOfWeek <= 5)) taken.push(date.toString());
  for (const date of dates.filter((d) => d.dayOfWeek > 5)) {
    let substitute = date;
    while (substitute.dayOfWeek > 5 || taken.includes(substitute.toString())) {
      substitute = substitute.add({ days: 1 });
    }
    taken.push(substitute.toString());
  }
  return taken;
}

const moved: Readonly<Record<string, string>> = {
  '2012-05-28': '2012-06-04',
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
};
const proclaimed = ['2011-04-29', '2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08'];

function byTheRules(year: number): string[] {
  const on = (month: number, date: number) => Temporal.PlainDate.from({ year, month, day: date });
  const standing = [
    ...substituted([on(1, 1)]),
    easter(year).subtract({ days: 2 }).toString(),
    easter(year).add({ days: 1 }).toString(),
    firstMonday(year, 5).toString(),
    lastMonday(year, 5).toString(),
    lastMonday(year, 8).toString(),
    ...substituted([on(12, 25), on(12, 26)]),
  ].map((date) => moved[date] ?? date);
  return [...standing, ...proclaimed.filter((date) => date.startsWith(`${year}-`))].sort();
}

const inYear = (year: number) => [...bankHolidays].filter((date) => date.startsWith(`${year}-`));
const years = Array.from({ length: 25 }, (_, index) => 2011 + index);

describe('bank holidays in England', () => {
  it.each(years)('in %i are those the rules of Easter, Mondays and substitute days give', (year) => {
    expect(inYear(year)).toEqual(byTheRules(year));
  });

  it('in 2026, 2027 and 2028 are the published ones', () => {
    const published = [
      ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31'],
      ...['2026-12-25', '2026-12-28'],
      ...['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30'],
      ...['2027-12-27', '2027-12-28'],
      ...['2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28'],
      ...['2028-12-25', '2028-12-26'],
    ];
    expect([2026, 2027, 2028].flatMap(inYear)).toEqual(published);
  });

  it.each([
    ['Fri 2011-04-29', true, 'a royal wedding'],
    ['Mon 2012-06-04', true, 'spring moved for the diamond jubilee'],
    ['Mon 2012-05-28', false, 'where spring would have been'],
    ['Tue 2012-06-05', true, 'the diamond jubilee'],
    ['Fri 2020-05-08', true, 'early May moved for VE Day'],
    ['Mon 2020-05-04', false, 'where early May would have been'],
    ['Thu 2022-06-02', true, 'spring moved for the platinum jubilee'],
    ['Mon 2022-05-30', false, 'where spring would have been'],
    ['Fri 2022-06-03', true, 'the platinum jubilee'],
    ['Mon 2022-09-19', true, 'the state funeral'],
    ['Mon 2023-05-08', true, 'the coronation'],
    ['Fri 2026-07-03', false, 'an ordinary Friday'],
  ])('%s: %s, %s', (date, holiday) => {
    expect(isBankHoliday(day(date))).toBe(holiday);
  });
});

describe('the end of the bank holiday data', () => {
  const runsOut = /data runs out.*shared\/domain\/bank-holidays\.ts/;

  it('covers 1 January 2011 to 31 December 2035', () => {
    expect(bankHolidaysFrom.toString()).toBe('2011-01-01');
    expect(bankHolidaysUntil.toString()).toBe('2035-12-31');
    expect(isWorkingDay(day('Mon 2035-12-31'))).toBe(true);
    expect(isWorkingDay(day('Mon 2011-01-03'))).toBe(false);
  });

  it('refuses a count that steps past the last day, and says which file to extend', () => {
    expect(workingDaysAfter(day('Thu 2035-12-27'), 2).toString()).toBe('2035-12-31');
    expect(() => workingDaysAfter(day('Thu 2035-12-27'), 3)).toThrow(runsOut);
  });

  it('refuses a count that steps before the first day', () => {
    expect(workingDaysBefore(day('Wed 2011-01-05'), 1).toString()).toBe('2011-01-04');
    expect(() => workingDaysBefore(day('Wed 2011-01-05'), 2)).toThrow(runsOut);
  });

  it('refuses even a weekend outside the data', () => {
    expect(() => isWorkingDay(day('Sat 2036-01-05'))).toThrow(runsOut);
    expect(() => isWorkingDay(day('Fri 2010-12-31'))).toThrow(runsOut);
  });

  it.each([
    ['Thu 2026-01-01', 119, false],
    ['Sat 2033-12-31', 24, false],
    ['Sun 2034-01-01', 23, true],
    ['Mon 2035-12-31', 0, true],
    ['Thu 2036-01-31', -1, true],
  ])('on %s there are %i whole months left, warning: %s', (today, monthsLeft, warn) => {
    expect(bankHolidayDataEnds(day(today))).toEqual({ endsOn: bankHolidaysUntil, monthsLeft, warn });
  });
});
