import { dateIn, type Fact, learnedFact } from '../fact.ts';
import type { IsoDate } from '../moment.ts';
import type { Known, Learned } from '../pathway.ts';
import { eachOf } from './each-of.ts';
import { regularWord } from './regular-word.ts';

/** How often a family without a place hears that we are still looking. */
const everyWeeks = 4;

/** That a place is still being looked for: for a child without one, until one begins or is not needed any more. */
export const learnedOfPlacements = ({ facts, today }: Known): Learned =>
  eachOf(facts, { pathway: 'placement', idField: 'placementId' }, (told, id) =>
    stillSearching(id, told, today),
  );

function stillSearching(placementId: string, told: readonly Fact[], today: IsoDate): Learned {
  const needed = told.find((fact) => fact.name === 'needed');
  const isOver = told.some((fact) => fact.name === 'started' || fact.name === 'ended');
  if (needed === undefined || needed.data.kind === 'out-of-area' || isOver) return { facts: [], days: [] };
  const since = dateIn(needed, 'since');
  const { latest, nextOn } = regularWord(since, everyWeeks, today);
  if (latest === null) return { facts: [], days: [nextOn] };
  const offer = told.findLast((fact) => fact.name === 'offered');
  const fact = learnedFact({
    ...{ pathway: 'placement', name: 'still-searching', at: `${latest.on}T00:00:00Z` },
    key: `still-searching-${placementId}-${latest.on}`,
    data: {
      ...{ placementId, since, nextUpdateOn: latest.nextUpdateOn },
      ...(offer === undefined ? {} : { offeredOn: dateIn(offer, 'offeredOn') }),
    },
  });
  return { facts: [fact], days: [nextOn] };
}
