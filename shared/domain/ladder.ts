import type { Case } from './case.ts';
import { factsInForce } from './case.ts';
import { type Clock, clockKey, isOpen, type Owner } from './clock.ts';
import { workingDaysAfter, workingDaysBefore, workingDaysBetween } from './counting.ts';
import type { StepDeed } from './deed.ts';
import { dateIn, inOrder, textIn } from './fact.ts';
import { dateOf, dayAfter, type IsoDate, type Moment } from './moment.ts';
import type { Rung } from './profile.ts';
import type { Rules } from './rules.ts';

/** One rung of a clock's ladder, on the day it is reached. */
export interface Step {
  readonly rung: Rung;
  readonly on: IsoDate;
}

/** "I have this, by that date": climbing halts until the promised date has passed. */
export interface Acknowledgement {
  readonly by: string;
  readonly on: IsoDate;
  readonly promisedOn: IsoDate;
}

/**
 * The rungs of a clock's ladder with the days they are reached, lowest first. A rung held by the owner alone is skipped.
 * A clock shorter than twice its longest warning warns in proportion, so that a short one does not warn on its first
 * day.
 */
export function stepsOf(clock: Clock, rules: Rules): readonly Step[] {
  const { dueOn } = clock;
  const ladder = clock.ladder === null ? undefined : rules.profile.ladders[clock.ladder];
  if (dueOn === null || ladder === undefined) return [];
  const length = workingDaysBetween(dateOf(clock.startedOn), dateOf(dueOn));
  const longest = Math.max(0, ...ladder.rungs.map((rung) => (rung.at === 'breach' ? 0 : -rung.at)));
  const scale = Math.min(1, length / (2 * longest || 1));
  return ladder.rungs
    .filter((rung) => !isHeldBy(clock.owner, rung, rules))
    .map((rung) => ({ rung, on: reachedOn(rung, dueOn, scale) }));
}

const isHeldBy = ({ role, organisation }: Owner, { tell }: Rung, { profile }: Rules): boolean =>
  organisation === profile.council.id && tell.every((told) => told === role);

function reachedOn(rung: Rung, dueOn: IsoDate, scale: number): IsoDate {
  if (rung.at === 'breach') return dayAfter(dueOn);
  if (rung.at > 0) return workingDaysAfter(dateOf(dueOn), rung.at).toString();
  return workingDaysBefore(dateOf(dueOn), Math.max(1, Math.floor(-rung.at * scale))).toString();
}

const whoHasIt: readonly string[] = ['acknowledged', 'released', 'disowned'];

/**
 * The acknowledgement that stands for a clock, if nobody released it since, or said that it is not theirs; a promise is
 * cut to the longest the area allows.
 */
export function acknowledgementOf(current: Case, clock: Clock, rules: Rules): Acknowledgement | null {
  const said = factsInForce(current).filter(
    (fact) =>
      fact.pathway === 'escalation' &&
      whoHasIt.includes(fact.name) &&
      textIn(fact, 'pathwayId') === clock.pathwayId &&
      textIn(fact, 'clock') === clock.clock &&
      [null, clock.instance].includes(textIn(fact, 'instance')),
  );
  const last = said.toSorted(inOrder).at(-1);
  if (last === undefined || last.name !== 'acknowledged') return null;
  const on = dateIn(last, undefined);
  const longest = workingDaysAfter(dateOf(on), rules.profile.longestPromise).toString();
  const promised = dateIn(last, 'promisedOn');
  return { by: textIn(last, 'by') ?? '', on, promisedOn: promised < longest ? promised : longest };
}

/** Whether climbing is halted on `today`. */
export const isHalted = (acknowledged: Acknowledgement | null, today: IsoDate): boolean =>
  acknowledged !== null && today <= acknowledged.promisedOn;

/**
 * The steps owed and not yet taken on a clock: when several rungs have passed, only the highest is taken and the rest
 * are recorded as passed over. None while an acknowledgement halts climbing, none for what was due before the area
 * went live, none on a clock that has stopped.
 */
export function owedSteps(
  current: Case,
  clock: Clock,
  { rules, now }: { rules: Rules; now: Moment },
): readonly StepDeed[] {
  if (!isOpen(clock) || clock.dueOn === null) return [];
  if (isHalted(acknowledgementOf(current, clock, rules), now.on)) return [];
  const dueOn = clock.dueOn;
  const live = rules.liveFrom ?? '';
  const passed = stepsOf(clock, rules).filter((step) => step.on <= now.on && step.on >= live);
  const highestDone = passed.findLastIndex((step) => isDone(current, stepKey(clock, step.rung.id)));
  const owed = passed.slice(highestDone + 1);
  return owed.map((step, index) => ({
    kind: 'step',
    key: stepKey(clock, step.rung.id),
    at: now.at,
    pathwayId: clock.pathwayId,
    clock: clock.clock,
    instance: clock.instance,
    dueOn,
    step: step.rung.id,
    passedOver: index < owed.length - 1,
  }));
}

/** The rungs taken on a clock, lowest first. A clock whose due date moved climbs afresh. */
export function takenRungs(
  current: Case,
  clock: Clock,
  rules: Rules,
): readonly { readonly rung: Rung; readonly on: IsoDate }[] {
  return stepsOf(clock, rules).flatMap((step) => {
    const deed = current.deeds.find((known) => known.key === stepKey(clock, step.rung.id));
    return deed?.kind === 'step' && !deed.passedOver ? [{ rung: step.rung, on: step.on }] : [];
  });
}

const isDone = (current: Case, key: string): boolean => current.deeds.some((deed) => deed.key === key);

const stepKey = (clock: Clock, rung: string): string => `step#${clockKey(clock)}#${clock.dueOn}#${rung}`;
