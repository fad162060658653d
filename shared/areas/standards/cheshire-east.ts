import type { ProfileStandard } from '../../domain/profile.ts';
import { quoting } from '../quoted.ts';

export const cheshireEastStrategy = 'Cheshire East SEND Strategy 2021-2024';
const { law, promise, target, pastResult } = quoting(cheshireEastStrategy);

const plans: readonly ProfileStandard[] = [
  law('EHC-20W', 'clock', {
    ...{ what: 'a plan is finished within 20 weeks', clock: 'FINAL-20W' },
    says: 'completed within the 20-week deadline',
  }),
  pastResult('EHC-20W-2020', 'measure', {
    what: 'assessments finished within 20 weeks by early 2020',
    share: 'almost all; less than one in six in 2018',
    says: 'almost every needs assessment was completed within the 20-week deadline, compared to less than one in six in 2018',
  }),
  law('REVIEWS-12M', 'clock', {
    ...{ what: 'every plan is reviewed in time', clock: 'AR-12M' },
    says: 'All EHC Plans are reviewed in a timely manner and issued within statutory timescales',
  }),
  law('REVIEWS-FINAL-8W', 'clock', {
    ...{ what: 'a plan is put right in time after its review', clock: 'AR-FINAL-8W' },
    says: 'Children and young people receive an accurately updated EHCP following review in a timely manner',
  }),
  promise('REVIEW-TRACKER', 'measure', {
    what: 'annual reviews are followed through their stages',
    says: 'annual review tracker to ensure improved monitoring through the stages',
  }),
  promise('REVIEW-CONTRIBUTIONS', 'measure', {
    what: 'health, social care and others contribute to reviews',
    says: 'health, social care and other specialist services or providers contribute to reviews where appropriate',
  }),
  promise('TRANSITION-FORWARD', 'clock', {
    ...{ what: 'every transition is planned ahead', clock: 'PHASE' },
    says: 'Ensure that proactive forward planning is in place for all transition stages.',
  }),
  promise('CEASE-GUIDANCE', 'action', {
    shownIn: '3.1.7',
    what: 'families know when and how a plan ends, and what comes next',
    says: 'Develop and share clear guidance on when and how EHC Plans are ceased.',
  }),
  promise('PROVISION-DELIVERED', 'clock', {
    ...{ what: 'settings do what the plan says, and somebody checks', clock: 'PROVISION-20WD' },
    says: 'ensuring settings deliver the provision in the SEN Plan and EHCP and checking out the lived experienced',
  }),
  promise('PLANS-COUNTED', 'measure', {
    what: 'plans are counted by need, age and locality',
    says: 'Education, Health and Care (EHC) Plans by primary need, age group and locality',
  }),
  promise('REQUESTS-TIMELY', 'measure', {
    ...{
      what: 'requests for assessments are counted, and how many are finished in time',
      clock: 'ASSESS-6W',
    },
    says: 'the number of requests for EHC needs assessments, and the timeliness of completion',
  }),
  promise('HEALTH-PERFORMANCE', 'measure', {
    what: 'how health services perform is shown',
    says: 'the performance of various health services',
  }),
  target('PERSONAL-BUDGETS', 'measure', {
    what: 'more families use personal budgets',
    says: 'Uptake of Personal Budgets increases',
  }),
  target('PARENTAL-REQUESTS', 'measure', {
    what: 'fewer parents need to ask for an assessment; a fall alone is never shown as good',
    says: 'Fewer parental needs assessment requests',
  }),
  target('TRAVEL', 'measure', {
    what: 'children travel less to school',
    says: 'Travel time to school is minimised through increased sufficiency of local SEN places',
  }),
];

const autismStages =
  'autism assessment pathways from referral, first appointment, assessment to receiving an outcome';

const waits: readonly ProfileStandard[] = [
  pastResult('AUTISM-12W-2018', 'measure', {
    what: 'children waiting more than 12 weeks for their first autism assessment in 2018',
    share: 'more than 200 children',
    says: 'more than 200 children and young people were waiting more than 12 weeks for their first assessment',
  }),
  pastResult('AUTISM-2W-2020', 'measure', {
    ...{ what: 'the wait for a first autism assessment in March 2020', share: 'two weeks' },
    says: 'by March 2020, this had reduced to two weeks',
  }),
  promise('AUTISM-ASSESSED', 'clock', {
    what: 'every autism referral is followed until its assessment is complete',
    ...{ clock: 'WAIT-ASSESSED', when: { service: ['autism'] }, count: 'none' },
    says: autismStages,
  }),
  promise('AUTISM-STAGES', 'clock', {
    what: 'every autism referral is followed from stage to stage until its outcome is given',
    ...{ clock: 'WAIT-OUTCOME', when: { service: ['autism'] }, count: 'none' },
    says: autismStages,
  }),
  promise('ASSESSMENTS-TIMELY', 'measure', {
    what: 'OT, speech, autism, ADHD and mental health assessments are made in time',
    says: 'assessments across the range of needs are timely',
  }),
  promise('EARLIEST-SUPPORT', 'survey', {
    what: 'needs are found early and support is put in place quickly',
    says: 'picked up at the earliest point with support routinely put in place quickly',
  }),
];

