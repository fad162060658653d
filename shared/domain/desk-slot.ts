import { areaCalendar } from './area-calendar.ts';
import { nextOfficeDayOnOrAfter } from './calendar.ts';
import { nextSlot } from './mail.ts';
import { atTime, dateOf, dayAfter, type IsoDate, type IsoInstant, type Moment } from './moment.ts';
import { own } from './own.ts';
import type { Profile } from './profile.ts';

/** When a desk that changed is next mailed: the area's desk slot on the next morning its office is open. */
export const nextDeskSlot = (now: Moment, profile: Profile): IsoInstant =>
  nextSlot(now, profile, [profile.slots.desk]);

/** When a desk that does not change is next mailed: the morning of the next weekly full list. */
export function nextFullList(now: Moment, profile: Profile): IsoInstant {
  let day = dayAfter(now.on);
  while (!isFullListDay(day, profile)) day = dayAfter(day);
  return atTime(day, profile.slots.desk);
}

/** Whether desks get their full list on this day: the area's weekday, or the first open day after it when it is closed. */
export function isFullListDay(on: IsoDate, profile: Profile): boolean {
  const day = dateOf(on);
  const nominal = day.subtract({ days: (day.dayOfWeek - profile.slots.fullListOn + 7) % 7 });
  return nextOfficeDayOnOrAfter(nominal, areaCalendar(profile)).equals(day);
}

/** When a desk on which nothing changes is next mailed: a daily screen each morning, every other desk weekly. */
export const nextQuietMail = (role: string, now: Moment, profile: Profile): IsoInstant =>
  own(profile.roles, role)?.desk === 'screen' ? nextDeskSlot(now, profile) : nextFullList(now, profile);
