import type { Standard } from '../../domain/rules.ts';

// Part 3 of the Children and Families Act 2014 and the SEND Regulations 2014 came into force on this day.
const inForceFrom = '2014-09-01';
const devon = 'R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)';
const everybodyInvited =
  'parent or young person, setting, SEN officer of the authority, health professional, social care';

/**
 * The review of a plan: SEND Regulations 2014 (SI 2014/1530) regs 20–22. No exception of the assessment's regulations
 * touches these limits.
 */
export const reviewLaw: readonly Standard[] = [
  {
    clock: 'AR-INVITE',
    kind: 'law',
    count: { daysBefore: 14, dateIn: 'meetingOn' },
    citation: 'SEND Regulations 2014 regs 20(3), 21(3)',
    tell: everybodyInvited,
    inForceFrom,
  },
  {
    clock: 'AR-PAPERS',
    kind: 'law',
    count: { daysBefore: 14, dateIn: 'meetingOn' },
    citation: 'SEND Regulations 2014 regs 20(4), 21(4)',
    tell: everybodyInvited,
    inForceFrom,
  },
  {
    clock: 'AR-MEETING',
    kind: 'practice',
    count: { dateIn: 'meetingOn' },
    citation: 'The date arranged for the meeting under SEND Regulations 2014 regs 20, 21',
    tell: everybodyInvited,
    inForceFrom,
  },
  {
    clock: 'AR-REPORT-2W',
    kind: 'law',
    count: { weeks: 2 },
    citation: 'SEND Regulations 2014 regs 20(7), 21(7)',
    tell: everybodyInvited,
    inForceFrom,
  },
  {
    clock: 'AR-DECIDE-4W',
    kind: 'law',
    count: { weeks: 4 },
    citation: `SEND Regulations 2014 regs 20(10), 22(2)(a); ${devon}`,
    tell: 'parent or young person, setting',
    inForceFrom,
  },
  {
    clock: 'AR-REPS-15D',
    kind: 'law',
    count: { daysBeginningWith: 15 },
    citation: 'SEND Regulations 2014 reg 22(2)(c)',
    tell: 'parent or young person, who may ask for a meeting',
    inForceFrom,
  },
  {
    clock: 'AR-FINAL-8W',
    kind: 'law',
    count: { weeks: 8 },
    citation: 'SEND Regulations 2014 reg 22(3)–(4)',
    tell: 'parent or young person, institution named in the plan, responsible commissioning body',
    inForceFrom,
  },
  {
    clock: 'AR-FINAL-12W',
    kind: 'law',
    count: { weeks: 12 },
    citation: `SEND Regulations 2014 regs 20(10), 22(2)–(4) together: 4 weeks and 8; ${devon}`,
    tell: 'parent or young person, institution named in the plan, responsible commissioning body',
    inForceFrom,
  },
];
