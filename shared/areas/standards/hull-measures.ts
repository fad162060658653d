import type { ProfileStandard } from '../../domain/profile.ts';
import { quoting } from '../quoted.ts';

const { promise, target, pastResult } = quoting("Hull's SEND strategic plan 2024-2027");

const reports: readonly ProfileStandard[] = [
  promise('SCORECARD-MONTHLY', 'report', {
    shownIn: 'scorecard',
    ...{ what: 'a scorecard of health, education and social care each month', rhythm: 'monthly' },
    says: 'Updated monthly, and encompassing health, education and social care',
  }),
  promise('SENDIAS-QUARTERLY', 'report', {
    shownIn: 'send-delivery-board',
    ...{ what: 'what SENDIAS hears is reported each quarter', rhythm: 'quarterly' },
    says: 'service produce quarterly reports which provide further insight',
  }),
  promise('SENDIAS-MITIGATED', 'report', {
    shownIn: 'send-delivery-board',
    what: 'what SENDIAS reports ends completed or escalated',
    says: 'Mitigating actions are either agreed at SEND Delivery Board, and tracked to completion, or escalated.',
  }),
  promise('FORUM-MONTHLY', 'report', {
    shownIn: 'parent-carer-forum-meeting',
    ...{ what: 'seniors meet the Parent Carer Forum each month', rhythm: 'monthly' },
    says: 'meet with representatives of the PCF at least monthly, for informal feedback',
  }),
  promise('TRUSTS-TERMLY', 'report', {
    shownIn: 'trust-attendance-meeting',
    ...{ what: 'school trusts are supported and challenged each term', rhythm: 'termly' },
    says: 'Trust attendance scorecards, the basis for termly support and challenge meetings',
  }),
  promise('LAFSS-MONTHLY', 'report', {
    ...{ what: 'the family support service reports each month', rhythm: 'monthly' },
    says: 'LAFSS service provides monthly reports to Head of Service',
  }),
  promise('NEET-MONTHLY', 'report', {
    ...{ what: 'destinations are reported each month', rhythm: 'monthly' },
    says: 'September Guarantee and destination figures for the cohort with the Activity Report (monthly).',
  }),
  promise('COMPLAINTS-REPORT', 'report', {
    shownIn: 'parent-carer-forum-meeting',
    what: 'the Parent Carer Forum and members see a report of complaints',
    says: 'A complaints report is shared with the PCF and members.',
  }),
  promise('SURVEY-YEARLY', 'survey', {
    ...{ what: 'parents, carers and SENCOs are asked at least once a year', rhythm: 'annual' },
    says: 'are surveyed at least annually, by both the Parent Carer Forum and the SEND subgroup',
  }),
  pastResult('DFE-SIX-MONTHLY', 'report', {
    ...{ what: 'the former reviews by the Department for Education', rhythm: 'six-monthly' },
    says: 'the local area has benefitted from six monthly DfE improvement reviews',
  }),
  promise('PLAN-30D', 'report', {
    ...{ what: 'the plan is updated within 30 days of the inspection report', share: '30 days' },
    says: 'based on the recommendations set out in the report, within 30 days of publication',
  }),
];

