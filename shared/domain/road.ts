import type { Contact } from './contact.ts';
import { workingDaysAfter } from './counting.ts';
import { mayHear } from './hearers.ts';
import { dateOf, type IsoDate, type Moment } from './moment.ts';
import type { Statement } from './notice.ts';
import type { People } from './person.ts';
import type { Rules } from './rules.ts';

/** How a statement can reach a contact now: by email, by a person (and why), or not yet. */
export type Road =
  | { readonly by: 'email' }
  | { readonly by: 'person'; readonly why: string }
  | { readonly by: 'wait' }
  | null;

/**
 * The road of one statement to one contact. Nothing goes to anybody under a hold. An unconfirmed address gets the one
 * neutral email that asks whether it is right, and nothing else. News staler than the area allows, and what cannot go
 * by email, is for a person.
 */
export function roadOf(statement: Statement, contact: Contact, context: MailContext): Road {
  const { people, rules } = context;
  if (people.held || people.heldContacts.includes(contact.contactId)) return null;
  const isConfirmation = statement.notice === 'confirm-address';
  const isFor = statement.contactId === null || statement.contactId === contact.contactId;
  if (!mayHear(statement, contact.contactId)) return null;
  if (!isFor || (isConfirmation && statement.says.address !== contact.address)) return null;
  if (statement.on < (rules.liveFrom ?? '')) return null;
  // Somebody who came later is not told what was old news by then.
  if (!isConfirmation && contact.registeredOn > lastDayToTell(statement, rules)) return null;
  if (isConfirmation) return mayBeConfirmed(contact, people) ? { by: 'email' } : null;
  if (statement.notice === 'survey' && !mayBeAsked(statement, contact, context)) return null;
  if (contact === nobody) return roadToNobody(statement, context);
  if (isStale(statement, context)) return { by: 'person', why: 'stale' };
  const why = notByEmail(contact, context);
  if (why !== null) return { by: 'person', why };
  return contact.confirmedOn === null ? { by: 'wait' } : { by: 'email' };
}

/** A decision that carries rights reaches somebody, by a person. Contacts often follow the first events, so not at once. */
function roadToNobody(statement: Statement, context: MailContext): Road {
  if (!('APPEAL' in statement.dates)) return null;
  return isStale(statement, context) ? { by: 'person', why: 'nobody-known' } : { by: 'wait' };
}

/** Only the family itself is asked how it went, only by email, and nobody rings them up for it later. */
const mayBeAsked = (statement: Statement, contact: Contact, context: MailContext): boolean =>
  family.includes(contact.role) && notByEmail(contact, context) === null && !isStale(statement, context);

const family: readonly string[] = ['parent', 'carer', 'other-parental-responsibility', 'young-person'];

export interface MailContext {
  readonly people: People;
  readonly rules: Rules;
  readonly now: Moment;
}

export const hasEmailRoad = (contact: Contact): boolean =>
  contact.email !== null && contact.channel === 'email';

/** Why a contact is not told by email now; null when it may be. */
export function notByEmail(
  contact: Contact,
  { people, now }: { readonly people: People; readonly now: Pick<Moment, 'on'> },
): string | null {
  if (contact.channel !== 'email') return `asked-for-${contact.channel}`;
  if (contact.email === null) return 'no-address';
  if (contact.format === 'audio' || contact.format === 'braille') return `needs-${contact.format}`;
  if (contact.pausedUntil !== null && now.on <= contact.pausedUntil) return 'paused';
  return shunned(contact, people);
}

/** Whether an email may ask if the address is right. */
const mayBeConfirmed = (contact: Contact, people: People): boolean =>
  contact.confirmedOn === null && hasEmailRoad(contact) && shunned(contact, people) === null;

/** Why nothing at all may go to the address of a contact, not even the question whether it is right; null when it may. */
export function shunned({ contactId, address }: Contact, people: People): string | null {
  if (address === null) return null;
  if (people.heldAddresses.includes(address)) return 'address-held';
  const failed = people.failed.some((known) => known.contactId === contactId && known.address === address);
  return failed ? 'address-failed' : null;
}

/**
 * Whom to tell. Where nobody is known, or nobody any more, a decision is still owed to somebody: see `roadToNobody`.
 */
export const addressees = ({ contacts }: People): readonly Contact[] =>
  contacts.length > 0 ? contacts : [nobody];

const nobody: Contact = {
  contactId: 'nobody-known',
  role: 'parent',
  registeredOn: '',
  email: null,
  address: null,
  confirmedOn: null,
  addressSince: '',
  language: 'en',
  format: 'standard',
  channel: 'none',
  channelGiven: 'none',
  pausedUntil: null,
};

/** Whether a statement is older news than the area lets an email tell. */
export function isStale(statement: Statement, { rules, now }: MailContext): boolean {
  return now.on > lastDayToTell(statement, rules);
}

const lastDayToTell = (statement: Statement, rules: Rules): IsoDate =>
  workingDaysAfter(dateOf(statement.on), rules.profile.tellWithin).toString();
