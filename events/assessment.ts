import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, on, oneOf } from './field.ts';

const id = { assessmentId: code };

/** The EHC needs assessment: Children and Families Act 2014 s36 to s40, SEND Regulations 2014 Part 2. */
export const assessment = {
  pathway: 'assessment',
  idField: 'assessmentId',
  facts: {
    requested: {
      says: 'The authority received a request for an EHC needs assessment, or became responsible for the child.',
      data: z.object({
        ...id,
        receivedOn: on,
        requestedBy: oneOf('parent', 'young-person', 'setting', 'council', 'other'),
        kind: oneOf('initial', 'reassessment'),
      }),
      example: { assessmentId: 'A-1', receivedOn: '2026-04-13', requestedBy: 'parent', kind: 'initial' },
    },
    'consideration-notified': {
      says: 'The people of regulation 4(2) were told that the authority is considering whether to assess.',
      data: z.object({ ...id, notifiedOn: on }),
      example: { assessmentId: 'A-1', notifiedOn: '2026-04-15' },
    },
    decided: {
      says: 'The family was notified whether the authority will assess.',
      data: z.object({ ...id, outcome: oneOf('assess', 'refuse'), notifiedOn: on }),
      example: { assessmentId: 'A-1', outcome: 'assess', notifiedOn: '2026-05-20' },
    },
    'exception-recorded': {
      says: 'Somebody claims that one of the exceptions E1 to E4 applies to a time limit.',
      data: z.object({
        ...id,
        ground: oneOf('E1', 'E2', 'E3', 'E4'),
        appliesTo: z.union([code, z.array(code).min(1).max(10)], {
          error: 'a clock id, or a list of clock ids',
        }),
        evidence: code,
        setBy: code,
        recordedOn: on,
        expectedOn: on,
        settingId: code.optional(),
        closedOn: on,
        reopensOn: on,
      }),
      example: {
        assessmentId: 'A-1',
        ground: 'E1',
        appliesTo: 'FINAL-20W',
        evidence: 'DOC-881',
        setBy: 'case-officer',
        settingId: 'school-3',
        closedOn: '2026-07-22',
        reopensOn: '2026-09-02',
      },
    },
    'delay-forecast': {
      says: 'A date will not be met: why, the new date if there is one, and when the family hears again.',
      data: z.object({ ...id, clock: code, reasonCode: code, expectedOn: on, nextUpdateOn: on }),
      example: {
        assessmentId: 'A-1',
        clock: 'FINAL-20W',
        reasonCode: 'advice-awaited',
        expectedOn: '2026-09-25',
        nextUpdateOn: '2026-09-11',
      },
    },
    'plan-refused': {
      says: 'After assessing, the family was notified that no plan will be made.',
      data: z.object({ ...id, notifiedOn: on }),
      example: { assessmentId: 'A-1', notifiedOn: '2026-07-30' },
    },
    'draft-issued': {
      says: 'The draft plan was served on the family; by post, the day it was posted.',
      data: z.object({ ...id, servedOn: on, by: oneOf('post', 'email', 'hand', 'portal').optional() }),
      example: { assessmentId: 'A-1', servedOn: '2026-07-24', by: 'email' },
    },
    'representations-received': {
      says: "The family's views on the draft arrived.",
      data: z.object({ ...id, receivedOn: on }),
      example: { assessmentId: 'A-1', receivedOn: '2026-08-03' },
    },
    'setting-consulted': {
      says: 'A school, college or provider was consulted about being named in the plan.',
      data: z.object({ ...id, settingId: code, consultedOn: on }),
      example: { assessmentId: 'A-1', settingId: 'school-3', consultedOn: '2026-07-27' },
    },
    'setting-replied': {
      says: 'A consulted setting answered.',
      data: z.object({ ...id, settingId: code, repliedOn: on }),
      example: { assessmentId: 'A-1', settingId: 'school-3', repliedOn: '2026-08-05' },
    },
    'plan-issued': {
      says: 'The final plan was sent.',
      data: z.object({ ...id, sentOn: on, settingId: code.optional() }),
      example: { assessmentId: 'A-1', sentOn: '2026-08-28', settingId: 'school-3' },
    },
    withdrawn: {
      says: 'The request was withdrawn.',
      data: z.object({ ...id, withdrawnOn: on }),
      example: { assessmentId: 'A-1', withdrawnOn: '2026-05-01' },
    },
  },
} as const satisfies PathwayContract;
