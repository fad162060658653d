import { areaCalendar } from './area-calendar.ts';
import { nextOfficeDayOnOrAfter } from './calendar.ts';
import type { Case } from './case.ts';
import { workingDaysAfter } from './counting.ts';
import type { DroppedDeed, MessageDeed } from './deed.ts';
import { hashOf } from './hash.ts';
import { atTime, dateOf, dayAfter, type IsoDate, type IsoInstant, type Moment } from './moment.ts';
import type { Statement } from './notice.ts';
import type { Contact, People } from './person.ts';
import type { Profile } from './profile.ts';
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
  const { people, rules, now } = context;
  if (people.held || people.heldContacts.includes(contact.contactId)) return null;
  const isConfirmation = statement.notice === 'confirm-address';
  const isFor = statement.contactId === null || statement.contactId === contact.contactId;
  if (!isFor || (isConfirmation && statement.says.address !== contact.address)) return null;
  if (statement.on < (rules.liveFrom ?? '')) return null;
  const stale = now.on > workingDaysAfter(dateOf(statement.on), rules.profile.tellWithin).toString();
  if (isConfirmation) return contact.confirmedOn === null && hasEmailRoad(contact) ? { by: 'email' } : null;
  if (stale) return { by: 'person', why: 'stale' };
  const why = notByEmail(contact, people);
  if (why !== null) return { by: 'person', why };
  return contact.confirmedOn === null ? { by: 'wait' } : { by: 'email' };
}

export interface MailContext {
  readonly people: People;
  readonly rules: Rules;
  readonly now: Moment;
}

const hasEmailRoad = (contact: Contact): boolean => contact.email !== null && contact.channel === 'email';

function notByEmail(contact: Contact, people: People): string | null {
  if (contact.channel !== 'email') return `asked-for-${contact.channel}`;
  if (contact.email === null) return 'no-address';
  if (contact.format === 'audio' || contact.format === 'braille') return `needs-${contact.format}`;
  const failed = people.failed.some(
    (known) => known.contactId === contact.contactId && known.address === contact.address,
  );
  return failed ? 'address-failed' : null;
}

/** The messages owed and not yet made: for each statement and contact, minus what is queued, told or left to a person. */
export function owedMessages(
  current: Case,
  statements: readonly Statement[],
  context: MailContext,
): readonly MessageDeed[] {
  const { people, now, rules } = context;
  return people.contacts.flatMap((contact) =>
    [...statements, ...confirmationsFor(contact)]
      .filter((statement) => !statement.moot && statement.on <= now.on)
      .flatMap((statement) => {
        const key = messageKey(current, statement, contact);
        const road = key === null ? null : roadOf(statement, contact, context);
        if (key === null || road === null || road.by === 'wait') return [];
        return [
          {
            kind: 'message' as const,
            key,
            at: now.at,
            statement: statement.key,
            notice: statement.notice,
            pathwayId: statement.pathwayId,
            clock: statement.clock,
            contactId: contact.contactId,
            road: road.by,
            sendAt: road.by === 'email' ? nextSlot(now, rules.profile, rules.profile.slots.family) : null,
            why: road.by === 'person' ? road.why : null,
          },
        ];
      }),
  );
}

/** The neutral email that asks whether an address is right: once for each address. */
export function confirmationsFor(contact: Contact): readonly Statement[] {
  if (contact.address === null || contact.confirmedOn !== null || !hasEmailRoad(contact)) return [];
  return [
    {
      key: JSON.stringify(['people', 'confirm-address', contact.contactId, contact.address]),
      notice: 'confirm-address',
      pathway: 'people',
      pathwayId: 'people',
      clock: null,
      on: contact.addressSince,
      dates: {},
      says: { address: contact.address },
      alone: true,
      moot: false,
      contactId: contact.contactId,
      byFact: false,
      because: 'The address has not been confirmed (emailConfirmedOn is missing).',
    },
  ];
}

/** The id of the next message of a statement to a contact, or null when one stands: queued, told, or with a person. */
function messageKey(current: Case, statement: Statement, contact: Contact): string | null {
  const made = current.deeds.filter(
    (deed) =>
      deed.kind === 'message' && deed.statement === statement.key && deed.contactId === contact.contactId,
  );
  const told = new Set(current.deeds.flatMap((deed) => (deed.kind === 'told' ? [deed.message] : [])));
  const standing = made.some((message) => told.has(message.key) || !droppedForNow(current, message.key));
  return standing
    ? null
    : `m-${hashOf(current.area, current.ref, statement.key, contact.contactId, String(made.length))}`;
}

// Dropped because nobody could be written to then: owed again when they can. What is no longer true stays dropped.
const droppedForNow = (current: Case, message: string): boolean =>
  current.deeds.some(
    (deed) => deed.kind === 'dropped' && deed.message === message && deed.why !== 'no-longer-true',
  );

/** The messages made and neither told nor dropped. */
export function queuedMessages(current: Case): readonly MessageDeed[] {
  const over = new Set(
    current.deeds.flatMap((deed) => (deed.kind === 'told' || deed.kind === 'dropped' ? [deed.message] : [])),
  );
  return current.deeds.flatMap((deed) =>
    deed.kind === 'message' && deed.road === 'email' && !over.has(deed.key) ? [deed] : [],
  );
}

/** Queued messages that must not go any more: nobody may be written to now, or it is no longer true. */
export function messagesToDrop(
  current: Case,
  statements: readonly Statement[],
  context: MailContext,
): readonly DroppedDeed[] {
  return queuedMessages(current).flatMap((message) => {
    const why = dropReason(message, statements, context);
    return why === null
      ? []
      : [
          {
            kind: 'dropped' as const,
            key: `dropped#${message.key}`,
            at: context.now.at,
            message: message.key,
            why,
          },
        ];
  });
}

/** What a message is about, as it is true now; undefined when it is no longer true. */
export function statementOf(
  message: MessageDeed,
  contact: Contact,
  statements: readonly Statement[],
): Statement | undefined {
  return [...statements, ...confirmationsFor(contact)].find((known) => known.key === message.statement);
}

function dropReason(
  message: MessageDeed,
  statements: readonly Statement[],
  context: MailContext,
): DroppedDeed['why'] | null {
  const { people, now } = context;
  if (people.held || people.heldContacts.includes(message.contactId)) return 'held';
  const contact = people.contacts.find((known) => known.contactId === message.contactId);
  if (contact === undefined) return 'not-reachable';
  const statement = statementOf(message, contact, statements);
  if (statement === undefined || statement.moot || statement.on > now.on) return 'no-longer-true';
  if (statement.notice === 'confirm-address') return null;
  return contact.confirmedOn === null || notByEmail(contact, people) !== null ? 'not-reachable' : null;
}

/** The first of the day's slots (`HH:MM`, London) after now, on a day when the area's office is open. */
export function nextSlot(now: Moment, profile: Profile, slots: readonly string[]): IsoInstant {
  const calendar = areaCalendar(profile);
  const openOn = (day: IsoDate): IsoDate => nextOfficeDayOnOrAfter(dateOf(day), calendar).toString();
  const today = openOn(now.on);
  const later = slots.map((slot) => atTime(today, slot)).find((at) => at > now.at);
  return later ?? atTime(openOn(dayAfter(today)), slots[0] ?? '10:00');
}
