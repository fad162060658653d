import { type ActionStatus, actionStatusOf } from './action-status.ts';
import { type Case, factsInForce } from './case.ts';
import { viewOf } from './decide.ts';
import { dateIn, type Fact, textIn } from './fact.ts';
import { atTime, dayAfter, type IsoDate, type IsoInstant, type Moment } from './moment.ts';
import type { Profile, Rhythm } from './profile.ts';
import { causeEntries } from './report-causes.ts';
import { clockEntries } from './report-clocks.ts';
import type { Entry } from './report-entry.ts';
import { bandEntries, factEntries } from './report-facts.ts';
import { papersOn, periodStart, rhythmDays } from './report-rhythm.ts';
import { trendEntries, trendKinds } from './report-trend.ts';
import type { Rules } from './rules.ts';

/** What a report shows: what a board may be shown, or the trends of the weeks. */
export type ReportPart = Profile['boards'][number]['shows'][number] | 'trend';

/** One report an area owes: a board's digest before it meets, the month's scorecard, or the week's trend. */
export interface ReportPlan {
  /** The board's id, `scorecard` or `weekly-trend`. */
  readonly id: string;
  readonly title: string;
  readonly rhythm: Rhythm;
  /** Roles of the directory, held at the council. */
  readonly to: readonly string[];
  readonly shows: readonly ReportPart[];
}

/** A figure about the whole area that a partner reported, or one of others that stands beside it. */
export interface ReportedMeasure {
  readonly measure: string;
  readonly whose: 'area' | 'england' | 'neighbours';
  readonly period: string;
  readonly value: number;
  readonly of: number | null;
  readonly source: string;
  readonly reportedOn: IsoDate;
}

/** What one case adds to the reports of its area: sums, greatest numbers, and rows that are about no child. */
export interface Contribution {
  readonly counts: Readonly<Record<string, number>>;
  readonly longest: Readonly<Record<string, number>>;
  readonly actions: readonly ActionStatus[];
  readonly measures: readonly ReportedMeasure[];
}

/** The sum of what cases add. */
export type Tally = Contribution;

/** The tally of no cases. */
export const emptyTally: Tally = { counts: {}, longest: {}, actions: [], measures: [] };

/**
 * The reports of an area: a digest for each board, and the month's scorecard and the week's trend for everybody whose
 * desk shows counts. A board is shown what the profile says, so it gets a scorecard only there, and no trend.
 */
export function reportsOf({ boards, roles }: Profile): readonly ReportPlan[] {
  const digests = boards.map(({ id, name, rhythm, shows }) => ({ id, title: name, rhythm, to: [id], shows }));
  const isBoard = (role: string): boolean => boards.some(({ id }) => id === role);
  const readers = Object.keys(roles).filter((role) => roles[role]?.desk === 'counts' && !isBoard(role));
  const scorecard = { id: 'scorecard', title: 'Monthly scorecard', rhythm: 'monthly', to: readers } as const;
  const trend = { id: 'weekly-trend', title: 'Weekly trend', rhythm: 'weekly', to: readers } as const;
  return [...digests, { ...scorecard, shows: ['scorecard'] }, { ...trend, shows: ['trend'] }];
}

/**
 * The first moment strictly after `now` at which the report goes: London, at the desk slot, on a working day of the
 * area. Before the meetings the profile lists, five working days before each; otherwise, and after the last, by rhythm.
 */
export function nextReportAt(plan: ReportPlan, profile: Profile, now: Moment): IsoInstant {
  for (const day of reportDays(plan, profile, now.on)) {
    const at = atTime(day, profile.slots.desk);
    if (at > now.at) return at;
  }
  throw new Error(`Expected a day for the report ${plan.id} after ${now.on}, found none.`);
}

/**
 * The day of the report before the one that goes on `today`, or on the last of its days before, when it could not go
 * then: what happened since is new.
 */
export function lastReportOn(plan: ReportPlan, profile: Profile, today: IsoDate): IsoDate {
  const yearAgo = periodStart('annual', periodStart('monthly', today));
  const gone: IsoDate[] = [];
  for (const day of reportDays(plan, profile, yearAgo)) {
    if (day > today) break;
    gone.push(day);
  }
  return gone.at(-2) ?? periodStart(plan.rhythm, today);
}

