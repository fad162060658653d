import { type IsoDate, inWords } from '../domain/moment.ts';
import { fewestForShare, type KindShares, type MonthShare, type Trend } from '../domain/trend-figures.ts';
import type { ChartColumn, Picture } from './chart.ts';
import { asOf, columnWords, dayAndMonth, monthWords, signsIn, weekdayOf } from './picture-words.ts';
import { capital, kindWords, shownWords } from './report-words.ts';

/** How many deadlines were past their date, a column for each of the last weeks. */
export function weeksPicture({ weeks }: Trend, today: IsoDate): Picture {
  const columns = weeks.map(({ on, late }, index) => {
    const [day = '', month = ''] = dayAndMonth(on).split(' ');
    const isNew = index === 0 || on.slice(5, 7) !== weeks[index - 1]?.on.slice(5, 7);
    return { label: [day, ...(isNew ? [month.slice(0, 3)] : [])], number: late, says: columnWords(late) };
  });
  const said = weeks.map(({ on, late }) => `${dayAndMonth(on)}: ${shownWords(late)}`).join('; ');
  const when = `on each ${weekdayOf(today)}`;
  return {
    id: 'late-by-week',
    alt: `Deadlines past a legal or promised date, ${when} up to ${inWords(today)}. ${said}.`,
    chart: {
      ...{ kind: 'columns', title: 'Past a legal or promised date, each week' },
      notes: [`Deadlines, not children, ${when}.`, asOf(today), ...signsIn(columns)],
      panels: [{ title: null, columns, most: mostOf(columns) }],
    },
  };
}

const mostOf = (columns: readonly ChartColumn[]): number =>
  Math.max(1, ...columns.map(({ number }) => (typeof number === 'number' ? number : 0)));

/** Whether the share of any month is shown. */
export const hasFigure = ({ months }: KindShares): boolean =>
  months.some(({ percent }) => typeof percent === 'number');

/** What part of what ended was in time, for each kind of date, a column for each of the last months. */
export function sharesPicture({ kinds }: Trend, today: IsoDate): Picture {
  const panels = kinds.filter(hasFigure).map(({ kind, months }) => ({
    ...{ title: capital(kindWords[kind]), columns: months.map(shareColumn), most: 100 },
  }));
  const isOneHidden = panels.some(({ columns }) => columns.some(({ says }) => says === '–'));
  const said = kinds.map((kind) => `${capital(kindWords[kind.kind])}: ${sharesWords(kind)}.`);
  return {
    id: 'in-time-by-month',
    alt: `Share of deadlines that ended in time, by month, as of ${inWords(today)}. ${said.join(' ')}`,
    chart: {
      ...{ kind: 'columns', title: 'Ended in time, by kind of date' },
      notes: [
        'Of what ended in each month.',
        asOf(today),
        ...(isOneHidden
          ? [`–: not shown, as fewer than ${fewestForShare} ended, or 1 to 4 in time or late.`]
          : []),
        ...said.filter((words) => words.endsWith(`: ${tooFew}.`)),
      ],
      panels,
    },
  };
}

function shareColumn({ month, percent }: MonthShare): ChartColumn {
  const label = [monthWords(month).slice(0, 3)];
  if (percent === null) return { label, number: 0, says: 'none' };
  return { label, number: percent, says: percent === 'hidden' ? '–' : `${percent}%` };
}

const tooFew = 'too few ended to show';

const sharesWords = (kind: KindShares): string =>
  hasFigure(kind)
    ? kind.months.map(({ month, percent }) => `${monthWords(month)} ${shareWords(percent)}`).join(', ')
    : tooFew;

const shareWords = (percent: MonthShare['percent']): string =>
  percent === null ? 'none ended' : percent === 'hidden' ? 'not shown' : `${percent}%`;

const bandWords: Readonly<Record<Trend['ages'][number]['band'], string>> = {
  'up-to-2-weeks': 'Up to 2 weeks',
  'up-to-6-weeks': 'More than 2, up to 6 weeks',
  'up-to-13-weeks': 'More than 6, up to 13 weeks',
  'up-to-26-weeks': 'More than 13, up to 26 weeks',
  'over-26-weeks': 'More than 26 weeks',
};

/** How long what is late has been late. */
export function agesPicture({ ages }: Trend, today: IsoDate): Picture {
  const bars = ages.map(({ band, late }) => ({
    ...{ says: `${bandWords[band]}: ${shownWords(late)}`, number: late, hollow: 0 },
  }));
  return {
    id: 'late-by-age',
    alt: `For how long deadlines are past a legal or promised date, on ${inWords(today)}. ${bars.map(({ says }) => says).join('; ')}.`,
    chart: {
      ...{ kind: 'bars', title: 'The backlog, by how long it is late', bars },
      notes: ['Deadlines past a legal or promised date.', asOf(today)],
    },
  };
}
