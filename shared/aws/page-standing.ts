import { type Case, withFact } from '../domain/case.ts';
import { originOf } from '../domain/fact.ts';
import { londonDateAt } from '../domain/london.ts';
import type { Moment } from '../domain/moment.ts';
import { peopleOf } from '../domain/person.ts';
import { hasRoom } from '../domain/room.ts';
import type { Linked } from './links.ts';
import { type SaidWork, surveyEventId } from './page-event.ts';
import { pageSource } from './page-rights.ts';

/**
 * Whether a link still stands: a contact's does while the address it was sent to is theirs, so that nobody who reads an
 * address they left can choose for them. A survey's link of before may name no address, and then stands for its contact.
 */
export function linkStands(current: Case, link: Linked): boolean {
  if (link.to === 'work') return true;
  const contact = peopleOf(current).contacts.find(({ contactId }) => contactId === link.contactId);
  return contact !== undefined && (link.address === undefined || link.address === contact.address);
}

/** Whether the survey of a link was answered: the first answer stands, so another could not be kept. */
export const isAnswered = (current: Case, link: Linked): boolean =>
  link.to === 'survey' &&
  current.facts.some(({ key }) => key === `${pageSource.partner}#${surveyEventId(link)}`);

/** The most that is taken in a day from the pages of one contact, or of one obligation: more than anybody needs. */
const mostInADay = 20;

/**
 * Whether a case has room for what was said on a page. Nobody is thanked for what could not be kept, and whoever plays
 * with a link fills neither the case nor the room of others who answer on pages.
 */
export function isRoomFor(
  current: Case,
  link: Linked,
  { said, now }: { readonly said: readonly SaidWork[]; readonly now: Moment },
): boolean {
  const today = current.facts.filter(
    (fact) =>
      originOf(fact).partner === pageSource.partner &&
      londonDateAt(fact.at) === now.on &&
      (link.to === 'work'
        ? fact.data.pathwayId === link.pathwayId && fact.data.clock === link.clock
        : fact.data.contactId === link.contactId),
  );
  if (today.length + said.length > mostInADay) return false;
  let full = current;
  for (const { fact } of said) {
    if (!hasRoom(full, fact)) return false;
    full = withFact(full, fact);
  }
  return true;
}
