import type { DeskRow, Line } from '../domain/desk.ts';
import { dateOf, dayAfter, type IsoDate } from '../domain/moment.ts';
import { flagged, flagWords } from './desk-flags.ts';
import type { DeskInput } from './desk-input.ts';
import {
  byDueDate,
  type CaseLine,
  counted,
  dueWords,
  isOpenLine,
  isOverdue,
  ownerWords,
  promiseWords,
} from './desk-line.ts';
import { partnersSection } from './desk-partners.ts';
import type { DeskItem, DeskSection } from './desk-template.ts';
import { deskTrouble, isDeskTrouble } from './desk-trouble.ts';
import { waitingSection } from './desk-waiting.ts';
import { distance, shortDate } from './due-distance.ts';
import { oneLine } from './one-line.ts';

const mostNeeds = 5;
const mostSaved = 10;
const mostListed = 10;
const cases = ['case', 'cases'] as const;

/**
 * A team manager's day on one screen: what needs them, what can still be saved, what is new, the backlog, which families
 * wait for a reply, what is finished, and which partners are silent. One line per case in each part, in order of date and never of people. Nothing when the desk is empty.
 */
export function screenSections(input: DeskInput): readonly DeskSection[] {
  if (input.rows.every((row) => row.lines.length === 0 && row.flags.length === 0)) return [];
  return [
    ...[needsYou(input), saved(input), fresh(input), backlog(input)],
    ...[waitingSection(input), finished(input)],
    ...partnersSection(input),
    disagreements(input),
  ];
}

function needsYou({ rows, profile }: DeskInput): DeskSection {
  const found = flagged(rows);
  const cases = found
    .filter((row) => !isDeskTrouble(row))
    .map((row) => ({
      ...refOf(row),
      details: [flagWords(row).join(' '), ...disowned(row, profile)],
    }));
  const items = [...cases.slice(0, mostNeeds - 1), ...deskTrouble(found), ...cases.slice(mostNeeds - 1)];
  return section('Needs you', { items, most: mostNeeds, none: 'Nothing today.' });
}

const refOf = (row: DeskRow) => ({ ref: oneLine(row.ref), title: oneLine(row.ref) });

/** What of a case somebody said is not theirs: what it is, of whom it was asked, and when they said so. */
const disowned = (row: DeskRow, profile: DeskInput['profile']): readonly string[] =>
  row.lines.flatMap((line) =>
    line.disowned === null
      ? []
      : `Asked to ${oneLine(line.what)}: ${ownerWords(line.owner, profile)}, who said on ${shortDate(line.disowned.on)} that it is not theirs`,
  );

function saved(input: DeskInput): DeskSection {
  const found = input.rows.flatMap((row) => nearestLegal(row, input.today)).sort(byDueDate);
  const items = found.slice(0, mostSaved).map((nearest) => savedItem(nearest, input));
  const note =
    items.length === 0
      ? 'No legal date is near.'
      : `The nearest legal dates, ${items.length} of ${found.length}.`;
  return { heading: 'Can still be saved', note, items };
}

interface Nearest extends CaseLine {
  /** What has to be done first: the first open line of the case that its dates wait for. */
  readonly next: Line;
}

/** The next legal date of a case that has not passed. */
function nearestLegal(row: DeskRow, today: IsoDate): readonly Nearest[] {
  const open = row.lines.filter(isOpenLine);
  const legal = open
    .filter((line) => line.kind === 'law' && line.dueOn !== null && line.dueOn >= today)
    .map((line) => ({ ref: oneLine(row.ref), line }))
    .sort(byDueDate)[0];
  if (legal === undefined) return [];
  // A task by hand and an answer to a family are work of their own: no other legal date waits for them.
  const isBefore = (line: Line): boolean => line.dueOn !== null && line.task === null && !line.familyWaits;
  return [{ ...legal, next: open.find((line) => line === legal.line || isBefore(line)) ?? legal.line }];
}

