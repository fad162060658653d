import type { ReportedMeasure } from './report.ts';
import type { Beside, ScoreGroup } from './scorecard-line.ts';

const names = { neighbours: 'statistical neighbours', england: 'England' } as const;

/**
 * The measures with the figures of England and of statistical neighbours beside them, each as it was last reported under
 * the id of the measure. They are published figures about many areas, and shown as they are.
 */
export const compared = (
  groups: readonly ScoreGroup[],
  measures: readonly ReportedMeasure[],
): readonly ScoreGroup[] =>
  groups.map(({ heading, lines }) => ({
    heading,
    lines: lines.map((line) => ({ ...line, beside: [...line.beside, ...besides(line.id, measures)] })),
  }));

function besides(id: string, measures: readonly ReportedMeasure[]): readonly Beside[] {
  const named = measures.filter(({ measure }) => measure.toLowerCase() === id.toLowerCase());
  return (['neighbours', 'england'] as const).flatMap((whose) => {
    const last = named.findLast((reported) => reported.whose === whose);
    return last === undefined
      ? []
      : [
          {
            ...{ what: names[whose], period: { says: last.period } },
            figure: { is: 'reported' as const, value: last.value, of: last.of },
          },
        ];
  });
}
