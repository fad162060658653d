import { type IsoDate, inWords } from '../domain/moment.ts';
import type { Shown } from '../domain/suppression.ts';
import type { ChartColumn, Picture } from './chart.ts';

/** A number as it stands above a column. */
export const columnWords = (shown: Shown): string =>
  shown === 'few' ? '<5' : shown === 'hidden' ? '–' : String(shown);

/** As of which day a picture tells. */
export const asOf = (today: IsoDate): string => `As of ${inWords(today)}.`;

/** What the signs above columns mean, as far as they stand there. */
export function signsIn(columns: readonly ChartColumn[]): readonly string[] {
  const stands = (sign: string): boolean => columns.some(({ says }) => says === sign);
  return [
    ...(stands('<5') ? ['<5: from 1 to 4.'] : []),
    ...(stands('–') ? ['–: not shown, so that no small number can be worked out.'] : []),
  ];
}

/** Whether anything is drawn in a picture: a number that is shown, and not nought. */
export function hasMark({ chart }: Picture): boolean {
  const marks = chart.kind === 'bars' ? chart.bars : chart.panels.flatMap(({ columns }) => columns);
  return marks.some(({ number }) => typeof number === 'number' && number > 0);
}

/** A day without its year, "6 April". */
export const dayAndMonth = (on: IsoDate): string => inWords(on).split(' ').slice(1, 3).join(' ');

/** The weekday of a date, "Monday". */
export const weekdayOf = (on: IsoDate): string => inWords(on).split(' ')[0] ?? '';

/** A month such as `2026-06` in words. */
export const monthWords = (month: string): string => inWords(`${month}-01`).split(' ')[2] ?? '';
