import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { parseEvent } from '../../events/index.ts';
import { type Case, emptyCase, withFact } from '../../shared/domain/case.ts';
import { type Fact, factOf } from '../../shared/domain/fact.ts';
import { fromContract } from './from-contract.ts';

const clocks = ['ASSESS-6W', 'NOPLAN-16W', 'DRAFT-16W', 'FINAL-20W', 'CONSULT-15D', 'ADVICE-6W'] as const;
const assessmentId = fc.constantFrom('A-1', 'A-2');
const adviceId = fc.constantFrom('V-1', 'V-2');
const settingId = fc.constantFrom('school-3', 'school-7');
const contactId = fc.constantFrom('P-1', 'P-2');
const grounds = fc.constantFrom('E1', 'E2', 'E3', 'E4');

/** A span of days, as first day and length. */
export interface Span {
  readonly from: string;
  readonly days: number;
}

/** Two school years around a request: what a lively case sees. */
export const lively: Span = { from: '2025-09-01', days: 500 };

/** Every day the contract accepts. */
export const everyDay: Span = { from: '2012-01-01', days: 8035 };

const dueForm = fc.constantFrom(
  ...['Jan-12', 'Feb-26', 'TBC', 'Ongoing', 'Review August 2026', 'From Feb 2026', 'Dec-33'],
);

const dayIn = ({ from, days }: Span): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: days }).map((n) => Temporal.PlainDate.from(from).add({ days: n }).toString());

const maybe = (key: string, value: fc.Arbitrary<unknown>) =>
  fc.option(value, { nil: undefined }).map((known) => (known === undefined ? {} : { [key]: known }));

const dataOf = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all));

