import type { DeskRow, Line } from '../domain/desk.ts';
import { own } from '../domain/own.ts';
import { findingWords, flagged, flagWords } from './desk-flags.ts';
import type { DeskInput } from './desk-input.ts';
import {
  byDueDate,
  type CaseLine,
  disownedWords,
  dueWords,
  exceptionWords,
  isOpenLine,
  isOverdue,
  isPromised,
  ownerWords,
  promiseWords,
  ruleWords,
} from './desk-line.ts';
import { taskWords } from './desk-task.ts';
import type { DeskItem, DeskSection } from './desk-template.ts';
import { workingDaysBetween } from './due-distance.ts';
import { oneLine } from './one-line.ts';
import { returnedWords } from './returned-words.ts';

const soon = 10;
// What began this lately is new, even when we learned of it only after the last email. In working days.
const week = 5;
// Mail programs cut off long emails: what is cut must not be what is latest.
const most = 200;

// Worst first. A line stands in one group: the first that fits, as `groupOf` asks.
const groups = [
  { group: 'task', heading: 'Tasks for a person' },
  { group: 'returned', heading: 'Sent back, to be put right' },
  { group: 'overdue', heading: 'Overdue' },
  { group: 'soon', heading: `Due in the next ${soon} working days` },
  { group: 'new', heading: 'New' },
  { group: 'promised', heading: 'Somebody has this' },
  { group: 'disowned', heading: 'You said that these are not yours' },
  { group: 'later', heading: 'Due later, or without a date' },
] as const;

type Group = (typeof groups)[number]['group'];

// What needs nobody on this desk today.
const calm: readonly Group[] = ['promised', 'disowned', 'later'];

/**
 * The list of those who do the work. Agencies and schools see lines of their own and nothing else of a case; roles of
 * the council also see why a case needs a look. Nothing at all when all that is left is promised, disowned or due later,
 * unless it is the weekly full list.
 */
export function listSections(input: DeskInput): readonly DeskSection[] {
  const lines = input.rows.flatMap(({ ref, lines }) => lines.map((line) => ({ ref: oneLine(ref), line })));
  const mine = lines.filter(({ line }) => isOpenLine(line) && isForDesk(line, input)).sort(byDueDate);
  const grouped = Map.groupBy(mine, ({ line }) => groupOf(line, input));
  const looks = isOfCouncil(input) ? [...looksNow(input), ...contradictions(input)] : [];
  const isQuiet = looks.length === 0 && [...grouped.keys()].every((group) => calm.includes(group));
  if (isQuiet && !(input.full && mine.length > 0)) return [];
  return [
    ...looks,
    ...groups.flatMap(({ group, heading }) => {
      const found = grouped.get(group) ?? [];
      if (found.length === 0 || (group === 'later' && !input.full)) return [];
      const items = found.slice(0, most).map((each) => itemOf(each, input));
      const note = found.length > most ? `The ${most} with the earliest dates.` : null;
      return [{ heading: `${heading} (${found.length})`, note, items }];
    }),
  ];
}

const isOfCouncil = ({ desk, profile }: DeskInput): boolean =>
  desk.organisation === profile.council.id && own(profile.roles, desk.role) !== undefined;

const isOwn = (line: Line, { desk }: DeskInput): boolean =>
  line.owner === `${desk.role}@${desk.organisation}`;

const isForDesk = (line: Line, input: DeskInput): boolean => isOfCouncil(input) || isOwn(line, input);

function groupOf(line: Line, input: DeskInput): Group {
  const { today, since } = input;
  if (isPromised(line, today)) return 'promised';
  if (line.task !== null) return 'task';
  // Whose it is, the council settles: for its own desks it stays among the work.
  if (line.disowned !== null && !isOfCouncil(input)) return 'disowned';
  if (line.returned) return 'returned';
  if (isOverdue(line, today)) return 'overdue';
  if (line.dueOn !== null && workingDaysBetween(today, line.dueOn) <= soon) return 'soon';
  const isNew =
    since === null || line.startedOn >= since || workingDaysBetween(line.startedOn, today) <= week;
  return isNew ? 'new' : 'later';
}

function itemOf({ ref, line }: CaseLine, input: DeskInput): DeskItem {
  const details = [
    dueWords(line, input.today),
    returnedWords(line),
    isOwn(line, input) ? null : `With: ${ownerWords(line.owner, input.profile)}`,
    isOwn(line, input) ? disownedWords(line) : null,
    isOwn(line, input) && line.disowned !== null ? null : promiseWords(line, input.today),
    ...(isOfCouncil(input) ? taskWords(line.task, input.profile) : []),
    ruleWords(line),
    ...(isOfCouncil(input) ? exceptionWords(line) : []),
  ];
  return {
    ref,
    title: `${ref}: ${oneLine(line.what)}`,
    details: details.filter((detail) => detail !== null),
    link: isOwn(line, input) ? input.linkOf(ref, line) : null,
  };
}

function looksNow({ rows }: DeskInput): readonly DeskSection[] {
  const items = flagged(rows.map(withoutTasks)).map((row) => ({
    ...refOf(row),
    details: flagWords(row),
  }));
  return items.length === 0 ? [] : [{ heading: `Look at these first (${items.length})`, note: null, items }];
}

const refOf = (row: DeskRow) => ({ ref: oneLine(row.ref), title: oneLine(row.ref) });

// Work without an owner stands among the tasks of whoever settles it.
const withoutTasks = (row: DeskRow): DeskRow => ({
  ...row,
  flags: row.flags.filter((flag) => flag !== 'no-owner'),
});

function contradictions({ rows, full }: DeskInput): readonly DeskSection[] {
  const found = full ? rows.filter((row) => row.findings.length > 0) : [];
  const items = found.map((row) => ({ ...refOf(row), details: findingWords(row) }));
  return items.length === 0
    ? []
    : [{ heading: `Facts that do not agree (${items.length})`, note: null, items }];
}
