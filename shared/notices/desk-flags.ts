import type { DeskRow } from '../domain/desk.ts';
import { oneLine } from './one-line.ts';

type Flag = DeskRow['flags'][number];

// Worst first.
const words: readonly (readonly [Flag, string])[] = [
  ['died', 'The child has died. All email has stopped. One person should take over all contact.'],
  ['no-place', 'This child has no school place, or no provision, yet.'],
  ['outside-date', 'A date of the tribunal or the Ombudsman is near, or has passed.'],
  ['unreachable', 'Nobody in this family can be reached by email. Reach them another way.'],
  ['no-owner', 'Whoever was asked for some work says that it is not theirs. Settle whose it is.'],
  ['no-holder', 'Work that is due from here has no owner: nobody holds the role.'],
  [
    'mailbox-failed',
    'Email to this mailbox fails, or is called spam: its work is not being read. Find out who has it.',
  ],
  ['held', 'No email may be sent to this family. Only safeguarding can lift this.'],
];

/** Why somebody should look at a case now, worst first, in words for staff. */
export const flagWords = (row: DeskRow): readonly string[] =>
  words.filter(([flag]) => row.flags.includes(flag)).map(([, said]) => said);

/** The cases somebody should look at now, worst first. */
export function flagged(rows: readonly DeskRow[]): readonly DeskRow[] {
  const worst = (row: DeskRow): number => words.findIndex(([flag]) => row.flags.includes(flag));
  return rows
    .filter((row) => worst(row) >= 0)
    .toSorted((a, b) => worst(a) - worst(b) || (a.ref < b.ref ? -1 : 1));
}

/** Facts of a case that contradict each other, as lines. */
export const findingWords = (row: DeskRow): readonly string[] => row.findings.map(oneLine);
