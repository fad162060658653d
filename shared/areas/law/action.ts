import type { Counting } from '../../domain/count.ts';
import type { Profile, Rhythm } from '../../domain/profile.ts';
import type { Standard } from '../../domain/rules.ts';

/** How long one reporting cycle is. A term is four months. */
const cycles: Readonly<Record<Rhythm, Counting>> = {
  weekly: { weeks: 1 },
  'two-weekly': { weeks: 2 },
  monthly: { months: 1 },
  'bi-monthly': { months: 2 },
  quarterly: { months: 3 },
  termly: { months: 4 },
  'six-monthly': { months: 6 },
  annual: { months: 12 },
};

const inForceFrom = '2012-01-01';
const tell =
  'the owner; then whoever the ladder of actions names, and the boards that are shown the plan; no family';

/**
 * What an area's published plan promises: each action by the date printed, and news of it within one cycle of the
 * lowest board that reads the plan.
 */
export function planStandards({ boards }: Profile): readonly Standard[] {
  const board = boards.find(({ shows }) => shows.includes('actions'));
  const printed = 'The date that the published action plan prints';
  return [
    {
      clock: 'ACTION-DUE',
      kind: 'promise',
      count: { dateIn: 'dueOn' },
      citation: printed,
      tell,
      inForceFrom,
    },
    {
      clock: 'ACTION-DUE-REVIEW',
      kind: 'promise',
      count: { dateIn: 'reviewOn' },
      citation: printed,
      tell,
      inForceFrom,
    },
    ...(board === undefined
      ? []
      : [
          {
            clock: 'ACTION-UPDATE',
            kind: 'target' as const,
            count: cycles[board.rhythm],
            citation: `Default local standard: an update for each ${board.rhythm} meeting (${board.name})`,
            tell,
            inForceFrom,
          },
        ]),
  ];
}
