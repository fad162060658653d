import { type ActionStatus, statusWordOf } from '../domain/action-status.ts';
import { type IsoDate, inWords } from '../domain/moment.ts';
import type { Profile } from '../domain/profile.ts';
import type { ChartBar, Picture } from './chart.ts';
import { oneLine } from './one-line.ts';
import { asOf } from './picture-words.ts';
import { capital } from './report-words.ts';

/** An action and the status its row shows. */
export interface Stated {
  readonly action: ActionStatus;
  readonly status: string;
}

/**
 * How many actions of a plan stand at each status, in the area's own words and order; last, what nobody gave or what is
 * none of its words. What is disputed or stale is hollow: its status is not to be relied on.
 */
export function planPicture(stated: readonly Stated[], profile: Profile, today: IsoDate): Picture {
  const byStatus = Map.groupBy(stated, ({ status }) =>
    capital(oneLine(statusWordOf(status, profile)?.says ?? status)),
  );
  const own = [...new Set(profile.statuses.words.map(({ says }) => capital(oneLine(says))))];
  const others = [...byStatus.keys()].filter((status) => !own.includes(status)).toSorted();
  const bars = [...own, ...others].map((status) => barOf(status, byStatus.get(status) ?? []));
  return {
    id: 'plan-status',
    alt: `How many actions of the plan stand at each status, on ${inWords(today)}. ${bars.map(({ says }) => says).join('; ')}.`,
    chart: {
      ...{ kind: 'bars', title: 'The action plan, by status', bars },
      notes: [
        'Actions, in the area’s own words.',
        asOf(today),
        ...(bars.some(({ hollow }) => hollow > 0) ? ['Hollow: disputed or stale.'] : []),
      ],
    },
  };
}

function barOf(status: string, stated: readonly Stated[]): ChartBar {
  const hollow = stated.filter(({ action: { marks } }) =>
    marks.some((mark) => mark === 'disputed' || mark === 'stale'),
  ).length;
  const part = hollow === 0 ? '' : `, of which ${hollow} disputed or stale`;
  return { says: `${status}: ${stated.length}${part}`, number: stated.length, hollow };
}
