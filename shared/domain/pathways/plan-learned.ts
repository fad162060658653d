import { lastDay } from '../count.ts';
import { daysBefore, workingDaysAfter } from '../counting.ts';
import { dateIn, type Fact, learnedFact, textIn } from '../fact.ts';
import { dateOf, type IsoDate } from '../moment.ts';
import type { Known, Learned } from '../pathway.ts';
import { type Coming, inDueTime } from './in-due-time.ts';
import { phaseLimit } from './phase.ts';
import { plansThatEnd } from './plan-ended.ts';
import { plansFromAssessments } from './plan-made.ts';

/**
 * What follows for plans from the calendar and from other pathways: a plan made by an assessment, the back-plan of a
 * transfer, the day to ask whether the support is in place, and the day a ceased plan really ends.
 */
export function learnedOfPlans({ facts, today }: Known): Learned {
  const made = plansFromAssessments(facts);
  const inTime = inDueTime([...plansThatEnd(facts), ...questions([...facts, ...made])], today);
  return { facts: [...made, ...backPlans(facts), ...inTime.facts], days: inTime.days };
}

// Halfway through the default time in which the support must be in place.
const askAfterWorkingDays = 10;

/** When a family is asked whether the support is in place: once for each new or amended plan. */
function questions(facts: readonly Fact[]): readonly Coming[] {
  const asked = facts.flatMap((fact) => {
    const since = newPlanOn(fact);
    const planId = since === null ? null : planOf(fact, facts);
    if (since === null || planId === null) return [];
    const on = workingDaysAfter(dateOf(since), askAfterWorkingDays).toString();
    const key = `support-${planId}-${since}`;
    return [[key, { pathway: 'plan', name: 'support-check-due', key, on, data: { planId } }] as const];
  });
  return [...new Map(asked).values()];
}

const newPlan: Readonly<Record<string, string>> = {
  'plan.made': 'madeOn',
  'plan.replaced': 'madeOn',
  'plan.moved-in': 'transferredOn',
  'plan.amended-outside-review': 'sentOn',
  'review.final-issued': 'sentOn',
};

function newPlanOn(fact: Fact): IsoDate | null {
  const field = newPlan[`${fact.pathway}.${fact.name}`];
  return field === undefined ? null : dateIn(fact, field);
}

function planOf(fact: Fact, facts: readonly Fact[]): string | null {
  const reviewId = textIn(fact, 'reviewId');
  if (fact.pathway === 'plan' || reviewId === null) return textIn(fact, 'planId');
  const review = facts.find(
    (known) => textIn(known, 'reviewId') === reviewId && textIn(known, 'planId') !== null,
  );
  return review === undefined ? null : textIn(review, 'planId');
}

// Eight weeks from the notice to the final plan, and four from the meeting to the notice (regs 20(10), 22(3)).
const noticeDays = 56;
const meetingDays = 84;

/** The latest notice and meeting from which a transfer can still be finished in time, while they are to come. */
function backPlans(facts: readonly Fact[]): readonly Fact[] {
  return facts
    .filter((fact) => fact.pathway === 'plan' && fact.name === 'transfer-due')
    .flatMap((fact) => {
      const told = dateIn(fact, undefined);
      const last = lastDay({ fact, on: told }, phaseLimit(textIn(fact, 'phase')));
      if (last === null) return [];
      const noticeBy = daysBefore(dateOf(last), noticeDays).toString();
      const meetingBy = daysBefore(dateOf(last), meetingDays).toString();
      const dates = {
        ...(noticeBy >= told ? { noticeBy } : {}),
        ...(meetingBy >= told ? { meetingBy } : {}),
      };
      const { planId, phase } = fact.data;
      const data = { planId, phase, ...dates };
      return [
        learnedFact({
          pathway: 'plan',
          name: 'transfer-planned',
          key: `phase-${fact.key}`,
          at: fact.at,
          data,
        }),
      ];
    });
}
