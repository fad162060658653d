import type { IsoDate } from './moment.ts';

/** A date by the clock (or other thing) it belongs to; null when there is none. */
export type Dates = Readonly<Record<string, IsoDate | null>>;

/**
 * Stands among the dates that were told for the day by which we said that we write again. It is kept by writing, and so
 * it is never put right as a date of a clock is.
 */
export const writeAgain = 'write-again';

/** Something we owe a family to say. What it says is made when it is sent; this is only what about, and why. */
export interface Statement {
  /** Says it once: the same statement has the same key for as long as it is true. */
  readonly key: string;
  readonly notice: string;
  readonly pathway: string;
  readonly pathwayId: string;
  readonly clock: string | null;
  /** The London date on which it became so. */
  readonly on: IsoDate;
  /** Dates the words promise, by clock: a correction is owed when one of them changes. */
  readonly dates: Dates;
  /** Other codes and dates the words need. */
  readonly says: Readonly<Record<string, string | null>>;
  /** Travels in an email of its own. */
  readonly alone: boolean;
  /** True, but no longer worth saying: what it warned of is over. */
  readonly moot: boolean;
  /** For this contact only; null for all who may receive. */
  readonly contactId: string | null;
  /** Only these contacts may hear it; all who may receive, where it is left out. */
  readonly hearers?: readonly string[];
  /** Said because somebody told us a fact; if that fact is taken back, what we said was wrong. */
  readonly byFact: boolean;
  /** The key of the statement that this one takes back. */
  readonly takesBack?: string;
  /** What it rests on, in one sentence with event, rule, citation and days counted. */
  readonly because: string;
}