/** Data for every kind of fact, good by the contract. */
function kinds(day: fc.Arbitrary<string>): Readonly<Record<string, fc.Arbitrary<object>>> {
  const assessing = (...more: fc.Arbitrary<object>[]) => dataOf(fc.record({ assessmentId }), ...more);
  const reviewing = (...more: fc.Arbitrary<object>[]) =>
    dataOf(fc.record({ reviewId: fc.constantFrom('R-1', 'R-2') }), ...more);
  const advising = (...more: fc.Arbitrary<object>[]) => dataOf(fc.record({ adviceId }), ...more);
  const complaining = (...more: fc.Arbitrary<object>[]) =>
    dataOf(fc.record({ complaintId: fc.constantFrom('K-1', 'K-2') }), ...more);
  const stage = fc.constantFrom('1', '2', 'panel', 'ombudsman', 1, 2);
  const actionId = fc.constantFrom('K-1-a', 'K-1-b');
  const closure = [maybe('settingId', settingId), maybe('closedOn', day), maybe('reopensOn', day)];
  const address = [
    maybe('email', fc.constantFrom('one@family.example', 'two@family.example')),
    maybe('emailConfirmedOn', day),
  ];
  return {
    ...fromContract(day),
    'people.child-registered': fc.record({ bornInMonth: fc.constantFrom('2009-11', '2010-05', '2019-02') }),
    'people.contact-registered': dataOf(
      fc.record({
        contactId,
        role: fc.constantFrom('parent', 'young-person'),
        language: fc.constant('en'),
        format: fc.constantFrom('standard', 'braille'),
        channel: fc.constantFrom('email', 'post'),
        mayReceive: fc.boolean(),
      }),
      ...address,
    ),
    'people.contact-updated': dataOf(fc.record({ contactId }), ...address, maybe('mayReceive', fc.boolean())),
    'people.contact-removed': fc.record({ contactId }),
    'people.mail-held': dataOf(
      fc.record({ scope: fc.constantFrom('case', 'contact'), heldBy: fc.constant('safeguarding') }),
      maybe('contactId', contactId),
    ),
    'people.hold-lifted': dataOf(
      fc.record({ by: fc.constantFrom('safeguarding', 'case-officer') }),
      maybe('contactId', contactId),
    ),
    'people.child-died': dataOf(maybe('diedOn', day)),
    'people.recipient-confirmed': fc.record({ contactId, basis: fc.constant('settled') }),
    'people.named-contact-assigned': fc.record({
      name: fc.constantFrom('Jo Marsh', 'Sam Reed'),
      phone: fc.constant('01482 300 300'),
      email: fc.constantFrom('jo@hull.example', 'sam@hull.example'),
      deputy: fc.constant('Ali Khan'),
    }),
    'people.notice-delivered-otherwise': dataOf(
      fc.record({ messageId: fc.constant('m-1'), channel: fc.constant('post') }),
      maybe('on', day),
    ),
    'people.contact-reached': dataOf(maybe('contactId', contactId), maybe('reachedOn', day)),
    'assessment.requested': assessing(
      fc.record({ requestedBy: fc.constant('parent'), kind: fc.constantFrom('initial', 'reassessment') }),
      maybe('receivedOn', day),
    ),
    'assessment.consideration-notified': assessing(maybe('notifiedOn', day)),
    'assessment.decided': assessing(
      fc.record({ outcome: fc.constantFrom('assess', 'assess', 'refuse') }),
      maybe('notifiedOn', day),
    ),
    'assessment.exception-recorded': assessing(
      fc.record({
        ground: grounds,
        appliesTo: fc.constantFrom(...clocks),
        evidence: fc.constant('DOC-1'),
        setBy: fc.constant('case-officer'),
      }),
      ...closure,
    ),
    'assessment.delay-forecast': assessing(
      fc.record({ clock: fc.constantFrom(...clocks), reasonCode: fc.constant('advice-awaited') }),
      maybe('expectedOn', day),
      maybe('nextUpdateOn', day),
    ),
    'assessment.plan-refused': assessing(maybe('notifiedOn', day)),
    'assessment.draft-issued': assessing(
      maybe('servedOn', day),
      maybe('by', fc.constantFrom('post', 'email')),
    ),
    'assessment.representations-received': assessing(maybe('receivedOn', day)),
    'assessment.setting-consulted': assessing(fc.record({ settingId }), maybe('consultedOn', day)),
    'assessment.setting-replied': assessing(fc.record({ settingId }), maybe('repliedOn', day)),
    'assessment.plan-issued': assessing(maybe('sentOn', day)),
    'assessment.withdrawn': assessing(maybe('withdrawnOn', day)),
    'advice.requested': advising(
      fc.record({
        assessmentId,
        agency: fc.constant('trust'),
        kind: fc.constantFrom('educational', 'medical', 'psychological', 'social-care', 'other'),
      }),
      maybe('requestedOn', day),
      maybe('receivedByBodyOn', day),
      maybe('settingId', settingId),
    ),
    'advice.received': advising(maybe('receivedOn', day)),
    'advice.quality-rejected': advising(fc.constant({ reasons: ['vague'] }), maybe('rejectedOn', day)),
    'advice.not-needed': advising(maybe('decidedOn', day)),
    'advice.exception-recorded': advising(
      fc.record({
        ground: fc.constantFrom('missed-appointment', 'E1'),
        appliesTo: fc.constant('ADVICE-6W'),
        evidence: fc.constant('DOC-2'),
        setBy: fc.constant('case-officer'),
      }),
      ...closure,
    ),
    'action.added': dataOf(
      fc.record({ plan: fc.constant('plan'), ref: fc.constantFrom('1', '2'), title: fc.constant('Do it') }),
      fc.record({ workstream: fc.constant('One'), ownerRole: fc.constantFrom('head-of-service', 'nobody') }),
      maybe('due', dueForm),
      maybe('tags', fc.constantFrom(['SENDIAS'], ['AFI2'])),
      ...[maybe('startsOn', day), maybe('asOf', day)],
    ),
    'action.re-dated': dataOf(
      fc.record({ due: dueForm, reason: fc.constant('late') }),
      maybe('redatedOn', day),
    ),
    'complaint.logged': complaining(
      fc.record({ route: fc.constantFrom('corporate', 'childrens-social-care', 'nhs') }),
      maybe('receivedOn', day),
      maybe('themes', fc.constant(['communication'])),
      maybe('handledBy', fc.constant('trust')),
    ),
    'complaint.acknowledged': complaining(maybe('stage', stage), maybe('acknowledgedOn', day)),
    'complaint.extended': complaining(
      fc.record({ reason: fc.constant('records-awaited') }),
      maybe('stage', stage),
      maybe('toOn', day),
    ),
    'complaint.responded': complaining(maybe('stage', stage), maybe('respondedOn', day)),
    'complaint.escalated': complaining(fc.record({ toStage: stage }), maybe('escalatedOn', day)),
    'complaint.panel-held': complaining(maybe('heldOn', day)),
    'complaint.panel-reported': complaining(maybe('reportedOn', day)),
    'complaint.resolved': complaining(
      maybe('upheld', fc.constantFrom(true, 'partly')),
      maybe('resolvedOn', day),
    ),
    'complaint.action-agreed': complaining(
      maybe('actionId', actionId),
      maybe('agreedOn', day),
      maybe('dueOn', day),
    ),
    'complaint.action-done': complaining(maybe('actionId', actionId), maybe('doneOn', day)),
    'complaint.learning-recorded': complaining(fc.constant({ theme: 'communication', change: 'rota' })),
    'complaint.ombudsman-enquiry': complaining(maybe('receivedOn', day), maybe('replyDueOn', day)),
    'complaint.ombudsman-remedy': complaining(
      maybe('actionId', actionId),
      maybe('agreedOn', day),
      maybe('dueOn', day),
    ),
    'complaint.withdrawn': complaining(maybe('withdrawnOn', day)),
    'enquiry.received': dataOf(fc.constant({ enquiryId: 'Q-1', channel: 'phone' }), maybe('receivedOn', day)),
    'enquiry.answered': dataOf(fc.constant({ enquiryId: 'Q-1' }), maybe('answeredOn', day)),
    'enquiry.call-back-promised': dataOf(
      fc.constant({ enquiryId: 'Q-1' }),
      maybe('promisedOn', day),
      maybe('byOn', day),
    ),
    'concern.raised': dataOf(
      fc.record({
        concernId: fc.constant('W-1'),
        by: fc.constantFrom('family', 'setting', 'agency'),
        about: fc.constantFrom('provision-not-delivered', 'attendance', 'other'),
      }),
      maybe('raisedOn', day),
    ),
    'concern.acknowledged': dataOf(fc.constant({ concernId: 'W-1' }), maybe('acknowledgedOn', day)),
    'concern.responded': dataOf(fc.constant({ concernId: 'W-1' }), maybe('respondedOn', day)),
    'concern.closed': dataOf(fc.constant({ concernId: 'W-1' }), maybe('closedOn', day)),
    'feedback.received': dataOf(
      fc.record({ surveyId: fc.constant('S-1'), scores: fc.constant([4, 5]), wishesReply: fc.boolean() }),
      maybe('receivedOn', day),
    ),
    'feedback.replied': dataOf(fc.constant({ surveyId: 'S-1' }), maybe('repliedOn', day)),
    'review.arranged': reviewing(
      fc.record({ planId: fc.constantFrom('PL-1', 'PL-2') }),
      maybe('meetingOn', day),
      maybe('settingId', settingId),
    ),
    'review.invited': reviewing(maybe('invitedOn', day)),
    'review.papers-sent': reviewing(maybe('sentOn', day)),
    'review.held': reviewing(maybe('heldOn', day)),
    'review.report-sent': reviewing(maybe('sentOn', day)),
    'review.decided': reviewing(
      fc.record({ outcome: fc.constantFrom('maintain', 'amend', 'amend', 'cease') }),
      maybe('notifiedOn', day),
    ),
    'review.amendment-notice-sent': reviewing(
      maybe('sentOn', day),
      maybe('servedOn', day),
      maybe('by', fc.constantFrom('post', 'email')),
    ),
    'review.representations-received': reviewing(maybe('receivedOn', day)),
    'review.final-issued': reviewing(maybe('sentOn', day)),
    'review.not-amending-notified': reviewing(maybe('notifiedOn', day)),
    'review.delay-forecast': reviewing(
      fc.record({
        clock: fc.constantFrom('AR-DECIDE-4W', 'AR-FINAL-8W'),
        reasonCode: fc.constant('setting-awaited'),
      }),
      maybe('expectedOn', day),
      maybe('nextUpdateOn', day),
    ),
    'review.cancelled': reviewing(maybe('cancelledOn', day)),
    ...planKinds(day),
    ...transitionKinds(day),
    'escalation.acknowledged': dataOf(
      fc.record({
        pathwayId: fc.constantFrom('A-1', 'V-1', 'people'),
        clock: fc.constantFrom(...clocks),
        role: fc.constant('case-officer'),
        by: fc.constant('Jo Marsh'),
      }),
      maybe('promisedOn', day),
    ),
    'escalation.released': fc.record({
      pathwayId: fc.constantFrom('A-1', 'V-1'),
      clock: fc.constantFrom(...clocks),
    }),
    ...referralKinds(day),
    ...placementKinds(day),
    ...timetableKinds(day),
    'event.retracted': fc.record({
      eventId: fc.integer({ min: 0, max: 14 }).map((n) => `e-${n}`),
      reason: fc.constant('entered-in-error'),
    }),
  };
}

