import { areaCalendar } from '../domain/area-calendar.ts';
import { nextOfficeDayOnOrAfter } from '../domain/calendar.ts';
import { nextSlot } from '../domain/mail.ts';
import { atTime, dateOf, type IsoDate, type IsoInstant, type Moment } from '../domain/moment.ts';
import type { Profile } from '../domain/profile.ts';

const week = 7;

/** When desks are next mailed after `now`. */
export const nextDeskSlot = (now: Moment, profile: Profile): IsoInstant =>
  nextSlot(now, profile, [profile.slots.desk]);

/**
 * When a desk next gets its full list: at the desk slot of the area's weekday for it, always after today. When the
 * office is closed on that day, on the next day that it is open.
 */
export function nextFullList(now: Moment, profile: Profile): IsoInstant {
  const lists = [0, 1, 2].map((weeks) => listDay(now.on, weeks, profile));
  const day = lists.find((on) => on > now.on);
  if (day === undefined)
    throw new Error(`Expected a day for full lists after ${now.on}, found ${lists.join(', ')}.`);
  return atTime(day, profile.slots.desk);
}

/** Whether the lists of this day are full ones. */
export const isFullListDay = (today: IsoDate, profile: Profile): boolean =>
  [-1, 0].some((weeks) => listDay(today, weeks, profile) === today);

/** The day of the full lists of this week, or of the one so many weeks later. */
function listDay(today: IsoDate, weeks: number, profile: Profile): IsoDate {
  const date = dateOf(today);
  const weekday = date.add({ days: profile.slots.fullListOn - date.dayOfWeek + weeks * week });
  return nextOfficeDayOnOrAfter(weekday, areaCalendar(profile)).toString();
}
