import type { ProfileStandard } from '../../domain/profile.ts';
import { quoting } from '../quoted.ts';

export const bradfordStrategy = "Bradford district's SEND strategy 2018-2022, revision of September 2019";
const { law, promise, target, pastResult } = quoting(bradfordStrategy);

const plans: readonly ProfileStandard[] = [
  law('EHC-20W', 'clock', {
    ...{ what: 'a plan is finished within 20 weeks', clock: 'FINAL-20W' },
    says: 'my voice has been heard and my plan was produced within the correct timeframe',
  }),
  target('EHC-ABOVE-NATIONAL', 'measure', {
    ...{ what: 'share of plans finished in time', clock: 'FINAL-20W', share: 'above the national average' },
    says: 'Compliance rates with regard to EHCP completion to be above the national average.',
  }),
  promise('REVIEW-REGULAR', 'clock', {
    ...{ what: 'plans are reviewed regularly and put right in time', clock: 'AR-12M' },
    says: 'Ensure on-going and regular review of EHC plans and timely adjustments to support progress',
  }),
  promise('ASSESSMENT-TIMELY', 'measure', {
    what: 'needs are assessed early and in time by health, education and care together',
    says: 'provides early and timely assessment of need for children and young people with an EHC plan',
  }),
  promise('PFA-FROM-13', 'clock', {
    ...{ what: 'planning for adulthood begins at 13', clock: 'PFA-13', count: 'none' },
    says: 'person centred planning as the primary approach to planning transitions, initially from age 13',
  }),
  promise('PLANS-COPRODUCED', 'survey', {
    what: 'families make the plan together with professionals',
    says: 'children, young people, and families to be fully involved in co-producing their plan',
  }),
  target('PLANS-IN-LINE', 'measure', {
    ...{ what: 'share of pupils with support and with plans', share: 'in line with national averages' },
    says: 'Numbers of children and young people with support plans and EHCPs are in line with national averages.',
  }),
  pastResult('PLANS-2019', 'measure', {
    ...{ what: 'pupils with a plan in 2019 (England 3.1%)', share: '2.8%' },
    says: 'pupils attending a Bradford school with EHCP / Statements in 2019 was 2.8% (compared with national figure 3.1%)',
  }),
  pastResult('SEN-SUPPORT-2019', 'measure', {
    ...{ what: 'pupils with SEN Support in 2019 (England 11.9%)', share: '13.8%' },
    says: 'receiving SEN Support was 13.8% in 2019 (compared with the national figure 11.9%)',
  }),
  target('DISPUTES', 'measure', {
    what: 'fewer mediations and tribunal hearings; a fall alone is never shown as good',
    says: 'Reduced incidences of mediation and Tribunal Hearings.',
  }),
];

const places: readonly ProfileStandard[] = [
  target('ATTENDANCE', 'measure', {
    what: 'attendance rises and persistent absence falls',
    says: 'Increased attendance rates and a reduction in persistent absence.',
  }),
  target('EXCLUSIONS', 'measure', {
    what: 'fewer exclusions',
    says: 'Reduction in fixed term and permanent exclusions.',
  }),
  target('AT-RISK-OF-EXCLUSION', 'measure', {
    what: 'fewer children at risk of exclusion',
    says: 'Reduction in number of those at risk of exclusion.',
  }),
  target('NEET', 'measure', {
    what: 'far fewer leave school without education, work or training',
    says: 'figures for young people with SEND will be significantly reduced on leaving school',
  }),
  target('MAINSTREAM', 'measure', {
    what: 'more children have their needs met in mainstream provision',
    says: 'Increased percentage of children having their needs met in mainstream provisions.',
  }),
  target('SPECIAL-SCHOOL-DEMAND', 'measure', {
    what: 'demand for special school places is stable',
    says: 'Trends in demand for special school placements remain stable.',
  }),
  target('DISTANCE', 'measure', {
    what: 'children travel less far',
    says: 'Reduction in the average distance travelled to access appropriate provision.',
  }),
  target('OUT-OF-DISTRICT', 'measure', {
    what: 'fewer placements out of the district',
    says: 'Out of district placements reduced.',
  }),
  target('HOME-EDUCATION', 'measure', {
    what: 'fewer parents ask for placements elsewhere or educate at home',
    says: 'Reduced number of parents requesting out-of-district placements and Elective Home Education',
  }),
  promise('PLACES-REVIEWED', 'report', {
    what: 'specialist places are held against the forecast through the year',
    says: 'The number of specialist places is reviewed throughout each year against the forecast and projections',
  }),
  promise('EARLY-HELP-QUICK', 'survey', {
    what: 'families get early help quickly',
    says: 'My family and I have quick access to Early Help.',
  }),
  promise('OUTREACH-EARLIER', 'action', {
    shownIn: '2.4',
    what: 'outreach comes earlier',
    says: 'Extend outreach services to support children to continue to access mainstream education where appropriate',
  }),
];

