import { Temporal } from 'temporal-polyfill';
import { londonTime } from '../../shared/domain/london.ts';
import { type Moment, momentOf } from '../../shared/domain/moment.ts';
import { day } from '../dated.ts';

/**
 * A moment as our tests write it: `Mon 2026-01-12` (nine in the morning, London), `Mon 2026-01-12 14:30` (London), or
 * a UTC instant where the hour matters. Throws when the weekday is not the date's own.
 */
export function when(written: string): Moment {
  if (written.endsWith('Z')) return momentOf(Temporal.Instant.from(written));
  return momentOf(londonTime(day(written.slice(0, 14)), written.slice(15) || '09:00'));
}

/** The date of `Mon 2026-01-12`, as facts and clocks keep it. */
export const on = (written: string): string => day(written.slice(0, 14)).toString();
