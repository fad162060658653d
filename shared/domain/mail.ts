import { areaCalendar } from './area-calendar.ts';
import { nextOfficeDayOnOrAfter } from './calendar.ts';
import { type Case, factsInForce } from './case.ts';
import { workingDaysAfter } from './counting.ts';
import type { DroppedDeed, MessageDeed, ToldDeed } from './deed.ts';
import { textIn } from './fact.ts';
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
  const { people, rules } = context;
  if (people.held || people.heldContacts.includes(contact.contactId)) return null;
  const isConfirmation = statement.notice === 'confirm-address';
  const isFor = statement.contactId === null || statement.contactId === contact.contactId;
  if (!isFor || (isConfirmation && statement.says.address !== contact.address)) return null;
  if (statement.on < (rules.liveFrom ?? '')) return null;
  // Somebody who came later is not told what was old news by then.
  if (!isConfirmation && contact.registeredOn > lastDayToTell(statement, rules)) return null;
  if (isConfirmation) return contact.confirmedOn === null && hasEmailRoad(contact) ? { by: 'email' } : null;
  if (isStale(statement, context)) return { by: 'person', why: 'stale' };
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
  const made = messagesOf(current, statement.key, contact.contactId);
  const over = new Set(
    current.deeds.flatMap((deed) => (deed.kind === 'told' || deed.kind === 'dropped' ? [deed.message] : [])),
  );
  const waits = made.some((message) => !over.has(message.key));
  if (waits || standsAsTold(current, statement, contact)) return null;
  return `m-${hashOf(current.area, current.ref, statement.key, contact.contactId, String(made.length))}`;
}

const messagesOf = (current: Case, statement: string, contactId: string): readonly MessageDeed[] =>
  current.deeds.flatMap((deed) =>
    deed.kind === 'message' && deed.statement === statement && deed.contactId === contactId ? [deed] : [],
  );

/** Whether this was the last word: what we took back since, and what we said anew since we took it back, is not. */
function standsAsTold(current: Case, statement: Statement, { contactId }: Contact): boolean {
  const lastTold = (key: string | null): number => {
    const messages = key === null ? [] : messagesOf(current, key, contactId).map((message) => message.key);
    return current.deeds.findLastIndex((deed) => deed.kind === 'told' && messages.includes(deed.message));
  };
  return lastTold(statement.key) > lastTold(statement.takesBack ?? takenBackBy(statement.key));
}

/** The key of the statement that takes another back. */
export const takenBackBy = (key: string): string => JSON.stringify([key, 'told-in-error']);

/** The messages made and neither told nor dropped: queued for an email, or with a person. */
export function pendingMessages(current: Case): readonly MessageDeed[] {
  const over = new Set(
    current.deeds.flatMap((deed) => (deed.kind === 'told' || deed.kind === 'dropped' ? [deed.message] : [])),
  );
  return current.deeds.flatMap((deed) => (deed.kind === 'message' && !over.has(deed.key) ? [deed] : []));
}

/** The messages that wait for their email. */
export const queuedMessages = (current: Case): readonly MessageDeed[] =>
  pendingMessages(current).filter((message) => message.road === 'email');

/** What a person told: a delivery otherwise than by email counts as told, with the dates that were true. */
export function toldByPerson(
  current: Case,
  statements: readonly Statement[],
  now: Moment,
): readonly ToldDeed[] {
  const delivered = new Set(
    factsInForce(current).flatMap((fact) =>
      fact.name === 'notice-delivered-otherwise' ? [textIn(fact, 'messageId')] : [],
    ),
  );
  return pendingMessages(current)
    .filter((message) => delivered.has(message.key))
    .map((message) => ({
      kind: 'told',
      key: `told#${message.key}`,
      at: now.at,
      message: message.key,
      email: 'otherwise',
      dates: statements.find((statement) => statement.key === message.statement)?.dates ?? {},
    }));
}

/** Messages, queued or with a person, that must not be told any more: see `dropReason`. */
export function messagesToDrop(
  current: Case,
  statements: readonly Statement[],
  context: MailContext,
): readonly DroppedDeed[] {
  return pendingMessages(current).flatMap((message) => {
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
  if (statement.notice === 'confirm-address' || message.road === 'person') return null;
  if (isStale(statement, context)) return 'stale';
  return contact.confirmedOn === null || notByEmail(contact, people) !== null ? 'not-reachable' : null;
}

/** Whether a statement is older news than the area lets an email tell. */
function isStale(statement: Statement, { rules, now }: MailContext): boolean {
  return now.on > lastDayToTell(statement, rules);
}

const lastDayToTell = (statement: Statement, rules: Rules): IsoDate =>
  workingDaysAfter(dateOf(statement.on), rules.profile.tellWithin).toString();

/** The first of the day's slots (`HH:MM`, London) after now, on a day when the area's office is open. */
export function nextSlot(now: Moment, profile: Profile, slots: readonly string[]): IsoInstant {
  const calendar = areaCalendar(profile);
  const openOn = (day: IsoDate): IsoDate => nextOfficeDayOnOrAfter(dateOf(day), calendar).toString();
  const today = openOn(now.on);
  const later = slots.map((slot) => atTime(today, slot)).find((at) => at > now.at);
  return later ?? atTime(openOn(dayAfter(today)), slots[0] ?? '10:00');
}
