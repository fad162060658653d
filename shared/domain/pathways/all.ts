import type { PathwayRules } from '../pathway.ts';
import { action } from './action.ts';
import { advice } from './advice.ts';
import { assessment } from './assessment.ts';
import { complaint } from './complaint.ts';
import { concern } from './concern.ts';
import { dispute } from './dispute.ts';
import { enquiry } from './enquiry.ts';
import { escalation } from './escalation.ts';
import { feedback } from './feedback.ts';
import { measure } from './measure.ts';
import { people } from './people.ts';
import { placement } from './placement.ts';
import { plan } from './plan.ts';
import { referral } from './referral.ts';
import { review } from './review.ts';
import { timetable } from './timetable.ts';
import { transition } from './transition.ts';

/** Every pathway a case can hold. A new one is added here and nowhere else in the engine. */
export const pathways: readonly PathwayRules[] = [
  action,
  measure,
  people,
  assessment,
  advice,
  escalation,
  dispute,
  complaint,
  enquiry,
  concern,
  feedback,
  referral,
  placement,
  timetable,
  review,
  plan,
  transition,
];
