import type { IsoDate } from './moment.ts';
import type { Tally } from './report.ts';
import { keyOf } from './report-entry.ts';
import { mostShownFirst, type Shown, shownAlone, shownParts } from './suppression.ts';

/** One figure of a report, with small numbers taken out. */
export type Figure =
  /** So many of so many. */
  | { readonly is: 'rate'; readonly part: Shown; readonly of: Shown }
  | { readonly is: 'count'; readonly count: Shown }
  | { readonly is: 'span'; readonly number: number | 'hidden'; readonly unit: 'weeks' | 'days' }
  /** As a partner reported it. */
  | { readonly is: 'reported'; readonly value: number; readonly of: number | null }
  /** Nobody reported it yet, or nothing is there to count. */
  | { readonly is: 'not-reported' }
  | { readonly is: 'nothing' };

/** How many, from a tally. */
export const numberOf = (tally: Tally, ...parts: readonly string[]): number =>
  tally.counts[keyOf(...parts)] ?? 0;

/** A count that stands alone. */
export const countFigure = (tally: Tally, ...parts: readonly string[]): Figure => ({
  is: 'count',
  count: shownAlone(numberOf(tally, ...parts)),
});

/** The first of several parts, of all of them. */
export function rateFigure(parts: readonly number[]): Figure {
  const { parts: shown, total } = shownParts(parts);
  return total === 0 ? { is: 'nothing' } : { is: 'rate', part: shown[0] ?? 0, of: total };
}

/** What ended in the period in time, of all that ended. */
export const inTimeFigure = (tally: Tally, subject: string): Figure =>
  rateFigure([numberOf(tally, 'ended', subject, 'in-time'), numberOf(tally, 'ended', subject, 'late')]);

/** The longest anybody has waited who waits now, in weeks; not when so few wait that it would tell of one. */
export function longestWaitFigure(tally: Tally, subject: string): Figure {
  const days = tally.longest[keyOf('waiting', subject)];
  if (days === undefined) return { is: 'nothing' };
  const open = shownAlone(numberOf(tally, 'open', subject));
  return { is: 'span', number: typeof open === 'number' ? Math.floor(days / 7) : 'hidden', unit: 'weeks' };
}

const kinds = ['law', 'code', 'promise', 'target'] as const;

/** The kinds of date a board hears of. */
export type DutyKind = (typeof kinds)[number];

/** Something past its date: how many now, how many of them new since the last report, and the longest. */
export interface LateRow {
  readonly subject: string;
  readonly kind: DutyKind;
  readonly late: Shown;
  readonly fresh: Shown;
  readonly longestDays: number | null;
}

/** Why cases are late, each counted once. */
export interface CauseRow {
  readonly cause: readonly string[];
  readonly cases: Shown;
  readonly longestDays: number | null;
}

/** All that is past a date, as one whole in each column: the kinds of date in their order, the most of each kind first. */
export interface Lateness {
  readonly rows: readonly LateRow[];
  readonly late: Shown;
  readonly fresh: Shown;
  readonly causes: readonly CauseRow[];
  readonly cases: Shown;
}

/** What is late, and why; `fresh` is what became late after `since`. */
export function latenessOf(tally: Tally, since: IsoDate): Lateness {
  const fresh = freshBreaches(tally, since);
  const named = [...new Set([...namesUnder(tally, 'late'), ...fresh.keys()])]
    .flatMap(readName)
    .sort(bySubject);
  const late = shownParts(named.map(({ name }) => numberOf(tally, 'late', name)));
  const freshShown = shownParts(named.map(({ name }) => fresh.get(name) ?? 0));
  const causes = namesUnder(tally, 'cause').toSorted();
  const cases = shownParts(causes.map((cause) => numberOf(tally, 'cause', cause)));
  const longest = (kind: string, name: string, shown: Shown | undefined): number | null =>
    typeof shown === 'number' && shown > 0 ? (tally.longest[keyOf(kind, name)] ?? null) : null;
  const rows = named.map(({ name, subject, kind }, index) => ({
    ...{ subject, kind, late: late.parts[index] ?? 0, fresh: freshShown.parts[index] ?? 0 },
    longestDays: longest('late', name, late.parts[index]),
  }));
  const causeRows = causes.map((cause, index) => ({
    ...{ cause: cause.split('|'), cases: cases.parts[index] ?? 0 },
    longestDays: longest('cause', cause, cases.parts[index]),
  }));
  return {
    rows: rows.toSorted(
      (a, b) =>
        kindOrder(a) - kindOrder(b) || mostShownFirst(a.late, b.late) || mostShownFirst(a.fresh, b.fresh),
    ),
    ...{ late: late.total, fresh: freshShown.total, cases: cases.total },
    causes: causeRows.toSorted((a, b) => mostShownFirst(a.cases, b.cases)),
  };
}

/** What is late now under one subject, as the whole shows it. */
export function lateFigure({ rows }: Lateness, subject: string): Figure {
  const own = rows.filter((row) => row.subject === subject).map(({ late }) => late);
  const numbers = own.filter((late) => typeof late === 'number');
  if (numbers.length === own.length)
    return { is: 'count', count: numbers.reduce((sum, late) => sum + late, 0) };
  return { is: 'count', count: own.length === 1 ? (own[0] ?? 0) : 'hidden' };
}

/** The names counted under a first part, without it. */
const namesUnder = (tally: Tally, first: string): readonly string[] =>
  Object.keys(tally.counts).flatMap((key) =>
    key.startsWith(`${first}|`) ? [key.slice(first.length + 1)] : [],
  );

function freshBreaches(tally: Tally, since: IsoDate): ReadonlyMap<string, number> {
  const fresh = new Map<string, number>();
  for (const key of namesUnder(tally, 'breached')) {
    const [subject = '', kind = '', on = ''] = key.split('|');
    const name = keyOf(subject, kind);
    if (on > since) fresh.set(name, (fresh.get(name) ?? 0) + numberOf(tally, 'breached', key));
  }
  return fresh;
}

interface Named {
  readonly name: string;
  readonly subject: string;
  readonly kind: DutyKind;
}

function readName(name: string): readonly Named[] {
  const [subject = '', kind] = name.split('|');
  const known = kinds.find((one) => one === kind);
  return known === undefined ? [] : [{ name, subject, kind: known }];
}

const kindOrder = ({ kind }: Pick<Named, 'kind'>): number => kinds.indexOf(kind);

const bySubject = (a: Named, b: Named): number =>
  kindOrder(a) - kindOrder(b) || (a.subject < b.subject ? -1 : 1);
