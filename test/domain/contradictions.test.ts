import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { pathways } from '../../shared/domain/pathways/all.ts';
import { disputing } from './dispute-facts.ts';
import {
  adviceRequested,
  advising,
  assessing,
  fact,
  refusedToAssess,
  requested,
  willAssess,
} from './facts.ts';
import { given, standing } from './given.ts';
import { planning } from './plan-facts.ts';
import { arranged, decided, made, proposed, reviewing } from './review-facts.ts';

type Data = Readonly<Record<string, unknown>>;

/** A fact of the one pathway of its kind that these histories have. */
const told = (type: string, at: string, data: Data = {}): Fact => {
  const id = ids[type.split('.')[0] ?? ''];
  return fact(type, at, { ...(id === undefined ? {} : { [id[0]]: id[1] }), ...data });
};
const ids: Readonly<Record<string, readonly [string, string]>> = {
  complaint: ['complaintId', 'K-1'],
  concern: ['concernId', 'W-1'],
  enquiry: ['enquiryId', 'Q-1'],
  feedback: ['surveyId', 'S-1'],
  placement: ['placementId', 'M-1'],
  referral: ['referralId', 'REF-1'],
  timetable: ['timetableId', 'T-1'],
};

const asked = requested('A-1', 'Mon 2026-01-12');
const appealed = disputing('appeal-registered', 'Mon 2026-03-02', { kind: 'contents' });
const corporate = told('complaint.logged', 'Mon 2026-03-02', { route: 'corporate' });
const raised = told('concern.raised', 'Mon 2026-03-02', { by: 'family', about: 'attendance' });
const speech = told('referral.made', 'Mon 2026-01-05', { service: 'salt' });
const noPlace = told('placement.needed', 'Mon 2026-03-02', { kind: 'no-place' });
const shortDays = told('timetable.started', 'Mon 2026-03-02', {
  ...{ endsOn: '2026-04-10', hoursPerWeek: 10, agreedWithFamily: true, hasPlan: true },
});

interface Contradiction {
  readonly pathway: string;
  readonly what: string;
  readonly facts: readonly Fact[];
  /** What the case officer reads. */
  readonly finds: RegExp;
  /** A clock, and how it stands all the same on Friday 15 May 2026. */
  readonly clock?: readonly [string, string];
}

