import type { Case } from './case.ts';
import { type Fact, originOf } from './fact.ts';

/** How many bytes the facts of one partner may take in one case. A fact takes about 230, so this is 400 facts or more. */
export const roomOfPartner = 96 * 1024;

/** The same for the authority's own case system, which tells most of a case: some 1,200 facts. */
export const roomOfAuthority = 3 * roomOfPartner;

const bytesOf = (fact: Fact): number => new TextEncoder().encode(JSON.stringify(fact)).length;

/**
 * Whether a partner may tell one more fact of this case. A snapshot holds every fact and a row of the table holds no more
 * than 400 kB: a system that runs wild must fill neither, nor take the room of others. What the authority says of people
 * (who may not be written to, above all) always has room.
 */
export function hasRoom(current: Case, fact: Fact): boolean {
  if (fact.byAuthority && fact.pathway === 'people') return true;
  const { partner } = originOf(fact);
  const own = current.facts.filter((known) => originOf(known).partner === partner);
  const taken = own.reduce((bytes, known) => bytes + bytesOf(known), 0);
  return taken + bytesOf(fact) <= (fact.byAuthority ? roomOfAuthority : roomOfPartner);
}
