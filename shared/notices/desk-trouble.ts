import type { DeskRow } from '../domain/desk.ts';
import { counted } from './desk-line.ts';
import type { DeskItem } from './desk-template.ts';
import { oneLine } from './one-line.ts';

const most = 5;

/** Whether a row is about a desk that nobody reads, and not about a case. */
export const isDeskTrouble = ({ flags }: DeskRow): boolean =>
  flags.includes('no-holder') || flags.includes('mailbox-failed');

/** Desks without a holder and mailboxes that fail, in one item: they must not hide a child. */
export function deskTrouble(rows: readonly DeskRow[]): readonly DeskItem[] {
  const found = rows.filter(isDeskTrouble);
  if (found.length === 0) return [];
  const named = found.slice(0, most).map((row) => oneLine(row.ref));
  const more = found.length > most ? [`and ${found.length - most} more`] : [];
  return [
    {
      title: `Work without a reader: ${counted(found.length, ['desk', 'desks'])}`,
      details: [
        'Nobody holds the role, or its mailbox fails or calls our email spam. Find out who has it.',
        [...named, ...more].join(', '),
      ],
    },
  ];
}
