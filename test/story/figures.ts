import type { ProfileStandard } from '../../shared/domain/profile.ts';
import type { Fact } from './fact.ts';
import { dayIn, type Thread, tellerOf } from './thread.ts';

/**
 * The figures that no event of a child gives: each that the area's standards name, at the rhythm they print, and once
 * where they print none. A past result is told once, with the year it is from.
 */
export function figuresIn(thread: Thread, weeks: number): readonly Fact[] {
  const told = tellerOf(thread, 'measure', {});
  const { standards } = thread.place.profile;
  const own = standards.filter(isFigure).flatMap((standard) =>
    daysOf(standard, thread, weeks * 7).map((days) =>
      told(['reported', 'reportedOn'], days, {
        ...{ measure: standard.id.toLowerCase(), period: periodOf(standard, thread, days) },
        ...{ value: thread.random.whole(15, 95), of: 100, source: 'SEND data set' },
      }),
    ),
  );
  const besides = ['20-weeks', ...standards.filter(namesOthers).map(({ id }) => id.toLowerCase())];
  const others = besides.flatMap((measure) =>
    comparisons.map(({ whose, value }) =>
      told(['reported', 'reportedOn'], dayOfComparisons, {
        ...{ measure, whose, value, of: 100 },
        ...{ period: '2024', source: 'Explore education statistics' },
      }),
    ),
  );
  return [...own, ...others];
}

/** New plans within 20 weeks in England in 2024, and an invented figure for the neighbours; the same for all measures. */
const comparisons = [
  { whose: 'england', value: 46 },
  { whose: 'neighbours', value: 51 },
];
const dayOfComparisons = 12;

const namesOthers = ({ shownBy, kind, what, share }: ProfileStandard): boolean =>
  shownBy === 'measure' && kind !== 'past-result' && /neighbours|England|national/.test(`${what} ${share}`);

/** Figures, reports that are written elsewhere, and yearly surveys that somebody else sends. */
const isFigure = ({ shownBy, shownIn, rhythm }: ProfileStandard): boolean =>
  shownBy === 'measure' ||
  (shownBy === 'report' && shownIn === undefined) ||
  (shownBy === 'survey' && rhythm !== undefined);

const month = 30;
const every: Readonly<Record<string, number>> = {
  'two-weekly': 14,
  monthly: month,
  'bi-monthly': 2 * month,
  quarterly: 91,
};

function daysOf({ kind, rhythm }: ProfileStandard, { random }: Thread, days: number): readonly number[] {
  const gap = kind === 'past-result' ? undefined : every[rhythm ?? ''];
  if (gap === undefined) return [random.whole(8, 100)];
  return Array.from({ length: Math.ceil((days - 9) / gap) }, (_, index) => 9 + index * gap);
}

function periodOf({ id, kind, rhythm }: ProfileStandard, thread: Thread, days: number): string {
  const printed = /(20\d{2})$/.exec(id)?.[1];
  if (kind === 'past-result') return printed ?? String(thread.from.year - 2);
  const before = dayIn(thread, days).subtract({ months: 1 });
  if (rhythm === 'annual') return String(before.year);
  return rhythm === 'quarterly'
    ? `${before.year}-Q${Math.ceil(before.month / 3)}`
    : before.toString().slice(0, 7);
}
