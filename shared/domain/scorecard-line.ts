import type { IsoDate } from './moment.ts';
import type { ProfileStandard } from './profile.ts';
import type { Tally } from './report.ts';
import type { Figure, Lateness } from './report-figures.ts';

/** What a figure is measured against, as printed, and what kind of number that is. */
export interface ScoreTarget {
  readonly says: string;
  readonly kind: ProfileStandard['kind'] | 'code';
}

/** A figure beside a rate. */
export interface Beside {
  readonly what: string;
  readonly period: 'year' | 'today';
  readonly figure: Figure;
}

/** One measure of a scorecard. */
export interface ScoreLine {
  /** Names it for good, for whoever reads the rows by machine. */
  readonly id: string;
  readonly what: string;
  /** The year so far, as it stands today, or as its reporter says. */
  readonly period: 'year' | 'today' | { readonly says: string };
  readonly figure: Figure;
  /** The backlog beside a rate, as it stands today: a rate of what is finished says nothing of what is not. */
  readonly beside: readonly Beside[];
  readonly target: ScoreTarget | null;
  readonly source: string;
}

/** Measures that are read together. */
export interface ScoreGroup {
  readonly heading: string;
  readonly lines: readonly ScoreLine[];
}

/** The source of what is counted here and measured against nothing printed. */
export const ourEvents = 'Events of this system';

/** What lines are made from. */
export interface ScoreContext {
  readonly tally: Tally;
  readonly lateness: Lateness;
  readonly today: IsoDate;
}
