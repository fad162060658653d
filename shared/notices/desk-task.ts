import type { Task } from '../domain/desk.ts';
import type { Profile } from '../domain/profile.ts';
import { ownerWords } from './desk-line.ts';
import { oneLine } from './one-line.ts';

/** Whom or what a task is about and how it is closed, in words for staff; references alone, no name. */
export function taskWords(task: Task | null, profile: Profile): readonly string[] {
  if (task === null) return [];
  const about = aboutWords(task.about, profile);
  return [...(about === '' ? [] : [about]), closingWords(task)];
}

function aboutWords(
  { contactId, held, notByEmail, messageId, notice, wish, work }: Task['about'],
  profile: Profile,
): string {
  const parts = [
    contactId && `Contact: ${oneLine(contactId)}`,
    held && 'Their mail is held: ask safeguarding before you call or write',
    !held && notByEmail && `Do not write by email: ${notByEmail.replaceAll('-', ' ')}`,
    notice && `Tell: ${notice.replaceAll('-', ' ')}`,
    messageId && `Message: ${oneLine(messageId)}`,
    wish && `To change: ${wish.replaceAll('-', ' ')}`,
    work && `Work: ${oneLine(work.what)} (${oneLine(work.pathwayId)}, ${oneLine(work.clock)})`,
    work && `Asked: ${ownerWords(work.owner, profile)}`,
  ];
  return parts.filter((part) => part !== null && part !== false && part !== '').join('. ');
}

// What happened, as people say it, and the type of event by which their case system says so.
const closingWords = ({ closedBy }: Task): string =>
  `To close it, record in the case system: ${closedBy.map(recordWords).join(', or ')}`;

function recordWords(type: string): string {
  const [, , fact = ''] = type.split('.');
  return `${fact.replaceAll('-', ' ')} (${type})`;
}
