import { type Fact, learnedFact } from '../fact.ts';
import type { Known, Learned } from '../pathway.ts';
import { eachOf } from './each-of.ts';

/** How many missed school days make an absence one that needs other education. */
const longFrom = { health: 15, other: 6 } as const;

/**
 * An absence that nobody announced and that has already lasted: 15 school days for health, into the sixth for
 * exclusion and all else. Once for each absence; one that was expected, or provided for before, is known already.
 */
export const learnedOfTimetables = ({ facts }: Known): Learned =>
  eachOf(facts, { pathway: 'timetable', idField: 'timetableId' }, (told) => ({
    ...{ facts: unannounced(told), days: [] },
  }));

function unannounced(told: readonly Fact[]): readonly Fact[] {
  const place = told.findIndex((fact) => fact.name === 'absence-recorded' && hasLasted(fact));
  const long = told[place];
  const isKnown = told.slice(0, Math.max(0, place)).some((fact) => answers.includes(fact.name));
  if (long === undefined || isKnown) return [];
  const { pathway, at, key } = long;
  const data = { ...long.data, basis: 'already-missed' };
  return [learnedFact({ pathway, name: 'absence-has-lasted', at, key: `lasted-${key}`, data })];
}

const answers = ['absence-expected', 'provision-arranged'];

function hasLasted({ data }: Fact): boolean {
  const days = data.schoolDays;
  return typeof days === 'number' && days >= (data.kind === 'health' ? longFrom.health : longFrom.other);
}