function planKinds(day: fc.Arbitrary<string>): Readonly<Record<string, fc.Arbitrary<object>>> {
  const planning = (...more: fc.Arbitrary<object>[]) =>
    dataOf(fc.record({ planId: fc.constantFrom('PL-1', 'PL-2') }), ...more);
  const dated = {
    ...{ made: 'madeOn', shared: 'sharedOn', 'early-review-requested': 'receivedOn' },
    ...{ 'amendment-notice-sent': 'sentOn', 'amendment-dropped': 'notifiedOn' },
    ...{ 'amended-outside-review': 'sentOn', 'education-ended': 'on', transferred: 'transferredOn' },
    ...{ 'move-decided': 'notifiedOn', 'health-board-changed': 'awareOn' },
    ...{ 'health-board-notified': 'notifiedOn', 'direct-payment-started': 'startedOn' },
    ...{ 'direct-payment-reviewed': 'reviewedOn', 'direct-payment-ended': 'endedOn' },
    ...{ 'cease-consulted': 'consultedOn', ceased: 'notifiedOn' },
  };
  return {
    ...Object.fromEntries(
      Object.entries(dated).map(([name, field]) => [`plan.${name}`, planning(maybe(field, day))] as const),
    ),
    'plan.provision-confirmed': planning(
      fc.record({
        by: fc.constantFrom('setting', 'family'),
        inPlace: fc.constantFrom('yes', 'partly', 'no'),
      }),
      maybe('on', day),
    ),
    'plan.early-review-answered': planning(
      fc.record({ outcome: fc.constantFrom('agreed', 'refused') }),
      maybe('answeredOn', day),
    ),
    'plan.transfer-due': planning(
      fc.record({ phase: fc.constantFrom('primary-to-secondary', 'post-16'), year: fc.constant(2034) }),
    ),
    'plan.moved-out': planning(maybe('movedOn', day), maybe('awareOn', day)),
    'plan.moved-in': planning(maybe('transferredOn', day), maybe('lastReviewedOn', day)),
  };
}

