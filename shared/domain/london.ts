import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/London';

/** The date in England at an instant: what arrives at 23:15 UTC in summer arrived on the next day there. */
export function londonDateOf(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(zone).toPlainDate();
}

/**
 * The same for an instant as text in UTC, asked thousands of times of every case: England is at most an hour ahead, so
 * only in the last hour of a UTC day can it be the day after.
 */
export const londonDateAt = (at: string): string =>
  at.slice(11, 13) === '23' ? londonDateOf(Temporal.Instant.from(at)).toString() : at.slice(0, 10);

/** The hour on the clocks of England at an instant: `14:00`. */
export const londonHourAt = (at: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .with({ minute: 0 })
    .toString({ smallestUnit: 'minute' });

/** The instant at which a date begins in England. A clock is breached at the midnight after its `dueOn`. */
export function londonMidnight(date: Temporal.PlainDate): Temporal.Instant {
  return date.toZonedDateTime(zone).toInstant();
}

/**
 * The instant of a wall-clock time (`HH:MM`) on a date in England. An hour that happens twice in autumn is its first;
 * one that is skipped in spring is the hour after. Throws RangeError for what is not a time.
 */
export function londonTime(date: Temporal.PlainDate, time: string): Temporal.Instant {
  return date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
}
