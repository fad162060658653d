import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, on, oneOf } from './field.ts';

const id = { planId: code };
const yearExpected = { error: 'the year of the move, a number from 2013 to 2034' };
// Some case systems write numbers as text.
const year = z
  .union(
    [
      z.int(yearExpected).min(2013, yearExpected).max(2034, yearExpected),
      z
        .string(yearExpected)
        .regex(/^20(1[3-9]|2[0-9]|3[0-4])$/, yearExpected)
        .meta({ description: 'its four digits as text' }),
    ],
    yearExpected,
  )
  .transform(Number);
const codes = (expected: string) => z.union([code, z.array(code).min(1).max(10)], { error: expected });

/** Transfers between two post-16 places at another time than the summer: they have a date of their own. */
export const betweenPost16 = ['post-16-to-post-16', 'between-post-16'] as const;

/** An EHC plan from the day it is made or moves in to the day it ends or moves out: CFA 2014 ss42–47. */
export const plan = {
  pathway: 'plan',
  idField: 'planId',
  facts: {
    made: {
      says: 'A plan was first made: the review year begins, and its support must be in place.',
      data: z.object({ ...id, madeOn: on }),
      example: { planId: 'PL-1', madeOn: '2026-08-28' },
    },
    shared: {
      says: 'The plan was sent to those who work by it, such as the general practice.',
      data: z.object({ ...id, sharedOn: on, with: codes('a code, or a list of codes').optional() }),
      example: { planId: 'PL-1', sharedOn: '2026-09-01', with: ['general-practice', 'school-3'] },
    },
    'provision-confirmed': {
      says: 'Somebody said whether the support in the plan is in place.',
      data: z.object({
        ...id,
        by: oneOf('setting', 'family', 'agency'),
        on,
        inPlace: oneOf('yes', 'partly', 'no'),
      }),
      example: { planId: 'PL-1', by: 'setting', on: '2026-09-18', inPlace: 'yes' },
    },
    'early-review-requested': {
      says: 'Somebody asked for the plan to be reviewed before its time.',
      data: z.object({ ...id, receivedOn: on, requestedBy: code.optional() }),
      example: { planId: 'PL-1', receivedOn: '2026-11-02', requestedBy: 'parent' },
    },
    'early-review-answered': {
      says: 'Whoever asked for an early review was told whether there will be one.',
      data: z.object({ ...id, answeredOn: on, outcome: oneOf('agreed', 'refused') }),
      example: { planId: 'PL-1', answeredOn: '2026-11-10', outcome: 'agreed' },
    },
    'personal-budget-requested': {
      says: 'Somebody asked for a personal budget for support in the plan.',
      data: z.object({ ...id, receivedOn: on, requestedBy: code.optional() }),
      example: { planId: 'PL-1', receivedOn: '2026-11-02', requestedBy: 'parent' },
    },
    'personal-budget-answered': {
      says: 'Whoever asked for a personal budget was told whether there will be one.',
      data: z.object({ ...id, answeredOn: on, outcome: oneOf('agreed', 'refused') }),
      example: { planId: 'PL-1', answeredOn: '2026-11-10', outcome: 'agreed' },
    },
    'amendment-notice-sent': {
      says: 'Outside a review, the family was sent the changes the authority would make to the plan.',
      data: z.object({
        ...id,
        sentOn: on,
        servedOn: on,
        by: oneOf('post', 'email', 'hand', 'portal').optional(),
      }),
      example: { planId: 'PL-1', sentOn: '2027-01-18', by: 'email' },
    },
    'amendment-dropped': {
      says: 'The family was told that the plan stays as it is after all.',
      data: z.object({ ...id, notifiedOn: on }),
      example: { planId: 'PL-1', notifiedOn: '2027-02-15' },
    },
    'amended-outside-review': {
      says: 'The plan was amended outside a review, and the amended plan was sent.',
      data: z.object({ ...id, sentOn: on }),
      example: { planId: 'PL-1', sentOn: '2027-03-01' },
    },
    'education-ended': {
      says: 'The young person is no longer in education or training; the plan goes on, and is reviewed.',
      data: z.object({ ...id, on }),
      example: { planId: 'PL-1', on: '2027-02-05' },
    },
    'transfer-due': {
      says: 'The child or young person moves to the next phase of education in this year.',
      data: z
        .object({
          ...id,
          phase: code,
          year,
          transferOn: on,
        })
        .refine(
          ({ phase, transferOn }) =>
            transferOn !== undefined || !betweenPost16.some((known) => known === phase),
          { error: 'the day of the move, for a move between two post-16 places', path: ['transferOn'] },
        )
        .meta({
          if: { properties: { phase: { enum: [...betweenPost16] } } },
          // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema.
          then: { properties: { transferOn: {} }, required: ['transferOn'] },
        }),
      example: { planId: 'PL-1', phase: 'primary-to-secondary', year: 2027 },
    },
    'moved-out': {
      says: 'The child or young person moved, or will move, to another authority. Everybody is held from mail.',
      data: z.object({ ...id, movedOn: on, awareOn: on }),
      example: { planId: 'PL-1', movedOn: '2026-03-30', awareOn: '2026-04-01' },
    },
    transferred: {
      says: 'The plan was sent to the authority that the child or young person moved to.',
      data: z.object({ ...id, transferredOn: on }),
      example: { planId: 'PL-1', transferredOn: '2026-04-20' },
    },
    'moved-in': {
      says: 'Another authority sent a plan to this one. Everybody is held from mail until confirmed.',
      data: z.object({ ...id, transferredOn: on, lastReviewedOn: on }),
      example: { planId: 'PL-2', transferredOn: '2026-04-23', lastReviewedOn: '2025-10-06' },
    },
    'move-decided': {
      says: 'The family was told that the plan has moved, whether there will be a reassessment, and when the review is.',
      data: z.object({ ...id, notifiedOn: on }),
      example: { planId: 'PL-2', notifiedOn: '2026-05-20' },
    },
    'health-board-changed': {
      says: 'Another health body became responsible for the health care in the plan.',
      data: z.object({ ...id, awareOn: on }),
      example: { planId: 'PL-1', awareOn: '2026-04-01' },
    },
    'health-board-notified': {
      says: 'The new health body was told of the plan.',
      data: z.object({ ...id, notifiedOn: on }),
      example: { planId: 'PL-1', notifiedOn: '2026-04-15' },
    },
    'direct-payment-started': {
      says: 'The first direct payment was made.',
      data: z.object({ ...id, startedOn: on }),
      example: { planId: 'PL-1', startedOn: '2026-10-01' },
    },
    'direct-payment-reviewed': {
      says: 'The use of the direct payments was reviewed.',
      data: z.object({ ...id, reviewedOn: on }),
      example: { planId: 'PL-1', reviewedOn: '2026-12-14' },
    },
    'direct-payment-ended': {
      says: 'Direct payments stopped.',
      data: z.object({ ...id, endedOn: on }),
      example: { planId: 'PL-1', endedOn: '2026-11-30' },
    },
    'cease-consulted': {
      says: 'The family and the school or college were consulted about ending the plan.',
      data: z.object({ ...id, consultedOn: on }),
      example: { planId: 'PL-1', consultedOn: '2027-05-04' },
    },
    ceased: {
      says: 'The family was notified that the plan will end; it goes on until no appeal can change that.',
      data: z.object({ ...id, notifiedOn: on }),
      example: { planId: 'PL-1', notifiedOn: '2027-06-10' },
    },
  },
} as const satisfies PathwayContract;
