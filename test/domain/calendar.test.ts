import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  type Calendar,
  closureWindow,
  isOfficeDay,
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  nextOfficeDayOnOrAfter,
  nextWorkingDayOnOrAfter,
  targetFor,
} from '../../shared/domain/calendar.ts';
import { endOfCompulsorySchoolAge } from '../../shared/domain/school-age.ts';
import { day, shown } from '../dated.ts';

describe('working days', () => {
  it.each([
    ['Thu 2026-04-02', true],
    ['Fri 2026-04-03', false], // Good Friday
    ['Sat 2026-04-04', false],
    ['Sun 2026-04-05', false],
    ['Mon 2026-04-06', false], // Easter Monday
    ['Tue 2026-04-07', true],
    ['Thu 2026-12-24', true],
    ['Fri 2026-12-25', false],
    ['Mon 2026-12-28', false], // for Boxing Day, a Saturday
    ['Tue 2026-12-29', true],
    ['Thu 2026-01-01', false],
  ])('%s is a working day: %s', (date, working) => {
    expect(isWorkingDay(day(date))).toBe(working);
  });

  it('moves from Easter back to Maundy Thursday and on to Tuesday', () => {
    expect(shown(lastWorkingDayOnOrBefore(day('Mon 2026-04-06')))).toBe('Thu 2026-04-02');
    expect(shown(nextWorkingDayOnOrAfter(day('Fri 2026-04-03')))).toBe('Tue 2026-04-07');
  });

  it('leaves a working day where it is', () => {
    expect(shown(lastWorkingDayOnOrBefore(day('Tue 2026-04-07')))).toBe('Tue 2026-04-07');
    expect(shown(nextWorkingDayOnOrAfter(day('Tue 2026-04-07')))).toBe('Tue 2026-04-07');
  });
});

describe('the internal target', () => {
  it.each([
    ['Fri 2026-04-03', 'Thu 2026-04-02', 'Good Friday'],
    ['Mon 2026-04-06', 'Thu 2026-04-02', 'Easter Monday'],
    ['Mon 2026-05-04', 'Fri 2026-05-01', 'a bank holiday'],
    ['Sun 2026-12-06', 'Fri 2026-12-04', 'a Sunday'],
    ['Sun 2027-02-14', 'Fri 2027-02-12', 'the last lawful day for a phase transfer'],
    ['Wed 2026-08-26', 'Tue 2026-08-25', 'an ordinary Wednesday'],
    ['Mon 2026-06-01', 'Fri 2026-05-29', 'an ordinary Monday'],
    ['Tue 2027-03-30', 'Thu 2027-03-25', 'the day after Easter'],
  ])('of %s is %s: %s', (dueOn, target) => {
    expect(shown(targetFor(day(dueOn)))).toBe(target);
  });
});

describe("an area's office", () => {
  const neverClosed: Calendar = { closures: [], settings: {} };
  const closedAtChristmas = {
    ...neverClosed,
    closures: [{ from: day('Tue 2026-12-29'), to: day('Thu 2026-12-31'), what: 'Christmas week' }],
  };

  it('is shut from the first to the last day of its closure, both included', () => {
    const open = ['Thu 2026-12-24', 'Tue 2026-12-29', 'Wed 2026-12-30', 'Thu 2026-12-31', 'Mon 2027-01-04'];
    expect(open.map((date) => isOfficeDay(day(date), closedAtChristmas))).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it('writes next when it opens again, after its closure, New Year and the weekend', () => {
    expect(shown(nextOfficeDayOnOrAfter(day('Fri 2026-12-25'), closedAtChristmas))).toBe('Mon 2027-01-04');
    expect(shown(nextOfficeDayOnOrAfter(day('Fri 2026-12-25'), neverClosed))).toBe('Tue 2026-12-29');
  });

  it('cannot change what the law counts as a working day', () => {
    expect(isWorkingDay(day('Tue 2026-12-29'))).toBe(true);
  });
});

describe('the summer closure of a school', () => {
  const closedFor = (closedOn: string, reopensOn: string) => {
    const window = closureWindow({ closedOn: day(closedOn), reopensOn: day(reopensOn) });
    return window && [shown(window.from), shown(window.to)];
  };

  it('opens a window from a week before closing to a week before re-opening (example 7)', () => {
    // closed 42 days: 07-22 − 7 = 07-15 and 09-02 − 7 = 08-26, so a head asked on 14 July is outside it
    expect(closedFor('Wed 2026-07-22', 'Wed 2026-09-02')).toEqual(['Wed 2026-07-15', 'Wed 2026-08-26']);
  });

  it('counts from exactly four continuous weeks', () => {
    expect(closedFor('Wed 2026-07-22', 'Wed 2026-08-19')).toEqual(['Wed 2026-07-15', 'Wed 2026-08-12']);
  });

  it('gives no window when it is one day short of four weeks', () => {
    expect(closedFor('Wed 2026-07-22', 'Tue 2026-08-18')).toBeNull();
  });
});

describe('the end of compulsory school age', () => {
  it.each([
    ['2010-09', 'Fri 2027-06-25'], // 16 in September 2026, the first month of the school year to 2027
    ['2011-01', 'Fri 2027-06-25'],
    ['2011-06', 'Fri 2027-06-25'],
    ['2011-08', 'Fri 2027-06-25'], // still 15 on that Friday
    ['2011-09', 'Fri 2028-06-30'], // 30 June is itself a Friday
    ['2010-08', 'Fri 2026-06-26'],
    ['2012-03', 'Fri 2028-06-30'],
    ['2013-03', 'Fri 2029-06-29'],
  ])('for a child born in %s is %s', (born, ends) => {
    expect(shown(endOfCompulsorySchoolAge(Temporal.PlainYearMonth.from(born)))).toBe(ends);
  });
});
