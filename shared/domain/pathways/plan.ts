import type { PathwayRules } from '../pathway.ts';
import { appealClocks, decisionNotices } from './appeal.ts';
import { planClocks } from './plan-clocks.ts';
import { ceasedUnheard } from './plan-ended.ts';
import { learnedOfPlans } from './plan-learned.ts';

/** An EHC plan: its review cycle, transfers, support, moves and end. CFA 2014 ss42–47, SEND Regulations 2014 Part 2. */
export const plan: PathwayRules = {
  pathway: 'plan',
  idField: 'planId',
  opens: ['made', 'moved-in'],
  once: ['made'],
  neverAfter: [
    {
      after: { fact: 'transferred', on: 'transferredOn' },
      never: ['amendment-notice-sent', 'amended-outside-review', 'ceased'],
    },
    { after: { fact: 'cease-took-effect' }, never: ['amendment-notice-sent', 'amended-outside-review'] },
  ],
  holdsContacts: ['moved-out', 'moved-in'],
  learns: learnedOfPlans,
  findings: ceasedUnheard,
  clocks: [...planClocks, ...appealClocks('plan')],
  notices: [
    { notice: 'support-in-place', when: { fact: 'support-check-due' }, everyTime: true, passing: true },
    {
      notice: 'next-phase',
      when: { fact: 'transfer-due' },
      everyTime: true,
      clock: 'PHASE',
      dates: ['PHASE'],
    },
    {
      notice: 'early-review-asked',
      when: { fact: 'early-review-requested', on: 'receivedOn' },
      everyTime: true,
      clock: 'EARLY-REVIEW',
      dates: ['EARLY-REVIEW'],
    },
    {
      notice: 'budget-asked',
      when: { fact: 'personal-budget-requested', on: 'receivedOn' },
      everyTime: true,
      clock: 'PERSONAL-BUDGET',
      dates: ['PERSONAL-BUDGET'],
    },
    { notice: 'review-to-come', when: { fact: 'education-ended', on: 'on' }, everyTime: true },
    {
      notice: 'plan-changes-proposed',
      when: { fact: 'amendment-notice-sent', on: 'sentOn' },
      everyTime: true,
      clock: 'AMEND-OUTSIDE-8W',
      dates: ['AMEND-OUTSIDE-REPS-15D', 'AMEND-OUTSIDE-8W'],
    },
    {
      notice: 'plan-changes-dropped',
      when: { fact: 'amendment-dropped', on: 'notifiedOn' },
      everyTime: true,
    },
    ...decisionNotices('plan'),
    {
      notice: 'payments-started',
      when: { fact: 'direct-payment-started', on: 'startedOn' },
      clock: 'DP-3M',
      dates: ['DP-3M'],
    },
    {
      notice: 'moved-to-us',
      when: { fact: 'moved-in', on: 'transferredOn' },
      everyTime: true,
      clock: 'MOVE-NEW-6W',
      dates: ['MOVE-NEW-6W', 'MOVE-REVIEW'],
    },
    {
      notice: 'move-settled',
      when: { fact: 'move-decided', on: 'notifiedOn' },
      everyTime: true,
      clock: 'MOVE-REVIEW',
      dates: ['MOVE-REVIEW'],
    },
    {
      notice: 'views-asked',
      when: { fact: 'cease-consulted', on: 'consultedOn' },
      everyTime: true,
      clock: 'CEASE',
    },
  ],
};
