import type { ProfileStandard } from '../../domain/profile.ts';
import { quoting } from '../quoted.ts';

export const brentStrategy = 'Brent SEND Strategy 2021-2025';
const { law, promise, target, pastResult } = quoting(brentStrategy);

const saltWithin8 = 'new referrals seen within 8 weeks, averaged 95%, per quarter';
const camhsWithin18 =
  "55% of children and young people accessing specialist CAMHS referral services received treatment within the 18 weeks' target";
const assessedWithin26 =
  'Those waiting under the target of 26 weeks for a Social and Communication Assessment averaged 67% in 2020-2021';

const waits: readonly ProfileStandard[] = [
  target('SALT-8W', 'clock', {
    what: 'a new referral to speech and language therapy is seen within 8 weeks',
    ...{ clock: 'WAIT-FIRST-SEEN', when: { service: ['salt'] }, count: { weeks: 8 } },
    says: saltWithin8,
  }),
  pastResult('SALT-8W-2021', 'measure', {
    what: 'new speech and language referrals seen within 8 weeks in 2020-21',
    ...{ share: '95%, per quarter', rhythm: 'quarterly' },
    says: saltWithin8,
  }),
  target('CAMHS-18W', 'clock', {
    what: 'treatment by the specialist mental health service starts within 18 weeks',
    ...{ clock: 'WAIT-TREATMENT', when: { service: ['camhs'] }, count: { weeks: 18 } },
    says: camhsWithin18,
  }),
  pastResult('CAMHS-18W-2021', 'measure', {
    what: 'specialist mental health referrals treated within 18 weeks in 2020-21',
    ...{ share: '55%', rhythm: 'quarterly' },
    says: camhsWithin18,
  }),
  target('SOCIAL-COMMUNICATION-26W', 'clock', {
    what: 'a social and communication assessment is made within 26 weeks',
    ...{ clock: 'WAIT-ASSESSED', when: { service: ['social-communication'] }, count: { weeks: 26 } },
    says: assessedWithin26,
  }),
  pastResult('SOCIAL-COMMUNICATION-26W-2021', 'measure', {
    ...{ what: 'social and communication assessments waited for under 26 weeks in 2020-21', share: '67%' },
    says: assessedWithin26,
  }),
  pastResult('SALT-SESSIONS-2021', 'measure', {
    ...{ what: 'speech and language sessions without a plan in 2020-21', share: '1438 sessions per quarter' },
    says: 'accessing speech and language therapy averaged 1438 sessions per quarter',
  }),
  promise('WAITS-NATIONAL', 'measure', {
    what: 'waits for health services fall and meet national guidelines',
    says: 'Waiting times for access to health services are reduced and meet national guidelines',
  }),
  promise('THERAPY-TIMELY', 'survey', {
    what: 'families say they get therapy in time',
    says: 'Young people and parents report that they have timely access to therapy provision',
  }),
  promise('WELLBEING-TIMELY', 'measure', {
    what: 'timely access to emotional health and wellbeing services',
    says: 'Delivering timely access to emotional health and wellbeing services.',
  }),
  promise('CHECK-2-5-YEARS', 'measure', {
    what: 'every child has an integrated check at two and a half',
    says: 'supporting all children to access an integrated 2.5 year old check',
  }),
];

