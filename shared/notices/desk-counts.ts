import type { Line } from '../domain/desk.ts';
import type { DeskInput } from './desk-input.ts';
import {
  byDueDate,
  counted,
  dueWords,
  isOpenLine,
  isOverdue,
  ownerWords,
  promiseWords,
} from './desk-line.ts';
import type { DeskItem, DeskSection } from './desk-template.ts';
import { deskTrouble } from './desk-trouble.ts';
import { oneLine } from './one-line.ts';

const worst = 10;

/**
 * What climbed to the heads of service and above: how many cases by what holds them up, and the ten that are latest.
 * Counted by role, never by person or organisation; before them, a screen below that nobody reads. Nothing when nothing
 * climbed this far.
 */
export function countSections(input: DeskInput): readonly DeskSection[] {
  const unread = deskTrouble(input.rows);
  return [
    ...(unread.length === 0 ? [] : [{ heading: 'Needs you', note: null, items: unread }]),
    ...climbed(input),
  ];
}

function climbed(input: DeskInput): readonly DeskSection[] {
  const found = input.rows
    .flatMap((row) => {
      const open = row.lines.filter(isOpenLine).map((line) => ({ ref: oneLine(row.ref), line }));
      return open.sort(byDueDate).slice(0, 1);
    })
    .sort(byDueDate);
  if (found.length === 0) return [];
  const lines = found.map(({ line }) => line);
  const late = lines.filter((line) => isOverdue(line, input.today)).length;
  const claimed = lines.filter((line) => line.exceptions.length > 0).length;
  const holdUps = {
    heading: 'What holds them up',
    note: `${counted(found.length, ['case', 'cases'])}, ${late} past the due date, ${claimed} with an exception claimed.`,
    items: causes(lines, input),
  };
  const items = found.slice(0, worst).map(({ ref, line }) => itemOf(ref, line, input));
  return [
    holdUps,
    { heading: found.length > worst ? `The ${worst} latest` : 'The latest first', note: null, items },
  ];
}

function causes(lines: readonly Line[], input: DeskInput): readonly DeskItem[] {
  return [...Map.groupBy(lines, (line) => causeOf(line, input))]
    .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([cause, { length }]) => ({ title: `${length}: ${cause}`, details: [] }));
}

/** Why something is late, by the code of a forecast, for those who are shown counts. */
export const delayReasons: Readonly<Record<string, string>> = {
  'advice-awaited': 'Advice is awaited',
  'ep-capacity': 'Too few educational psychologists',
  'setting-awaited': 'A school or nursery has not answered',
  'staff-absence': 'Our own staff are away',
  'family-asked': 'The family asked for more time',
};

/** The reason that was forecast; without one, whose turn it is to do what. */
export function causeOf({ forecast, owner, what }: Line, { profile }: Pick<DeskInput, 'profile'>): string {
  const [role = ''] = owner.split('@');
  return delayReasons[forecast?.reasonCode ?? ''] ?? `${ownerWords(role, profile)} to ${oneLine(what)}`;
}

function itemOf(ref: string, line: Line, { profile, today }: DeskInput): DeskItem {
  const details = [
    dueWords(line, today),
    `With: ${ownerWords(line.owner, profile)}`,
    promiseWords(line, today) ?? 'No promise yet',
  ];
  return { ref, title: `${ref}: ${oneLine(line.what)}`, details };
}
