import type { Shown } from '../domain/suppression.ts';

/** One column: its label in lines, and its number, small ones taken out. `says` is the number as it is written. */
export interface ChartColumn {
  readonly label: readonly string[];
  readonly number: Shown;
  readonly says: string;
}

/** Columns that stand beside each other on one ground line; `most` is the number that fills the height. */
export interface ChartPanel {
  readonly title: string | null;
  readonly columns: readonly ChartColumn[];
  readonly most: number;
}

/** One bar: what it is, the line that says its number, and the part of it that is drawn hollow. */
export interface ChartBar {
  readonly says: string;
  readonly number: Shown;
  readonly hollow: number;
}

/**
 * A picture of numbers, as data: what is drawn, and nothing of how. Each number is written beside its mark, so that
 * nothing hangs on colour; a number that is not shown has no mark.
 */
export type Chart = {
  readonly title: string;
  /** What it is about, as of which day, and what its marks mean: each a line of its own. */
  readonly notes: readonly string[];
} & (
  | { readonly kind: 'columns'; readonly panels: readonly ChartPanel[] }
  | { readonly kind: 'bars'; readonly bars: readonly ChartBar[] }
);

/** A clock as a bar, in days from the left: what has passed, what is left of it, and the day on which it is due. */
export interface ChartSpan {
  readonly says: string;
  readonly from: number;
  readonly passed: number;
  readonly left: number | null;
  readonly due: number | null;
}

/** Things of one kind that happened, each on its day. */
export interface ChartMarks {
  readonly says: string;
  readonly at: readonly number[];
}

/** A picture of time: bars and marks below each other, over `days` days. */
export interface TimelineChart {
  readonly kind: 'spans';
  readonly title: string;
  readonly notes: readonly string[];
  readonly days: number;
  readonly today: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly spans: readonly ChartSpan[];
  readonly marks: readonly ChartMarks[];
}

/** A chart in a report: what names it, and the sentence that says all it shows, for whoever does not see it. */
export interface Picture {
  readonly id: string;
  readonly chart: Chart;
  readonly alt: string;
}
