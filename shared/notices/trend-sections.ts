import type { IsoDate } from '../domain/moment.ts';
import type { Trend } from '../domain/trend-figures.ts';
import type { Picture } from './chart.ts';
import { hasMark } from './picture-words.ts';
import type { ReportSection } from './report-template.ts';
import { shownWords } from './report-words.ts';
import { agesPicture, hasFigure, sharesPicture, weeksPicture } from './trend-pictures.ts';

const noRows = { rowsAre: '', columns: [], rows: [] };

/** The last weeks in pictures: what is late, what ended in time, and how old the backlog is. */
export const trendSections = (trend: Trend, today: IsoDate): readonly ReportSection[] => [
  weeksSection(trend, today),
  ...agesSections(trend, today),
  ...sharesSections(trend, today),
];

/** How many deadlines are past their date, week by week. */
export function weeksSection(trend: Trend, today: IsoDate): ReportSection {
  const { weeks } = trend;
  const late = (back: number): string => shownWords(weeks.at(-1 - back)?.late ?? 0);
  return {
    heading: 'Open breaches',
    note: `Today: ${late(0)}. A week ago: ${late(1)}. Four weeks ago: ${late(4)}. Twelve weeks ago: ${late(12)}.`,
    picture: weeksPicture(trend, today),
    ...noRows,
  };
}

/** How long what is late has been late; nothing when nothing is. */
export const agesSections = (trend: Trend, today: IsoDate): readonly ReportSection[] =>
  trend.ages.every(({ late }) => late === 0)
    ? []
    : [{ heading: 'Backlog by age', ...shownIn(agesPicture(trend, today)), ...noRows }];

/** A picture, or its sentence alone where nothing could be drawn. */
const shownIn = (picture: Picture): Pick<ReportSection, 'note' | 'picture'> =>
  hasMark(picture) ? { note: null, picture } : { note: picture.alt };

/** What part of what ended was in time, month by month; nothing when too little ended to say so of any kind. */
export const sharesSections = (trend: Trend, today: IsoDate): readonly ReportSection[] =>
  !trend.kinds.some(hasFigure)
    ? []
    : [
        {
          heading: 'Ended in time',
          note: 'A share of what ended says nothing of what is still open: read it beside the backlog.',
          picture: sharesPicture(trend, today),
          ...noRows,
        },
      ];
