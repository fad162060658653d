import { dateIn, type Fact, textIn } from './fact.ts';
import { addressName, disownedIn } from './failed-address.ts';
import { dateOf, type IsoDate } from './moment.ts';

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
  /** How to reach them: as the council says, or another way than email that they chose themselves since. */
  readonly channel: string;
  /** As the council says. */
  readonly channelGiven: string;
  /** Up to the end of this day they wish for no email. */
  readonly pausedUntil: IsoDate | null;
}

/** The longest that anybody can keep email away: what is owed is told by a person meanwhile. */
const longestPause = { weeks: 8 };

/** The contacts of a case, from the facts about its people in canonical order. */
export const contactsIn = (facts: readonly Fact[]): readonly Contact[] =>
  facts.reduce<readonly Contact[]>((contacts, fact) => withFact(contacts, fact, facts), []);

function withFact(contacts: readonly Contact[], fact: Fact, all: readonly Fact[]): readonly Contact[] {
  const contactId = textIn(fact, 'contactId');
  if (contactId === null) return contacts;
  const others = contacts.filter((contact) => contact.contactId !== contactId);
  const known = contacts.find((contact) => contact.contactId === contactId);
  if (fact.name === 'contact-removed') return others;
  if (fact.name === 'contact-registered') return [...others, contactFrom(fact, contactId, known)];
  if (known === undefined) return contacts;
  if (fact.name === 'contact-updated') return [...others, contactFrom(fact, contactId, known)];
  if (fact.name === 'preference-chosen') return [...others, preferring(known, fact)];
  return isTheirs(known, fact, all) ? [...others, confirmed(known, fact)] : contacts;
}

function contactFrom(fact: Fact, contactId: string, known: Contact | undefined): Contact {
  const email = textIn(fact, 'email') ?? known?.email ?? null;
  const sameAddress = known !== undefined && email === known.email;
  const confirmedOn = textIn(fact, 'emailConfirmedOn') ?? (sameAddress ? known.confirmedOn : null);
  const unchanged = sameAddress && confirmedOn === known.confirmedOn;
  const channel = textIn(fact, 'channel');
  return {
    contactId,
    role: textIn(fact, 'role') ?? known?.role ?? 'parent',
    registeredOn: known?.registeredOn ?? dateIn(fact, undefined),
    email,
    address: email === null ? null : addressName(email),
    confirmedOn,
    addressSince: unchanged ? known.addressSince : dateIn(fact, undefined),
    language: textIn(fact, 'language') ?? known?.language ?? 'en',
    format: textIn(fact, 'format') ?? known?.format ?? 'standard',
    channel: channel ?? known?.channel ?? 'email',
    channelGiven: channel ?? known?.channelGiven ?? 'email',
    pausedUntil: known?.pausedUntil ?? null,
  };
}

/**
 * What a contact chose for itself. To choose email takes back an earlier choice, and no more: where the council says
 * that somebody is not to be reached by email, nobody with an old link can change it.
 */
function preferring(known: Contact, fact: Fact): Contact {
  const channel = textIn(fact, 'channel');
  const until = textIn(fact, 'pausedUntil');
  const latest = dateOf(dateIn(fact, undefined)).add(longestPause).toString();
  return {
    ...known,
    language: textIn(fact, 'language') ?? known.language,
    format: textIn(fact, 'format') ?? known.format,
    channel: channel === 'email' ? known.channelGiven : (channel ?? known.channel),
    pausedUntil: until === null ? known.pausedUntil : until < latest ? until : latest,
  };
}

/** Whether the fact says that the address we have is theirs; a reader who said that it is not has the last word. */
const isTheirs = ({ address }: Contact, fact: Fact, all: readonly Fact[]): boolean =>
  fact.name === 'address-answered' &&
  fact.data.answer === 'mine' &&
  textIn(fact, 'address') === address &&
  !disownedIn(all).some((other) => other.address === address);

function confirmed(known: Contact, fact: Fact): Contact {
  if (known.confirmedOn !== null) return known;
  const on = dateIn(fact, undefined);
  return { ...known, confirmedOn: on, addressSince: on };
}
