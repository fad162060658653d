import type { Tally } from './report.ts';
import { keyOf } from './report-entry.ts';
import { countFigure, inTimeFigure, numberOf, rateFigure } from './report-figures.ts';
import {
  codeWords,
  every,
  lateNow,
  practice,
  type ScoreContext,
  type ScoreLine,
  yearly,
} from './scorecard-line.ts';
import { shownParts } from './suppression.ts';

const handling =
  'Complaint Handling Code of the Local Government and Social Care Ombudsman; Children Act 1989 Representations Procedure (England) Regulations 2006; NHS and social care complaints regulations 2009';

/** Complaints: how many, what about, whether upheld, and whether answered in time at each stage. */
export function complaints(context: ScoreContext): readonly ScoreLine[] {
  const { tally } = context;
  const themes = [...new Set(['communication', ...namesUnder(tally, 'complaint-themes')])].toSorted();
  const shown = shownParts(themes.map((theme) => numberOf(tally, 'count', 'complaint-themes', theme)));
  const upheld = (answer: string): number => numberOf(tally, 'count', 'complaints-upheld', answer);
  return [
    yearly('complaints', 'Complaints received', { figure: countFigure(tally, 'count', 'complaints') }),
    ...themes.map((theme, index) =>
      yearly(`complaints-about-${theme}`, `Complaints about ${codeWords(theme)}`, {
        figure: { is: 'count', count: shown.parts[index] ?? 0 },
      }),
    ),
    yearly('complaints-upheld', 'Complaints upheld or partly upheld, of those settled', {
      figure: rateFigure([upheld('yes') + upheld('partly'), upheld('no')]),
    }),
    timed(context, 'complaints-stage-1', [
      'Complaints answered in time at the first stage',
      'COMPLAINT-STAGE1',
    ]),
    timed(context, 'complaints-stage-2', [
      'Complaints answered in time at the second stage',
      'COMPLAINT-STAGE2',
    ]),
    timed(context, 'complaints-nhs', ['Complaints to the NHS answered within 6 months', 'COMPLAINT-NHS-6M']),
  ];
}

/** What was learned from complaints: what changed, and because of what; whether what was agreed was done. */
export function learned(context: ScoreContext): readonly ScoreLine[] {
  const { tally } = context;
  const pairs = namesUnder(tally, 'complaint-learning').toSorted();
  return [
    ...pairs.map((pair) => {
      const [theme = '', change = ''] = pair.split('|');
      const what = `Changed because of complaints about ${codeWords(theme)}: ${codeWords(change)}`;
      const figure = countFigure(tally, 'count', 'complaint-learning', pair);
      return yearly(`learned-${theme}-${change}`, what, { figure });
    }),
    timed(context, 'complaint-actions', [
      'What was agreed about complaints, done in time',
      'COMPLAINT-ACTION',
    ]),
    timed(context, 'ombudsman-remedies', [
      'Remedies of the Ombudsman, carried out in time',
      'OMBUDSMAN-REMEDY',
    ]),
  ];
}

const timed = (context: ScoreContext, id: string, [what, clock]: readonly [string, string]): ScoreLine =>
  yearly(id, what, {
    ...{ figure: inTimeFigure(context.tally, clock), beside: [lateNow(context, clock)] },
    ...{ target: clock === 'COMPLAINT-NHS-6M' ? every : practice, source: handling },
  });

/** What is counted under a name, without it. */
function namesUnder({ counts }: Tally, name: string): readonly string[] {
  const start = keyOf('count', name, '');
  return Object.keys(counts).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
}
