import { type IsoInstant, inWords } from '../domain/moment.ts';
import { reasonInMail, type ShownReason } from './refused-reason.ts';
import { type RefusedItem, type RefusedView, refusedHtml, refusedText } from './refused-template.ts';
import { visible } from './visible.ts';

/** So many refused events are shown in one email: the rest is counted. */
export const mostShown = 20;

/** One event that was refused, as it is told: only what could be read of it. */
export interface ShownRefusal {
  readonly at: IsoInstant;
  readonly messageId: string;
  readonly id: string | null;
  readonly subject: string | null;
  readonly reasons: readonly ShownReason[];
}

/** What the email to a partner is written from. */
export interface RefusedInput {
  readonly partner: { readonly id: string; readonly name: string };
  /** How many were refused since the last email. */
  readonly count: number;
  /** When the earliest of them was. */
  readonly since: IsoInstant;
  /** The latest of them, newest first; `mostShown` at most are shown. */
  readonly latest: readonly ShownRefusal[];
  /** The local areas there are. */
  readonly areas: readonly string[];
}

/**
 * Tells the contact of a partner what was refused of it, why, and how to put it right. Whatever the partner posted is
 * shown so that it cannot mislead (see `visible`) and tells nothing of a child (see `reasonInMail`); none of it stands in
 * the subject.
 */
export function refusedEmail(input: RefusedInput): {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
} {
  const { partner, count, since, latest, areas } = input;
  const items = latest.slice(0, mostShown).map((refusal) => itemOf(refusal, areas));
  const isOne = count === 1;
  const view: RefusedView = {
    subject: isOne ? 'One of your events was refused' : `${count} of your events were refused`,
    size: '16px',
    opening: [
      `To those who look after: ${partner.name}.`,
      `${isOne ? 'One event' : `${count} events`} that you posted since ${instantInWords(since)} could not be taken in. No case was changed by ${isOne ? 'it' : 'them'}: no clock started or stopped, and nobody was told.`,
    ],
    heading: count > items.length ? `The latest ${items.length} of ${count}` : 'What was refused',
    items,
    remedies: remediesFor(partner.id),
    closing: [
      'Of what you posted, this email shows ids in letters and digits, dates, event types and areas, never other texts. What was refused is kept for 30 days, as it came: ask us for it by its message.',
      'We write when something was refused, and then once a day at most.',
    ],
  };
  return { subject: view.subject, text: refusedText(view), html: refusedHtml(view) };
}

const remediesFor = (partner: string): readonly string[] => [
  'If the event was wrong: correct it, and post it again. It may keep its id, unless the id is what was wrong.',
  'If the event was right and we were wrong (what you may post, or the contract): answer this email. Once we have put that right, we post it again as it came.',
  `Those who run the system see everything with "npm run refused -- list ${partner}", and post one again with "npm run refused -- replay ${partner} MESSAGE".`,
];

function itemOf(
  { at, messageId, id, subject, reasons }: ShownRefusal,
  areas: readonly string[],
): RefusedItem {
  return {
    title: `${instantInWords(at)}: ${idInWords(id)}, ${caseInWords(subject)}`,
    faults: [...reasons.map((reason) => reasonInMail(reason, areas)), `Message ${visible(messageId)}`],
  };
}

/** An id that looks like one; another text may be anything, a name or an address among them. */
function idInWords(id: string | null): string {
  if (id === null) return 'an event whose id could not be read';
  return /^[A-Za-z0-9._:/#|~%+=-]+$/.test(id) ? `event ${visible(id)}` : 'an event whose id is a text';
}

/** A case reference of the contract's form; another text may be anything, a name among them. */
function caseInWords(subject: string | null): string {
  if (subject === null) return 'no case could be read';
  return /^[A-Za-z0-9._-]{1,64}$/.test(subject) ? `case ${subject}` : 'a case reference of another form';
}

const instantInWords = (at: IsoInstant): string => `${inWords(at.slice(0, 10))}, ${at.slice(11, 19)} UTC`;
