import { mostShown, refusedEmail, type ShownRefusal } from '../../shared/notices/refused-email.ts';
import type { Piece } from './piece.ts';

const refusal: ShownRefusal = {
  ...{ at: '2026-04-20T09:00:03Z', messageId: '5f1c0d9a-b2e4-4743-9c1e-0a1b2c3d4e5f', id: 'E-48210' },
  subject: 'SMP-4821',
  reasons: [
    { field: 'data.receivedOn', expected: 'a date', got: '"2026-02-30"' },
    { field: 'time', expected: 'at most five minutes after receipt', got: '"2026-04-21T09:00:00Z"' },
  ],
};
const unreadable: ShownRefusal = {
  ...{ at: '2026-04-20T10:12:44Z', messageId: '0f9e8d7c-6b5a-4433-8211-00ffeeddccbb', id: null },
  subject: null,
  reasons: [{ field: 'body', expected: 'JSON', got: 'something else' }],
};

/** What a partner hears of its own events that were refused. */
export const partnerPieces = (): readonly Piece[] => [
  piece('One event was refused', 1, [refusal]),
  piece('Two events were refused', 2, [refusal, unreadable]),
  piece(
    'Hundreds of events were refused',
    412,
    Array.from({ length: mostShown }, () => refusal),
  ),
];

function piece(title: string, count: number, latest: readonly ShownRefusal[]): Piece {
  const partner = { id: 'council', name: 'Council case system' };
  const areas = ['hull', 'brent'];
  const { html, text } = refusedEmail({ partner, count, since: '2026-04-20T09:00:03Z', latest, areas });
  return { audience: 'partners', title, format: 'standard', html, text };
}
