import { dateOf, type IsoDate } from './moment.ts';

/** One thing counted: what, and how many. Greatest numbers are kept apart from sums. */
export interface Entry {
  readonly key: string;
  readonly number: number;
  readonly how: 'sum' | 'greatest';
}

/** Names what is counted, from its parts. */
export const keyOf = (...parts: readonly string[]): string => parts.join('|');

/** One more of something. */
export const one = (...parts: readonly string[]): Entry => ({ key: keyOf(...parts), number: 1, how: 'sum' });

/** A span of days, both ends included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * The time a scorecard is about: the calendar year up to the end of the last whole month, so that a report that goes a
 * day later says the same, and January's tells the whole year before.
 */
export function scorePeriod(today: IsoDate): Period {
  const to = dateOf(today).with({ day: 1 }).subtract({ days: 1 });
  return { from: to.with({ month: 1, day: 1 }).toString(), to: to.toString() };
}

/** Whether a day lies in a period. */
export const isIn = ({ from, to }: Period, on: IsoDate): boolean => from <= on && on <= to;

/** Whole days from one day to a later one. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  dateOf(from).until(dateOf(to), { largestUnit: 'days' }).days;
