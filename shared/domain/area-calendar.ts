import type { Calendar } from './calendar.ts';
import { dateOf } from './moment.ts';
import type { Profile } from './profile.ts';

const made = new WeakMap<Profile, Calendar>();

/** The area's own closed days, read once for each profile. */
export function areaCalendar(profile: Profile): Calendar {
  const known = made.get(profile);
  if (known) return known;
  const calendar: Calendar = {
    closures: profile.calendar.closures.map(({ from, to, what }) => ({
      from: dateOf(from),
      to: dateOf(to),
      what,
    })),
    settings: {},
  };
  made.set(profile, calendar);
  return calendar;
}