const voices: readonly ProfileStandard[] = [
  promise('COMMUNICATION-PLAN', 'action', {
    shownIn: '1.7',
    what: 'a plan of what is told, how, and how often',
    says: 'what to be communicated, how it is to be communicated and how often',
  }),
  promise('WHAT-TO-EXPECT', 'action', {
    shownIn: '1.8',
    what: 'families know what to expect',
    says: 'Provide clear information and advice about what children, young people and families can expect from services',
  }),
  promise('IF-NOT', 'clock', {
    what: 'families who say that something did not happen are answered',
    ...{ clock: 'CONCERN-RESPOND', when: { about: ['provision-not-delivered'] } },
    says: "what to do if this doesn't happen",
  }),
  promise('FEW-PROFESSIONALS', 'survey', {
    what: 'families deal with few people: one named contact',
    says: 'I will not have to deal with too many different professionals.',
  }),
  promise('LOCAL-OFFER-CURRENT', 'measure', {
    what: 'what services publish is up to date',
    says: 'published about their service area is up to date, comprehensive and transparent',
  }),
  promise('LOCAL-OFFER-FEEDBACK', 'survey', {
    what: 'feedback on the Local Offer is asked for and answered',
    says: 'Feedback on our Local Offer',
  }),
  promise('FEEDBACK', 'survey', {
    what: 'families say how supported they feel',
    says: 'Feedback from consultation activities with children, young people and their families.',
  }),
  promise('COMPLIMENTS-COMPLAINTS', 'report', {
    shownIn: 'scorecard',
    what: 'compliments and complaints are analysed',
    says: 'Compliments and complaints analysis.',
  }),
  promise('STRATEGY-REVIEW', 'report', {
    shownIn: 'send-strategic-partnership-board',
    ...{ what: 'the strategy is reviewed each year', rhythm: 'annual' },
    says: 'We are committed to reviewing the strategy annually',
  }),
  promise('WORK-STREAM-REPORT', 'report', {
    shownIn: 'work-stream-groups',
    what: 'each work-stream reports what it did, the impact, and what next',
    says: 'complete on a regular basis a report that states for each objective',
  }),
  promise('HWB-REPORT', 'report', {
    shownIn: 'health-and-wellbeing-board',
    what: 'the board reports to the Health and Wellbeing Board',
    says: 'The SEND Strategic Partnership Board will report to the Health and Wellbeing Board.',
  }),
  promise('CHALLENGE', 'report', {
    shownIn: 'send-strategic-partnership-board',
    what: 'practice below the expected standard is challenged',
    says: 'challenge practice which does not reach expected standards',
  }),
];

/** What Bradford's strategy promises and aims at. It prints no waiting times: those of our defaults hold. */
export const bradfordStandards: readonly ProfileStandard[] = [...plans, ...places, ...voices];
