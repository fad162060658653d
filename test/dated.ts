import { Temporal } from 'temporal-polyfill';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A date as our tests write it, weekday first: `Mon 2026-01-12`. */
export function shown(date: Temporal.PlainDate): string {
  return `${weekdays[date.dayOfWeek - 1]} ${date.toString()}`;
}

/** The date a test wrote as `Mon 2026-01-12`. Throws when the weekday is not the date's own. */
export function day(written: string): Temporal.PlainDate {
  const date = Temporal.PlainDate.from(written.slice(4));
  if (shown(date) !== written) throw new Error(`Expected ${shown(date)}, found ${written}.`);
  return date;
}
