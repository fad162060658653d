import { bornInMonth } from '../born.ts';
import { type Fact, textIn } from '../fact.ts';
import type { IsoDate } from '../moment.ts';
import type { Known } from '../pathway.ts';

/**
 * The contacts who may hear of one referral by email. A "no" of anybody who told us of it stands over every "yes";
 * named contacts are told alone. Where nobody said, there is no word to anybody about CAMHS, nor about one who is, or
 * may be, 16 or over, except to a young person of that age. (Practice review: health referrals.)
 */
export function mayHear(told: readonly Fact[], { facts, today }: Known): readonly string[] {
  const said = told.map((fact) => fact.data.mayTell);
  if (said.includes(false)) return [];
  const roles = rolesIn(facts);
  const all = [...roles.keys()];
  const named = told.map((fact) => fact.data.mayTellContacts).findLast(Array.isArray);
  if (named !== undefined) return all.filter((contactId) => named.includes(contactId));
  if (said.includes(true)) return all;
  const from = sixteenFrom(facts)[0];
  const service = told.map((fact) => textIn(fact, 'service')).find((name) => name !== null);
  const isChild = from !== undefined && today < from;
  if (isChild && service !== undefined && service !== 'camhs') return all;
  const isSixteen = from !== undefined && today >= from;
  return isSixteen ? all.filter((contactId) => roles.get(contactId) === 'young-person') : [];
}

/** The first day on which the young person may be 16: of the month of birth. None while that month is unknown. */
export function sixteenFrom(facts: readonly Fact[]): readonly IsoDate[] {
  const month = bornInMonth(facts);
  return month === null ? [] : [`${Number(month.slice(0, 4)) + 16}${month.slice(4)}-01`];
}

/** The role that each contact was last said to have. */
function rolesIn(facts: readonly Fact[]): ReadonlyMap<string, string> {
  const roles = new Map<string, string>();
  for (const fact of facts) {
    const contactId = textIn(fact, 'contactId');
    if (fact.pathway !== 'people' || contactId === null || !registers.includes(fact.name)) continue;
    roles.set(contactId, textIn(fact, 'role') ?? roles.get(contactId) ?? '');
  }
  return roles;
}

const registers = ['contact-registered', 'contact-updated'];
