import type { EmailRow } from './email-row.ts';
import type { Work } from './work.ts';

/**
 * The deeds that an email has told what it carries, for the work queue; none for a desk's email. Their keys follow from
 * the messages, so posting them again changes nothing; they were
 * told when the email was claimed, whoever finds out that it went.
 */
export function toldDeeds(id: string, email: EmailRow): readonly Work[] {
  if (email.audience !== 'family') return [];
  const { ref } = email.recipient;
  return email.messages.map(({ id: message, dates }) => ({
    kind: 'deed',
    area: email.area,
    ref,
    deed: { kind: 'told', key: `told#${message}`, at: email.claimedAt, message, email: id, dates },
  }));
}
