import type { IsoDate } from './moment.ts';
import type { Tally } from './report.ts';
import type { DutyKind, Lateness } from './report-figures.ts';
import {
  endedInKey,
  type LateBand,
  lateBands,
  lateForKey,
  lateOnKey,
  trendDays,
  trendMonths,
} from './report-trend.ts';
import { type Shown, shownAlone, shownParts } from './suppression.ts';

/** Of how many a share is shown at the least: of fewer, one child more or less is a jump, and the share tells of few. */
export const fewestForShare = 20;

/** How many deadlines were past their date on each of the last weeks; the last is today. */
export interface LateWeek {
  readonly on: IsoDate;
  readonly late: Shown;
}

/** What part of what ended in a month was in time, in whole per cent; null when nothing ended. */
export interface MonthShare {
  readonly month: string;
  readonly percent: number | 'hidden' | null;
}

/** One kind of number, month by month. */
export interface KindShares {
  readonly kind: DutyKind;
  readonly months: readonly MonthShare[];
}

/** How many have been late for how long. */
export interface LateAge {
  readonly band: LateBand;
  readonly late: Shown;
}

/** The trends of an area. */
export interface Trend {
  readonly weeks: readonly LateWeek[];
  readonly kinds: readonly KindShares[];
  readonly ages: readonly LateAge[];
}

/**
 * The trends of an area, with what the tables do not show taken out of them as well. What is late today is the total of
 * the tables, so it is shown, and shared out by age, only where they show it; what was late before, where those did. A share is told without its numbers, and
 * only of twenty or more, so that no table's numbers can be taken from another's.
 */
export function trendOf(tally: Tally, lateness: Lateness, today: IsoDate): Trend {
  const at = (key: string): number => tally.counts[key] ?? 0;
  return {
    weeks: trendDays(today).map((on) => ({
      on,
      late: on === today ? lateness.late : lateThen(tally, on),
    })),
    kinds: kinds.flatMap((kind) => {
      const months = trendMonths(today).map((month) => ({
        month,
        percent: share(at(endedInKey(month, kind, 'in-time')), at(endedInKey(month, kind, 'late'))),
      }));
      return months.some(({ percent }) => percent !== null) ? [{ kind, months }] : [];
    }),
    ages: agesOf(
      lateBands.map(({ id }) => at(lateForKey(id))),
      lateness,
    ),
  };
}

/** What was late on an earlier day, as a report of that day would have shown it: a total it withheld is not told later. */
const lateThen = ({ counts }: Tally, on: IsoDate): Shown =>
  shownParts(Object.entries(counts).flatMap(([key, count]) => (key.startsWith(lateOnKey(on)) ? [count] : [])))
    .total;

const kinds: readonly DutyKind[] = ['law', 'code', 'promise', 'target'];

function share(inTime: number, late: number): MonthShare['percent'] {
  const all = inTime + late;
  if (all === 0) return null;
  const isSmall = [inTime, late].some((part) => shownAlone(part) === 'few');
  return all < fewestForShare || isSmall ? 'hidden' : Math.round((inTime / all) * 100);
}

/**
 * Bands that cannot be worked out from a total that is known from elsewhere. Where the total would have to go, and is
 * shown all the same, they read as they do when only they are taken out: nobody can tell the two apart.
 */
function agesOf(counts: readonly number[], { late }: Lateness): readonly LateAge[] {
  const { parts } = shownParts(counts);
  return lateBands.map(({ id }, index) => {
    const part = parts[index] ?? 0;
    return { band: id, late: late === 'hidden' && part !== 0 ? 'hidden' : part };
  });
}
