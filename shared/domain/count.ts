import {
  daysAfter,
  daysBeginningWith,
  monthsAfter,
  monthsBeginningWith,
  weeksAfter,
  workingDaysAfter,
  workingDaysBeginningWith,
} from './counting.ts';
import { dateOf, type IsoDate } from './moment.ts';
import type { Counting } from './rules.ts';

/** The last day of a time limit that starts on `from`, or null for a duty without a number. */
export function lastDay(from: IsoDate, count: Counting): IsoDate | null {
  if (count === 'none') return null;
  const start = dateOf(from);
  if ('weeks' in count) return weeksAfter(start, count.weeks).toString();
  if ('days' in count) return daysAfter(start, count.days).toString();
  if ('daysBeginningWith' in count) return daysBeginningWith(start, count.daysBeginningWith).toString();
  if ('months' in count) return monthsAfter(start, count.months).toString();
  if ('monthsBeginningWith' in count) return monthsBeginningWith(start, count.monthsBeginningWith).toString();
  if ('workingDays' in count) return workingDaysAfter(start, count.workingDays).toString();
  return workingDaysBeginningWith(start, count.workingDaysBeginningWith).toString();
}

/** How a time limit is counted, in words: "42 days, the first day not counted". */
export function countedInWords(count: Counting): string {
  if (count === 'none') return 'no number of days';
  if ('weeks' in count) return `${count.weeks} weeks (${count.weeks * 7} days, the starting day not counted)`;
  if ('days' in count) return `${count.days} days (the starting day not counted)`;
  if ('daysBeginningWith' in count) return `${count.daysBeginningWith} days beginning with the starting day`;
  if ('months' in count) return `${count.months} months (to the corresponding date)`;
  if ('monthsBeginningWith' in count)
    return `${count.monthsBeginningWith} months beginning with the starting day`;
  if ('workingDays' in count) return `${count.workingDays} working days (the starting day not counted)`;
  return `${count.workingDaysBeginningWith} working days beginning with the starting day`;
}
