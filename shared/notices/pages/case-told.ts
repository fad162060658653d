import type { Clock } from '../../domain/clock.ts';
import type { IsoDate, IsoInstant } from '../../domain/moment.ts';

/** One thing that was said, or is to be said, about a case: to whom, about what, why, and what became of it. */
export interface Told {
  readonly kind: 'email' | 'waiting' | 'dropped' | 'person' | 'step';
  readonly at: IsoInstant;
  /** The London date of it. */
  readonly on: IsoDate;
  readonly to: string;
  readonly about: string;
  readonly why: string;
  readonly became: string;
}

/** A case as its timeline shows it: every clock by its start, and everything told in the order of time. */
export interface CaseTold {
  readonly ref: string;
  readonly clocks: readonly Clock[];
  readonly told: readonly Told[];
}
