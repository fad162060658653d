import type { Temporal } from 'temporal-polyfill';
import { areaCalendar } from './area-calendar.ts';
import { isOfficeDay, nextOfficeDayOnOrAfter } from './calendar.ts';
import { dateOf, type IsoDate } from './moment.ts';
import type { Profile, Rhythm } from './profile.ts';

/** Reports with a rhythm of months go in these. Terms begin in September, January and (for summer) May. */
const monthsOf: Readonly<Record<Exclude<Rhythm, 'weekly' | 'two-weekly'>, readonly number[]>> = {
  monthly: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  'bi-monthly': [1, 3, 5, 7, 9, 11],
  quarterly: [1, 4, 7, 10],
  termly: [1, 5, 9],
  'six-monthly': [1, 7],
  annual: [9],
};

/** Papers go out this many working days before a meeting, the notice councils give (Local Government Act 1972 s100B). */
const daysBeforeMeeting = 5;

/**
 * The days on which a report with this rhythm goes, from the first on or after `from`: the first day of its months on
 * which the area's office is open; each week on the day of the full lists; every second Monday from the week of going
 * live; or the next open day.
 */
export function* rhythmDays(rhythm: Rhythm, profile: Profile, from: IsoDate): Generator<IsoDate> {
  const calendar = areaCalendar(profile);
  for (const nominal of nominalDays(rhythm, profile, dateOf(from))) {
    const day = nextOfficeDayOnOrAfter(nominal, calendar).toString();
    if (day >= from) yield day;
  }
}

function* nominalDays(rhythm: Rhythm, profile: Profile, from: Temporal.PlainDate) {
  if (rhythm === 'weekly') {
    const first = from.subtract({ days: (from.dayOfWeek - profile.slots.fullListOn + 7) % 7 });
    for (let round = 0; ; round += 1) yield first.add({ days: 7 * round });
  }
  if (rhythm === 'two-weekly') {
    const live = dateOf(profile.liveFrom);
    const first = live.subtract({ days: live.dayOfWeek - 1 });
    const rounds = Math.floor(first.until(from, { largestUnit: 'days' }).days / 14);
    for (let round = rounds - 1; ; round += 1) yield first.add({ days: 14 * round });
  }
  const months = monthsOf[rhythm];
  for (let month = from.with({ day: 1 }); ; month = month.add({ months: 1 })) {
    if (months.includes(month.month)) yield month;
  }
}

/** The day a board's papers go before a meeting: five days before on which the area's office is open. */
export function papersOn(meeting: IsoDate, profile: Profile): IsoDate {
  const calendar = areaCalendar(profile);
  let day = dateOf(meeting);
  for (let counted = 0; counted < daysBeforeMeeting; ) {
    day = day.subtract({ days: 1 });
    if (isOfficeDay(day, calendar)) counted += 1;
  }
  return day.toString();
}

/** The first day of the time since the report before went by its rhythm, for what is new since then. */
export function periodStart(rhythm: Rhythm, today: IsoDate): IsoDate {
  const day = dateOf(today);
  if (rhythm === 'weekly') return day.subtract({ days: 7 }).toString();
  if (rhythm === 'two-weekly') return day.subtract({ days: 14 }).toString();
  return day.subtract({ months: 12 / monthsOf[rhythm].length }).toString();
}
