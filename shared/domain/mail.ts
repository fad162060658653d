import { areaCalendar } from './area-calendar.ts';
import { nextOfficeDayOnOrAfter } from './calendar.ts';
import { type Case, factsInForce } from './case.ts';
import type { Contact } from './contact.ts';
import type { DroppedDeed, MessageDeed, ToldDeed } from './deed.ts';
import { textIn } from './fact.ts';
import { givingWay } from './giving-way.ts';
import { hashOf } from './hash.ts';
import { mayHear } from './hearers.ts';
import { atTime, dateOf, dayAfter, type IsoDate, type IsoInstant, type Moment } from './moment.ts';
import type { Statement } from './notice.ts';
import type { Profile } from './profile.ts';
import { addressees, hasEmailRoad, isStale, type MailContext, notByEmail, roadOf, shunned } from './road.ts';

/** The messages owed and not yet made: for each statement and contact, minus what is queued, told or left to a person. */
export function owedMessages(
  current: Case,
  statements: readonly Statement[],
  context: MailContext,
): readonly MessageDeed[] {
  const { people, now, rules } = context;
  return addressees(people).flatMap((contact) =>
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

/** The messages that wait for their email, each with the time at which it may go. */
export const queuedMessages = (current: Case, profile: Profile): readonly MessageDeed[] =>
  givingWay(
    pendingMessages(current).filter((message) => message.road === 'email'),
    current,
    profile,
  );

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
  const contact = addressees(people).find((known) => known.contactId === message.contactId);
  if (contact === undefined) return 'not-reachable';
  const statement = statementOf(message, contact, statements);
  if (statement === undefined || statement.moot || statement.on > now.on) return 'no-longer-true';
  if (!mayHear(statement, message.contactId)) return 'held';
  if (message.road === 'person') return null;
  if (statement.notice === 'confirm-address')
    return shunned(contact, people) === null ? null : 'not-reachable';
  if (isStale(statement, context)) return 'stale';
  return contact.confirmedOn === null || notByEmail(contact, context) !== null ? 'not-reachable' : null;
}

/** The first of the day's slots (`HH:MM`, London) after now, on a day when the area's office is open. */
export function nextSlot(now: Moment, profile: Profile, slots: readonly string[]): IsoInstant {
  const calendar = areaCalendar(profile);
  const openOn = (day: IsoDate): IsoDate => nextOfficeDayOnOrAfter(dateOf(day), calendar).toString();
  const today = openOn(now.on);
  const later = slots.map((slot) => atTime(today, slot)).find((at) => at > now.at);
  return later ?? atTime(openOn(dayAfter(today)), slots[0] ?? '10:00');
}