function* reportDays({ id, rhythm }: ReportPlan, profile: Profile, from: IsoDate): Generator<IsoDate> {
  const meetings = profile.boards.find((board) => board.id === id)?.meetsOn?.toSorted() ?? [];
  for (const meeting of meetings) {
    const day = papersOn(meeting, profile);
    if (day >= from) yield day;
  }
  // The rhythm counts again after the last meeting, not between its papers and the meeting itself.
  const last = meetings.at(-1);
  yield* rhythmDays(rhythm, profile, last !== undefined && last >= from ? dayAfter(last) : from);
}

/** What one case adds to the reports of its area. `current` is the whole history (not a compacted snapshot). */
export function contributionOf(
  current: Case,
  { rules, today }: { rules: Rules; today: IsoDate },
): Contribution {
  const facts = factsInForce(current);
  const view = viewOf(current, rules, today);
  const action = actionStatusOf(facts, { profile: rules.profile, clocks: view.clocks, today });
  const { clocks, instances } = view;
  return {
    ...summed([
      ...clockEntries(clocks, rules.profile, today),
      ...trendEntries(clocks, rules.profile, today),
      ...bandEntries(clocks, today),
      ...causeEntries(clocks, instances, today),
      ...factEntries(instances, today),
    ]),
    actions: action === null ? [] : [action],
    measures: facts.flatMap(reported),
  };
}

function summed(entries: readonly Entry[]): Pick<Contribution, 'counts' | 'longest'> {
  const counts: Record<string, number> = {};
  const longest: Record<string, number> = {};
  for (const { key, number, how } of entries) {
    if (how === 'sum') counts[key] = (counts[key] ?? 0) + number;
    else longest[key] = Math.max(longest[key] ?? 0, number);
  }
  return { counts, longest };
}

const others = ['england', 'neighbours'] as const;

function reported(fact: Fact): readonly ReportedMeasure[] {
  const { value, of } = fact.data;
  if (fact.pathway !== 'measure' || fact.name !== 'reported' || typeof value !== 'number') return [];
  return [
    {
      measure: textIn(fact, 'measure') ?? '',
      whose: others.find((other) => other === fact.data.whose) ?? 'area',
      period: textIn(fact, 'period') ?? '',
      value,
      of: typeof of === 'number' ? of : null,
      source: textIn(fact, 'source') ?? '',
      reportedOn: dateIn(fact, 'reportedOn'),
    },
  ];
}

/** Whether a report says anything about the cases it was made from, and not only that there is nothing to say. */
export function saysSomething(plan: ReportPlan, tally: Tally): boolean {
  const counted = Object.keys(tally.counts)
    .map((key) => key.split('|')[0] ?? '')
    .filter((kind) => !trendKinds.includes(kind));
  const says: Readonly<Record<ReportPart, boolean>> = {
    counts: counted.includes('late') || counted.includes('breached'),
    actions: tally.actions.length > 0,
    sendias: tally.actions.some(({ mitigation }) => mitigation === 'open'),
    trend: counted.includes('late') || counted.includes('breached') || counted.includes('ended'),
    scorecard: counted.some((kind) => kind !== 'open' && kind !== 'breached') || tally.measures.length > 0,
  };
  return plan.shows.some((part) => says[part]);
}

/** The tally with what one more case adds. The order of cases makes no difference. */
export function tallied(tally: Tally, added: Contribution): Tally {
  return {
    counts: merged(tally.counts, added.counts, (a, b) => a + b),
    longest: merged(tally.longest, added.longest, Math.max),
    actions: joined(tally.actions, added.actions, ({ plan, ref }) => `${plan} ${ref}`),
    measures: joined(tally.measures, added.measures, ({ measure, reportedOn }) => `${measure} ${reportedOn}`),
  };
}

/** What cases add up to. */
export const tallyOf = (cases: readonly Case[], context: { rules: Rules; today: IsoDate }): Tally =>
  cases.map((current) => contributionOf(current, context)).reduce(tallied, emptyTally);

function merged(
  all: Tally['counts'],
  added: Tally['counts'],
  together: (a: number, b: number) => number,
): Tally['counts'] {
  const sum = { ...all };
  for (const [key, value] of Object.entries(added)) sum[key] = together(sum[key] ?? 0, value);
  return sum;
}

function joined<Row>(
  all: readonly Row[],
  added: readonly Row[],
  nameOf: (row: Row) => string,
): readonly Row[] {
  if (added.length === 0) return all;
  const order = (a: Row, b: Row): number =>
    nameOf(a).localeCompare(nameOf(b), 'en', { numeric: true }) ||
    (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return [...all, ...added].sort(order);
}
