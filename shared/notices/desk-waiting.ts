import type { Line } from '../domain/desk.ts';
import type { DeskInput } from './desk-input.ts';
import { byDueDate, counted, isOpenLine, isOverdue, ownerWords, promiseWords } from './desk-line.ts';
import type { DeskSection } from './desk-template.ts';
import { distance, shortDate } from './due-distance.ts';
import { oneLine } from './one-line.ts';

const most = 10;

/** Families who wait for an answer or a call: how many, how many of them too long, and the ten that wait longest. */
export function waitingSection({ rows, today, profile }: DeskInput): DeskSection {
  const found = rows
    .flatMap((row) => {
      const open = row.lines.filter((line) => line.familyWaits && isOpenLine(line));
      const [first] = open.map((line) => ({ ref: oneLine(row.ref), line })).sort(byDueDate);
      return first === undefined ? [] : [first];
    })
    .sort(byDueDate);
  const items = found.slice(0, most).map(({ ref, line }) => ({
    ref,
    title: `${ref}: ${oneLine(line.what)}`,
    details: [
      `Asked ${shortDate(line.startedOn)}. ${dueIn(line, today)}`,
      `With: ${ownerWords(line.owner, profile)}. ${promiseWords(line, today) ?? 'No promise yet'}.`,
    ],
  }));
  const late = found.filter(({ line }) => isOverdue(line, today)).length;
  const more = found.length > most ? ` The ${most} with the earliest dates.` : '';
  const note =
    found.length === 0
      ? 'No family waits for a reply.'
      : `${counted(found.length, ['family', 'families'])}, ${late} past the date.${more}`;
  return { heading: 'Families waiting for a reply', note, items };
}

function dueIn({ dueOn }: Line, today: string): string {
  if (dueOn === null) return 'No date is set';
  const away = distance(dueOn, today);
  return dueOn < today ? away.replace(/^./, (first) => first.toUpperCase()) : `Due ${away}`;
}