const concerns: readonly ProfileStandard[] = [
  promise('TOOLKIT-ESCALATION', 'clock', {
    what: 'there is a way to say that the SEND Toolkit is not applied, and it leads somewhere',
    ...{ clock: 'CONCERN-RESPOND', when: { about: ['toolkit-not-applied'] } },
    says: 'clear escalation routes if Toolkit not being applied',
  }),
  promise('CONCERNS-FLAGGED', 'clock', {
    ...{ what: 'schools and parents can say that needs are not met', clock: 'CONCERN-ACK' },
    says: 'flag up concerns about meeting the needs of children in schools and delivery of provision in the plan',
  }),
  promise('EXPECTATIONS-ESCALATED', 'clock', {
    ...{ what: 'families can escalate what did not match what was published', clock: 'ENQUIRY-REPLY' },
    says: "escalate concerns and queries where their experience didn't match the published expectations",
  }),
  promise('COMPLAINTS-CHANGE-PRACTICE', 'report', {
    shownIn: 'send-partnership-board',
    what: 'what complaints teach changes practice, and parents see it',
    says: 'Ensure learning from complaints changes practice and changes are visible to parents.',
  }),
];

const voices: readonly ProfileStandard[] = [
  promise('COMMUNICATION-PROMISE', 'action', {
    shownIn: '1.1.2',
    what: 'professionals and families promise each other how they communicate',
    says: 'Refresh the SEND communication promise between professionals, parents/carers and young people with SEND.',
  }),
  promise('SINGLE-CONTACT', 'survey', {
    what: 'one named contact during and after the assessment',
    says: 'A single point of contact who provides support during and after the initial assessment',
  }),
  promise('CLEAR-LANGUAGE', 'survey', {
    what: 'plain words',
    says: 'Honest and open communication using clear language with children and young people and their parents',
  }),
  promise('KINDNESS', 'survey', {
    what: 'kindness in all we write',
    says: 'Kindness, understanding and empathy demonstrated in all communications',
  }),
  promise('FEEDBACK-ASKED', 'survey', {
    what: 'families are asked for feedback without having to offer it (two weeks after, assumed)',
    says: 'Children, young people and their parents will proactively be asked to provide feedback',
  }),
  promise('SPECIFIC-DATES', 'survey', {
    what: 'young people are given dates',
    says: 'giving me specific dates about when things are going to happen',
  }),
  promise('NEXT-STEP', 'survey', {
    what: 'young people are told what comes next',
    says: 'what the next step will be',
  }),
  promise('AT-A-GLANCE', 'action', {
    shownIn: '1.1.6',
    what: 'one-page summaries',
    says: "Simplify key communications into 'at a glance' one-page summaries.",
  }),
  promise('NEWSLETTER', 'action', {
    shownIn: '1.1.5',
    ...{ what: 'a newsletter to all parents each term', rhythm: 'termly' },
    says: 'Develop a termly e-newsletter for distribution to all parents and carers',
  }),
  promise('BEST-PRACTICE', 'action', {
    shownIn: '1.1.4',
    ...{ what: 'best practice is captured and shared each term', rhythm: 'termly' },
    says: 'Develop a mechanism to capture and share best practice and person-centred work.',
  }),
  promise('LOCAL-OFFER-FEEDBACK', 'action', {
    shownIn: '1.1.8',
    ...{ what: 'feedback on the Local Offer and the answer to it, each year', rhythm: 'annual' },
    says: "preparing and publishing annual Local Offer feedback and partnerships' response",
  }),
  promise('BOARD-SCRUTINY', 'report', {
    shownIn: 'send-partnership-board',
    ...{ what: 'the board looks at progress every two months', rhythm: 'bi-monthly' },
    says: 'monitored and scrutinised on a bi-monthly basis by the 0-25 SEND Partnership Board',
  }),
  promise('SCORECARD', 'report', {
    shownIn: 'send-partnership-board',
    ...{ what: 'the board sees a scorecard', rhythm: 'bi-monthly' },
    says: 'A SEND scorecard is in place which is reported to the 0-25 SEND Partnership Board for scrutiny.',
  }),
  promise('AUDITS-REPORTED', 'report', {
    what: 'the board sees what multi-agency audits find',
    says: 'Findings from these audits will be reported to the 0-25 SEND Partnership Board.',
  }),
];

/** What Cheshire East's strategy promises, and what inspectors measured in 2018 and 2020. */
export const cheshireEastStandards: readonly ProfileStandard[] = [...plans, ...waits, ...concerns, ...voices];
