import type { Standard } from '../../domain/rules.ts';

// Part 3 of the Children and Families Act 2014 and the SEND Regulations 2014 came into force on this day.
const inForceFrom = '2014-09-01';
const anyGround = ['E1', 'E2', 'E3', 'E4'];
// Regulation 8(2): a closed school or a waiting list is no excuse for advice.
const adviceGrounds = ['exceptional-circumstances', 'absence', 'missed-appointment', 'E3', 'E4'];

const reg4 =
  'parent or young person; the health commissioner; social care; the head, early-years SEN lead or principal';
const named = 'parent or young person; the named school, college or provider; the health commissioner';
const asked = 'the authority that asked, which chases what is late or not good enough';

/** The needs assessment and its advice: SEND Regulations 2014 (SI 2014/1530) regs 3–13; SEND Code of Practice 2015. */
export const assessmentLaw: readonly Standard[] = [
  {
    clock: 'CONSIDER-NOTICE',
    kind: 'law',
    count: 'none',
    citation: 'SEND Regulations 2014 reg 4(2)',
    tell: reg4,
    inForceFrom,
  },
  {
    clock: 'ASSESS-6W',
    kind: 'law',
    count: { weeks: 6 },
    citation: 'SEND Regulations 2014 regs 4(1), 5(1)',
    tell: reg4,
    exceptions: anyGround,
    inForceFrom,
  },
  {
    clock: 'NOPLAN-16W',
    kind: 'law',
    count: { weeks: 16 },
    citation: 'SEND Regulations 2014 reg 10',
    tell: 'parent or young person; the health commissioner; the head, early-years SEN lead or principal',
    exceptions: anyGround,
    inForceFrom,
  },
  {
    clock: 'DRAFT-16W',
    kind: 'practice',
    count: { weeks: 16 },
    citation:
      'Practice, so that 15 days for views and consultation fit before SEND Regulations 2014 reg 13(2)',
    tell: 'parent or young person, with 15 days for views',
    inForceFrom,
  },
  {
    clock: 'FINAL-20W',
    kind: 'law',
    count: { weeks: 20 },
    citation: 'SEND Regulations 2014 reg 13(2)–(3)',
    tell: named,
    exceptions: anyGround,
    inForceFrom,
  },
  {
    clock: 'REASSESS',
    kind: 'law',
    count: { days: 15 },
    citation: 'SEND Regulations 2014 reg 25',
    tell: reg4,
    inForceFrom,
  },
  {
    clock: 'REASSESS-14W',
    kind: 'law',
    count: { weeks: 14 },
    citation: 'SEND Regulations 2014 reg 27',
    tell: named,
    exceptions: anyGround,
    inForceFrom,
  },
  {
    clock: 'DRAFT-REPS-15D',
    kind: 'law',
    count: { daysBeginningWith: 15 },
    citation: 'SEND Regulations 2014 reg 13(1)',
    tell: 'parent or young person, who may ask for a meeting or name a school',
    inForceFrom,
  },
  {
    clock: 'CONSULT-15D',
    kind: 'code',
    count: { days: 15 },
    citation: 'Children and Families Act 2014 ss38–40; SEND Code of Practice 9.83',
    tell: 'the authority; no reply does not stop it',
    inForceFrom: '2015-01-01',
  },
  {
    clock: 'CONSULT-15D',
    kind: 'code',
    count: { days: 15 },
    citation: 'Children and Families Act 2014 ss38–40; SEND Code of Practice 2014 9.83',
    tell: 'the authority; no reply does not stop it',
    inForceFrom,
    inForceUntil: '2014-12-31',
  },
  {
    clock: 'ADVICE-6W',
    kind: 'law',
    count: { weeks: 6 },
    citation: 'SEND Regulations 2014 reg 8(1)',
    tell: asked,
    when: { kind: ['medical', 'other'] },
    exceptions: adviceGrounds,
    inForceFrom,
  },
  {
    clock: 'ADVICE-6W',
    kind: 'code',
    count: { weeks: 6 },
    citation: 'SEND Code of Practice 9.49',
    tell: asked,
    when: { kind: ['educational', 'psychological', 'social-care'] },
    exceptions: adviceGrounds,
    inForceFrom,
  },
];
