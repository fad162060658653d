import { lastWorkingDayOnOrBefore } from '../calendar.ts';
import { dateOf, type IsoDate } from '../moment.ts';

/** A day on which somebody who waits hears again, and the day by which they will hear after that. */
export interface Word {
  readonly on: IsoDate;
  readonly nextUpdateOn: IsoDate;
}

/**
 * The latest day up to `today` on which somebody who has waited since `from` hears that they still do, and the next
 * such day after today. Every so many weeks, on the last working day on or before: a promise to write by a day is
 * kept by that day. Earlier words are not made up for.
 */
export function regularWord(
  from: IsoDate,
  everyWeeks: number,
  today: IsoDate,
): { readonly latest: Word | null; readonly nextOn: IsoDate } {
  const promised = (n: number): IsoDate =>
    dateOf(from)
      .add({ weeks: n * everyWeeks })
      .toString();
  const written = (n: number): IsoDate => lastWorkingDayOnOrBefore(dateOf(promised(n))).toString();
  const whole = Math.floor(dateOf(from).until(dateOf(today)).days / (everyWeeks * 7));
  const reached = Math.max(0, whole);
  const n = written(reached + 1) <= today ? reached + 1 : reached;
  return {
    latest: n === 0 ? null : { on: written(n), nextUpdateOn: promised(n + 1) },
    nextOn: written(n + 1),
  };
}
