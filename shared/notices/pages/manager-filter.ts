import type { DeskRow, Line } from '../../domain/desk.ts';
import { dateOf, type IsoDate } from '../../domain/moment.ts';
import type { Profile } from '../../domain/profile.ts';
import { byDueDate, type CaseLine, isOpenLine, ownerWords } from '../desk-line.ts';
import { workingDaysBetween } from '../due-distance.ts';
import { oneLine } from '../one-line.ts';
import type { Choice } from './manager-html.ts';

/** What a manager asked to see; empty is everything. */
export interface Filter {
  /** One of the keys of `kinds`. */
  readonly kind: string;
  /** `role@organisation`. */
  readonly team: string;
  /** One of the keys of `ages`. */
  readonly age: string;
  /** The id of a clock. */
  readonly clock: string;
}

const kinds: readonly (readonly [DeskRow['of'], string])[] = [
  ['child', 'Children'],
  ['plan', 'Actions of the plan'],
];

const soonDays = 10;

/** Late by more than so many weeks; or due soon, which is no lateness. */
const ages: Readonly<Record<string, { readonly label: string; readonly weeks: number | null }>> = {
  late: { label: 'Past its date', weeks: 0 },
  'late-2': { label: 'More than 2 weeks late', weeks: 2 },
  'late-6': { label: 'More than 6 weeks late', weeks: 6 },
  'late-13': { label: 'More than 13 weeks late', weeks: 13 },
  'late-26': { label: 'More than 26 weeks late', weeks: 26 },
  soon: { label: `Due in the next ${soonDays} working days`, weeks: null },
};

const ageOf = (age: string) => (Object.hasOwn(ages, age) ? ages[age] : undefined);

/** What an address asks for; a value that there is no choice for asks for everything. */
export function filterIn(
  query: Readonly<Record<string, string | undefined>>,
  rows: readonly DeskRow[],
): Filter {
  const lines = rows.flatMap((row) => row.lines);
  const { kind = '', team = '', age = '', clock = '' } = query;
  return {
    kind: kinds.some(([known]) => known === kind) ? kind : '',
    team: lines.some(({ owner }) => owner === team) ? team : '',
    age: ageOf(age) === undefined ? '' : age,
    clock: lines.some((line) => line.clock === clock) ? clock : '',
  };
}

/** Whether anything is left out. */
export const isFiltered = (filter: Filter): boolean => filter.kind !== '' || picksLines(filter);

const picksLines = ({ team, age, clock }: Filter): boolean => `${team}${age}${clock}` !== '';

const isOfKind = ({ of }: DeskRow, { kind }: Filter): boolean => kind === '' || of === kind;

const fits = (line: Line, { team, age, clock }: Filter, today: IsoDate): boolean =>
  (team === '' || line.owner === team) &&
  (clock === '' || line.clock === clock) &&
  (age === '' || isOfAge(line, age, today));

function isOfAge({ dueOn }: Line, age: string, today: IsoDate): boolean {
  const asked = ageOf(age);
  if (asked === undefined || dueOn === null) return false;
  if (asked.weeks === null) return dueOn >= today && workingDaysBetween(today, dueOn) <= soonDays;
  return dueOn < dateOf(today).subtract({ weeks: asked.weeks }).toString();
}

/** The open lines that were asked for, worst first. */
export const linesFor = (rows: readonly DeskRow[], filter: Filter, today: IsoDate): readonly CaseLine[] =>
  rows
    .filter((row) => isOfKind(row, filter))
    .flatMap(({ ref, lines }) => lines.map((line) => ({ ref, line })))
    .filter(({ line }) => isOpenLine(line) && fits(line, filter, today))
    .toSorted(byDueDate);

/** The cases that have one of them, whole; where no line was chosen also those that have no open line. */
export function rowsFor(rows: readonly DeskRow[], filter: Filter, today: IsoDate): readonly DeskRow[] {
  if (!picksLines(filter)) return rows.filter((row) => isOfKind(row, filter));
  const refs = new Set(linesFor(rows, filter, today).map(({ ref }) => ref));
  return rows.filter(({ ref }) => refs.has(ref));
}

/** The lists to choose from: teams and clocks that have open work, and ages. */
export function choicesOf(rows: readonly DeskRow[], filter: Filter, profile: Profile): readonly Choice[] {
  const open = rows.flatMap(({ lines }) => lines.filter(isOpenLine));
  const teams = new Map(open.map(({ owner }) => [owner, ownerWords(owner, profile)]));
  const clocks = new Map(open.map(({ clock, what }) => [clock, `${capital(oneLine(what))} (${clock})`]));
  const bands = Object.entries(ages).map(([age, { label }]) => [age, label] as const);
  return [
    choice('kind', { label: 'Children or plan', all: 'Both', options: kinds }, filter.kind),
    choice('team', { label: 'Team', all: 'All teams', options: byLabel(teams) }, filter.team),
    choice('age', { label: 'Age', all: 'Any age', options: bands }, filter.age),
    choice('clock', { label: 'Clock', all: 'All clocks', options: byLabel(clocks) }, filter.clock),
  ];
}

type Options = readonly (readonly [string, string])[];

const byLabel = (labels: ReadonlyMap<string, string>): Options =>
  [...labels].toSorted(([, a], [, b]) => (a < b ? -1 : 1));

const choice = (
  name: string,
  { label, all, options }: { readonly label: string; readonly all: string; readonly options: Options },
  chosen: string,
): Choice => ({
  name,
  label,
  options: [['', all] as const, ...options].map(([value, says]) => ({
    ...{ value, label: says, selected: value === chosen },
  })),
});

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
