import { Temporal } from 'temporal-polyfill';
import { bornInMonth } from '../born.ts';
import { dateIn, type Fact, inOrder, textIn } from '../fact.ts';
import type { IsoDate } from '../moment.ts';
import type { Known, Learned } from '../pathway.ts';
import { type Coming, inDueTime } from './in-due-time.ts';

/**
 * What a young person's age brings, once the case has opened it: the referral to adult social care, the yearly health
 * check, thinking about capacity; and preparation for adulthood in every review from Year 9. Only the month of birth
 * is known, so an age is reached on the first day of that month: no date is told too late.
 */
export function learnedOfTransition({ facts, today }: Known): Learned {
  const month = bornInMonth(facts);
  if (month === null) return { facts: [], days: [] };
  const ages = agesOf(Temporal.PlainYearMonth.from(month));
  const told = facts.filter((fact) => fact.pathway === 'transition');
  return inDueTime(
    [
      ...adultSocialCare(facts, ages),
      ...healthChecks(facts, ages),
      ...capacity(told, ages),
      ...capacityElsewhere(facts),
      ...preparation(facts, ages),
    ],
    today,
  );
}

interface Ages {
  readonly at: (years: number) => IsoDate;
  /** The September in which the child begins Year 9, the school year of the fourteenth birthday. */
  readonly yearNine: IsoDate;
}

function agesOf(born: Temporal.PlainYearMonth): Ages {
  const september = born.year + 13 + (born.month >= 9 ? 1 : 0);
  return {
    at: (years) => born.add({ years }).toPlainDate({ day: 1 }).toString(),
    yearNine: `${september}-09-01`,
  };
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

const coming = (name: string, on: IsoDate, data: Coming['data'] = {}): Coming => ({
  pathway: 'transition',
  name,
  key: JSON.stringify([name, ...Object.values(data)]),
  on,
  data,
});

/** The days on which something that applies was opened here: when it was told, and when the child came back with a plan. */
function openedOn(name: string, facts: readonly Fact[]): readonly IsoDate[] {
  const applies = facts.find((fact) => fact.pathway === 'transition' && fact.name === name);
  if (applies === undefined) return [];
  const back = facts.filter((fact) => fact.name === 'moved-in' && inOrder(applies, fact) < 0);
  return [dateIn(applies, undefined), ...back.map((fact) => dateIn(fact, 'transferredOn'))];
}

/** Planned from 13 and referred by 14; a person named by 18, from the year before. At once when it opens later. */
function adultSocialCare(facts: readonly Fact[], { at }: Ages): readonly Coming[] {
  const referred = facts.find((fact) => fact.name === 'adult-social-care-referred');
  const referredOn = referred && dateIn(referred, 'referredOn');
  const refer = openedOn('adult-social-care-applies', facts)
    .filter((on, index) => index === 0 || referredOn === undefined || on < referredOn)
    .map((on) => later(at(13), on));
  const allocate = referredOn && later(at(17), referredOn);
  return [
    ...[...new Set(refer)].map((on) => coming('referral-to-make', on, { dueOn: later(at(14), on) })),
    ...(allocate ? [coming('worker-to-name', allocate, { dueOn: later(at(18), allocate) })] : []),
  ];
}

const healthChecks = (facts: readonly Fact[], { at }: Ages): readonly Coming[] =>
  [...new Set(openedOn('health-check-applies', facts).map((on) => later(at(14), on)))].map((on) =>
    coming('health-check-begins', on, { on }),
  );

/** Capacity is presumed and asked for each decision, from 16 (Mental Capacity Act 2005 ss1–3). */
function capacity(told: readonly Fact[], { at }: Ages): readonly Coming[] {
  return told
    .filter((fact) => fact.name === 'capacity-decision-needed')
    .flatMap((fact) => {
      const from = later(at(16), dateIn(fact, undefined));
      const by = textIn(fact, 'on');
      if (by !== null && by < at(16)) return [];
      const data = { decision: fact.data.decision, ...(by === null ? {} : { dueOn: later(by, from) }) };
      return [coming('capacity-to-consider', from, data)];
    });
}

/** A decision told of before the plan went to another authority is for that one to see to. */
function capacityElsewhere(facts: readonly Fact[]): readonly Coming[] {
  return facts
    .filter((fact) => fact.name === 'capacity-decision-needed')
    .flatMap((needed) => {
      const gone = facts.find(
        (fact) => fact.pathway === 'plan' && fact.name === 'transferred' && inOrder(needed, fact) < 0,
      );
      if (gone === undefined) return [];
      const { decision } = needed.data;
      return [coming('capacity-elsewhere', dateIn(gone, 'transferredOn'), { decision })];
    });
}

/** Every review meeting held in or after Year 9, and those between thirteen and Year 9 where an area begins there. */
function preparation(facts: readonly Fact[], { at, yearNine }: Ages): readonly Coming[] {
  return facts
    .filter((fact) => fact.pathway === 'review' && fact.name === 'held')
    .flatMap((fact) => {
      const on = dateIn(fact, 'heldOn');
      if (on < at(13)) return [];
      const name = on >= yearNine ? 'preparation-by-law' : 'preparation-from-13';
      return [coming(name, on, { reviewId: fact.data.reviewId })];
    });
}