function transitionKinds(day: fc.Arbitrary<string>): Readonly<Record<string, fc.Arbitrary<object>>> {
  const decision = fc.constantFrom('college-place', 'money');
  return {
    'transition.adult-social-care-applies': fc.constant({}),
    'transition.adult-social-care-referred': dataOf(maybe('referredOn', day)),
    'transition.allocated': dataOf(maybe('allocatedOn', day)),
    'transition.health-check-applies': fc.constant({}),
    'transition.health-check-done': dataOf(maybe('doneOn', day)),
    'transition.capacity-decision-needed': dataOf(fc.record({ decision }), maybe('on', day)),
    'transition.capacity-assessed': dataOf(fc.record({ decision }), maybe('assessedOn', day)),
    'transition.pfa-reviewed': dataOf(fc.constant({ reviewId: 'R-1' }), maybe('reviewedOn', day)),
    'transition.destination-recorded': dataOf(
      fc.constant({ destination: 'further-education' }),
      maybe('recordedOn', day),
    ),
  };
}

type Kinds = Readonly<Record<string, fc.Arbitrary<object>>>;

function referralKinds(day: fc.Arbitrary<string>): Kinds {
  const told = (...more: fc.Arbitrary<object>[]) =>
    dataOf(
      fc.record({ referralId: fc.constantFrom('REF-1', 'REF-2') }),
      maybe('mayTell', fc.boolean()),
      maybe('mayTellContacts', fc.subarray(['P-1', 'P-2'])),
      ...more,
    );
  return {
    'referral.made': told(
      fc.record({ service: fc.constantFrom('salt', 'camhs', 'autism', 'adhd', 'social-communication') }),
      maybe('madeOn', day),
      maybe('receivedOn', day),
      maybe('priority', fc.constantFrom('routine', 'urgent')),
      maybe('provider', fc.constant('trust')),
      maybe('mostWait', fc.constant({ fromWeeks: 8, toWeeks: 26 })),
    ),
    'referral.accepted': told(maybe('acceptedOn', day), maybe('offerByMonth', fc.constant('2026-09'))),
    'referral.rejected': told(fc.constant({ reason: 'other-service-fits' }), maybe('rejectedOn', day)),
    'referral.appointment-offered': told(maybe('offeredOn', day), maybe('appointmentOn', day)),
    'referral.did-not-attend': told(maybe('missedOn', day)),
    'referral.first-seen': told(maybe('seenOn', day)),
    'referral.assessed': told(maybe('assessedOn', day)),
    'referral.outcome-given': told(maybe('givenOn', day)),
    'referral.treatment-started': told(maybe('startedOn', day)),
    'referral.allocated': told(maybe('allocatedOn', day)),
    'referral.closed': told(maybe('closedOn', day)),
  };
}

