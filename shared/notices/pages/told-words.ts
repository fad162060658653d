import type { DroppedDeed } from '../../domain/deed.ts';
import { oneLine } from '../one-line.ts';

/** How far an email came. */
export const becameWords = {
  claimed: 'Being sent',
  sent: 'Sent',
  failed: 'Refused by the mail service',
  delivered: 'Delivered',
  bounced: 'Came back: the address failed',
  complained: 'Delivered, and marked as spam',
} as const;

/** Why a message was not sent after all. */
export const droppedWords: Readonly<Record<DroppedDeed['why'], string>> = {
  held: 'Not sent: mail to this family is held',
  'not-reachable': 'Not sent: there is no address that works',
  'no-longer-true': 'Not sent: it was no longer true',
  stale: 'Not sent: too old for an email',
};

/** Why a desk was mailed when an email to it showed a case. */
export const deskMailedWords = {
  changed: 'This case had changed on that desk since the email before.',
  others: 'Other work on that desk had changed; this case was still open there.',
  weekly: 'The full list that this desk gets each week.',
  daily: 'The screen that this desk gets each working morning.',
} as const;

/** That a person is to say it, and why no email does. */
export function personWords(why: string | null): string {
  if (why === null) return 'A task for a person';
  return `A task for a person: ${why === 'stale' ? 'too old for an email' : oneLine(why).replaceAll('-', ' ')}`;
}

/** The name of a notice in words: `plan-final` is "Plan final". */
export const noticeWords = (notice: string): string => capital(oneLine(notice).replaceAll('-', ' '));

/** Whom a message is for, without name or address: the role that a contact has in the case. */
export function contactWords(
  contactId: string | null,
  contacts: readonly { readonly contactId: string; readonly role: string }[],
): string {
  if (contactId === null) return 'A contact of the case';
  const role = contacts.find((contact) => contact.contactId === contactId)?.role;
  const id = oneLine(contactId);
  return role === undefined ? `Contact ${id}` : `${capital(role.replaceAll('-', ' '))} (${id})`;
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
