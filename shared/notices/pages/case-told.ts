import type { Clock } from '../../domain/clock.ts';
import type { IsoDate, IsoInstant } from '../../domain/moment.ts';

/** An email that showed the case to a desk: of a school or an agency, or of the council's own. */
export type EmailToDesk = 'agency' | 'council';

export const isToDesk = (kind: Told['kind']): kind is EmailToDesk => kind === 'agency' || kind === 'council';

/** One thing that was said, or is to be said, about a case: to whom, about what, why, and what became of it. */
export interface Told {
  readonly kind: 'email' | 'waiting' | 'dropped' | 'person' | 'step' | EmailToDesk;
  readonly at: IsoInstant;
  /** The London date of it. */
  readonly on: IsoDate;
  readonly to: string;
  /** What was said; of an email to a desk, where in it the case stood. */
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
