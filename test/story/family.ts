import type { Temporal } from 'temporal-polyfill';
import { nextWorkingDayOnOrAfter } from '../../shared/domain/calendar.ts';
import { workingDaysAfter } from '../../shared/domain/counting.ts';
import { isBefore } from './advice.ts';
import type { Lot } from './cast.ts';
import type { Place } from './directory.ts';
import { type Fact, fact } from './fact.ts';
import type { Random } from './random.ts';

/** How mail to an address that does not work comes back. */
export type Bounce = 'permanent' | 'transient' | 'complaint';

/** The people of one child: what is told of them, and the address that does not work, if there is one. */
export interface Family {
  readonly facts: readonly Fact[];
  readonly bounce: readonly [email: string, bounce: Bounce] | null;
}

const birds = ['wren', 'heron', 'swift', 'plover', 'curlew', 'dunlin', 'linnet', 'siskin', 'teal', 'avocet'];
const colours = ['amber', 'slate', 'copper', 'silver', 'indigo', 'russet', 'violet', 'jade'];
const bounces: Readonly<Record<string, Bounce>> = {
  'address-fails': 'permanent',
  'address-fails-then-reached': 'permanent',
  'address-fails-then-changed': 'permanent',
  'address-fails-for-a-while': 'transient',
  'complains-of-mail': 'complaint',
};
// By the last digits of a child's number, so that a story of sixty has each of them.
const languages: Readonly<Record<number, string>> = { 3: 'pl', 8: 'ar', 13: 'pl' };
const formats: Readonly<Record<number, string>> = { 5: 'large-print', 10: 'easy-read' };
const needsSecond = ['contact-removed', 'may-not-receive', 'turning-sixteen'];
// The end of the school year in which a child turns 16 is the end of compulsory school age.
const turningSixteen = 16;

/** What a family is told with. `from` is the day the story begins. */
interface Setting {
  readonly place: Place;
  readonly random: Random;
  readonly from: Temporal.PlainDate;
}

type Registered = Lot & { readonly registeredOn: Temporal.PlainDate };

/** Who may be told about a child, from when an office first opens after the request, and what changes later. */
export function familyOf(asked: Lot, { place, random, from }: Setting): Family {
  const on = registeredOn(asked);
  const lot = { ...asked, registeredOn: on };
  const email = addressOf(lot.index, 'one', random);
  const years = lot.trouble === 'turning-sixteen' ? turningSixteen : random.whole(3, 14);
  const bornInMonth = `${on.year - years}-${String(random.whole(1, 8)).padStart(2, '0')}`;
  const officer = lot.index % place.officers.length;
  const facts = [
    fact('people.child-registered', on, { bornInMonth }),
    fact('people.contact-registered', on, { ...firstContact(lot, random), ...reach(lot, email) }),
    ...secondContact(lot, random),
    assigned(lot, place, officer),
    ...changes(lot, { email, place, officer, from }),
  ];
  const bounce = lot.trouble === null ? undefined : bounces[lot.trouble];
  return { facts, bounce: bounce === undefined ? null : [email, bounce] };
}

function registeredOn({ requestedOn, hours }: Lot): Temporal.PlainDate {
  return nextWorkingDayOnOrAfter(hours === 'evening' ? requestedOn.add({ days: 1 }) : requestedOn);
}

/** An invented address, the only one of its kind in a story. */
export function addressOf(index: number, which: string, random: Random): string {
  return `${random.pick(colours)}.${random.pick(birds)}${index}.${which}@post.example`;
}

function firstContact({ index, trouble }: Registered, random: Random) {
  const plain = { contactId: 'P-1', language: 'en', format: 'standard', channel: 'email', mayReceive: true };
  const role = random.chance(0.1) ? 'carer' : 'parent';
  if (trouble !== null) return { ...plain, role };
  const language = languages[index % 20] ?? 'en';
  const format = formats[index % 20] ?? 'standard';
  return { ...plain, role, language, format, channel: byPost(index) ? 'post' : 'email' };
}

const byPost = (index: number): boolean => index % 20 === 19;

/** The address, with the day it was confirmed. A family that is written to by post gave none. */
function reach({ index, registeredOn, trouble }: Registered, email: string) {
  if (trouble === null && byPost(index)) return {};
  if (trouble === 'unconfirmed-at-first' || trouble === 'unconfirmed-for-ever') return { email };
  return { email, emailConfirmedOn: registeredOn.toString() };
}

function secondContact({ index, registeredOn, trouble }: Registered, random: Random): readonly Fact[] {
  if (!needsSecond.includes(trouble ?? '') && !random.chance(0.35)) return [];
  const young = trouble === 'turning-sixteen';
  return [
    fact('people.contact-registered', registeredOn, {
      contactId: 'P-2',
      role: young ? 'young-person' : random.pick(['parent', 'other-parental-responsibility']),
      email: addressOf(index, 'two', random),
      emailConfirmedOn: registeredOn.toString(),
      language: 'en',
      format: 'standard',
      channel: 'email',
      mayReceive: trouble !== 'may-not-receive',
    }),
  ];
}

function assigned({ registeredOn }: Registered, { officers }: Place, officer: number): Fact {
  return fact('people.named-contact-assigned', registeredOn, {
    ...officers[officer],
    deputy: officers[(officer + 1) % officers.length],
  });
}

/** What changes for the people of this child, by its trouble. */
function changes(
  lot: Registered,
  { email, place, officer, from }: { email: string; place: Place; officer: number; from: Temporal.PlainDate },
): readonly Fact[] {
  // In a backlog nothing of this has happened yet: it is the story that must tell it.
  const after = (workingDays: number) => {
    const on = workingDaysAfter(lot.registeredOn, workingDays);
    return isBefore(on, from) ? workingDaysAfter(from, Math.min(workingDays, 15)) : on;
  };
  const contactId = 'P-1';
  const reached = fact('people.contact-reached', after(5), { contactId, dated: 'reachedOn' });
  const confirmed = (on: ReturnType<typeof after>, address: string) =>
    fact('people.contact-updated', on, { contactId, email: address, emailConfirmedOn: on.toString() });
  switch (lot.trouble) {
    case 'unconfirmed-at-first':
      return [confirmed(after(6), email)];
    case 'address-fails-then-reached':
      return [reached];
    case 'address-fails-then-changed':
      return [reached, confirmed(after(7), `new.${email}`)];
    case 'contact-removed':
      return [fact('people.contact-removed', after(35), { contactId: 'P-2' })];
    case 'hold':
      return [
        fact('people.mail-held', after(14), { scope: 'case', heldBy: 'safeguarding' }),
        fact('people.hold-lifted', after(34), { by: 'safeguarding' }),
      ];
    case 'officer-changes':
      return [assigned({ ...lot, registeredOn: after(75) }, place, (officer + 2) % place.officers.length)];
    case 'turning-sixteen':
      return [
        fact('people.recipient-confirmed', after(70), { contactId: 'P-2', basis: 'young-person-agrees' }),
      ];
    case 'child-died':
      return [fact('people.child-died', after(40), { dated: 'diedOn' })];
    default:
      return [];
  }
}
