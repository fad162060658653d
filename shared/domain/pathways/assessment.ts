import type { PathwayRules, Predecessor, Trigger } from '../pathway.ts';
import { appealClocks, decisionNotices } from './appeal.ts';
import { learnedOfAssessments } from './begun-again.ts';

const initial = {
  fact: 'requested',
  on: 'receivedOn',
  when: { kind: ['initial'] },
} as const satisfies Trigger;
// A council that wants to assess again by itself answers nobody's request (CFA 2014 s44(3)).
const again = {
  fact: 'requested',
  on: 'receivedOn',
  when: { kind: ['reassessment'], requestedBy: ['parent', 'young-person', 'setting', 'other'] },
} as const satisfies Trigger;
// A refusal that the authority took back by itself: the request is the same, and so are the limits that run from it
// (SEND Regulations 2014 regs 10(1), 13(2)).
const resumed = {
  fact: 'begun-again',
  on: 'receivedOn',
  when: { kind: ['initial'] },
} as const satisfies Trigger;
const refusedToAssess = {
  fact: 'decided',
  on: 'notifiedOn',
  when: { outcome: ['refuse'] },
} as const satisfies Trigger;
const refusedPlan = { fact: 'plan-refused', on: 'notifiedOn' } as const satisfies Trigger;
const withdrawn = { fact: 'withdrawn', on: 'withdrawnOn' } as const satisfies Trigger;
const draft = { fact: 'draft-issued', on: 'servedOn' } as const satisfies Trigger;
const final = { fact: 'plan-issued', on: 'sentOn' } as const satisfies Trigger;
// After any of these there is nothing more to come.
const over = [final, refusedPlan, refusedToAssess, withdrawn] as const;
// Regulation 13(1) has the plan rest on the advice: without it there is nothing to draft from.
const allAdvice = {
  ofEach: { pathway: 'advice', by: 'assessmentId' },
  anyOf: [
    { fact: 'received', on: 'receivedOn' },
    { fact: 'not-needed', on: 'decidedOn' },
  ],
} as const satisfies Predecessor;
const officer = { role: 'case-officer', at: 'authority' } as const;

