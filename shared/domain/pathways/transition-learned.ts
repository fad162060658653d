import { Temporal } from 'temporal-polyfill';
import { dateIn, type Fact, textIn } from '../fact.ts';
import type { IsoDate } from '../moment.ts';
import type { Known, Learned } from '../pathway.ts';
import { type Coming, inDueTime } from './in-due-time.ts';

/**
 * What a young person's age brings, once the case has opened it: the referral to adult social care, the yearly health
 * check, thinking about capacity; and preparation for adulthood in every review from Year 9. Only the month of birth
 * is known, so an age is reached on the first day of that month: no date is told too late.
 */
export function learnedOfTransition({ facts, today }: Known): Learned {
  const born = facts.findLast((fact) => fact.name === 'child-registered');
  const month = born === undefined ? null : textIn(born, 'bornInMonth');
  if (month === null) return { facts: [], days: [] };
  const ages = agesOf(Temporal.PlainYearMonth.from(month));
  const told = facts.filter((fact) => fact.pathway === 'transition');
  return inDueTime(
    [
      ...adultSocialCare(told, ages),
      ...healthChecks(told, ages),
      ...capacity(told, ages),
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

/** Planned from 13 and referred by 14; a person named by 18, from the year before. At once when it opens later. */
function adultSocialCare(told: readonly Fact[], { at }: Ages): readonly Coming[] {
  const applies = told.find((fact) => fact.name === 'adult-social-care-applies');
  const referred = told.find((fact) => fact.name === 'adult-social-care-referred');
  const refer = applies && later(at(13), dateIn(applies, undefined));
  const allocate = referred && later(at(17), dateIn(referred, 'referredOn'));
  return [
    ...(refer ? [coming('referral-to-make', refer, { dueOn: later(at(14), refer) })] : []),
    ...(allocate ? [coming('worker-to-name', allocate, { dueOn: later(at(18), allocate) })] : []),
  ];
}

function healthChecks(told: readonly Fact[], { at }: Ages): readonly Coming[] {
  const applies = told.find((fact) => fact.name === 'health-check-applies');
  return applies ? [coming('health-check-begins', later(at(14), dateIn(applies, undefined)))] : [];
}

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