const contradictions: readonly Contradiction[] = [
  {
    ...{ pathway: 'assessment', what: 'a second decision: the first stands' },
    facts: [asked, willAssess('A-1', 'Mon 2026-02-16'), refusedToAssess('A-1', 'Fri 2026-02-20')],
    finds:
      /A-1: "decided" was told twice \(Monday 16 February 2026; Friday 20 February 2026\); the first stands/,
    clock: ['FINAL-20W', 'Mon 2026-06-01 running'],
  },
  {
    ...{ pathway: 'assessment', what: 'a plan sent before it was requested' },
    facts: [asked, assessing('plan-issued', 'Tue 2026-01-13', { sentOn: '2026-01-05' })],
    finds: /A-1: "plan-issued" on Monday 5 January 2026 is before it began on Monday 12 January 2026/,
    clock: ['FINAL-20W', 'Mon 2026-06-01 met Mon 2026-01-05'],
  },
  {
    ...{ pathway: 'assessment', what: 'a plan though the request was withdrawn: what came first stands' },
    facts: [asked, assessing('withdrawn', 'Mon 2026-02-02'), assessing('plan-issued', 'Mon 2026-04-06')],
    finds: /A-1: "plan-issued" on Monday 6 April 2026 came after "withdrawn" on Monday 2 February 2026/,
    clock: ['FINAL-20W', 'Mon 2026-06-01 cancelled Mon 2026-02-02'],
  },
  {
    ...{ pathway: 'assessment', what: 'a decision on what nobody asked for' },
    facts: [willAssess('A-1', 'Mon 2026-02-16')],
    finds: /assessment A-1: nothing says that it began/,
  },
  {
    ...{ pathway: 'advice', what: 'advice for an assessment that is not there' },
    facts: [asked, adviceRequested('V-1', 'Mon 2026-02-23', { assessmentId: 'A-9' })],
    finds: /advice V-1: "requested" names the assessment A-9, of which nothing is known/,
    clock: ['ADVICE-6W', 'Mon 2026-04-06 breached'],
  },
  {
    ...{ pathway: 'advice', what: 'advice that came before it was asked for' },
    facts: [
      asked,
      adviceRequested('V-1', 'Mon 2026-02-23'),
      advising('received', 'Tue 2026-02-24', { receivedOn: '2026-02-16' }),
    ],
    finds: /advice V-1: "received" on Monday 16 February 2026 is before it began/,
    clock: ['ADVICE-6W', 'Mon 2026-04-06 met Mon 2026-02-16'],
  },
  {
    ...{ pathway: 'plan', what: 'a plan ceased that was never made' },
    facts: [planning('ceased', 'Mon 2026-03-02')],
    finds: /plan PL-1: nothing says that it began/,
    clock: ['APPEAL', 'Tue 2026-05-05 met Tue 2026-05-05'],
  },
  {
    ...{ pathway: 'plan', what: 'a plan ceased for want of education, without a review' },
    facts: [
      ...[made, planning('education-ended', 'Mon 2026-02-02')],
      ...[planning('cease-consulted', 'Mon 2026-02-16'), planning('ceased', 'Mon 2026-03-02')],
    ],
    finds:
      /plan PL-1: "ceased" on Monday 2 March 2026, but nothing says that the plan was reviewed since education ended \(regs 29–30\)/,
    clock: ['NEET-REVIEW', 'Mon 2026-03-02 cancelled Wed 2026-05-06'],
  },
  {
    ...{ pathway: 'plan', what: 'a plan amended here after it went to another authority' },
    facts: [
      ...[made, planning('moved-out', 'Mon 2026-02-02'), planning('transferred', 'Mon 2026-02-09')],
      planning('amended-outside-review', 'Mon 2026-03-02'),
    ],
    finds:
      /plan PL-1: "amended-outside-review" on Monday 2 March 2026 came after "transferred" on Monday 9 February 2026/,
  },
  {
    ...{ pathway: 'plan', what: 'a plan made twice: the first stands' },
    facts: [made, planning('made', 'Mon 2026-03-02')],
    finds: /plan PL-1: began twice; the first stands/,
    clock: ['AR-12M', 'Mon 2026-09-14 running'],
  },
  {
    ...{ pathway: 'review', what: 'a meeting held after the decision' },
    facts: [
      made,
      arranged('Mon 2026-02-02', 'Wed 2026-03-11'),
      decided('Mon 2026-03-02', 'maintain'),
      reviewing('held', 'Wed 2026-03-11'),
    ],
    finds: /review R-1: "decided" on Monday 2 March 2026 is before it began on Wednesday 11 March 2026/,
    clock: ['AR-DECIDE-4W', 'Wed 2026-04-08 met Mon 2026-03-02'],
  },
  {
    ...{ pathway: 'review', what: 'changes to a plan that the review kept' },
    facts: [
      made,
      arranged('Mon 2026-02-02', 'Wed 2026-03-11'),
      reviewing('held', 'Wed 2026-03-11'),
      decided('Mon 2026-03-16', 'maintain'),
      proposed('Mon 2026-03-23'),
    ],
    finds:
      /review R-1: "amendment-notice-sent" on Monday 23 March 2026 came after "decided" on Monday 16 March 2026/,
    // the notice was sent all the same, and binds: 56 days after 23 March
    clock: ['AR-FINAL-8W', 'Mon 2026-05-18 running'],
  },
  {
    ...{ pathway: 'review', what: 'a review of a plan that is not there' },
    facts: [arranged('Mon 2026-02-02', 'Wed 2026-03-11')],
    finds: /review R-1: "arranged" names the plan PL-1, of which nothing is known/,
    clock: ['AR-DECIDE-4W', 'Wed 2026-04-08 breached'],
  },
  {
    ...{ pathway: 'dispute', what: 'an order though the appeal was withdrawn: it binds' },
    facts: [
      appealed,
      disputing('withdrawn', 'Mon 2026-03-09'),
      disputing('order-made', 'Mon 2026-05-11', { kind: 'amend' }),
    ],
    finds: /dispute X-1: "order-made" on Monday 11 May 2026 came after "withdrawn" on Monday 9 March 2026/,
    clock: ['ORDER-AMEND', 'Mon 2026-06-15 running'],
  },
  {
    ...{ pathway: 'dispute', what: 'an appeal about an assessment that is not there' },
    facts: [disputing('appeal-registered', 'Mon 2026-03-02', { kind: 'assess', assessmentId: 'A-9' })],
    finds: /dispute X-1: "appeal-registered" names the assessment A-9, of which nothing is known/,
    // 3–6, 9–13, 16–20, 23–27, 30 and 31 March, 1 and 2 April are 23; 7–10, 13–15 April
    clock: ['FTT-RESPONSE', 'Wed 2026-04-15 breached'],
  },
  {
    ...{ pathway: 'dispute', what: 'an order in a dispute that never began' },
    facts: [disputing('order-made', 'Mon 2026-05-11', { kind: 'amend' })],
    finds: /dispute X-1: nothing says that it began/,
    clock: ['ORDER-AMEND', 'Mon 2026-06-15 running'],
  },
  {
    ...{ pathway: 'complaint', what: 'a next stage though the complaint was withdrawn' },
    facts: [
      corporate,
      told('complaint.withdrawn', 'Mon 2026-03-09'),
      told('complaint.escalated', 'Mon 2026-03-16', { toStage: '2' }),
    ],
    finds: /complaint K-1: "escalated" on Monday 16 March 2026 came after "withdrawn" on Monday 9 March 2026/,
    clock: ['COMPLAINT-STAGE1', 'Mon 2026-03-23 cancelled Mon 2026-03-09'],
  },
  {
    ...{ pathway: 'concern', what: 'an answer after it was closed' },
    facts: [raised, told('concern.closed', 'Mon 2026-03-09'), told('concern.responded', 'Mon 2026-03-16')],
    finds: /concern W-1: "responded" on Monday 16 March 2026 came after "closed" on Monday 9 March 2026/,
    clock: ['CONCERN-RESPOND', 'Mon 2026-03-23 cancelled Mon 2026-03-09'],
  },
  {
    ...{ pathway: 'enquiry', what: 'an answer before the question' },
    facts: [
      told('enquiry.received', 'Mon 2026-03-09', { channel: 'phone' }),
      told('enquiry.answered', 'Tue 2026-03-10', { answeredOn: '2026-03-02' }),
    ],
    finds: /enquiry Q-1: "answered" on Monday 2 March 2026 is before it began on Monday 9 March 2026/,
  },
  {
    ...{ pathway: 'feedback', what: 'a reply to what nobody said' },
    facts: [told('feedback.replied', 'Mon 2026-03-09')],
    finds: /feedback S-1: nothing says that it began/,
  },
  {
    ...{ pathway: 'referral', what: 'seen though the service had sent the referral back' },
    facts: [
      speech,
      told('referral.rejected', 'Mon 2026-02-02', { reason: 'incomplete' }),
      told('referral.first-seen', 'Mon 2026-03-02'),
    ],
    finds:
      /referral REF-1: "first-seen" on Monday 2 March 2026 came after "rejected" on Monday 2 February 2026/,
    clock: ['WAIT-FIRST-SEEN', 'Mon 2026-05-11 cancelled Mon 2026-02-02'],
  },
  {
    ...{ pathway: 'referral', what: 'seen twice for the first time: the first stands' },
    facts: [
      speech,
      told('referral.first-seen', 'Mon 2026-03-02'),
      told('referral.first-seen', 'Mon 2026-03-09'),
    ],
    finds: /referral REF-1: "first-seen" was told twice \(Monday 2 March 2026; Monday 9 March 2026\)/,
    clock: ['WAIT-FIRST-SEEN', 'Mon 2026-05-11 met Mon 2026-03-02'],
  },
  {
    ...{ pathway: 'placement', what: 'a place that begins after the search was ended' },
    facts: [noPlace, told('placement.ended', 'Mon 2026-03-09'), told('placement.started', 'Mon 2026-03-16')],
    finds: /placement M-1: "started" on Monday 16 March 2026 came after "ended" on Monday 9 March 2026/,
  },
  {
    ...{ pathway: 'timetable', what: 'a review after the timetable ended' },
    facts: [
      shortDays,
      told('timetable.ended', 'Mon 2026-03-23'),
      told('timetable.reviewed', 'Mon 2026-03-30'),
    ],
    finds: /timetable T-1: "reviewed" on Monday 30 March 2026 came after "ended" on Monday 23 March 2026/,
  },
  {
    ...{ pathway: 'transition', what: 'preparation for adulthood in a review that is not there' },
    facts: [fact('transition.pfa-reviewed', 'Mon 2026-03-02', { reviewId: 'R-9' })],
    finds: /transition: "pfa-reviewed" names the review R-9, of which nothing is known/,
  },
  {
    ...{ pathway: 'people', what: 'a hold lifted by somebody who may not' },
    facts: [
      fact('people.mail-held', 'Mon 2026-03-02', { scope: 'case', heldBy: 'safeguarding' }),
      fact('people.hold-lifted', 'Mon 2026-03-09', { by: 'case-officer' }),
    ],
    finds: /A hold was lifted by "case-officer": only safeguarding lifts one, so it stands/,
  },
  {
    ...{ pathway: 'escalation', what: 'an acknowledgement of a pathway that is not there' },
    facts: [
      asked,
      fact('escalation.acknowledged', 'Mon 2026-02-02', {
        pathwayId: 'A-9',
        clock: 'ASSESS-6W',
        role: 'case-officer',
        by: 'Jo Marsh',
      }),
    ],
    finds: /"acknowledged" names A-9, which is not in this case/,
    clock: ['ASSESS-6W', 'Mon 2026-02-23 breached'],
  },
  {
    ...{ pathway: 'action', what: 'embedded though it was never completed' },
    facts: [
      fact('action.added', 'Mon 2026-01-05', {
        plan: 'plan',
        ref: '1',
        title: 'Do it',
        workstream: 'One',
        ownerRole: 'head-of-service',
        due: 'Dec-26',
      }),
      fact('action.embedded', 'Mon 2026-03-02', { evidence: 'DOC-1' }),
    ],
    finds: /"embedded" was told though nothing says it was completed/,
    clock: ['ACTION-DUE', 'Thu 2026-12-31 running'],
  },
];

describe('an event that contradicts the history is kept, shown to the case officer, and counted by rule', () => {
  it.each(contradictions)('$pathway: $what', ({ facts, finds, clock }) => {
    const stage = given(...facts);
    expect(stage.state.facts).toHaveLength(facts.length);
    const shown = stage.desk('case-officer').flatMap(({ findings }) => findings);
    expect(shown.join('\n')).toMatch(finds);
    if (clock !== undefined) expect(standing(stage.clock(clock[0], 'Fri 2026-05-15'))).toBe(clock[1]);
  });

  it('is tried in every pathway but that of figures, which cannot contradict', () => {
    const tried = new Set(contradictions.map(({ pathway }) => pathway));
    expect(pathways.map(({ pathway }) => pathway).filter((name) => !tried.has(name))).toEqual(['measure']);
  });
});
