import { type IsoDate, inWords } from '../domain/moment.ts';
import type { Shown } from '../domain/suppression.ts';
import type { Picture } from './chart.ts';
import { asOf } from './picture-words.ts';
import { shownWords } from './report-words.ts';

/** Why cases are late, a bar for each cause, in the order of their table: an order by size would tell what is hidden. */
export function causesPicture(
  causes: readonly { readonly says: string; readonly cases: Shown }[],
  today: IsoDate,
): Picture {
  const bars = causes.map(({ says, cases }) => ({
    ...{ says: `${says}: ${shownWords(cases)}`, number: cases, hollow: 0 },
  }));
  return {
    id: 'late-by-cause',
    alt: `What late cases wait for, on ${inWords(today)}, each case counted once. ${bars.map(({ says }) => says).join('; ')}.`,
    chart: {
      ...{ kind: 'bars', title: 'What late cases wait for', bars },
      notes: ['Each case once, by the first date that has passed.', asOf(today)],
    },
  };
}
