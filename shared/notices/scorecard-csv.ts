import type { IsoDate } from '../domain/moment.ts';
import type { Profile } from '../domain/profile.ts';
import type { Figure, Lateness } from '../domain/report-figures.ts';
import { ourEvents, type ScoreGroup, type ScoreLine } from '../domain/scorecard-line.ts';
import { causeWords, figureWords, kindWords, percentOf, periodWords, shownWords } from './report-words.ts';

const headings = [
  ...['id', 'measure', 'period', 'numerator', 'denominator', 'percent', 'figure'],
  ...['target', 'kind of target', 'source'],
];

/** What the rows are written from. */
export interface CsvInput {
  readonly groups: readonly ScoreGroup[];
  readonly lateness: Lateness;
  readonly profile: Profile;
  readonly today: IsoDate;
}

/**
 * A scorecard as rows for a spreadsheet: RFC 4180, in UTF-8 with the mark by which spreadsheets know it. Ids and headings
 * stay as they are. A cell that a spreadsheet could take for a formula begins with an apostrophe.
 */
export function scorecardCsv({ groups, lateness, profile, today }: CsvInput): string {
  const lines = groups.flatMap(({ lines: own }) => own.flatMap((line) => rowsOf(line, today)));
  const causes = lateness.causes.map(({ cause, cases }) =>
    row({
      ...{ id: `late-for/${cause.join('/')}`, what: `Late cases: ${causeWords(cause, profile)}` },
      ...{
        period: periodWords('today', today),
        figure: { is: 'count', count: cases },
        source: ourEvents,
      },
    }),
  );
  return `\ufeff${[headings, ...lines, ...causes].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')}`;
}

/** A measure, and below it each backlog as a row of its own. */
function rowsOf(line: ScoreLine, today: IsoDate): readonly (readonly string[])[] {
  const { id, what, source } = line;
  const target = line.target ?? undefined;
  return [
    row({
      id,
      what,
      period: periodWords(line.period, today),
      figure: line.figure,
      source,
      ...(target && { target }),
    }),
    ...line.beside.map((beside) => {
      const period = periodWords(beside.period, today);
      const name = beside.what.toLowerCase().replaceAll(/[^a-z]+/g, '-');
      return row({
        id: `${id}/${name}`,
        what: `${what}: ${beside.what}`,
        period,
        figure: beside.figure,
        source,
      });
    }),
  ];
}

interface Row {
  readonly id: string;
  readonly what: string;
  readonly period: string;
  readonly figure: Figure;
  readonly source: string;
  readonly target?: NonNullable<ScoreLine['target']>;
}

function row({ id, what, period, figure, source, target }: Row): readonly string[] {
  return [
    ...[id, what, period],
    ...numbersIn(figure),
    ...[target?.says ?? '', target === undefined ? '' : kindWords[target.kind], source],
  ];
}

/** Numerator, denominator, percent, and the figure as words where it is none of these. */
function numbersIn(figure: Figure): readonly [string, string, string, string] {
  const percent = String(percentOf(figure) ?? '');
  switch (figure.is) {
    case 'rate':
      return [shownWords(figure.part), shownWords(figure.of), percent, ''];
    case 'count':
      return [shownWords(figure.count), '', '', ''];
    case 'reported':
      return [String(figure.value), String(figure.of ?? ''), percent, ''];
    case 'span':
    case 'not-reported':
    case 'nothing':
      return ['', '', '', figureWords(figure)];
    default:
      return figure satisfies never;
  }
}

// With the full-width forms that spreadsheets of East Asian editions take for the same, and after spaces that some drop.
const formula = /^\s*[=+\-@＝＋－＠\t\r\n]/;

function cellText(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return safe !== text || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
