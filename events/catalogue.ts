import { action } from './action.ts';
import { advice } from './advice.ts';
import { assessment } from './assessment.ts';
import { complaint } from './complaint.ts';
import { concern } from './concern.ts';
import { type FactType, type PathwayContract, typeName } from './contract.ts';
import { dispute } from './dispute.ts';
import { enquiry } from './enquiry.ts';
import { escalation } from './escalation.ts';
import { event } from './event.ts';
import { feedback } from './feedback.ts';
import { measure } from './measure.ts';
import { people } from './people.ts';
import { placement } from './placement.ts';
import { plan } from './plan.ts';
import { referral } from './referral.ts';
import { review } from './review.ts';
import { timetable } from './timetable.ts';
import { transition } from './transition.ts';

/** Every pathway partners may speak of. A new one is added here and nowhere else in this room. */
export const contracts: readonly PathwayContract[] = [
  action,
  measure,
  people,
  assessment,
  advice,
  escalation,
  event,
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

/** Every event type by its full name. */
export const eventTypes: ReadonlyMap<string, FactType> = new Map(
  contracts.flatMap((contract) =>
    Object.entries(contract.facts).map(([fact, type]) => [typeName(contract.pathway, fact), type] as const),
  ),
);
