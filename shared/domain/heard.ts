import { workingDaysBetween } from './counting.ts';
import { londonDateAt, londonHourAt } from './london.ts';
import { dateOf, type IsoDate, type IsoInstant } from './moment.ts';

/** When the last event of a partner came, to the hour; null when none ever did. */
export interface Heard {
  readonly partner: string;
  readonly name: string;
  /** The beginning of that hour. */
  readonly at: IsoInstant | null;
}

/** So many working days without an event are silence: a week, in which every system has something to tell. */
const silentAfter = 5;

/** For how many working days nothing has come; null while that is no silence, and for who never posted. */
export function silentDays({ at }: Heard, today: IsoDate): number | null {
  if (at === null) return null;
  const days = workingDaysBetween(dateOf(londonDateAt(at)), dateOf(today));
  return days >= silentAfter ? days : null;
}

/** The London day and hour (`14:00`) in which the last event came; null when none did. */
export const lastHour = ({ at }: Heard): { readonly on: IsoDate; readonly hour: string } | null =>
  at === null ? null : { on: londonDateAt(at), hour: londonHourAt(at) };
