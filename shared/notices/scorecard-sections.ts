import type { IsoDate } from '../domain/moment.ts';
import { ourEvents, type ScoreGroup, type ScoreLine } from '../domain/scorecard-line.ts';
import { oneLine } from './one-line.ts';
import type { ReportRow, ReportSection } from './report-template.ts';
import { capital, figureWords, kindWords, periodWords } from './report-words.ts';

/** A scorecard as tables, each measure with its backlog, its target, its source, and its period where it is not the year so far. */
export const scorecardSections = (groups: readonly ScoreGroup[], today: IsoDate): readonly ReportSection[] =>
  groups.map(({ heading, lines }) => ({
    ...{ heading, note: null, rowsAre: 'Measure', columns: ['Figure'] },
    rows: lines.map((line) => rowOf(line, today)),
  }));

/** The measures that somebody has a figure for: the rest stand in the spreadsheet. */
export const withFigures = (groups: readonly ScoreGroup[]): readonly ScoreGroup[] =>
  groups
    .map(({ heading, lines }) => ({ heading, lines: lines.filter(hasFigure) }))
    .filter(({ lines }) => lines.length > 0);

const isEmpty = ({ is }: ScoreLine['figure']): boolean => is === 'not-reported' || is === 'nothing';

const hasFigure = ({ figure, beside }: ScoreLine): boolean =>
  !isEmpty(figure) || beside.some(({ figure: other }) => other.is === 'count' && other.count !== 0);

const besideWords = ({ what, period, figure }: ScoreLine['beside'][number]): string =>
  `${what}${typeof period === 'object' ? ` (${oneLine(period.says)})` : ''}: ${figureWords(figure)}`;

function rowOf({ what, period, figure, beside, target, source }: ScoreLine, today: IsoDate): ReportRow {
  const known = beside.filter(({ figure: other }) => !isEmpty(other));
  const besides = known.map(besideWords).join('; ');
  return {
    title: oneLine(what),
    details: [
      ...(period === 'year' ? [] : [periodWords(period, today)]),
      ...(besides === '' ? [] : [capital(besides)]),
      ...(target === null ? [] : [`Measured against: ${oneLine(target.says)} (${kindWords[target.kind]})`]),
      ...(source === ourEvents ? [] : [`Source: ${oneLine(source)}`]),
    ],
    cells: [figureWords(figure)],
  };
}