/** The EHC needs assessment: CFA 2014 ss36–40, SEND Regulations 2014 regs 3–13 (and 23–27 for a reassessment). */
export const assessment: PathwayRules = {
  pathway: 'assessment',
  idField: 'assessmentId',
  opens: ['requested', 'begun-again'],
  beginsAgain: 'begun-again',
  once: ['requested', 'decided', 'plan-refused'],
  learns: learnedOfAssessments,
  noSurveysAfter: [refusedToAssess, refusedPlan],
  neverAfter: [{ after: withdrawn, never: ['decided', 'plan-refused', 'draft-issued', 'plan-issued'] }],
  clocks: [
    {
      id: 'CONSIDER-NOTICE',
      what: 'tell the school, health and social care that an assessment is being considered',
      start: initial,
      stop: [{ fact: 'consideration-notified', on: 'notifiedOn' }],
      cancel: [{ fact: 'decided', on: 'notifiedOn' }, withdrawn, refusedPlan, final],
      owner: officer,
      ladder: null,
    },
    {
      id: 'ASSESS-6W',
      what: 'decide whether to assess',
      start: initial,
      // Whoever drafts a plan, or says that there will be none, has decided, though nobody told us when.
      stop: [{ fact: 'decided', on: 'notifiedOn' }, draft, refusedPlan, final],
      cancel: [withdrawn],
      owner: officer,
      ladder: 'case',
      tellLate: { before: [] },
    },
    {
      id: 'NOPLAN-16W',
      what: 'say so if no plan will be made',
      start: [initial, resumed],
      stop: [refusedPlan],
      cancel: [refusedToAssess, draft, final, withdrawn],
      owner: officer,
      ladder: 'case',
    },
    {
      id: 'DRAFT-16W',
      what: 'send the draft plan',
      start: [initial, resumed],
      stop: [draft],
      cancel: [refusedToAssess, refusedPlan, final, withdrawn],
      owner: officer,
      ladder: 'case',
      tellLate: { before: [allAdvice] },
    },
    {
      id: 'FINAL-20W',
      what: 'send the final plan',
      start: [initial, resumed],
      stop: [final],
      cancel: [refusedToAssess, refusedPlan, withdrawn],
      owner: officer,
      ladder: 'case',
      tellLate: { before: [{ oneOf: [draft], days: 15 }] },
    },
    {
      id: 'REASSESS',
      what: 'decide whether to assess again',
      start: again,
      stop: [{ fact: 'decided', on: 'notifiedOn' }],
      cancel: [withdrawn],
      owner: officer,
      ladder: 'case',
      tellLate: { before: [] },
    },
    {
      id: 'REASSESS-14W',
      what: 'send the final plan after the reassessment',
      start: { fact: 'decided', on: 'notifiedOn', when: { outcome: ['assess'], kind: ['reassessment'] } },
      stop: [final],
      cancel: [refusedPlan, withdrawn],
      owner: officer,
      ladder: 'case',
      tellLate: { before: [{ oneOf: [draft], days: 15 }] },
    },
    {
      id: 'DRAFT-REPS-15D',
      what: 'give views on the draft plan',
      start: draft,
      each: 'occurrence',
      stop: [],
      cancel: [withdrawn],
      owner: { role: 'family', at: 'authority' },
      ladder: null,
      window: true,
      mustWait: [final],
    },
    {
      id: 'CONSULT-15D',
      what: 'answer the consultation',
      start: { fact: 'setting-consulted', on: 'consultedOn' },
      each: { field: 'settingId', again: true },
      stop: [{ fact: 'setting-replied', on: 'repliedOn' }],
      cancel: [final, refusedToAssess, refusedPlan, withdrawn],
      owner: { role: 'admissions', at: ['settingId'] },
      ladder: 'consultation',
    },
    ...appealClocks('assessment'),
  ],
  notices: [
    {
      notice: 'request-received',
      when: initial,
      clock: 'ASSESS-6W',
      dates: ['ASSESS-6W', 'FINAL-20W'],
      says: ['requestedBy'],
      until: over,
    },
    {
      notice: 'request-received',
      when: again,
      clock: 'REASSESS',
      dates: ['REASSESS'],
      says: ['requestedBy'],
      until: over,
    },
    {
      notice: 'will-assess',
      when: { fact: 'decided', on: 'notifiedOn', when: { outcome: ['assess'], resumes: [''] } },
      clock: 'ASSESS-6W',
      dates: ['DRAFT-16W', 'FINAL-20W', 'REASSESS-14W'],
      until: over,
    },
    {
      notice: 'will-assess-after-all',
      when: { fact: 'decided', on: 'notifiedOn', when: { outcome: ['assess'], resumes: ['yes'] } },
      clock: 'FINAL-20W',
      dates: ['DRAFT-16W', 'FINAL-20W', 'REASSESS-14W'],
      until: [draft, ...over],
    },
    ...decisionNotices('assessment'),
    {
      notice: 'draft-ready',
      when: draft,
      everyTime: true,
      clock: 'DRAFT-16W',
      dates: ['DRAFT-REPS-15D', 'FINAL-20W', 'REASSESS-14W'],
      until: over,
    },
    {
      notice: 'views-received',
      when: { fact: 'representations-received', on: 'receivedOn' },
      clock: 'FINAL-20W',
      dates: ['FINAL-20W', 'REASSESS-14W'],
    },
    {
      notice: 'exception-claimed',
      when: { fact: 'exception-recorded', on: 'recordedOn' },
      everyTime: true,
      clock: 'FINAL-20W',
      aboutClaim: true,
      says: ['ground', 'expectedOn'],
      until: over,
    },
    { notice: 'request-withdrawn', when: withdrawn, clock: 'FINAL-20W' },
  ],
};
