import type { Fact } from '../../../shared/domain/fact.ts';

/** A case that one or more areas live through: what is posted, and up to the end of which day. */
export interface Scenario {
  readonly says: string;
  readonly facts: readonly Fact[];
  /** Written with its weekday. */
  readonly until: string;
  /** Only in these areas; otherwise in all. */
  readonly areas?: readonly string[];
  /** Addresses from which everything comes back. */
  readonly failing?: readonly string[];
}
