import type { Temporal } from 'temporal-polyfill';
import { workingDaysAfter } from '../../shared/domain/counting.ts';
import { isBefore } from './advice.ts';
import { assessmentOf } from './assessment.ts';
import type { Plan } from './cast.ts';
import type { Place } from './directory.ts';
import { type Fact, fact } from './fact.ts';
import { type Bounce, familyOf } from './family.ts';
import { hashOf, randomFor } from './random.ts';

/** One child's life as dated facts, in the order they happened. */
export interface Child {
  readonly index: number;
  readonly reference: string;
  readonly facts: readonly Fact[];
  readonly bounce: readonly [email: string, bounce: Bounce] | null;
}

/** Tells the life of one child. It depends on the seed and the plan alone, not on the other children. */
export function childOf(
  plan: Plan,
  { seed, from, place }: { seed: number; from: Temporal.PlainDate; place: Place },
): Child {
  const random = randomFor(seed, `child ${plan.index}`);
  const reference = referenceOf(plan.index, seed);
  const assessmentId = `A-${reference}`;
  const prefix = place.area.slice(0, 1).toUpperCase();
  const family = familyOf(plan, { place, random, from });
  const told = assessmentOf({ plan, place, random, from, assessmentId });
  const facts = [...family.facts, ...cutShort(told, { plan, from, assessmentId })];
  const diedOn = facts.find(({ type }) => type === 'send.people.child-died.v1')?.on;
  const lived = diedOn === undefined ? facts : facts.filter(({ on }) => !isBefore(diedOn, on));
  return {
    index: plan.index,
    reference: `${prefix}-${reference}`,
    facts: inOrder(lived),
    bounce: family.bounce,
  };
}

// No vowels, so that no reference is a word; no 0 or 1, so that none is misread.
const letters = '23456789BCDFGHJKLMNPQRSTVWXZ';
const referenceLength = 5;

/** A reference that tells nothing. The factor shares none with 28 to the 5th, so that no two children share one. */
function referenceOf(index: number, seed: number): string {
  let left = (index * 7_654_321 + hashOf(`reference ${seed}`)) % letters.length ** referenceLength;
  return Array.from({ length: referenceLength }, () => {
    const letter = letters.charAt(left % letters.length);
    left = Math.floor(left / letters.length);
    return letter;
  }).join('');
}

const afterDraft = ['draft-issued', 'representations-received', 'setting-consulted', 'setting-replied'].map(
  (name) => `send.assessment.${name}.v1`,
);

/** An assessment that ends before its plan: withdrawn, or refused a plan after assessing. */
function cutShort(
  facts: readonly Fact[],
  { plan, from, assessmentId }: { plan: Plan; from: Temporal.PlainDate; assessmentId: string },
): readonly Fact[] {
  const daysAfter = (days: number, least: number) => {
    const on = plan.requestedOn.add({ days });
    return workingDaysAfter(isBefore(on, from) ? from.add({ days: least }) : on, 1);
  };
  const until = (last: Fact) => [...facts.filter(({ on }) => isBefore(on, last.on)), last];
  const undrafted = ({ type }: Fact) => !afterDraft.includes(type);
  if (plan.trouble === 'plan-refused') {
    const on = daysAfter(plan.index % 2 === 0 ? 108 : 119, 9);
    return until(fact('assessment.plan-refused', on, { assessmentId, dated: 'notifiedOn' })).filter(
      undrafted,
    );
  }
  if (plan.trouble !== 'withdrawn') return facts;
  const on = daysAfter(66, 16);
  const kept = until(fact('assessment.withdrawn', on, { assessmentId, dated: 'withdrawnOn' }));
  const came = new Set(
    kept.filter(({ type }) => type === 'send.advice.received.v1').map(({ data }) => data.adviceId),
  );
  const open = kept.filter(
    ({ type, data }) => type === 'send.advice.requested.v1' && !came.has(data.adviceId),
  );
  return [
    ...kept,
    ...open.map(({ data }) => fact('advice.not-needed', on, { adviceId: data.adviceId, dated: 'decidedOn' })),
  ];
}

const hoursInOrder = ['night', 'office', 'evening'];

function inOrder(facts: readonly Fact[]): readonly Fact[] {
  return facts.toSorted(
    (one, other) =>
      one.on.toString().localeCompare(other.on.toString()) ||
      hoursInOrder.indexOf(one.hours) - hoursInOrder.indexOf(other.hours),
  );
}
