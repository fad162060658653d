import { Temporal } from 'temporal-polyfill';
import { londonDateOf, londonMidnight, londonTime } from './london.ts';

/** A London date at rest, `YYYY-MM-DD`: compares as text. */
export type IsoDate = string;

/** An instant at rest, `YYYY-MM-DDTHH:MM:SSZ` in whole seconds: compares as text. */
export type IsoInstant = string;

/** When something is decided: the instant, and the London date it falls on. */
export interface Moment {
  readonly at: IsoInstant;
  readonly on: IsoDate;
}

/** The moment of an instant, cut to whole seconds. */
export function momentOf(instant: Temporal.Instant): Moment {
  return { at: isoInstant(instant), on: londonDateOf(instant).toString() };
}

/** An instant as it is kept, cut to whole seconds. */
export const isoInstant = (instant: Temporal.Instant): IsoInstant =>
  instant.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();

/** A kept date as a calendar date. Put together from its parts, as a case asks for thousands. */
export const dateOf = (date: IsoDate): Temporal.PlainDate =>
  new Temporal.PlainDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

/** 00:00 London at the start of a kept date. */
export const startOf = (date: IsoDate): IsoInstant => isoInstant(londonMidnight(dateOf(date)));

/** A London wall-clock time, `HH:MM`, on a kept date. */
export const atTime = (date: IsoDate, time: string): IsoInstant => isoInstant(londonTime(dateOf(date), time));

/** The day after a kept date. */
export const dayAfter = (date: IsoDate): IsoDate => dateOf(date).add({ days: 1 }).toString();

/** A kept date in words: `Monday 13 April 2026`. */
export function inWords(date: IsoDate): string {
  const day = dateOf(date);
  return `${weekdays[day.dayOfWeek - 1]} ${day.day} ${months[day.month - 1]} ${day.year}`;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
