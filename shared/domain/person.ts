import { bornInMonth } from './born.ts';
import { type Case, factsInForce } from './case.ts';
import { type Contact, contactsIn } from './contact.ts';
import { dateIn, type Fact, inOrder, textIn } from './fact.ts';
import { addressName, type Failure, failuresIn, isConfirmedSince } from './failed-address.ts';
import type { IsoDate } from './moment.ts';
import { pathways } from './pathways/all.ts';

/** Who the family can call. */
export interface NamedContact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly deputy: string;
}

/** The people of a case, and whether anybody may be written to. */
export interface People {
  readonly contacts: readonly Contact[];
  /** Nothing may be sent to anybody. */
  readonly held: boolean;
  readonly diedOn: IsoDate | null;
  /** Nothing may be sent to these. */
  readonly heldContacts: readonly string[];
  /** Addresses (hashes) that ever were of a contact who is held by name: written to for nobody. */
  readonly heldAddresses: readonly string[];
  /** Addresses (hashes) that failed for good, complained, or are not the contact's, by contact. */
  readonly failed: readonly { readonly contactId: string; readonly address: string }[];
  readonly namedContact: NamedContact | null;
  readonly bornInMonth: string | null;
}

/** Works out the people of a case. Protection wins: see `protectionOf`. */
export function peopleOf(current: Case): People {
  const facts = factsInForce(current).filter((fact) => fact.pathway === 'people');
  const failures = failuresIn(facts, current.deeds);
  const contacts = contactsIn(facts);
  return {
    contacts,
    ...protectionOf(current),
    failed: unusable(failures, contacts),
    namedContact: namedContactOf(facts),
    bornInMonth: bornInMonth(facts),
  };
}

/**
 * Who may not be written to. The most protective value known wins over order and source, and no retraction undoes
 * it; only the council's safeguarding role lifts a hold, from the authority's own system. A death is undone by two
 * deliberate acts: it is taken back, and safeguarding then lifts the hold. (Practice review: "protection wins".)
 */
function protectionOf(current: Case): Pick<People, 'held' | 'diedOn' | 'heldContacts' | 'heldAddresses'> {
  const inForce = factsInForce(current);
  const lifts = inForce.filter(isSafeguardingLift);
  const liftedLater = (fact: Fact, contactId: string | null): boolean =>
    lifts.some((lift) => inOrder(fact, lift) < 0 && [null, contactId].includes(textIn(lift, 'contactId')));
  const namedLift = (fact: Fact, contactId: string): boolean =>
    lifts.some((lift) => inOrder(fact, lift) < 0 && textIn(lift, 'contactId') === contactId);
  const people = current.facts.filter((fact) => fact.pathway === 'people');
  const deaths = people.filter((fact) => fact.name === 'child-died');
  const death = deaths.find((fact) => inForce.includes(fact) || !liftedLater(fact, null));
  const holds = people.filter((fact) => fact.name === 'mail-held');
  const caseHeld = holds.some((fact) => isCaseWide(fact) && !liftedLater(fact, null));
  const heldContacts = people.flatMap((fact) => {
    const contactId = textIn(fact, 'contactId');
    if (contactId === null) return [];
    const held = fact.name === 'mail-held' && !isCaseWide(fact) && !liftedLater(fact, contactId);
    const mayNot = fact.data.mayReceive === false && !namedLift(fact, contactId);
    return held || mayNot ? [contactId] : [];
  });
  return {
    held: caseHeld || death !== undefined,
    diedOn: death === undefined ? null : dateIn(death, 'diedOn'),
    heldContacts: [...new Set([...heldContacts, ...heldByMove(current, inForce)])],
    heldAddresses: addressesOf(heldContacts, people),
  };
}

/** Every address these contacts were ever said to have: whoever registers it again does not open it. */
function addressesOf(contactIds: readonly string[], people: readonly Fact[]): readonly string[] {
  const theirs = people.filter((fact) => contactIds.includes(textIn(fact, 'contactId') ?? ''));
  const emails = theirs.flatMap((fact) => textIn(fact, 'email') ?? []);
  return [...new Set(emails.map(addressName))];
}

/**
 * Contacts known before the child moved to or from another authority, until the authority confirms each one after the
 * move, or safeguarding lifts it by name: an address may be one the family left. (Practice review: "a move holds all
 * contacts".) Taking the move back lifts nothing.
 */
function heldByMove({ facts }: Case, inForce: readonly Fact[]): readonly string[] {
  const moves = facts.filter((fact) =>
    pathways.some((rules) => rules.pathway === fact.pathway && rules.holdsContacts?.includes(fact.name)),
  );
  const last = moves.at(-1);
  if (last === undefined) return [];
  const settled = inForce.filter(
    (fact) =>
      isSafeguardingLift(fact) ||
      (fact.pathway === 'people' && fact.name === 'recipient-confirmed' && fact.byAuthority),
  );
  const free = settled.filter((fact) => inOrder(last, fact) < 0).map((fact) => textIn(fact, 'contactId'));
  return facts
    .filter((fact) => fact.name === 'contact-registered' && inOrder(fact, last) < 0)
    .flatMap((fact) => textIn(fact, 'contactId') ?? [])
    .filter((contactId) => !free.includes(contactId));
}

// A hold that does not say for whom holds everybody.
const isCaseWide = (fact: Fact): boolean =>
  fact.data.scope !== 'contact' || textIn(fact, 'contactId') === null;

/** Whether this fact lifts holds: said by the authority's system in the name of its safeguarding role. */
export const isSafeguardingLift = (fact: Fact): boolean =>
  fact.name === 'hold-lifted' && fact.byAuthority && /^safeguarding\b/.test(textIn(fact, 'by') ?? '');

/**
 * An address that failed, or that its reader disowned, stays unused until it is confirmed anew on a later day; for
 * whoever else has it too.
 */
const unusable = (failures: readonly Failure[], contacts: readonly Contact[]): People['failed'] =>
  failures.flatMap((failure) => {
    const { contactId, address } = failure;
    const having = contacts.filter((known) => known.address === address).map((known) => known.contactId);
    const confirmedOn = (id: string) => contacts.find((known) => known.contactId === id)?.confirmedOn ?? null;
    return [...new Set([contactId, ...having])]
      .filter((id) => !isConfirmedSince(confirmedOn(id), failure))
      .map((id) => ({ contactId: id, address }));
  });

function namedContactOf(facts: readonly Fact[]): NamedContact | null {
  const fact = facts.findLast((known) => known.name === 'named-contact-assigned');
  if (fact === undefined) return null;
  const deputy = fact.data.deputy;
  const deputyName = typeof deputy === 'object' && deputy !== null ? Reflect.get(deputy, 'name') : deputy;
  return {
    name: textIn(fact, 'name') ?? '',
    phone: textIn(fact, 'phone') ?? '',
    email: textIn(fact, 'email') ?? '',
    deputy: typeof deputyName === 'string' ? deputyName : '',
  };
}
