import { dateIn, type Fact, learnedFact, textIn } from '../fact.ts';
import type { IsoDate } from '../moment.ts';
import type { Known, Learned } from '../pathway.ts';
import { eachOf } from './each-of.ts';
import { mayHear, sixteenFrom } from './referral-hearers.ts';
import { regularWord } from './regular-word.ts';

/** How often somebody on a list hears that they are still on it. */
const everyWeeks = 8;

/** What ends the time "on the list": the service has begun with the child, or will not. */
const over = [
  'first-seen',
  'assessed',
  'outcome-given',
  'treatment-started',
  'allocated',
  'rejected',
  'closed',
];

/** What follows for referrals from the calendar and the people: who may hear of each, and that it still waits. */
export const learnedOfReferrals = (known: Known): Learned =>
  eachOf(known.facts, { pathway: 'referral', idField: 'referralId' }, (told, id) => {
    const waiting = stillOnList(id, told, known.today);
    return {
      facts: [...hearing(id, told, known), ...waiting.facts],
      days: [...waiting.days, ...sixteenFrom(known.facts)],
    };
  });

function hearing(referralId: string, facts: readonly Fact[], known: Known): readonly Fact[] {
  const at = facts[0]?.at;
  if (at === undefined) return [];
  return mayHear(facts, known).map((contactId) =>
    learnedFact({
      ...{ pathway: 'referral', name: 'may-hear', at },
      key: `may-hear-${referralId}-${contactId}`,
      data: { referralId, contactId },
    }),
  );
}

function stillOnList(referralId: string, facts: readonly Fact[], today: IsoDate): Learned {
  const made = facts.find((fact) => fact.name === 'made');
  if (made === undefined || facts.some((fact) => over.includes(fact.name))) return { facts: [], days: [] };
  const joinedOn = dateIn(made, ['receivedOn', 'madeOn']);
  const { latest, nextOn } = regularWord(joinedOn, everyWeeks, today);
  if (latest === null) return { facts: [], days: [nextOn] };
  const { on, nextUpdateOn } = latest;
  const fact = learnedFact({
    ...{ pathway: 'referral', name: 'still-on-list', at: `${on}T00:00:00Z` },
    key: `still-on-list-${referralId}-${on}`,
    data: { referralId, joinedOn, nextUpdateOn, ...offerOf(facts), ...waitOf(facts) },
  });
  return { facts: [fact], days: [nextOn] };
}

/** How long most wait, as the service last said, in weeks as text; and the month by which it hopes to offer a date. */
function waitOf(facts: readonly Fact[]): Readonly<Record<string, string>> {
  const wait = facts.findLast((fact) => fact.data.mostWait !== undefined)?.data.mostWait;
  const offerByMonth = facts.map((fact) => textIn(fact, 'offerByMonth')).findLast((month) => month !== null);
  const weeks: Readonly<Record<string, string>> =
    typeof wait === 'object' && wait !== null
      ? {
          fromWeeks: String(Reflect.get(wait, 'fromWeeks')),
          toWeeks: String(Reflect.get(wait, 'toWeeks')),
        }
      : {};
  return { ...weeks, ...(offerByMonth == null ? {} : { offerByMonth }) };
}

/** The last offer of an appointment, unless it was missed since. */
function offerOf(facts: readonly Fact[]): Readonly<Record<string, string>> {
  const last = facts.findLast((fact) => ['appointment-offered', 'did-not-attend'].includes(fact.name));
  return last?.name === 'appointment-offered' ? { offeredOn: dateIn(last, 'offeredOn') } : {};
}
