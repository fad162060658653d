import type { ProfileStandard } from '../../domain/profile.ts';
import { quoting } from '../quoted.ts';
import { hullMeasures } from './hull-measures.ts';

export const hullPlan = "Hull's SEND strategic plan 2024-2027";
const { law, promise, target, pastResult } = quoting(hullPlan);
const localOffer = quoting('Hull SEND Local Offer, reviews of plans under five');
const attendancePage = quoting('Hull City Council, guidance on part-time timetables');

const plans: readonly ProfileStandard[] = [
  law('EHC-20W', 'clock', {
    ...{ what: 'a plan is finished within 20 weeks', clock: 'FINAL-20W' },
    says: 'EHCP trends and 20 week timescales',
  }),
  target('EHC-50', 'measure', {
    ...{ what: 'share of new plans finished within 20 weeks', clock: 'FINAL-20W', share: '50%' },
    says: 'for new EHCPs from 28% to 50% annually',
  }),
  pastResult('EHC-28', 'measure', {
    ...{ what: 'share of new plans finished within 20 weeks before', share: '28%' },
    says: 'for new EHCPs from 28%',
  }),
  // The law runs from the meeting, these from the decision: they stand beside it and never in its place.
  target('AR-NOTICE-4W', 'clock', {
    what: 'the notice of amendment is sent within 4 weeks of the decision',
    ...{ clock: 'AR-LOCAL-NOTICE-4W', count: { weeks: 4 } },
    says: 'notice of amendment within 4 weeks of the MAC decision',
  }),
  target('AR-FINAL-8W', 'clock', {
    what: 'the amended plan is sent within 8 weeks of the notice',
    ...{ clock: 'AR-LOCAL-FINAL-8W', count: { weeks: 8 } },
    says: 'final amended plan within 8 weeks of the notice of amendment',
  }),
  law('AR-IN-TIME', 'measure', {
    ...{ what: 'share of decisions and amended plans in time', clock: 'AR-DECIDE-4W' },
    says: '% of MAC decisions and amended final plans being issued within statutory timelines',
  }),
  localOffer.promise('EY-6M', 'clock', {
    ...{ what: 'the plan of a child under five is looked at every six months', clock: 'EY-3-6M' },
    says: 'every 6 months',
  }),
  promise('PLAN-SHARED', 'clock', {
    // The plan prints no number: twenty working days are assumed, as for the support itself.
    what: 'a plan is shared with all services and the general practice (20 working days assumed)',
    ...{ clock: 'PLAN-SHARED', count: { workingDays: 20 } },
    says: 'EHC plans are shared with all services, including general practices',
  }),
  promise('THIRD-PARTY-ADVICE', 'clock', {
    ...{ what: 'advice that is late or not good enough is escalated', clock: 'ADVICE-RETURN' },
    says: 'occasions when third party advice within the EHCP process is not provided or of good enough quality',
  }),
  target('EP-BACKLOG-80', 'measure', {
    ...{ what: 'fewer overdue educational psychology reports', share: '80% fewer' },
    says: 'Reduce the backlog of Educational Psychologist (EP) reports by 80%',
  }),
];

const waits: readonly ProfileStandard[] = [
  target('SALT-18W', 'clock', {
    what: 'nobody waits longer than 18 weeks for speech and language therapy, by October 2025',
    ...{ clock: 'WAIT-FIRST-SEEN', when: { service: ['salt'] }, count: { weeks: 18 } },
    says: 'Reduce waiting times for SaLT to ensure no CYP waiting greater than 18 weeks.',
  }),
  target('NEURO-52W', 'clock', {
    what: 'nobody waits longer than 52 weeks for an ADHD or autism assessment, by October 2025',
    ...{ clock: 'WAIT-ASSESSED', when: { service: ['adhd', 'autism'] }, count: { weeks: 52 } },
    says: 'ADHD and ASC assessment to ensure no CYP are waiting greater than 52 weeks',
  }),
  promise('OT-TIMELY', 'measure', {
    what: 'occupational therapy assessments are made in time',
    says: "how many children's needs are being met including timeliness of assessments",
  }),
  promise('ADULT-CARE-AT-14', 'clock', {
    ...{ what: 'adult social care is asked by 14', clock: 'ADULT-CARE-14', count: { dateIn: 'dueOn' } },
    says: 'referral process happens at age 14',
  }),
  promise('ADULT-CARE-NAMED', 'clock', {
    what: 'every young person has a social worker by the transfer at 18',
    ...{ clock: 'ADULT-CARE-WORKER', count: { dateIn: 'dueOn' } },
    says: 'No late referrals and all have an allocated social worker in social services.',
  }),
  promise('ADULT-CARE-ANSWERS', 'clock', {
    what: 'adult social care answers a referral in good time, and names who will work with the young person',
    ...{ clock: 'WAIT-ALLOCATED', when: { service: ['adult-social-care'] }, count: 'none' },
    says: 'able to respond in a timely manner',
  }),
  promise('TRANSITION-Y9', 'measure', {
    ...{ what: 'planning for transition begins in Year 9', share: 'all' },
    says: 'ensure that planning for transition begins in Y9',
  }),
  promise('PFA-FROM-13', 'clock', {
    ...{ what: 'preparation for adulthood begins at 13', clock: 'PFA-13', count: 'none' },
    says: 'Partnership working will ensure PfA begins from age 13.',
  }),
  promise('CAPACITY-FROM-16', 'clock', {
    ...{ what: 'mental capacity is considered from 16', clock: 'CAPACITY-16' },
    says: "Mental capacity assessments will begin at 16 to ensure that young people's destinations are secured early on",
  }),
];

const places: readonly ProfileStandard[] = [
  promise('NEW-IN-CITY', 'clock', {
    ...{ what: 'a child new in the city gets education sooner', clock: 'PLACEMENT-NEW-IN-AREA' },
    says: 'Children/young people having access to education in a more timely way.',
  }),
  target('REDUCED-TIMETABLES', 'clock', {
    ...{ what: 'part-time timetables are used only where right', clock: 'TIMETABLE-REVIEW' },
    says: 'Appropriate use of reduced timetables.',
  }),
  attendancePage.promise('TIMETABLE-AGREED', 'measure', {
    what: 'the caseworker agrees to a part-time timetable of a pupil with a plan',
    says: 'must be consulted and agree',
  }),
];

const voices: readonly ProfileStandard[] = [
  promise('FEEDBACK-6-16-20', 'survey', {
    what: 'families are asked at weeks 6, 16 and 20',
    says: 'Customer service feedback week 6/week 16/week 20',
  }),
  promise('RESPONSE-TIMES', 'clock', {
    ...{ what: 'the agreed time to answer is published and kept', clock: 'ENQUIRY-REPLY' },
    says: 'Communicate transparently agreed timescales for service responses',
  }),
  promise('COMPLAINANTS-MET', 'survey', {
    what: 'parents who complained can meet officers',
    says: 'parents routinely afforded the opportunity to meet with officers to talk about their experiences',
  }),
  promise('FORMATS', 'survey', {
    what: 'other formats, other languages, a textphone',
    says: 'other formats (large print, audio, digitally and Braille as appropriate) and different languages',
  }),
];

/** What Hull's plan, its Local Offer and its guidance promise and aim at. */
export const hullStandards: readonly ProfileStandard[] = [
  ...plans,
  ...waits,
  ...places,
  ...voices,
  ...hullMeasures,
];
