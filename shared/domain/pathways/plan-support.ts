import { workingDaysAfter } from '../counting.ts';
import { dateIn, type Fact, textIn } from '../fact.ts';
import { dateOf, type IsoDate } from '../moment.ts';
import { matches } from '../rules.ts';
import type { Coming } from './in-due-time.ts';

// Halfway through the default time in which the support must be in place.
const askAfterWorkingDays = 10;

interface Change {
  readonly on: string;
  readonly when?: Readonly<Record<string, readonly string[]>>;
}

/** What makes or changes the support that a plan promises, by fact. */
const changes: Readonly<Record<string, Change>> = {
  'plan.made': { on: 'madeOn' },
  'plan.replaced': { on: 'madeOn' },
  'plan.moved-in': { on: 'transferredOn' },
  'plan.amended-outside-review': { on: 'sentOn' },
  'review.final-issued': { on: 'sentOn' },
  'placement.started': { on: 'startedOn' },
  'dispute.order-step-done': { on: 'doneOn', when: { step: ['final', 'amend', 'name-school'] } },
};

/**
 * When a family is asked whether the support is in place: ten working days after each new or amended plan, change of
 * placement and step of an order that changes the plan (CFA 2014 s42), and once for changes that follow each other
 * sooner. Not of a plan that has ended by then, or that another authority has, nor when the family has said since that
 * all of it is there. `ends`: when plans end.
 */
export function supportQuestions(facts: readonly Fact[], ends: readonly Coming[]): readonly Coming[] {
  const told = facts.flatMap((fact) => changeIn(fact, facts));
  const plans = new Set(told.flatMap(({ planId }) => planId ?? []));
  return [...plans].flatMap((planId) => {
    const over = [
      ...ends.filter(({ data }) => data.planId === planId).map(({ on }) => on),
      ...facts.filter((fact) => isTransfer(fact, planId)).map((fact) => dateIn(fact, 'transferredOn')),
    ];
    const saidYes = facts.filter((fact) => isYes(fact, planId)).map((fact) => dateIn(fact, 'on'));
    const days = daysOf(planId, told);
    return days.flatMap((since, index) => {
      const on = workingDaysAfter(dateOf(since), askAfterWorkingDays).toString();
      const next = days[index + 1];
      if ((next !== undefined && next <= on) || over.some((day) => day <= on)) return [];
      if (saidYes.some((day) => day >= since)) return [];
      const key = `support-${planId}-${since}`;
      return [{ pathway: 'plan', name: 'support-check-due', key, on, data: { planId } }];
    });
  });
}

interface Changed {
  /** The plan it names; a placement and an order name none, and mean each there is. */
  readonly planId: string | null;
  readonly on: IsoDate;
}

/** The days on which what a plan promises was made or changed, in order. */
function daysOf(planId: string, told: readonly Changed[]): readonly IsoDate[] {
  const own = told.filter((change) => change.planId === planId).map(({ on }) => on);
  const [first = ''] = own.toSorted();
  const others = told.filter((change) => change.planId === null && change.on >= first).map(({ on }) => on);
  return [...new Set([...own, ...others])].sort();
}

const isYes = ({ pathway, name, data }: Fact, planId: string): boolean =>
  pathway === 'plan' &&
  name === 'provision-confirmed' &&
  data.planId === planId &&
  data.by === 'family' &&
  data.inPlace === 'yes';

const isTransfer = (fact: Fact, planId: string): boolean =>
  fact.pathway === 'plan' && fact.name === 'transferred' && fact.data.planId === planId;

function changeIn(fact: Fact, facts: readonly Fact[]): readonly Changed[] {
  const change = changes[`${fact.pathway}.${fact.name}`];
  if (change === undefined || !matches(fact, change.when)) return [];
  return [{ planId: planOf(fact, facts), on: dateIn(fact, change.on) }];
}

/** The plan that a fact is about: its own, or that of its review. */
function planOf(fact: Fact, facts: readonly Fact[]): string | null {
  const reviewId = textIn(fact, 'reviewId');
  if (fact.pathway === 'plan' || reviewId === null) return textIn(fact, 'planId');
  const review = facts.find(
    (known) => textIn(known, 'reviewId') === reviewId && textIn(known, 'planId') !== null,
  );
  return review === undefined ? null : textIn(review, 'planId');
}
