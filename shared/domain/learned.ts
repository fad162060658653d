import { Temporal } from 'temporal-polyfill';
import type { Case } from './case.ts';
import { type Fact, inOrder, textIn } from './fact.ts';
import type { IsoDate } from './moment.ts';
import { peopleOf } from './person.ts';
import { endOfCompulsorySchoolAge } from './school-age.ts';

/**
 * What we learned ourselves, in the shape of facts of the people pathway, so that its clocks read them like any
 * other: an address that failed, a notice that a person must deliver, the time to settle who is written to.
 */
export function learnedFacts(current: Case, today: IsoDate): readonly Fact[] {
  return [
    ...failures(current),
    ...renewals(current),
    ...personNotices(current),
    ...notToTell(current),
    ...toSettle(current, today),
  ].sort(inOrder);
}

const learned = (name: string, key: string, { at, data }: Pick<Fact, 'at' | 'data'>): Fact => ({
  key: `us#${key}`,
  pathway: 'people',
  name,
  at,
  sequence: null,
  byAuthority: true,
  data,
});

function failures(current: Case): readonly Fact[] {
  return current.deeds.flatMap((deed) =>
    deed.kind === 'delivery' && deed.outcome !== 'delivered'
      ? [learned('address-failed', deed.key, { at: deed.at, data: { contactId: deed.contactId } })]
      : [],
  );
}

/** A contact whose address failed and who has a new, confirmed one. */
function renewals(current: Case): readonly Fact[] {
  const failed = current.deeds.flatMap((deed) =>
    deed.kind === 'delivery' && deed.outcome !== 'delivered' ? [deed] : [],
  );
  return current.facts
    .filter(
      (fact) =>
        fact.name === 'contact-updated' &&
        textIn(fact, 'emailConfirmedOn') !== null &&
        failed.some((deed) => deed.contactId === textIn(fact, 'contactId') && deed.at < fact.at),
    )
    .map((fact) =>
      learned('address-renewed', `renewed-${fact.key}`, {
        at: fact.at,
        data: { contactId: fact.data.contactId },
      }),
    );
}

function personNotices(current: Case): readonly Fact[] {
  return current.deeds.flatMap((deed) =>
    deed.kind === 'message' && deed.road === 'person'
      ? [
          learned('notice-for-a-person', deed.key, {
            at: deed.at,
            data: {
              messageId: deed.key,
              contactId: deed.contactId,
            },
          }),
        ]
      : [],
  );
}

/** A notice that a person need not deliver any more. */
function notToTell(current: Case): readonly Fact[] {
  return current.deeds.flatMap((deed) =>
    deed.kind === 'dropped'
      ? [learned('notice-dropped', deed.key, { at: deed.at, data: { messageId: deed.message } })]
      : [],
  );
}

/** Six months before the end of compulsory school age (last Friday of June of the school year of 16), until that day and after. */
function toSettle(current: Case, today: IsoDate): readonly Fact[] {
  const { bornInMonth } = peopleOf(current);
  if (bornInMonth === null) return [];
  const on = settleFrom(bornInMonth);
  return today < on
    ? []
    : [learned('recipient-to-settle', 'recipient', { at: `${on}T00:00:00Z`, data: { settleBy: on } })];
}

/** The day on which to start settling who is written to. */
export const settleFrom = (bornInMonth: string): IsoDate =>
  endOfCompulsorySchoolAge(Temporal.PlainYearMonth.from(bornInMonth)).subtract({ months: 6 }).toString();

/** The days after `today` on which we will learn something from the calendar alone. */
export function nextLearningDays(current: Case, today: IsoDate): readonly IsoDate[] {
  const { bornInMonth } = peopleOf(current);
  const days = bornInMonth === null ? [] : [settleFrom(bornInMonth)];
  return days.filter((day) => day > today);
}
