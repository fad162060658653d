import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, on, oneOf } from './field.ts';

const id = { reviewId: code };

/** One review of a plan and its meeting: Children and Families Act 2014 s44, SEND Regulations 2014 regs 18 to 22. */
export const review = {
  pathway: 'review',
  idField: 'reviewId',
  facts: {
    arranged: {
      says: 'The review meeting was arranged; told again, it was moved and the last date counts. With `settingId` the school or college holds it.',
      data: z.object({ ...id, planId: code, meetingOn: on, settingId: code.optional() }),
      example: { reviewId: 'R-1', planId: 'PL-1', meetingOn: '2026-03-11', settingId: 'school-3' },
    },
    invited: {
      says: 'Everybody of regulation 20(2) or 21(2) was invited to the meeting on the date that stands.',
      data: z.object({ ...id, invitedOn: on }),
      example: { reviewId: 'R-1', invitedOn: '2026-02-20' },
    },
    'papers-sent': {
      says: 'The advice and information for the meeting was sent to everybody invited.',
      data: z.object({ ...id, sentOn: on }),
      example: { reviewId: 'R-1', sentOn: '2026-02-24' },
    },
    held: {
      says: 'The review meeting was held.',
      data: z.object({ ...id, heldOn: on }),
      example: { reviewId: 'R-1', heldOn: '2026-03-11' },
    },
    'report-sent': {
      says: 'The report of the meeting, with recommendations, was sent to everybody invited.',
      data: z.object({ ...id, sentOn: on }),
      example: { reviewId: 'R-1', sentOn: '2026-03-20' },
    },
    decided: {
      says: 'The family was notified whether the plan will be kept as it is, amended or ceased.',
      data: z.object({ ...id, outcome: oneOf('maintain', 'amend', 'cease'), notifiedOn: on }),
      example: { reviewId: 'R-1', outcome: 'amend', notifiedOn: '2026-04-08' },
    },
    'amendment-notice-sent': {
      says: 'The proposed amendments were sent to the family with the evidence; `servedOn` by post is the day it was posted.',
      data: z.object({
        ...id,
        sentOn: on,
        servedOn: on,
        by: oneOf('post', 'email', 'hand', 'portal').optional(),
      }),
      example: { reviewId: 'R-1', sentOn: '2026-04-08', servedOn: '2026-04-08', by: 'email' },
    },
    'representations-received': {
      says: "The family's views on the proposed amendments arrived.",
      data: z.object({ ...id, receivedOn: on }),
      example: { reviewId: 'R-1', receivedOn: '2026-04-20' },
    },
    'final-issued': {
      says: 'The final amended plan was sent.',
      data: z.object({ ...id, sentOn: on }),
      example: { reviewId: 'R-1', sentOn: '2026-05-29' },
    },
    'not-amending-notified': {
      says: 'After the proposed amendments, the family was notified that the plan will not be amended.',
      data: z.object({ ...id, notifiedOn: on }),
      example: { reviewId: 'R-1', notifiedOn: '2026-05-29' },
    },
    'delay-forecast': {
      says: 'A date will not be met: why, the new date if there is one, and when the family hears again.',
      data: z.object({ ...id, clock: code, reasonCode: code, expectedOn: on, nextUpdateOn: on }),
      example: {
        reviewId: 'R-1',
        clock: 'AR-FINAL-8W',
        reasonCode: 'setting-awaited',
        expectedOn: '2026-06-19',
        nextUpdateOn: '2026-06-05',
      },
    },
    cancelled: {
      says: 'The meeting will not be held on the date that stood, or the review is given up; arranging it again brings it back.',
      data: z.object({ ...id, cancelledOn: on, reason: code.optional() }),
      example: { reviewId: 'R-1', cancelledOn: '2026-03-09', reason: 'professional-unavailable' },
    },
  },
} as const satisfies PathwayContract;
