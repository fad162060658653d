import type { ProfileStandard } from '../../domain/profile.ts';
import { quoting } from '../quoted.ts';
import { peterboroughStrategyStandards } from './peterborough-strategy.ts';

export const statementOfAction = 'Peterborough Local Area Written Statement of Action, November 2019';
const { law, promise, target, pastResult } = quoting(statementOfAction);

const plans: readonly ProfileStandard[] = [
  law('EHC-20W', 'clock', {
    ...{ what: 'a plan is finished within 20 weeks', clock: 'FINAL-20W' },
    says: 'annual review processes and timelines conform to statutory expectations',
  }),
  target('EHC-85', 'measure', {
    ...{ what: 'share of new plans finished in time', clock: 'FINAL-20W', share: 'over 85%' },
    says: 'Timeliness of new EHC needs assessments remains high (over 85%)',
  }),
  target('REVIEWS-90', 'measure', {
    ...{ what: 'share of review decisions in time', clock: 'AR-DECIDE-4W', share: 'over 90%' },
    says: 'the majority of decisions regarding annual reviews are made within timelines (over 90%)',
  }),
  target('SATISFACTION-80', 'survey', {
    ...{ what: 'share of families content with the whole process', share: 'over 80%' },
    says: 'the majority (over 80%) of parent/carers/young people who engage express satisfaction with all aspects of the EHCP process',
  }),
  promise('REVIEW-BACKLOG', 'action', {
    shownIn: '2.2a-1',
    what: 'a recovery plan for late annual reviews',
    says: 'Production of a targeted recovery plan to address annual review backlog',
  }),
  promise('ADVICE-QUALITY', 'clock', {
    ...{ what: 'advice from every partner is good and right', clock: 'ADVICE-RETURN' },
    says: 'including the quality and accuracy of advices from all partners',
  }),
  promise('SINGLE-POINT-MONTHLY', 'report', {
    ...{ what: 'health keeps to the first limits of a request, measured each month', rhythm: 'monthly' },
    says: 'Maintain the compliance of timescales for the EHCP initial request processes measured through monthly data',
  }),
  promise('DEEP-DIVE', 'report', {
    shownIn: 'complex-health-deep-dive',
    ...{
      what: 'plans of children with complex health needs are audited twice a year',
      rhythm: 'six-monthly',
    },
    says: "the 6 monthly 'deep dive' EHCP audits for children and young adults with complex health needs",
  }),
];

const waits: readonly ProfileStandard[] = [
  target('CAMHS-18W', 'clock', {
    what: 'a routine mental health referral is assessed within 18 weeks, by April 2020',
    ...{ clock: 'WAIT-ASSESSED', when: { service: ['camhs'], priority: ['routine'] }, count: { weeks: 18 } },
    ...{ inForceFrom: '2020-04-30', inForceUntil: '2021-04-29' },
    says: 'Children will be assessed within 18 weeks from referral for routine appointments',
  }),
  target('CAMHS-12W', 'clock', {
    what: 'a routine mental health referral is assessed within 12 weeks, by April 2021',
    ...{ clock: 'WAIT-ASSESSED', when: { service: ['camhs'], priority: ['routine'] }, count: { weeks: 12 } },
    inForceFrom: '2021-04-30',
    says: 'Children will be assessed within 12 weeks from referral for routine appointments',
  }),
  promise('MENTAL-HEALTH-ACCESS', 'measure', {
    what: 'mental health services are reached within national targets',
    says: 'will have access to these services within nationally agreed targets',
  }),
  promise('REMEDIAL-MEETINGS', 'report', {
    shownIn: 'remedial-action-plan-meeting',
    ...{ what: 'meetings every two weeks on mental health waits', rhythm: 'two-weekly' },
    says: '2 weekly remedial action plan meetings to monitor progress of reduction in waiting times are set up',
  }),
  promise('KPI-CONTRACTS', 'report', {
    shownIn: 'kpi-contract-meeting',
    ...{
      what: 'key figures of health services are looked at in monthly contract meetings',
      rhythm: 'monthly',
    },
    says: 'Monitor KPIS via monthly contract meetings',
  }),
  promise('THERAPY-KPI', 'measure', {
    what: 'access to occupational therapy and physiotherapy improves',
    says: 'access to OT and Physiotherapy Services improved in line with agreed key performance indicators',
  }),
  promise('CONTINENCE', 'measure', {
    what: 'enough continence products',
    says: 'children and young adults are provided with an adequate supply of products',
  }),
  promise('EQUIPMENT-ASKED', 'survey', {
    what: 'families are asked each time equipment is provided (a week after, assumed)',
    says: 'each time the equipment is provided, that they are satisfied with the timeliness of the service',
  }),
  promise('EARLY-HELP-TIMELY', 'measure', {
    what: 'early help comes in time',
    says: 'to ensure children / young adults with SEND receive support in a timely manner',
  }),
  promise('NURSING-TO-18', 'action', {
    shownIn: '1.2d-1',
    what: 'community nursing cares for children until they are 18',
    says: 'benefit from services that provide care up to the age of 18 years',
  }),
  target('HEALTH-CHECK-14-17', 'measure', {
    ...{ what: 'yearly health checks of 14 to 17 year olds by April 2021', clock: 'LDAHC' },
    ...{ share: '50%', rhythm: 'annual' },
    says: 'Increase from 39% to 50% of uptake by the least likely to attend group (14 – 17 year olds) by April 2021',
  }),
  pastResult('HEALTH-CHECK-14-17-2019', 'measure', {
    ...{ what: 'yearly health checks of 14 to 17 year olds in 2019', share: '39%' },
    says: 'Increase from 39% to 50% of uptake',
  }),
  target('HEALTH-CHECK-14-25', 'measure', {
    ...{ what: 'yearly health checks of 14 to 25 year olds by April 2021', clock: 'LDAHC' },
    ...{ share: '75%', rhythm: 'annual' },
    says: 'Increase to 75% from 55% of 14 – 25 year olds attend their annual health check by April 2021',
  }),
  pastResult('HEALTH-CHECK-14-25-2019', 'measure', {
    ...{ what: 'yearly health checks of 14 to 25 year olds in 2019', share: '55%' },
    says: 'Increase to 75% from 55% of 14 – 25 year olds',
  }),
];

