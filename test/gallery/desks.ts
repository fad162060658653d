import { deskEmail } from '../../shared/notices/desk-email.ts';
import type { DeskInput } from '../../shared/notices/desk-input.ts';
import { advice, busyRows, deskOf, desks, row } from '../notices/desk-sample.ts';
import type { Piece } from './piece.ts';

const promised = { by: 'Sam Senco', promisedOn: '2026-04-24', broken: false };

/** What one school owes: something sent back, overdue, due soon, new, promised, and due later. */
const schoolRows = [
  row('SMP-2001', [advice({ returned: true, returnedFor: ['no-outcomes', 'out-of-date'] })]),
  row('SMP-2002', [advice({ dueOn: '2026-04-13' })]),
  row('SMP-2003', [advice({ dueOn: '2026-04-28', state: 'running' })]),
  row('SMP-2004', [advice({ startedOn: '2026-04-20', dueOn: '2026-06-01', state: 'running' })]),
  row('SMP-2005', [advice({ dueOn: '2026-04-20', acknowledged: promised })]),
  row('SMP-2006', [advice({ startedOn: '2026-04-07', dueOn: '2026-05-19', state: 'running' })]),
];

/** What desks get: an agency's list, the council's own, a manager's screen, counts for those above. */
export const deskPieces = (): readonly Piece[] => [
  piece('agencies', 'What changed on a school’s desk', deskOf(schoolRows, { desk: desks.school })),
  piece(
    'agencies',
    'The full list of a school’s desk',
    deskOf(schoolRows, { desk: desks.school, full: true }),
  ),
  piece('managers', 'What changed on a case officer’s desk', deskOf(busyRows)),
  piece('managers', 'The full list of a case officer’s desk', deskOf(busyRows, { full: true })),
  piece('managers', 'A team manager’s screen', deskOf(busyRows, { desk: desks.manager })),
  piece('managers', 'A quiet day on the screen', deskOf(busyRows.slice(-1), { desk: desks.manager })),
  piece('managers', 'What reached a head of service', deskOf(busyRows, { desk: desks.head })),
];

function piece(audience: Piece['audience'], title: string, input: DeskInput): Piece {
  const email = deskEmail(input);
  if (email === null) throw new Error(`Expected an email for "${title}", found nothing to say.`);
  return { audience, title, format: 'standard', html: email.html, text: email.text };
}