const scorecard: readonly ProfileStandard[] = [
  promise('ATTENDANCE', 'measure', {
    ...{ what: 'attendance of pupils with SEND, beside neighbours and England', rhythm: 'monthly' },
    says: 'Maintain/Amend/Cease (MAC) decisions; attendance, exclusions, suspensions, elective home education',
  }),
  promise('EXCLUSIONS', 'measure', {
    ...{ what: 'exclusions and suspensions of pupils with SEND', rhythm: 'monthly' },
    says: 'attendance, exclusions, suspensions, elective home education, reduced provision',
  }),
  promise('HOME-EDUCATION', 'measure', {
    ...{ what: 'children with SEND who are educated at home', rhythm: 'monthly' },
    says: 'elective home education, reduced provision, Education Other Than At School (EOTAS)',
  }),
  promise('EOTAS', 'measure', {
    ...{ what: 'children educated other than at school', rhythm: 'monthly' },
    says: 'reduced provision, Education Other Than At School (EOTAS), Health waiting times',
  }),
  promise('HEALTH-WAITS', 'measure', {
    ...{ what: 'how long children wait for health services', rhythm: 'monthly' },
    says: 'Health waiting times, % vulnerable groups with SEND',
  }),
  promise('VULNERABLE-GROUPS', 'measure', {
    ...{ what: 'share of vulnerable groups with SEND', rhythm: 'monthly' },
    says: '% vulnerable groups with SEND',
  }),
  promise('BENCHMARKS', 'measure', {
    ...{ what: 'plans and time limits beside statistical neighbours and England', rhythm: 'monthly' },
    says: 'benchmarking data (Statistical neighbours and England) in relation to EHCP trends and 20 week timescales',
  }),
];

const measures: readonly ProfileStandard[] = [
  target('COMPLAINTS-COMMUNICATION', 'measure', {
    what: 'fewer complaints about communication; a fall alone is never shown as good',
    says: 'reduced number of complaints citing communication as an area of concern',
  }),
  target('COMPLAINTS-NEW-IN-CITY', 'measure', {
    what: 'fewer complaints that a child has no education',
    says: 'Reduced number of complaints citing no young person access to statutory right to education.',
  }),
  target('COMPLAINTS-EP', 'measure', {
    what: 'fewer complaints about late psychology reports',
    says: 'Number of complaints received about EP delays.',
  }),
  target('COMPLAINTS-PLANS', 'measure', {
    what: 'fewer complaints about late plans',
    says: 'Reduce the number of complaints about EHCP delays.',
  }),
  target('COMPLAINTS-REVIEWS', 'measure', {
    what: 'fewer complaints about annual reviews',
    says: 'reduced number of service user complaints',
  }),
  target('LESS-ESCALATION', 'measure', {
    what: 'fewer cases climb to senior management',
    says: 'Less escalation of cases to senior management.',
  }),
  target('GOOD-PLANS', 'measure', {
    what: 'a larger share of plans is audited as good',
    says: 'Increase the percentage of good plans and reduce the number of audits requiring improvement or inadequate.',
  }),
  target('SHORT-BREAKS', 'measure', {
    what: 'more children receive short breaks',
    says: 'Increase the number of children receiving short breaks.',
  }),
  target('FEWER-TIMETABLES', 'measure', {
    what: 'fewer part-time timetables',
    says: 'Reduced number of reduced timetables.',
  }),
  target('LEARNER-OF-CONCERN', 'measure', {
    what: 'fewer Learner of Concern forms',
    says: 'Reduced number of Learner of Concern forms.',
  }),
  target('SUSPENSIONS-APPEALS', 'measure', {
    what: 'fewer appeals, complaints and suspensions; a fall alone is never shown as good',
    says: 'Reduction in appeals. Reduction in complaints. Reduction in suspensions.',
  }),
  target('INTERNSHIPS', 'measure', {
    ...{ what: 'supported internships, and work of at least 16 hours a week', share: 'twice as many' },
    says: 'Doubling the number of supported internships available to EHCP learners',
  }),
  target('NEET', 'measure', {
    what: 'fewer without education, work or training; leaving it alone never ends a plan',
    says: 'Reduction in Not in Education, Employment or Training (NEET).',
  }),
  promise('SINGLE-VIEW', 'measure', {
    what: 'every service sees up-to-date SEND information in one view',
    says: 'Single view includes up to date SEND information and is used by all services.',
  }),
];

/** What Hull reports, asks and counts: its rhythms and its impact measures. */
export const hullMeasures: readonly ProfileStandard[] = [...reports, ...scorecard, ...measures];