function savedItem({ ref, line, next }: Nearest, { today, profile }: DeskInput): DeskItem {
  const step =
    next === line || next.dueOn === null
      ? null
      : `${oneLine(next.what)}, ${next.dueOn < today ? '' : 'due '}${distance(next.dueOn, today)}.`;
  const holdUp = step === null ? '' : `First: ${step} `;
  const promise = promiseWords(next, today) ?? 'No promise yet';
  return {
    ref,
    title: `${ref}: ${oneLine(line.what)}`,
    details: [dueWords(line, today), `${holdUp}With: ${ownerWords(next.owner, profile)}. ${promise}.`],
  };
}

/** What went wrong since the desk was last mailed: a due date or a promise that has passed. */
function fresh(input: DeskInput): DeskSection {
  const { rows, today } = input;
  const yesterday = dateOf(today).subtract({ days: 1 }).toString();
  const since = input.since ?? yesterday;
  const isNew = (date: IsoDate | null): boolean => date !== null && dayAfter(date) > since && date < today;
  const items = rows.flatMap((row) => {
    const open = row.lines.filter(isOpenLine);
    const breached = open
      .filter((line) => isNew(line.dueOn))
      .map((line) => `Late: ${oneLine(line.what)}, ${ownerWords(line.owner, input.profile)}`);
    const broken = open
      .filter((line) => isNew(line.acknowledged?.promisedOn ?? null))
      .map((line) => promiseWords(line, today) ?? '');
    const details = [...breached, ...broken];
    return details.length === 0 ? [] : [{ ...refOf(row), details }];
  });
  const heading = since === yesterday ? 'New since yesterday' : `New since ${shortDate(since)}`;
  return section(heading, { items, most: mostListed, none: 'No new breach and no broken promise.' });
}

function backlog({ rows, today }: DeskInput): DeskSection {
  const open = rows
    .map((row) => ({ ref: row.ref, lines: row.lines.filter(isOpenLine) }))
    .filter((row) => row.lines.length > 0);
  const late = open.flatMap((row) =>
    row.lines
      .filter((line) => line.kind === 'law' && isOverdue(line, today))
      .map((line) => ({ ref: row.ref, line }))
      .sort(byDueDate)
      .slice(0, 1),
  );
  const oldest = late.toSorted(byDueDate)[0]?.line.dueOn;
  const note = oldest
    ? `${counted(late.length, cases)} of ${open.length} past a legal date, the longest since ${shortDate(oldest)}.`
    : `None of ${counted(open.length, ['open case', 'open cases'])} is past a legal date.`;
  return { heading: 'Backlog', note, items: [] };
}

// What was finished leaves the screen by itself, on the working day after.
function finished({ rows }: DeskInput): DeskSection {
  const items = rows.flatMap((row) => {
    const done = row.lines.filter((line) => !isOpenLine(line));
    const said = Map.groupBy(done, (line) => `${oneLine(line.what)}: ${endings[line.state]}`);
    const details = [...said].map(([words, same]) =>
      same.length === 1 ? words : `${words} (${same.length})`,
    );
    return details.length === 0 ? [] : [{ ...refOf(row), details }];
  });
  return section('Finished', { items, most: mostListed, none: 'Nothing was finished.' });
}

const endings: Readonly<Record<Line['state'], string>> = {
  running: 'stopped',
  breached: 'stopped',
  met: 'done in time',
  'met-late': 'done late',
  cancelled: 'no longer needed',
};

function disagreements({ rows }: DeskInput): DeskSection {
  const found = rows.filter((row) => row.findings.length > 0 && !isDeskTrouble(row));
  const count = found.reduce((sum, row) => sum + row.findings.length, 0);
  const note =
    count === 0
      ? 'All facts agree.'
      : `${counted(count, ['finding', 'findings'])} in ${counted(found.length, cases)}; the case officers' lists say which.`;
  return { heading: 'Facts that do not agree', note, items: [] };
}

function section(
  heading: string,
  { items, most, none }: { items: readonly DeskItem[]; most: number; none: string },
): DeskSection {
  const more = items.length - most;
  const note = items.length === 0 ? none : more > 0 ? `${most} of ${items.length}.` : null;
  return { heading, note, items: items.slice(0, most) };
}
