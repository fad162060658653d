import type { Counting } from './count.ts';
import { codesIn, type Fact } from './fact.ts';
import type { IsoDate } from './moment.ts';
import type { Profile } from './profile.ts';

/** What kind of number it is: a breach of `law` is unlawful, of a `promise` a broken word; a `past-result` never alarms. */
export type StandardKind = 'law' | 'code' | 'practice' | 'promise' | 'target' | 'past-result';

/** How long one clock runs, who says so, and since when: law, or an area's own standard. */
export interface Standard {
  readonly clock: string;
  readonly kind: StandardKind;
  readonly count: Counting;
  readonly citation: string;
  /** Only for starting facts with these values. */
  readonly when?: Readonly<Record<string, readonly string[]>>;
  /** Exceptions that may disapply it. They never move it. */
  readonly exceptions?: readonly string[];
  /** How far an extension may carry it, counted from the start like the limit itself. */
  readonly atMost?: Counting;
  /** Who must be told, in words. */
  readonly tell?: string;
  readonly inForceFrom: IsoDate;
  readonly inForceUntil?: IsoDate;
}

/** National law by date, and one area's profile. */
export interface Rules {
  /** Names these rules in a snapshot: another version folds the case afresh. */
  readonly version: string;
  readonly standards: readonly Standard[];
  readonly profile: Profile;
  /** Nothing that was due before this day is said or climbed; null when the area has always been live. */
  readonly liveFrom: IsoDate | null;
}

/** The standard in force for a clock on the day it starts, or null when there is none: a clock keeps the law it started under. */
export function standardFor(
  rules: Rules,
  clock: string,
  start: { fact: Fact; on: IsoDate },
): Standard | null {
  return (
    rules.standards.find(
      (standard) =>
        standard.clock === clock &&
        standard.inForceFrom <= start.on &&
        (standard.inForceUntil === undefined || start.on <= standard.inForceUntil) &&
        matches(start.fact, standard.when),
    ) ?? null
  );
}

/** Whether a fact has one of the named values in each named field; of a list, one entry is enough. `''` is none. */
export function matches(fact: Fact, when: Readonly<Record<string, readonly string[]>> | undefined): boolean {
  return Object.entries(when ?? {}).every(([field, values]) => {
    const told = codesIn(fact, field);
    return (told.length === 0 ? [''] : told).some((value) => values.includes(value));
  });
}