function placementKinds(day: fc.Arbitrary<string>): Kinds {
  const told = (...more: fc.Arbitrary<object>[]) =>
    dataOf(fc.record({ placementId: fc.constantFrom('PL-1', 'PL-2') }), ...more);
  return {
    'placement.needed': told(
      fc.record({ kind: fc.constantFrom('no-place', 'new-in-area', 'out-of-area') }),
      maybe('since', day),
    ),
    'placement.offered': told(maybe('offeredOn', day)),
    'placement.started': told(maybe('startedOn', day)),
    'placement.monitored': told(maybe('on', day)),
    'placement.ended': told(maybe('endedOn', day)),
  };
}

function timetableKinds(day: fc.Arbitrary<string>): Kinds {
  const told = (...more: fc.Arbitrary<object>[]) =>
    dataOf(fc.record({ timetableId: fc.constantFrom('TT-1', 'TT-2') }), ...more);
  const kind = fc.record({ kind: fc.constantFrom('health', 'exclusion', 'other') });
  return {
    'timetable.started': told(
      fc.constant({ hoursPerWeek: 12.5, agreedWithFamily: true, hasPlan: false }),
      maybe('startedOn', day),
      maybe('endsOn', day),
    ),
    'timetable.reviewed': told(maybe('reviewedOn', day), maybe('endsOn', day)),
    'timetable.ended': told(maybe('endedOn', day)),
    'timetable.absence-expected': told(kind, maybe('clearOn', day)),
    'timetable.absence-recorded': told(
      kind,
      fc.record({ schoolDays: fc.integer({ min: 1, max: 30 }) }),
      maybe('recordedOn', day),
    ),
    'timetable.provision-arranged': told(maybe('arrangedOn', day)),
  };
}

/** The types of fact these histories know. */
export const knownTypes: readonly string[] = Object.keys(kinds(fc.constant('2026-01-12')));

/** Histories of one case: up to `most` accepted facts of every type, from two partners, ids `e-0`, `e-1`, … */
export function histories(span: Span, most: number): fc.Arbitrary<readonly Fact[]> {
  const day = dayIn(span);
  const all = kinds(day);
  const fact = fc.constantFrom(...Object.keys(all), ...often).chain((type) =>
    fc.record({
      type: fc.constant(type),
      data: all[type] ?? fc.constant({}),
      day,
      hour: fc.integer({ min: 0, max: 23 }),
      partner: fc.constantFrom('case-system', 'case-system', 'trust'),
      sequence: fc.option(fc.constantFrom('1', '2', '10'), { nil: undefined }),
    }),
  );
  return fc.array(fact, { minLength: 1, maxLength: most }).map((told) => told.map(accepted));
}

const often = ['assessment.requested', 'advice.requested', 'people.contact-registered', 'event.retracted'];

interface Told {
  readonly type: string;
  readonly data: object;
  readonly day: string;
  readonly hour: number;
  readonly partner: string;
  readonly sequence: string | undefined;
}

function accepted({ type, data, day, hour, partner, sequence }: Told, index: number): Fact {
  const event = {
    ...{ specversion: '1.0', id: `e-${index}`, source: '/x', type: `send.${type}.v1`, subject: 'C-1' },
    ...{ time: `${day}T${String(hour).padStart(2, '0')}:00:00Z`, localarea: 'hull', sequence, data },
  };
  const poster = { areas: ['hull'], types: ['send.*'] };
  const parsed = parseEvent(JSON.stringify(event), poster, Number.POSITIVE_INFINITY);
  if (!parsed.ok) throw new Error(`Expected an accepted ${type}, found ${JSON.stringify(parsed.reasons)}.`);
  return factOf(parsed.event, { partner, byAuthority: partner === 'case-system' });
}

/** The case that knows these facts, added one at a time. */
export const caseWith = (facts: readonly Fact[]): Case => facts.reduce(withFact, emptyCase('hull', 'C-1'));

/** The same facts in another order, some of them twice. */
export const mixed = (facts: readonly Fact[]): fc.Arbitrary<readonly Fact[]> =>
  fc
    .tuple(fc.shuffledSubarray([...facts], { minLength: facts.length }), fc.subarray([...facts]))
    .chain(([all, again]) =>
      fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
    );
