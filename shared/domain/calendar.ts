import type { Temporal } from 'temporal-polyfill';
import { isBankHoliday } from './bank-holidays.ts';

/** One closure of a setting: the first day it is closed, and the first day it is open again. */
export type Closure = { readonly closedOn: Temporal.PlainDate; readonly reopensOn: Temporal.PlainDate };

/**
 * What an area adds to England's working days: days its own office is closed (both ends included), and the
 * closures of its settings by setting id. Neither changes a statutory count: only the hours at which we write, and
 * whether exception E1 may apply.
 */
export type Calendar = {
  readonly closures: readonly {
    readonly from: Temporal.PlainDate;
    readonly to: Temporal.PlainDate;
    readonly what: string;
  }[];
  readonly settings: Readonly<Record<string, readonly Closure[]>>;
};

/**
 * Whether the law counts the day: not Saturday, Sunday, Good Friday, Christmas Day or an England bank holiday.
 * An area's own closed days do count. Throws on any day outside the bank holiday data, weekends too.
 */
export function isWorkingDay(date: Temporal.PlainDate): boolean {
  const holiday = isBankHoliday(date);
  return date.dayOfWeek <= 5 && !holiday;
}

/** Whether the area's office is open: a working day outside the area's own closures. For mail slots, not for law. */
export function isOfficeDay(date: Temporal.PlainDate, calendar: Calendar): boolean {
  return isWorkingDay(date) && !calendar.closures.some((closure) => isWithin(date, closure));
}

/** The day itself when the area's office is open, otherwise the next day it is. For mail slots, not for law. */
export function nextOfficeDayOnOrAfter(date: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  let day = date;
  while (!isOfficeDay(day, calendar)) day = day.add({ days: 1 });
  return day;
}

/** The day itself when it is a working day, otherwise the last one before it. */
export function lastWorkingDayOnOrBefore(date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date;
  while (!isWorkingDay(day)) day = day.subtract({ days: 1 });
  return day;
}

/** The day itself when it is a working day, otherwise the next one. Duties of the authority never roll forward. */
export function nextWorkingDayOnOrAfter(date: Temporal.PlainDate): Temporal.PlainDate {
  let day = date;
  while (!isWorkingDay(day)) day = day.add({ days: 1 });
  return day;
}

/**
 * The internal target for a legal date: the last working day strictly before it. So a case is safe on either reading
 * of "within" (receipt as day 0 or day 1), and never waits for a weekend, a bank holiday or the last day.
 */
export function targetFor(dueOn: Temporal.PlainDate): Temporal.PlainDate {
  return lastWorkingDayOnOrBefore(dueOn.subtract({ days: 1 }));
}

const e1LeastDays = 28;

/**
 * The days on which a request for advice to a head or provider may bring exception E1 or E2: from one week before the
 * closure to one week before re-opening, both included. Null when the closure is shorter than 4 continuous
 * weeks. It only *may* apply: a person decides, and the clock's date stays (SEND Regulations 2014 regs 5(4), 10(4),
 * 13(3)).
 */
export function closureWindow(
  closure: Closure,
): { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } | null {
  if (closure.closedOn.until(closure.reopensOn).days < e1LeastDays) return null;
  return { from: closure.closedOn.subtract({ days: 7 }), to: closure.reopensOn.subtract({ days: 7 }) };
}

function isWithin(
  date: Temporal.PlainDate,
  range: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): boolean {
  const iso = date.toString();
  return iso >= range.from.toString() && iso <= range.to.toString();
}
