import {
  daysAfter,
  daysBefore,
  daysBeginningWith,
  monthsAfter,
  monthsBeginningWith,
  weeksAfter,
  workingDaysAfter,
  workingDaysBeginningWith,
} from './counting.ts';
import { type Fact, textIn } from './fact.ts';
import { dateOf, type IsoDate } from './moment.ts';
import { own } from './own.ts';
import { tribunalFilingDay, tribunalWorkingDaysAfter } from './tribunal.ts';

/**
 * How a time limit is counted: the counting codes of the law, each with its number. `none` for a duty without a
 * number; what a field of the starting fact holds (a letter, a promise) is counted as it stands.
 */
export type Counting =
  | 'none'
  | { readonly weeks: number }
  | { readonly days: number }
  | { readonly daysBeginningWith: number }
  | { readonly months: number }
  | { readonly monthsBeginningWith: number }
  | { readonly workingDays: number }
  | { readonly workingDaysBeginningWith: number }
  /** Months to the corresponding date, moved as rule 12 of the tribunal's rules moves it. */
  | { readonly tribunalMonths: number }
  /** Working days without August and 25 December to 1 January. */
  | { readonly tribunalWorkingDays: number }
  /** The date in this field. */
  | { readonly dateIn: string }
  /** So many days before the date in this field. */
  | { readonly daysBefore: number; readonly dateIn: string }
  /** So many months before the date in this field. */
  | { readonly monthsBefore: number; readonly dateIn: string }
  /** The day before a day of the year (`MM-DD`), picked by a field, in the year that another field names. */
  | {
      readonly beforeDay: {
        readonly by: string;
        readonly of: Readonly<Record<string, string>>;
        readonly otherwise: string;
      };
      readonly yearIn: string;
    }
  /** Counted from the date in this field instead of the start. */
  | { readonly from: string; readonly count: Counting }
  | { readonly laterOf: readonly Counting[] }
  | { readonly earlierOf: readonly Counting[] };

/** The start of a count: the fact, for counts that read its fields, and the date that counts. */
export interface CountStart {
  readonly fact: Fact;
  readonly on: IsoDate;
}

/** The last day of a time limit, or null for a duty without a number and where a date it needs is missing. */
export function lastDay(start: CountStart, count: Counting): IsoDate | null {
  if (count === 'none') return null;
  if ('laterOf' in count) return among(start, count.laterOf).at(-1) ?? null;
  if ('earlierOf' in count) return among(start, count.earlierOf)[0] ?? null;
  if ('from' in count) {
    const on = textIn(start.fact, count.from);
    return on === null ? null : lastDay({ ...start, on }, count.count);
  }
  if ('dateIn' in count) return relativeTo(textIn(start.fact, count.dateIn), count);
  if ('beforeDay' in count) return beforeDayOfYear(start.fact, count);
  return plainCount(dateOf(start.on), count).toString();
}

const among = (start: CountStart, counts: readonly Counting[]): readonly IsoDate[] =>
  counts.flatMap((count) => lastDay(start, count) ?? []).sort();

type Simple = Extract<
  Counting,
  | { weeks: number }
  | { days: number }
  | { daysBeginningWith: number }
  | { months: number }
  | { monthsBeginningWith: number }
  | { workingDays: number }
  | { workingDaysBeginningWith: number }
  | { tribunalMonths: number }
  | { tribunalWorkingDays: number }
>;

function plainCount(start: ReturnType<typeof dateOf>, count: Simple): ReturnType<typeof dateOf> {
  if ('weeks' in count) return weeksAfter(start, count.weeks);
  if ('days' in count) return daysAfter(start, count.days);
  if ('daysBeginningWith' in count) return daysBeginningWith(start, count.daysBeginningWith);
  if ('months' in count) return monthsAfter(start, count.months);
  if ('monthsBeginningWith' in count) return monthsBeginningWith(start, count.monthsBeginningWith);
  if ('workingDays' in count) return workingDaysAfter(start, count.workingDays);
  if ('workingDaysBeginningWith' in count)
    return workingDaysBeginningWith(start, count.workingDaysBeginningWith);
  if ('tribunalMonths' in count) return tribunalFilingDay(monthsAfter(start, count.tribunalMonths));
  return tribunalWorkingDaysAfter(start, count.tribunalWorkingDays);
}

function relativeTo(date: IsoDate | null, count: Extract<Counting, { dateIn: string }>): IsoDate | null {
  if (date === null) return null;
  if ('daysBefore' in count) return daysBefore(dateOf(date), count.daysBefore).toString();
  if ('monthsBefore' in count) return dateOf(date).subtract({ months: count.monthsBefore }).toString();
  return date;
}

function beforeDayOfYear(
  fact: Fact,
  { beforeDay, yearIn }: Extract<Counting, { yearIn: string }>,
): IsoDate | null {
  const year = String(fact.data[yearIn] ?? '');
  if (!/^\d{4}$/.test(year)) return null;
  const day = own(beforeDay.of, textIn(fact, beforeDay.by) ?? '') ?? beforeDay.otherwise;
  return daysBefore(dateOf(`${year}-${day}`), 1).toString();
}
