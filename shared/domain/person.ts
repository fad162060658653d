import { bornInMonth } from './born.ts';
import { type Case, factsInForce } from './case.ts';
import { dateIn, type Fact, inOrder, textIn } from './fact.ts';
import { hashOf } from './hash.ts';
import type { IsoDate } from './moment.ts';
import { pathways } from './pathways/all.ts';
import { isConfirmedSince } from './renewal.ts';

/** Somebody who may have to be told. */
export interface Contact {
  readonly contactId: string;
  readonly role: string;
  /** The day we first heard of this contact. */
  readonly registeredOn: IsoDate;
  readonly email: string | null;
  /** Names the address without showing it. */
  readonly address: string | null;
  readonly confirmedOn: IsoDate | null;
  /** The day this address, or its confirmation, became known. */
  readonly addressSince: IsoDate;
  readonly language: string;
  readonly format: string;
  readonly channel: string;
}

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
  /** Addresses (hashes) that failed for good, or complained, by contact. */
  readonly failed: readonly { readonly contactId: string; readonly address: string }[];
  readonly namedContact: NamedContact | null;
  readonly bornInMonth: string | null;
}

/** Works out the people of a case. Protection wins: see `protectionOf`. */
export function peopleOf(current: Case): People {
  const facts = factsInForce(current).filter((fact) => fact.pathway === 'people');
  const contacts = facts.reduce(withContact, [] as readonly Contact[]);
  return {
    contacts,
    ...protectionOf(current),
    failed: failedAddresses(current, contacts),
    namedContact: namedContactOf(facts),
    bornInMonth: bornInMonth(facts),
  };
}

/**
 * Who may not be written to. The most protective value known wins over order and source, and no retraction undoes
 * it; only the council's safeguarding role lifts a hold, from the authority's own system. A death is undone by two
 * deliberate acts: it is taken back, and safeguarding then lifts the hold. (Practice review: "protection wins".)
 */
function protectionOf(current: Case): Pick<People, 'held' | 'diedOn' | 'heldContacts'> {
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
  };
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

function withContact(contacts: readonly Contact[], fact: Fact): readonly Contact[] {
  const contactId = textIn(fact, 'contactId');
  if (contactId === null) return contacts;
  const others = contacts.filter((contact) => contact.contactId !== contactId);
  const known = contacts.find((contact) => contact.contactId === contactId);
  if (fact.name === 'contact-removed') return others;
  if (fact.name === 'contact-registered') return [...others, contactFrom(fact, contactId, known)];
  if (fact.name === 'contact-updated' && known) return [...others, contactFrom(fact, contactId, known)];
  return contacts;
}

function contactFrom(fact: Fact, contactId: string, known: Contact | undefined): Contact {
  const email = textIn(fact, 'email') ?? known?.email ?? null;
  const sameAddress = known !== undefined && email === known.email;
  const confirmedOn = textIn(fact, 'emailConfirmedOn') ?? (sameAddress ? known.confirmedOn : null);
  const unchanged = sameAddress && confirmedOn === known.confirmedOn;
  return {
    contactId,
    role: textIn(fact, 'role') ?? known?.role ?? 'parent',
    registeredOn: known?.registeredOn ?? dateIn(fact, undefined),
    email,
    address: email === null ? null : hashOf(email.toLowerCase()),
    confirmedOn,
    addressSince: unchanged ? known.addressSince : dateIn(fact, undefined),
    language: textIn(fact, 'language') ?? known?.language ?? 'en',
    format: textIn(fact, 'format') ?? known?.format ?? 'standard',
    channel: textIn(fact, 'channel') ?? known?.channel ?? 'email',
  };
}

/** An address that bounced for good or complained stays unused until it is confirmed anew after that day. */
function failedAddresses(current: Case, contacts: readonly Contact[]): People['failed'] {
  return current.deeds.flatMap((deed) => {
    if (deed.kind !== 'delivery' || deed.outcome === 'delivered') return [];
    const contact = contacts.find((known) => known.contactId === deed.contactId);
    return isConfirmedSince(contact?.confirmedOn ?? null, deed)
      ? []
      : [{ contactId: deed.contactId, address: deed.address }];
  });
}

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
