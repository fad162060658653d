import type { IsoDate } from '../domain/moment.ts';
import type { Profile } from '../domain/profile.ts';
import type { Tally } from '../domain/report.ts';
import { type Figure, inTimeFigure, type Lateness, type LateRow } from '../domain/report-figures.ts';
import type { Trend } from '../domain/trend-figures.ts';
import { causesPicture } from './cause-picture.ts';
import { shortDate } from './due-distance.ts';
import { hasMark } from './picture-words.ts';
import type { ReportRow, ReportSection } from './report-template.ts';
import {
  capital,
  causeWords,
  days,
  figureWords,
  kindWords,
  shownWords,
  subjectWords,
  yearSoFar,
} from './report-words.ts';
import { weeksPicture } from './trend-pictures.ts';
import { agesSections } from './trend-sections.ts';

/** What the parts about lateness are written from. */
export interface LatenessInput {
  readonly lateness: Lateness;
  readonly trend: Trend;
  readonly tally: Tally;
  readonly profile: Profile;
  readonly since: IsoDate;
  readonly today: IsoDate;
}

/** What is past a legal or promised date, the backlog beside each rate and by its age, and what the cases wait for. */
export const latenessSections = (input: LatenessInput): readonly ReportSection[] => [
  { ...pastDates(input), picture: weeksPicture(input.trend, input.today) },
  ...agesSections(input.trend, input.today),
  ...causeSections(input),
];

function pastDates(input: LatenessInput): ReportSection {
  const { rows, late, fresh } = input.lateness;
  return {
    heading: 'Past a legal or promised date',
    note:
      rows.length === 0
        ? 'Nothing is late, and nothing became late since the last report.'
        : `Deadlines, not children: one child can have several. Late now: ${shownWords(late)}. New since ${shortDate(input.since)}: ${shownWords(fresh)}.`,
    rowsAre: 'What is late',
    columns: ['Late now', 'New'],
    rows: rows.map((row) => lateRow(row, input)),
  };
}

function lateRow({ subject, kind, late, fresh, longestDays }: LateRow, input: LatenessInput): ReportRow {
  const rate = inTimeFigure(input.tally, subject);
  const longest = longestDays === null ? '' : ` The latest is ${days(longestDays)} late.`;
  return {
    title: subjectWords(subject, input.profile),
    details: [`${capital(kindWords[kind])}.${longest}`, ...inTime(rate, input.today)],
    cells: [shownWords(late), shownWords(fresh)],
  };
}

const inTime = (rate: Figure, today: IsoDate): readonly string[] =>
  rate.is === 'rate' ? [`Done in time, ${yearSoFar(today)}: ${figureWords(rate)}`] : [];

/** Why cases are late, each counted once; nothing when none is. */
export function causeSections({
  lateness,
  profile,
  today,
}: Pick<LatenessInput, 'lateness' | 'profile' | 'today'>): readonly ReportSection[] {
  const { causes, cases } = lateness;
  if (causes.length === 0) return [];
  const picture = causesPicture(
    causes.map(({ cause, cases: count }) => ({ says: causeWords(cause, profile), cases: count })),
    today,
  );
  return [
    {
      heading: 'What late cases wait for',
      note: `Each case is counted once, by the first date that has passed. Cases: ${shownWords(cases)}.`,
      picture: hasMark(picture) ? picture : null,
      rowsSayIt: true,
      rowsAre: 'Waiting for',
      columns: ['Cases'],
      rows: causes.map(({ cause, cases: count, longestDays }) => ({
        title: causeWords(cause, profile),
        details: longestDays === null ? [] : [`The latest is ${days(longestDays)} late`],
        cells: [shownWords(count)],
      })),
    },
  ];
}
