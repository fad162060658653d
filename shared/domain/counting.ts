import type { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from './calendar.ts';
import { nthWorkingDay, workingDaysUpTo } from './working-days.ts';

/**
 * Code W: "within n weeks of" an event. The event day is day 0 (Lester v Garland, restated in Dodds v Walker);
 * weekends, bank holidays and school holidays count, and nothing rolls forward. Throws unless n is a whole number
 * from 0.
 */
export function weeksAfter(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  return date.add({ weeks: counted(n, 0) });
}

/** Code X back: the last day that leaves at least n whole weeks before `date` (SEND Regulations 2014 reg 20(3)). */
export function weeksBefore(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  return date.subtract({ weeks: counted(n, 0) });
}

/** Code X: n calendar days, the event day excluded (SEND Regulations 2014 reg 36, mediation within 30 days). */
export function daysAfter(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  return date.add({ days: counted(n, 0) });
}

/** Code X back: the last day that leaves at least n whole days before `date`. */
export function daysBefore(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  return date.subtract({ days: counted(n, 0) });
}

/**
 * Code I: the last of n days "beginning with" the day, which is day 1 (Barker v Hambleton; SEND Regulations 2014
 * reg 13(1), 22(2)(c)). Throws unless n is at least 1.
 */
export function daysBeginningWith(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  return date.add({ days: counted(n, 1) - 1 });
}

/**
 * Code M: n months after an event, the event day excluded: the corresponding date (Dodds v Walker), or the last day
 * of that month where there is none.
 */
export function monthsAfter(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  return date.add({ months: counted(n, 0) }, { overflow: 'constrain' });
}

/**
 * Code MI: the last day of n months "starting with" the day (CFA 2014 s44(1)): the day before the corresponding
 * date. Where the month has no corresponding date the period ends on its last day: 12 months starting with
 * 2028-02-29 end on 2029-02-28. Throws unless n is at least 1.
 */
export function monthsBeginningWith(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  const corresponding = date.add({ months: counted(n, 1) }, { overflow: 'constrain' });
  return corresponding.day === date.day ? corresponding.subtract({ days: 1 }) : corresponding;
}

/** Code WD: the nth working day after the event day, which is not counted. n = 0 is the event day itself. */
export function workingDaysAfter(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  return counted(n, 0) === 0 ? date : nthWorkingDay(workingDaysUpTo(date) + n);
}

/** The nth working day before `date`, which is not counted. n = 0 is the day itself. */
export function workingDaysBefore(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  const before = workingDaysUpTo(date) - (isWorkingDay(date) ? 1 : 0);
  return counted(n, 0) === 0 ? date : nthWorkingDay(before - n + 1);
}

/** How many working days lie after `from`, up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return workingDaysUpTo(to) - workingDaysUpTo(from);
}

/**
 * Codes WD and I: the last of n working days "beginning with" the day, which is day 1 if it is a working day
 * (SEND Regulations 2014 reg 15(2), 15 working days beginning with the day of awareness). Throws unless n is at
 * least 1.
 */
export function workingDaysBeginningWith(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  return workingDaysAfter(date.subtract({ days: 1 }), counted(n, 1));
}

/** The last lawful day of a duty to be done "before" a date (SEND Regulations 2014 reg 18: before 15 February). */
export function before(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: 1 });
}

/** Steps day by day from `date`, itself not counted, to the nth day that `counts`. Bounded by the holiday data. */
export function nthCountedDay(
  date: Temporal.PlainDate,
  { n, step, counts }: { n: number; step: 1 | -1; counts: (day: Temporal.PlainDate) => boolean },
): Temporal.PlainDate {
  let day = date;
  let left = counted(n, 0);
  while (left > 0) {
    day = day.add({ days: step });
    if (counts(day)) left -= 1;
  }
  return day;
}

function counted(n: number, least: 0 | 1): number {
  if (!Number.isInteger(n) || n < least)
    throw new Error(`Expected a whole number from ${least}, found ${n}.`);
  return n;
}
