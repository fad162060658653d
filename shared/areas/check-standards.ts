import type { Profile, ProfileStandard } from '../domain/profile.ts';
import type { Asked, Fault } from './check.ts';

const longestPhrase = 25;

/** What is wrong with the standards of a profile: where they come from, what they name, and numbers nobody counts. */
export function faultsOfStandards({ standards }: Profile, asked: Asked): readonly Fault[] {
  return standards.flatMap((standard, index) => {
    const before = standards.slice(0, index);
    return [
      ...faultsOfSource(standard),
      ...faultsOfClock(standard, asked),
      ...faultsOfDays(standard),
      ...faultsOfRepetition(standard, before),
    ].map(({ path, reason }) => ({ path: `standards[${index}] ${standard.id}${path}`, reason }));
  });
}

function faultsOfSource({ source: { document, phrase } }: ProfileStandard): readonly Fault[] {
  const words = phrase.trim() === '' ? 0 : phrase.trim().split(/\s+/).length;
  return [
    ...(document.trim() === '' ? [{ path: '.source.document', reason: 'no source' }] : []),
    ...(words === 0 ? [{ path: '.source.phrase', reason: "none of the source's own words" }] : []),
    ...(words > longestPhrase
      ? [{ path: '.source.phrase', reason: `${words} words, more than ${longestPhrase}` }]
      : []),
  ];
}

function faultsOfClock(
  { clock, count, when, kind, shownBy }: ProfileStandard,
  { clocks, numbered }: Asked,
): readonly Fault[] {
  if (clock === null) {
    return [
      ...(shownBy === 'clock' ? [{ path: '.clock', reason: 'shown by a clock, and names none' }] : []),
      ...(count === null ? [] : [{ path: '.count', reason: 'a number that no clock counts' }]),
      ...(when === undefined ? [] : [{ path: '.when', reason: 'only for some starts, of no clock' }]),
    ];
  }
  const counted = count !== null;
  return [
    ...(clocks.has(clock) ? [] : [{ path: '.clock', reason: `no pathway has a clock "${clock}"` }]),
    ...(counted && kind === 'past-result'
      ? [{ path: '.count', reason: 'a past result is a measurement: it sets no clock' }]
      : []),
    ...(counted && kind === 'law'
      ? [{ path: '.count', reason: 'the number of a law stands in the law' }]
      : []),
    ...(counted && numbered.has(clock)
      ? [{ path: '.count', reason: `never reached: the law has the number of ${clock}` }]
      : []),
    ...(counted && shownBy !== 'clock'
      ? [{ path: '.shownBy', reason: 'sets a clock, and is not shown by it' }]
      : []),
  ];
}

function faultsOfDays({ inForceFrom, inForceUntil }: ProfileStandard): readonly Fault[] {
  return inForceFrom !== undefined && inForceUntil !== undefined && inForceUntil < inForceFrom
    ? [{ path: '.inForceUntil', reason: `ends on ${inForceUntil}, before it begins on ${inForceFrom}` }]
    : [];
}

function faultsOfRepetition(standard: ProfileStandard, before: readonly ProfileStandard[]): readonly Fault[] {
  const first = before.find((other) => covers(other, standard));
  return [
    ...(before.some(({ id }) => id === standard.id) ? [{ path: '.id', reason: 'used twice' }] : []),
    ...(first === undefined ? [] : [{ path: '.count', reason: `never reached: ${first.id} answers first` }]),
  ];
}

/** Whether every start that one standard is for already has its number from another. */
function covers(other: ProfileStandard, one: ProfileStandard): boolean {
  if (one.count === null || other.count === null || one.clock !== other.clock) return false;
  const from = (standard: ProfileStandard): string => standard.inForceFrom ?? '';
  const until = (standard: ProfileStandard): string => standard.inForceUntil ?? '9999';
  const sameStarts = Object.entries(other.when ?? {}).every(([field, values]) =>
    (one.when?.[field] ?? ['']).every((value) => values.includes(value)),
  );
  return sameStarts && from(other) <= from(one) && until(other) >= until(one);
}
