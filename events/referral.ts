import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, month, on, oneOf, yesNo } from './field.ts';

const weeks = z
  .int({ error: 'a whole number of weeks' })
  .min(0, { error: 'a whole number of weeks' })
  .max(520, { error: 'a whole number of weeks, at most 520' });

// Any fact may say who may be told. One "no" stands over every "yes".
const base = {
  referralId: code,
  mayTell: yesNo.optional(),
  mayTellContacts: z.array(code, { error: 'a list of contact ids' }).max(20).optional(),
};
const wait = {
  mostWait: z.object({ fromWeeks: weeks, toWeeks: weeks }).optional(),
  offerByMonth: month.optional(),
};
const service = oneOf(
  'salt',
  'ot',
  'physio',
  'camhs',
  'autism',
  'adhd',
  'social-communication',
  'continence',
  'equipment',
  'adult-social-care',
  'health-check',
  'short-breaks',
  'early-help',
  'alternative-provision',
  'outreach',
);

/** A referral to a service, and the wait for it. The service is health data: it is never named to a family. */
export const referral = {
  pathway: 'referral',
  idField: 'referralId',
  facts: {
    made: {
      says: 'A referral was made. The wait runs from the day the service received it (`receivedOn`, else `madeOn`). Where nobody says who may be told (`mayTell`), nothing is sent about CAMHS, nor about anyone who is, or may be, 16.',
      data: z.object({
        ...base,
        ...wait,
        service,
        madeOn: on,
        receivedOn: on,
        priority: code.default('routine'),
        provider: code.optional(),
      }),
      example: {
        referralId: 'REF-1',
        service: 'salt',
        madeOn: '2026-01-02',
        receivedOn: '2026-01-05',
        priority: 'routine',
        mayTell: true,
        provider: 'humber-community-health',
        mostWait: { fromWeeks: 8, toWeeks: 26 },
      },
    },
    accepted: {
      says: 'The service took the referral on.',
      data: z.object({ ...base, ...wait, acceptedOn: on }),
      example: { referralId: 'REF-1', acceptedOn: '2026-01-12', offerByMonth: '2026-03' },
    },
    rejected: {
      says: 'The service did not take the referral on: the wait ends.',
      data: z.object({ ...base, rejectedOn: on, reason: code }),
      example: { referralId: 'REF-1', rejectedOn: '2026-01-12', reason: 'other-service-fits' },
    },
    'appointment-offered': {
      says: 'An appointment was offered. The wait goes on until it is kept.',
      data: z.object({ ...base, offeredOn: on, appointmentOn: on }),
      example: { referralId: 'REF-1', offeredOn: '2026-02-09', appointmentOn: '2026-02-24' },
    },
    'did-not-attend': {
      says: 'The appointment was not kept. This alone does not end the wait.',
      data: z.object({ ...base, missedOn: on }),
      example: { referralId: 'REF-1', missedOn: '2026-02-24' },
    },
    'first-seen': {
      says: 'The service saw the child or young person for the first time.',
      data: z.object({ ...base, seenOn: on }),
      example: { referralId: 'REF-1', seenOn: '2026-02-27' },
    },
    assessed: {
      says: 'The assessment of the service was completed.',
      data: z.object({ ...base, assessedOn: on }),
      example: { referralId: 'REF-1', assessedOn: '2026-03-20' },
    },
    'outcome-given': {
      says: 'The family was given the outcome. What it is, is not told here.',
      data: z.object({ ...base, givenOn: on }),
      example: { referralId: 'REF-1', givenOn: '2026-04-10' },
    },
    'treatment-started': {
      says: 'Treatment or support began.',
      data: z.object({ ...base, startedOn: on }),
      example: { referralId: 'REF-1', startedOn: '2026-04-24' },
    },
    allocated: {
      says: 'A worker of the service was allocated.',
      data: z.object({ ...base, allocatedOn: on }),
      example: { referralId: 'REF-1', allocatedOn: '2026-02-02' },
    },
    closed: {
      says: 'The referral was closed: what has not been done by then is not waited for any more.',
      data: z.object({ ...base, closedOn: on, reason: code.optional() }),
      example: { referralId: 'REF-1', closedOn: '2026-06-01', reason: 'completed' },
    },
  },
} as const satisfies PathwayContract;
