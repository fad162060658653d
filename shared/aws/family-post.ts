import type { Case } from '../domain/case.ts';
import type { Contact } from '../domain/contact.ts';
import { viewOf } from '../domain/decide.ts';
import type { DroppedDeed, MessageDeed } from '../domain/deed.ts';
import { confirmationsFor, messagesToDrop, queuedMessages } from '../domain/mail.ts';
import type { IsoInstant, Moment } from '../domain/moment.ts';
import type { Statement } from '../domain/notice.ts';
import type { NamedContact } from '../domain/person.ts';
import type { Rules } from '../domain/rules.ts';

/** A message that is to go, and what it says now. */
export interface DueMessage {
  readonly message: MessageDeed;
  readonly statement: Statement;
}

/** What one contact of a case is to be written about now. */
export interface FamilyPost {
  /** Null when the case knows nobody of that id any more: then nothing is due. */
  readonly contact: Contact | null;
  readonly namedContact: NamedContact | null;
  /** What must not go any more. */
  readonly drops: readonly DroppedDeed[];
  readonly due: readonly DueMessage[];
  /** When the next of what waits for its slot may go; null when nothing waits. */
  readonly laterAt: IsoInstant | null;
}

/**
 * Works out from what is true now what one contact is to be told: nothing that has become untrue, and nothing before
 * its slot. Pure.
 */
export function familyPost(
  current: Case,
  contactId: string,
  { rules, now }: { readonly rules: Rules; readonly now: Moment },
): FamilyPost {
  const { people, statements } = viewOf(current, rules, now.on);
  const contact = people.contacts.find((known) => known.contactId === contactId) ?? null;
  const mine = queuedMessages(current, rules.profile).filter((message) => message.contactId === contactId);
  const drops = messagesToDrop(current, statements, { people, rules, now }).filter((drop) =>
    mine.some((message) => message.key === drop.message),
  );
  const standing = mine.filter((message) => !drops.some((drop) => drop.message === message.key));
  const sayable = contact === null ? [] : [...statements, ...confirmationsFor(contact)];
  const times = standing.flatMap(({ sendAt }) => (sendAt !== null && sendAt > now.at ? [sendAt] : []));
  return {
    contact,
    namedContact: people.namedContact,
    drops,
    due: standing
      .filter(({ sendAt }) => sendAt !== null && sendAt <= now.at)
      .map((message) => withStatement(message, sayable)),
    laterAt: times.sort()[0] ?? null,
  };
}

function withStatement(message: MessageDeed, sayable: readonly Statement[]): DueMessage {
  const statement = sayable.find((known) => known.key === message.statement);
  if (statement === undefined)
    throw new Error(`Expected what message ${message.key} says, found nothing that is true.`);
  return { message, statement };
}

/** The most messages one email carries: with them a claim stays far within one transaction. */
const mostInOneEmail = 20;

/** Which messages share an email: each statement that travels alone has its own, the others go together. */
export function sharedOut(due: readonly DueMessage[]): readonly (readonly DueMessage[])[] {
  const together = due.filter(({ statement }) => !statement.alone);
  const alone = due.filter(({ statement }) => statement.alone);
  const emails: (readonly DueMessage[])[] = alone.map((item) => [item]);
  for (let at = 0; at < together.length; at += mostInOneEmail)
    emails.push(together.slice(at, at + mostInOneEmail));
  return emails;
}
