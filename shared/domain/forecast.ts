import { lastWorkingDayOnOrBefore } from './calendar.ts';
import type { Clock } from './clock.ts';
import { workingDaysAfter } from './counting.ts';
import { dateIn, type Fact, textIn } from './fact.ts';
import { type PathwayInstance, pulls } from './instance.ts';
import { dateOf, type IsoDate } from './moment.ts';
import type { Rules } from './rules.ts';

/** One clock that may be late, and the day it is looked at. */
export interface Lateness {
  readonly instance: PathwayInstance;
  readonly clock: Clock;
  readonly rules: Rules;
  readonly today: IsoDate;
}

/** The forecasts for this clock that say it will be late: one that expects to be in time is no lateness. */
export const forecastsOf = ({ instance, clock }: Lateness): readonly Fact[] =>
  pulls(instance, { fact: 'delay-forecast' })
    .map(({ fact }) => fact)
    .filter((fact) => {
      const expectedOn = textIn(fact, 'expectedOn');
      return (
        textIn(fact, 'clock') === clock.clock && (expectedOn === null || expectedOn > (clock.dueOn ?? ''))
      );
    });

/**
 * The working day on which, at the latest, a forecast promises to write again: after the day on which it was made, or else
 * by the rhythm of the area.
 */
export function promisedIn(late: Lateness, fact: Fact): IsoDate {
  const made = dateIn(fact, undefined);
  const onOrBefore = (day: IsoDate): IsoDate => lastWorkingDayOnOrBefore(dateOf(day)).toString();
  const given = textIn(fact, 'nextUpdateOn');
  const promised = given === null ? null : onOrBefore(given);
  return promised !== null && promised > made ? promised : onOrBefore(heardAgain(late, made));
}

/** The day on which it is expected now: by the latest forecast, or by an exception that may apply. */
export function expectedIn(late: Lateness): IsoDate | null {
  const forecast = forecastsOf(late).at(-1);
  if (forecast !== undefined) return textIn(forecast, 'expectedOn');
  const claims = late.clock.exceptions.filter((claim) => claim.mayApply !== false);
  return claims.findLast((claim) => claim.expectedOn !== null)?.expectedOn ?? null;
}

/** The day by which a family hears again after a day, by the area's rhythm. */
export const heardAgain = ({ rules }: Lateness, on: IsoDate): IsoDate =>
  workingDaysAfter(dateOf(on), rules.profile.lateUpdateEvery).toString();
