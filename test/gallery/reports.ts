import { rulesFor } from '../../shared/areas/rules-for.ts';
import { drawnOnce } from '../../shared/aws/report-pictures.ts';
import { reportsOf, type Tally } from '../../shared/domain/report.ts';
import { adviceRequested, assessing, requested, willAssess } from '../domain/facts.ts';
import { cases, planCases, tallyIn, written } from '../notices/report-sample.ts';
import { draw } from '../pictures/drawn.ts';
import type { Piece } from './piece.ts';

const today = '2026-06-29';
const late = [requested('A-1', 'Mon 2026-01-12'), willAssess('A-1', 'Mon 2026-02-16')];

/** Hull's plan, with 44 assessments that run late or ended so. */
const busyTally = (): Tally =>
  tallyIn('hull', today, [
    ...planCases('hull'),
    ...cases(21, 'hull', ...late, adviceRequested('V-1', 'Mon 2026-02-23')),
    ...cases(3, 'hull', ...late, adviceRequested('V-1', 'Mon 2026-02-23', { kind: 'psychological' })),
    ...cases(20, 'hull', ...late, assessing('plan-issued', 'Fri 2026-05-29')),
  ]);

/** Every report of Hull, with its pictures inside. */
export async function reportPieces(): Promise<readonly Piece[]> {
  const tally = busyTally();
  const drawn = drawnOnce(draw);
  const pieces: Piece[] = [];
  for (const { id, title } of reportsOf(rulesFor('hull').profile)) {
    const { html, text, pictures } = written('hull', id, { tally, today });
    let shown = html;
    for (const { id: name, chart } of pictures) {
      const png = Buffer.from(await drawn(chart)).toString('base64');
      shown = shown.replace(`cid:${name}`, `data:image/png;base64,${png}`);
    }
    const audience = ['weekly-trend', 'scorecard'].includes(id) ? 'managers' : 'boards';
    pieces.push({ audience, title, format: 'standard', html: shown, text });
  }
  return pieces;
}