const places: readonly ProfileStandard[] = [
  target('PART-TIME-30', 'measure', {
    ...{ what: 'fewer part-time timetables by July 2021', share: '30% fewer' },
    says: 'Reduction in use of part time timetable provisions by 30% by July 2021',
  }),
  promise('PART-TIME-MONITORED', 'clock', {
    ...{ what: 'part-time timetables are known and looked at', clock: 'TIMETABLE-REVIEW' },
    says: 'clear about extent of part time placements in schools for children and young adults at SEN support and EHCPs',
  }),
  promise('OUT-OF-AREA-MONITORED', 'clock', {
    what: 'placements outside the area, and their contracts, are monitored',
    clock: 'PLACEMENT-MONITOR',
    says: 'Robust contract monitoring arrangements are developed, agreed and implemented with all partners',
  }),
  promise('OUT-OF-AREA-REPORT', 'report', {
    shownIn: 'send-executive-board',
    what: 'the board sees how many placements are outside the area, from February 2020',
    says: 'data about the extent and use of out of area placements',
  }),
];

const governance: readonly ProfileStandard[] = [
  target('PLEDGE-85', 'action', {
    shownIn: '1.3-5',
    ...{ what: 'share of services that sign the pledge', share: '85%' },
    says: 'signed up to by 85% of those circulated',
  }),
  promise('PARTNERSHIP-MONTHLY', 'report', {
    shownIn: 'send-partnership-group',
    ...{ what: 'progress goes to the SEND Partnership Group each month', rhythm: 'monthly' },
    says: 'Monthly reports to the SEND partnership group are used to track progress',
  }),
  promise('EXECUTIVE-BI-MONTHLY', 'report', {
    shownIn: 'send-executive-board',
    ...{ what: 'the SEND Executive Board follows the plan every two months', rhythm: 'bi-monthly' },
    says: 'Action plan progress monitored at bi-monthly SEND Executive Board',
  }),
  promise('DATA-SET-QUARTERLY', 'report', {
    shownIn: 'send-executive-board',
    ...{ what: 'the data set goes to the SEND Executive Board each quarter', rhythm: 'quarterly' },
    says: 'Quarterly reports to SEND Executive for monitoring performance',
  }),
  promise('DCO-REPORTS', 'report', {
    shownIn: 'chief-operating-team-report',
    ...{ what: 'the DCO reports to the Chief Operating Team each quarter', rhythm: 'quarterly' },
    says: 'quarterly and annual reports to the CPCCG COT on progress of SEND',
  }),
  promise('DCO-REPORT-YEARLY', 'report', {
    shownIn: 'chief-operating-team-report',
    ...{ what: 'the DCO reports to the Chief Operating Team each year', rhythm: 'annual' },
    says: 'quarterly and annual reports to the CPCCG COT on progress of SEND',
  }),
  promise('FAMILY-VOICE', 'survey', {
    ...{ what: 'a yearly Family Voice survey', rhythm: 'annual' },
    says: "Establish and undertake an annual 'Family Voice' Survey",
  }),
  promise('PATHWAYS-PUBLISHED', 'action', {
    shownIn: '1.4a-9',
    what: 'pathways and timescales are published',
    says: 'Improve the descriptions of the health information including a description of pathways and timescales',
  }),
  promise('OFSTED-10WD', 'report', {
    ...{ what: 'Ofsted answers the statement of action within 10 working days', share: '10 working days' },
    says: 'OFSTED will respond to the WSOA within 10 working days of receipt',
  }),
  promise('OFSTED-20D', 'report', {
    ...{ what: 'a statement that does not do is sent again within 20 days', share: '20 days' },
    says: 'If required, a further 20 days is provided for resubmission of an amended version.',
  }),
];

/** What Peterborough's statement of action and the joint strategy promise and aim at. */
export const peterboroughStandards: readonly ProfileStandard[] = [
  ...plans,
  ...waits,
  ...places,
  ...governance,
  ...peterboroughStrategyStandards,
];
