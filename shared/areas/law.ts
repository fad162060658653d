import type { Standard } from '../domain/rules.ts';
import { assessmentLaw } from './law/assessment.ts';
import { complaintLaw } from './law/complaint.ts';
import { contactDefaults, contactPromises } from './law/contact.ts';
import { disputeLaw } from './law/dispute.ts';
import { placementDefaults } from './law/placement.ts';
import { planDefaults, planLaw } from './law/plan.ts';
import { referralDefaults } from './law/referral.ts';
import { reviewLaw } from './law/review.ts';
import { timetableDefaults, timetableLaw } from './law/timetable.ts';
import { transitionLaw } from './law/transition.ts';

/**
 * National rules by the date they are in force. A clock is judged by the entry in force on the day it started; a
 * reform is a new entry with its own dates. (SEND Regulations 2014, SI 2014/1530; SEND Code of Practice 2015.)
 */
export const law: readonly Standard[] = [
  ...assessmentLaw,
  ...disputeLaw,
  ...complaintLaw,
  ...contactPromises,
  ...timetableLaw,
  ...reviewLaw,
  ...planLaw,
  ...transitionLaw,
];

/** Standards of ours where neither law nor the area gives a number. Each keeps the kind and the days it has of its own. */
export const defaults: readonly Standard[] = [
  ...planDefaults,
  ...referralDefaults,
  ...placementDefaults,
  ...timetableDefaults,
  ...contactDefaults,
  {
    clock: 'ADVICE-RETURN',
    count: { workingDays: 10 },
    citation: 'Default local standard: advice sent back is due again in 10 working days',
    tell: 'the body that gave the advice, and the case officer',
  },
  {
    clock: 'REACH-2WD',
    count: { workingDays: 2 },
    citation: 'Default local standard: reach the family another way within 2 working days',
    tell: 'the contact, by telephone or post',
  },
  {
    clock: 'TELL-2WD',
    count: { workingDays: 2 },
    citation: 'Default local standard: tell the family another way within 2 working days',
    tell: 'the contact, in the way it asked for',
  },
  {
    clock: 'CALL-2WD',
    count: { workingDays: 2 },
    citation: 'Default local standard: whoever asks to be called is called within 2 working days',
    tell: 'the contact, by telephone',
  },
  {
    clock: 'CHANGE-5WD',
    count: { workingDays: 5 },
    citation: 'Default local standard: a change that a contact asked for is checked within 5 working days',
    tell: 'the contact, by telephone or post',
  },
  {
    clock: 'OWNER-2WD',
    count: { workingDays: 2 },
    citation: 'Default local standard: whose it is, is settled within 2 working days',
    tell: 'whoever owes it',
  },
  {
    clock: 'BEREAVED-2WD',
    count: { workingDays: 2 },
    citation: 'Default local standard: one person takes over within 2 working days',
    tell: 'the family, by one person',
  },
  {
    clock: 'RECIPIENT-16',
    count: { months: 6 },
    citation: 'SEND Code of Practice 8.13–8.16; settled by the end of compulsory school age',
    tell: 'young person and family',
  },
].map((standard) => ({ kind: 'target' as const, inForceFrom: '2012-01-01', ...standard }));