const plans: readonly ProfileStandard[] = [
  law('EHC-20W', 'clock', {
    ...{ what: 'a plan is finished within 20 weeks', clock: 'FINAL-20W' },
    says: 'completed within required timescales (20 weeks)',
  }),
  pastResult('EHC-20W-2020', 'measure', {
    what: 'new plans issued within 20 weeks in 2020, exceptions left out (England 58%)',
    share: '80.3%',
    says: 'In 2020, excluding exceptions, 80.3% of new EHC Plans were issued within 20 weeks, well above the national average.',
  }),
  pastResult('PLANS-GROWTH-2020', 'measure', {
    ...{ what: 'growth of plans in 2020 (England 10.4%)', share: '14.8%' },
    says: 'Brent saw a 14.8% increase in number of maintained EHC Plans during 2020',
  }),
  promise('REVIEW-IMPACT', 'measure', {
    ...{ what: 'annual reviews show what the plan changed', share: 'all plans' },
    says: 'annual reviews demonstrate impact on outcomes',
  }),
  promise('PLANS-COPRODUCED', 'measure', {
    ...{ what: 'families take part in making every plan', share: 'all plans' },
    says: 'All EHC Plans demonstrate that parents/ carers and young people are actively engaged in the co-production of EHC plans',
  }),
  promise('SEN-SUPPORT-TIMELY', 'measure', {
    what: 'every child in a Brent school has the support needed, in time',
    says: 'will have timely access to the SEN support they need to achieve the best educational outcomes',
  }),
  target('NEET', 'measure', {
    what: 'fewer young people aged 16 to 25 without education, work or training',
    says: 'measured by reduction in NEET rate',
  }),
  pastResult('ATTENDANCE-2021', 'measure', {
    what: 'attendance of pupils with a plan, January to March 2021 (England 53.3%)',
    share: '82.1%',
    says: 'average attendance for EHC Plan pupils in Brent was 82.1% compared to the national average attendance of 53.3%',
  }),
  pastResult('EXCLUSIONS-2021', 'measure', {
    what: 'share of exclusions that were of pupils with a plan in 2020/21',
    share: '10.6% fixed term, 9.1% permanent',
    says: '10.6% (105) of all Fixed Term exclusions from Brent schools in 2020/21 and 9.1% (2) Permanent exclusions were of EHC Plan pupils',
  }),
  promise('SHORT-BREAKS', 'action', {
    shownIn: '3.2',
    what: 'enough short-break activities',
    says: 'Offer sufficient short break activities for Brent children and young people',
  }),
  promise('CULTURE-25', 'action', {
    shownIn: '3.3',
    ...{ what: '25 cultural experiences by the age of 25', share: '25 by 25' },
    says: 'access 25 creative and cultural experiences by the time they are 25',
  }),
];

const voices: readonly ProfileStandard[] = [
  promise('STORY-ONCE', 'survey', {
    what: 'families tell their story once',
    says: 'only have to tell their story once and be able to rely on long-term relationships with professionals',
  }),
  promise('SURVEY-YEARLY', 'survey', {
    ...{ what: 'a survey and sessions in schools each year', rhythm: 'annual' },
    says: 'An annual survey and engagement sessions in schools and settings',
  }),
  promise('PARTICIPATION', 'survey', {
    ...{ what: 'parents say they take part in designing services', rhythm: 'annual' },
    says: 'Parents/carers report they are meaningfully participating in the design and delivery of services',
  }),
  promise('COMMUNITY', 'survey', {
    ...{ what: 'young people say they have activities in the community', rhythm: 'annual' },
    says: 'they have access to community activities to support them to lead independent lives (annual survey)',
  }),
  promise('PROCESS-FEEDBACK', 'survey', {
    what: 'families are asked about assessment, planning and review (two weeks after, assumed)',
    says: 'feedback received as part of the quality assurance of the EHC assessment, planning and review process',
  }),
  promise('TRUST-REPORT', 'report', {
    shownIn: 'childrens-trust',
    ...{ what: "a yearly report to the Children's Trust", rhythm: 'annual' },
    says: "An annual report to the Children's Trust will outline our collective achievements",
  }),
  promise('HWB-UPDATES', 'report', {
    shownIn: 'health-and-wellbeing-board',
    what: 'regular updates to the Health and Wellbeing Board, open to the public',
    says: 'regular updates will be provided to the Health and Wellbeing Board which will be publically available',
  }),
  promise('KPI-NATIONAL', 'report', {
    shownIn: 'scorecard',
    what: 'figures are measured against national ones',
    says: 'key performance indicators, measured against national data wherever possible',
  }),
];

/** What Brent's strategy promises, aims at and has measured. The figures of 2020 and 2021 are measurements only. */
export const brentStandards: readonly ProfileStandard[] = [...waits, ...plans, ...voices];
