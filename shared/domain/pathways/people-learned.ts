import { Temporal } from 'temporal-polyfill';
import { bornInMonth } from '../born.ts';
import { contactsIn } from '../contact.ts';
import { dateIn, type Fact, learnedFact, textIn } from '../fact.ts';
import { addressName, type Failure, failuresIn, isConfirmedSince } from '../failed-address.ts';
import { dateOf, dayAfter, type IsoDate } from '../moment.ts';
import type { Known, Learned } from '../pathway.ts';
import { endOfCompulsorySchoolAge } from '../school-age.ts';

/**
 * What we learned ourselves about people: an address that failed or was renewed, a notice that a person must deliver
 * or need not any more, and the time to settle who is written to.
 */
export function learnedOfPeople(known: Known): Learned {
  const settle = settleFrom(known);
  const facts = [
    ...failures(known),
    ...renewals(known),
    ...personNotices(known),
    ...notToTell(known),
    ...emailWishes(known),
    ...toSettle(known, settle),
  ];
  const asked = settle === null ? null : askedOn(known.facts, settle);
  return { facts, days: [settle, asked].filter((day) => day !== null) };
}

const learned = (name: string, key: string, { at, data }: Pick<Fact, 'at' | 'data'>): Fact =>
  learnedFact({ pathway: 'people', name, key, at, data });

const failures = ({ facts, deeds }: Known): readonly Fact[] =>
  failuresIn(facts, deeds).map(({ key, at, contactId }) =>
    learned('address-failed', key, { at, data: { contactId } }),
  );

/** A contact whose address failed and who has another, confirmed one, or the same confirmed anew on a later day. */
function renewals({ facts, deeds }: Known): readonly Fact[] {
  const failed = failuresIn(facts, deeds);
  return facts
    .filter(
      (fact) =>
        fact.name === 'contact-updated' &&
        failed.some((failure) => failure.at < fact.at && renews(fact, failure)),
    )
    .map((fact) =>
      learned('address-renewed', `renewed-${fact.key}`, {
        at: fact.at,
        data: { contactId: fact.data.contactId },
      }),
    );
}

function renews(fact: Fact, failed: Failure): boolean {
  if (textIn(fact, 'contactId') !== failed.contactId) return false;
  const confirmedOn = textIn(fact, 'emailConfirmedOn');
  const email = textIn(fact, 'email');
  const isOther = email !== null && addressName(email) !== failed.address;
  return confirmedOn !== null && (isOther || isConfirmedSince(confirmedOn, failed));
}

function personNotices({ deeds }: Known): readonly Fact[] {
  return deeds.flatMap((deed) =>
    deed.kind === 'message' && deed.road === 'person'
      ? [
          learned('notice-for-a-person', deed.key, {
            at: deed.at,
            data: { messageId: deed.key, contactId: deed.contactId, notice: deed.notice },
          }),
        ]
      : [],
  );
}

/** A notice that a person need not deliver any more. */
function notToTell({ deeds }: Known): readonly Fact[] {
  return deeds.flatMap((deed) =>
    deed.kind === 'dropped'
      ? [learned('notice-dropped', deed.key, { at: deed.at, data: { messageId: deed.message } })]
      : [],
  );
}

/** Email wished for by somebody whom the council does not reach by email: no page turns it on, so a person checks it. */
function emailWishes({ facts }: Known): readonly Fact[] {
  const people = facts.filter((fact) => fact.pathway === 'people');
  return people.flatMap((fact, index) => {
    if (fact.name !== 'preference-chosen' || fact.data.channel !== 'email') return [];
    const contactId = textIn(fact, 'contactId');
    const wishing = contactsIn(people.slice(0, index)).find((known) => known.contactId === contactId);
    if (wishing === undefined || wishing.channelGiven === 'email') return [];
    return [
      learned('change-wished', `email-${fact.key}`, { at: fact.at, data: { contactId, what: 'channel' } }),
    ];
  });
}

function toSettle({ facts, today }: Known, on: IsoDate | null): readonly Fact[] {
  if (on === null || today < on) return [];
  const asked = askedOn(facts, on);
  const isTime = asked !== null && asked <= today;
  return [
    learned('recipient-to-settle', 'recipient', { at: `${on}T00:00:00Z`, data: {} }),
    ...(isTime ? [learned('recipient-asked', 'recipient', { at: `${asked}T00:00:00Z`, data: {} })] : []),
  ];
}

/**
 * The day to ask the family who should be written to: when it is time, or later when only then there is something that a
 * family knows of. Of a referral to a service a parent may not hear, and so must not be asked; and once compulsory
 * school age has ended, whoever opens a case settles it first.
 */
function askedOn(facts: readonly Fact[], on: IsoDate): IsoDate | null {
  const known = facts.find(({ pathway }) => knownToFamilies.includes(pathway));
  if (known === undefined) return null;
  // Not in the email that tells of it.
  const since = dayAfter(dateIn(known, undefined));
  const asked = since > on ? since : on;
  return asked <= dateOf(on).add({ months: 6 }).toString() ? asked : null;
}

const knownToFamilies: readonly string[] = ['assessment', 'plan', 'review'];

/** Six months before the end of compulsory school age: the last Friday of June of the school year of 16. */
function settleFrom({ facts }: Known): IsoDate | null {
  const month = bornInMonth(facts);
  if (month === null) return null;
  return endOfCompulsorySchoolAge(Temporal.PlainYearMonth.from(month)).subtract({ months: 6 }).toString();
}
