import { type Clock, isOpen } from './clock.ts';
import { dateOf, type IsoDate } from './moment.ts';
import type { Profile } from './profile.ts';
import { isDuty, subjectOf } from './report-clocks.ts';
import { daysBetween, type Entry, keyOf, one } from './report-entry.ts';

const weeks = 12;
const months = 6;

/** Today and the same weekday of the twelve weeks before it, earliest first. */
export const trendDays = (today: IsoDate): readonly IsoDate[] =>
  Array.from({ length: weeks + 1 }, (_, index) =>
    dateOf(today)
      .subtract({ weeks: weeks - index })
      .toString(),
  );

/** The last six whole months, such as `2026-06`, earliest first. */
export const trendMonths = (today: IsoDate): readonly string[] =>
  Array.from({ length: months }, (_, index) =>
    dateOf(today)
      .with({ day: 1 })
      .subtract({ months: months - index })
      .toString()
      .slice(0, 7),
  );

/** How long something has been late, in bands: up to and with so many days; null is without an end. */
export const lateBands = [
  { id: 'up-to-2-weeks', days: 14 },
  { id: 'up-to-6-weeks', days: 42 },
  { id: 'up-to-13-weeks', days: 91 },
  { id: 'up-to-26-weeks', days: 182 },
  { id: 'over-26-weeks', days: null },
] as const;

export type LateBand = (typeof lateBands)[number]['id'];

/** What the entries of trends begin with. */
export const trendKinds: readonly string[] = ['late-on', 'ended-in', 'late-for'];

/** What entries of deadlines past their date on a day of the past begin with: what they are counted under follows. */
export const lateOnKey = (on: IsoDate): string => keyOf('late-on', on, '');

/** Deadlines that ended in a month, of one kind of number. */
export const endedInKey = (month: string, kind: Clock['kind'], how: 'in-time' | 'late'): string =>
  keyOf('ended-in', month, kind, how);

/** Deadlines past their date today, by how long. */
export const lateForKey = (band: LateBand): string => keyOf('late-for', band);

/**
 * What a case's clocks add to the trends of its area: how many were past their date on each of the last weeks, what
 * ended in each of the last months, and how long those that are late have been. The past is told as its history reads
 * today: what we learned of late counts from the day it happened.
 */
export function trendEntries(
  clocks: readonly Clock[],
  profile: Pick<Profile, 'standards'>,
  today: IsoDate,
): readonly Entry[] {
  const days = trendDays(today);
  const whole = trendMonths(today);
  return clocks
    .filter(isDuty)
    .flatMap((clock) => [
      ...days
        .filter((day) => isLateOn(clock, day))
        .map((day) => one(`${lateOnKey(day)}${keyOf(subjectOf(clock, profile), clock.kind)}`)),
      ...endedIn(clock, whole),
      ...lateFor(clock, today),
    ]);
}

const isLateOn = ({ dueOn, stoppedOn }: Clock, day: IsoDate): boolean =>
  dueOn !== null && dueOn < day && (stoppedOn === null || stoppedOn > day);

function endedIn({ kind, state, stoppedOn }: Clock, whole: readonly string[]): readonly Entry[] {
  const month = stoppedOn?.slice(0, 7) ?? '';
  if (state === 'cancelled' || !whole.includes(month)) return [];
  return [one(endedInKey(month, kind, state === 'met' ? 'in-time' : 'late'))];
}

function lateFor(clock: Clock, today: IsoDate): readonly Entry[] {
  const { dueOn } = clock;
  if (dueOn === null || dueOn >= today || !isOpen(clock)) return [];
  const late = daysBetween(dueOn, today);
  const band = lateBands.find(({ days }) => days === null || late <= days);
  return band === undefined ? [] : [one(lateForKey(band.id))];
}
