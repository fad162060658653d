import type { IsoDate } from './moment.ts';
import type { ProfileStandard } from './profile.ts';
import type { Tally } from './report.ts';
import { type Figure, type Lateness, lateFigure } from './report-figures.ts';

/** What a figure is measured against, as printed, and what kind of number that is. */
export interface ScoreTarget {
  readonly says: string;
  readonly kind: ProfileStandard['kind'] | 'code';
}

/** A figure beside a rate. */
export interface Beside {
  readonly what: string;
  readonly period: ScoreLine['period'];
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

const acronyms = /\b(?:adhd|camhs|dfe|ehc|ehcp|lafss|neet|nhs|sen|senco)\b/gi;

/** A partner's code as words: "new to city", "EHCP delay". */
export const codeWords = (code: string): string =>
  code.replaceAll(/[-_.:/#]/g, ' ').replaceAll(acronyms, (acronym) => acronym.toUpperCase());

/** What lines are made from. */
export interface ScoreContext {
  readonly tally: Tally;
  readonly lateness: Lateness;
  readonly today: IsoDate;
}

/** Targets of the law and of practice: every one. */
export const every = { says: 'every one', kind: 'law' } as const;
export const practice = { says: 'every one', kind: 'code' } as const;

/** A measure of the year so far, of our own events unless said. */
export const yearly = (
  id: string,
  what: string,
  rest: Pick<ScoreLine, 'figure'> & Partial<ScoreLine>,
): ScoreLine => ({
  ...{ id, what, period: 'year', beside: [], target: null, source: ourEvents },
  ...rest,
});

/** A measure as it stands today. */
export const asOfToday = (id: string, what: string, figure: Figure): ScoreLine =>
  yearly(id, what, { figure, period: 'today' });

/** What is late now, beside the rate of what ended. */
export const lateNow = ({ lateness }: ScoreContext, subject: string): Beside => ({
  ...{ what: 'late now', period: 'today' },
  figure: lateFigure(lateness, subject),
});
