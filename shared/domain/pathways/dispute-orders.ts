import type { ClockRule, Trigger } from '../pathway.ts';

/** Steps said to be done; '' is a step that was not named. */
export const stepDone = (...steps: readonly string[]): Trigger => ({
  fact: 'order-step-done',
  on: 'doneOn',
  when: { step: steps },
});

const seen = (...steps: readonly string[]): Trigger => ({
  fact: 'step-seen',
  on: 'on',
  when: { step: steps },
});

/** The same step, said by the tribunal officer or shown by the assessment, review or plan. `unnamed`: also without its name. */
const done = (step: string, unnamed?: 'unnamed'): readonly Trigger[] => [
  stepDone(step, ...(unnamed ? [''] : [])),
  seen(step),
];

const order = (...kinds: readonly string[]): Trigger => ({
  fact: 'order-made',
  on: 'sentOn',
  when: { kind: kinds },
});

// An agreement on what the tribunal could have ordered, with no date of its own, counts as an order (reg 42(2), (5));
// its last step is MED-AGREED.
const agreement = (...kinds: readonly string[]): Trigger => ({
  fact: 'agreement-made',
  on: 'agreedOn',
  when: { agreed: kinds, dueOn: [''] },
});

const notOpposed = (...kinds: readonly string[]): Trigger => ({
  fact: 'not-opposed',
  on: 'on',
  when: { kind: kinds },
});

const assessing = ['assess', 'reassess'] as const;
// Only what was done since counts: the plan appealed against is not the plan that was ordered.
const ofOrder = {
  each: 'occurrence',
  owner: { role: 'tribunal-officer', at: 'authority' },
  ladder: 'tribunal',
  needsManager: 'outside-date',
} as const;

/** What a tribunal's order asks for, by its kind: SEND Regulations 2014 reg 44. Each order has its own clocks. */
export const orderClocks: readonly ClockRule[] = [
  {
    id: 'ORDER-NOTIFY',
    what: 'tell the family that it will assess, as ordered',
    start: [order(...assessing), agreement(...assessing)],
    stop: done('notify', 'unnamed'),
    ...ofOrder,
  },
  {
    id: 'ORDER-REFUSE',
    what: 'say so if no plan will be made after the ordered assessment',
    start: [order(...assessing), agreement(...assessing)],
    stop: done('refuse'),
    cancel: [...done('draft'), ...done('final')],
    ...ofOrder,
  },
  {
    id: 'ORDER-DRAFT',
    what: 'send the draft plan, as ordered',
    start: [order('make-plan'), agreement('make-plan')],
    stop: done('draft', 'unnamed'),
    cancel: done('final'),
    ...ofOrder,
  },
  {
    id: 'ORDER-FINAL',
    what: 'send the final plan, as ordered',
    start: order(...assessing, 'make-plan'),
    stop: done('final'),
    cancel: done('refuse'),
    ...ofOrder,
  },
  {
    id: 'ORDER-AMEND',
    what: 'amend the plan, as ordered',
    start: order('amend'),
    stop: done('amend', 'unnamed'),
    ...ofOrder,
  },
  {
    id: 'ORDER-NAME',
    what: 'name the school or college in the plan, as ordered',
    start: order('name-school'),
    stop: done('name-school', 'unnamed'),
    ...ofOrder,
  },
  {
    id: 'ORDER-CONTINUE',
    what: 'keep the plan in place, as ordered',
    start: order('continue'),
    stop: done('continue', 'unnamed'),
    ...ofOrder,
  },
  {
    id: 'ORDER-CEASE',
    what: 'end the plan, as ordered',
    start: order('cease'),
    stop: done('cease', 'unnamed'),
    ...ofOrder,
  },
];

/** What follows when the authority does not oppose an appeal, by what it was about: SEND Regulations 2014 reg 45. */
export const unopposedClocks: readonly ClockRule[] = [
  {
    id: 'UNOPPOSED-NOTIFY',
    what: 'tell the family that it will assess, the appeal not being opposed',
    start: { ...notOpposed(...assessing), when: { kind: [...assessing], notified: [''] } },
    stop: done('notify', 'unnamed'),
    ...ofOrder,
  },
  {
    id: 'UNOPPOSED-REFUSE',
    what: 'say so if no plan will be made after the assessment it did not oppose',
    start: notOpposed(...assessing),
    stop: done('refuse'),
    cancel: [...done('draft'), ...done('final')],
    ...ofOrder,
  },
  {
    id: 'UNOPPOSED-DRAFT',
    what: 'send the draft plan, the appeal not being opposed',
    start: notOpposed('plan'),
    stop: done('draft', 'unnamed'),
    cancel: done('final'),
    ...ofOrder,
  },
  {
    id: 'UNOPPOSED-FINAL',
    what: 'send the final plan, the appeal not being opposed',
    start: notOpposed(...assessing, 'plan'),
    stop: done('final'),
    cancel: done('refuse'),
    ...ofOrder,
  },
  {
    id: 'UNOPPOSED-CONTENTS',
    what: 'issue the amended plan, the appeal not being opposed',
    start: notOpposed('contents', 'contents-and-placement', 'not-amend'),
    stop: done('amend', 'unnamed'),
    ...ofOrder,
  },
  {
    id: 'UNOPPOSED-PLACEMENT',
    what: 'name the school or college, the appeal not being opposed',
    start: notOpposed('placement'),
    stop: done('name-school', 'unnamed'),
    ...ofOrder,
  },
  {
    id: 'UNOPPOSED-CONTINUE',
    what: 'keep the plan in place, the appeal not being opposed',
    start: notOpposed('cease'),
    stop: done('continue', 'unnamed'),
    ...ofOrder,
  },
  {
    id: 'UNOPPOSED',
    what: 'do what the appeal asked for: nothing says what it was about',
    start: notOpposed('unknown'),
    stop: [
      stepDone('', 'notify', 'draft', 'amend', 'name-school', 'continue'),
      seen('notify', 'draft', 'amend', 'name-school'),
    ],
    ...ofOrder,
  },
];
