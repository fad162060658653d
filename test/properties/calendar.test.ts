import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  isWorkingDay,
  lastWorkingDayOnOrBefore,
  nextWorkingDayOnOrAfter,
  targetFor,
} from '../../shared/domain/calendar.ts';
import {
  daysAfter,
  daysBeginningWith,
  monthsAfter,
  monthsBeginningWith,
  weeksAfter,
  weeksBefore,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysBeginningWith,
} from '../../shared/domain/counting.ts';
import { londonDateOf, londonMidnight } from '../../shared/domain/london.ts';
import { appealLastDay, tribunalFilingDay, tribunalWorkingDaysAfter } from '../../shared/domain/tribunal.ts';
import { holds } from './holds.ts';

const { compare } = Temporal.PlainDate;
const firstDay = Temporal.PlainDate.from('2016-01-01');

// 2016 to 2031: room on both sides for 65 working days within the bank holiday data
const anyDay = fc.integer({ min: 0, max: 5843 }).map((days) => firstDay.add({ days }));
const anyWorkingDay = anyDay.filter(isWorkingDay);
const anyCount = fc.integer({ min: 1, max: 65 });

describe('counting working days', () => {
  it('ends on a working day after the event', () => {
    holds(
      fc.property(anyDay, anyCount, (date, n) => {
        const ends = workingDaysAfter(date, n);
        expect(isWorkingDay(ends)).toBe(true);
        expect(compare(ends, date)).toBe(1);
      }),
    );
  });

  it('passes exactly as many working days as were asked for', () => {
    holds(
      fc.property(anyDay, anyCount, (date, n) => {
        const length = date.until(workingDaysAfter(date, n)).days;
        const passed = Array.from({ length }, (_, index) => date.add({ days: index + 1 }));
        expect(passed.filter(isWorkingDay)).toHaveLength(n);
      }),
    );
  });

  it('forward and back again returns to the working day it left', () => {
    holds(
      fc.property(anyWorkingDay, anyCount, (date, n) => {
        expect(workingDaysBefore(workingDaysAfter(date, n), n).toString()).toBe(date.toString());
        expect(workingDaysAfter(workingDaysBefore(date, n), n).toString()).toBe(date.toString());
      }),
    );
  });

  it('never ends earlier for a later event or a larger count', () => {
    holds(
      fc.property(anyDay, anyDay, anyCount, (one, other, n) => {
        const [earlier, later] = compare(one, other) <= 0 ? [one, other] : [other, one];
        expect(compare(workingDaysAfter(earlier, n), workingDaysAfter(later, n))).not.toBe(1);
        expect(compare(workingDaysAfter(one, n), workingDaysAfter(one, n + 1))).toBe(-1);
      }),
    );
  });

  it('beginning with a working day is one working day shorter than after it', () => {
    holds(
      fc.property(anyWorkingDay, anyCount, (date, n) => {
        expect(workingDaysBeginningWith(date, n).toString()).toBe(workingDaysAfter(date, n - 1).toString());
      }),
    );
  });

  it('beginning with a day off is the same as after it', () => {
    holds(
      fc.property(
        anyDay.filter((date) => !isWorkingDay(date)),
        anyCount,
        (date, n) => {
          expect(workingDaysBeginningWith(date, n).toString()).toBe(workingDaysAfter(date, n).toString());
        },
      ),
    );
  });
});

describe('the internal target', () => {
  it('is the last working day strictly before the legal date, at most five days earlier', () => {
    holds(
      fc.property(anyDay, (dueOn) => {
        const target = targetFor(dueOn);
        expect(isWorkingDay(target)).toBe(true);
        expect(compare(target, dueOn)).toBe(-1);
        expect(target.toString()).toBe(workingDaysBefore(dueOn, 1).toString());
        expect(target.until(dueOn).days).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('lies between the working days around the date', () => {
    holds(
      fc.property(anyDay, (date) => {
        const last = lastWorkingDayOnOrBefore(date);
        const next = nextWorkingDayOnOrAfter(date);
        expect(compare(last, next) === 0).toBe(isWorkingDay(date));
        expect([compare(last, date), compare(next, date)]).toEqual(isWorkingDay(date) ? [0, 0] : [-1, 1]);
      }),
    );
  });
});

describe('calendar periods', () => {
  it('of months starting with a day never end after those counted from it, nor more than a day before', () => {
    holds(
      fc.property(anyDay, fc.integer({ min: 1, max: 36 }), (date, n) => {
        const inclusive = monthsBeginningWith(date, n);
        const after = monthsAfter(date, n);
        expect([0, 1]).toContain(inclusive.until(after).days);
        expect(inclusive.until(after).days === 0).toBe(after.day !== date.day);
      }),
    );
  });

  it('of months end in the month that many months on', () => {
    holds(
      fc.property(anyDay, fc.integer({ min: 0, max: 36 }), (date, n) => {
        const after = monthsAfter(date, n);
        expect(after.toPlainYearMonth().toString()).toBe(
          date.toPlainYearMonth().add({ months: n }).toString(),
        );
        expect(after.day).toBe(Math.min(date.day, after.daysInMonth));
      }),
    );
  });

  it('of weeks keep the weekday and count seven days each, there and back', () => {
    holds(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (date, n) => {
        const ends = weeksAfter(date, n);
        expect(ends.dayOfWeek).toBe(date.dayOfWeek);
        expect(date.until(ends).days).toBe(7 * n);
        expect(weeksBefore(ends, n).toString()).toBe(date.toString());
      }),
    );
  });

  it('of days beginning with a day end one day before those counted from it', () => {
    holds(
      fc.property(anyDay, anyCount, (date, n) => {
        expect(daysBeginningWith(date, n).until(daysAfter(date, n)).days).toBe(1);
      }),
    );
  });
});

describe('tribunal dates', () => {
  it('never shorten a period, and one that ends in August or over Christmas ends after it on a working day', () => {
    holds(
      fc.property(anyDay, (endsOn) => {
        const last = tribunalFilingDay(endsOn);
        expect(compare(last, endsOn)).not.toBe(-1);
        expect(isWorkingDay(last)).toBe(true);
        const outOfAugust = endsOn.month === 8 ? last.month === 9 : true;
        const outOfChristmas = endsOn.toString().slice(5) >= '12-25' ? last.year === endsOn.year + 1 : true;
        expect([outOfAugust, outOfChristmas]).toEqual([true, true]);
      }),
    );
  });

  it('a certificate never brings the last day to appeal forward', () => {
    holds(
      fc.property(anyDay, fc.integer({ min: 0, max: 90 }), (letter, later) => {
        const withCertificate = appealLastDay(letter, letter.add({ days: later }));
        expect(compare(withCertificate, appealLastDay(letter))).not.toBe(-1);
      }),
    );
  });

  it('its working days are never fewer calendar days than ordinary ones', () => {
    holds(
      fc.property(anyDay, anyCount, (date, n) => {
        const ends = tribunalWorkingDaysAfter(date, n);
        expect(compare(ends, workingDaysAfter(date, n))).not.toBe(-1);
        expect(ends.month).not.toBe(8);
      }),
    );
  });
});

describe('London dates', () => {
  it('begin at their midnight, and the second before belongs to the day before', () => {
    holds(
      fc.property(anyDay, (date) => {
        const midnight = londonMidnight(date);
        expect(londonDateOf(midnight).toString()).toBe(date.toString());
        expect(londonDateOf(midnight.subtract({ seconds: 1 })).toString()).toBe(
          date.subtract({ days: 1 }).toString(),
        );
      }),
    );
  });
});
