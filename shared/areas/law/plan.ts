import { atPhaseTransfer, betweenPlaces, betweenPost16 } from '../../domain/pathways/phase.ts';
import type { Standard } from '../../domain/rules.ts';

// Part 3 of the Children and Families Act 2014 and the SEND Regulations 2014 came into force on this day.
const inForceFrom = '2014-09-01';
const backPlan =
  'Practice, so that four and eight weeks (SEND Regulations 2014 regs 20(10), 22(3)) fit before';

/** Plans, their reviews, transfers, moves and end: CFA 2014 ss42–49, SEND Regulations 2014, Code of Practice 2015. */
export const planLaw: readonly Standard[] = [
  {
    clock: 'AR-12M',
    kind: 'law',
    count: { monthsBeginningWith: 12 },
    citation: 'Children and Families Act 2014 s44(1); SEND Code of Practice 9.169',
    tell: 'parent or young person, and the school or college',
    inForceFrom,
  },
  {
    clock: 'EY-3-6M',
    kind: 'code',
    count: { months: 6 },
    citation: 'SEND Code of Practice 9.178: every three to six months; six unless the area says otherwise',
    tell: 'parent',
    inForceFrom,
  },
  {
    clock: 'PHASE',
    kind: 'law',
    count: betweenPlaces,
    citation: 'SEND Regulations 2014 reg 18(2)',
    when: { phase: betweenPost16 },
    tell: 'parent or young person, the named school or college, and the health body',
    inForceFrom,
  },
  {
    clock: 'PHASE',
    kind: 'law',
    count: atPhaseTransfer,
    citation: 'SEND Regulations 2014 reg 18(1)',
    tell: 'parent or young person, the named school or college, and the health body',
    inForceFrom,
  },
  {
    clock: 'PHASE-NOTICE',
    kind: 'practice',
    count: { dateIn: 'noticeBy' },
    citation: `${backPlan} the date of SEND Regulations 2014 reg 18`,
    tell: 'parent or young person',
    inForceFrom,
  },
  {
    clock: 'PHASE-MEETING',
    kind: 'practice',
    count: { dateIn: 'meetingBy' },
    citation: `${backPlan} the date of SEND Regulations 2014 reg 18`,
    tell: 'parent or young person, and the school',
    inForceFrom,
  },
  {
    clock: 'MOVE-OLD',
    kind: 'law',
    count: { laterOf: [{ dateIn: 'movedOn' }, { workingDaysBeginningWith: 15 }] },
    citation: 'SEND Regulations 2014 reg 15(2)',
    tell: 'the new authority',
    inForceFrom,
  },
  {
    clock: 'MOVE-NEW-6W',
    kind: 'law',
    count: { weeks: 6 },
    citation: 'SEND Regulations 2014 reg 15(4)',
    tell: 'parent or young person',
    inForceFrom,
  },
  {
    clock: 'MOVE-REVIEW',
    kind: 'law',
    count: {
      laterOf: [{ from: 'lastReviewedOn', count: { monthsBeginningWith: 12 } }, { monthsBeginningWith: 3 }],
    },
    citation: 'SEND Regulations 2014 reg 15(5)',
    tell: 'parent or young person, and the school or college',
    inForceFrom,
  },
  {
    clock: 'HEALTH-BODY-15WD',
    kind: 'law',
    count: { workingDaysBeginningWith: 15 },
    citation: 'SEND Regulations 2014 reg 16',
    tell: 'the new health body',
    inForceFrom,
  },
  {
    clock: 'CEASE',
    kind: 'law',
    count: 'none',
    citation: 'Children and Families Act 2014 s45; SEND Regulations 2014 reg 31',
    tell: 'parent or young person, the named school or college, and the health body',
    inForceFrom,
  },
  {
    clock: 'DP-3M',
    kind: 'law',
    count: { months: 3 },
    citation: 'Special Educational Needs (Personal Budgets) Regulations 2014 reg 11',
    tell: 'the recipient of the payments',
    inForceFrom,
  },
  {
    clock: 'AMEND-OUTSIDE-8W',
    kind: 'law',
    count: { weeks: 8 },
    citation: 'SEND Regulations 2014 regs 28, 22(3)–(4)',
    tell: 'parent or young person, the named school or college, and the health body',
    inForceFrom,
  },
  {
    clock: 'AMEND-OUTSIDE-REPS-15D',
    kind: 'law',
    count: { daysBeginningWith: 15 },
    citation: 'SEND Regulations 2014 regs 28, 22(2)(c)',
    tell: 'parent or young person',
    inForceFrom,
  },
];

/** Our standards about plans where the law gives a duty without a number. */
export const planDefaults: readonly Omit<Standard, 'kind' | 'inForceFrom'>[] = [
  {
    clock: 'PROVISION-20WD',
    count: { workingDays: 20 },
    citation:
      'Default local standard for Children and Families Act 2014 s42: support in place in 20 working days',
    tell: 'the family and the setting, who are asked',
  },
  {
    clock: 'EARLY-REVIEW',
    count: { workingDays: 15 },
    citation: 'Default local standard: a request for an early review is answered in 15 working days',
    tell: 'whoever asked',
  },
  {
    clock: 'PERSONAL-BUDGET',
    count: { workingDays: 15 },
    citation:
      'Default local standard for Children and Families Act 2014 s49: a request is answered in 15 working days',
    tell: 'whoever asked',
  },
  {
    clock: 'NEET-REVIEW',
    count: { workingDays: 20 },
    citation:
      'Default local standard for SEND Regulations 2014 regs 29–30: a review is arranged in 20 working days',
    tell: 'young person and family',
  },
];
