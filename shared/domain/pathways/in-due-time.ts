import { type Fact, learnedFact } from '../fact.ts';
import type { IsoDate } from '../moment.ts';
import type { Learned } from '../pathway.ts';

/** Something that becomes so on a day, whatever anybody says. */
export interface Coming extends Pick<Fact, 'pathway' | 'name' | 'key' | 'data'> {
  readonly on: IsoDate;
}

/** What has become so by `today`, as facts of that day, and the days on which the rest will. */
export function inDueTime(coming: readonly Coming[], today: IsoDate): Learned {
  const facts = coming
    .filter(({ on }) => on <= today)
    .map(({ on, ...fact }) => learnedFact({ ...fact, at: `${on}T00:00:00Z` }));
  return { facts, days: coming.map(({ on }) => on).filter((on) => on > today) };
}
