import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { parseEvent } from '../../events/index.ts';
import { type Case, emptyCase, withFact } from '../../shared/domain/case.ts';
import { type Fact, factOf } from '../../shared/domain/fact.ts';

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

const dayIn = ({ from, days }: Span): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: days }).map((n) => Temporal.PlainDate.from(from).add({ days: n }).toString());

const maybe = (key: string, value: fc.Arbitrary<unknown>) =>
  fc.option(value, { nil: undefined }).map((known) => (known === undefined ? {} : { [key]: known }));

const dataOf = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all));

/** Data for every kind of fact, good by the contract. */
function kinds(day: fc.Arbitrary<string>): Readonly<Record<string, fc.Arbitrary<object>>> {
  const assessing = (...more: fc.Arbitrary<object>[]) => dataOf(fc.record({ assessmentId }), ...more);
  const advising = (...more: fc.Arbitrary<object>[]) => dataOf(fc.record({ adviceId }), ...more);
  const closure = [maybe('settingId', settingId), maybe('closedOn', day), maybe('reopensOn', day)];
  const address = [
    maybe('email', fc.constantFrom('one@family.example', 'two@family.example')),
    maybe('emailConfirmedOn', day),
  ];
  return {
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
    'event.retracted': fc.record({
      eventId: fc.integer({ min: 0, max: 14 }).map((n) => `e-${n}`),
      reason: fc.constant('entered-in-error'),
    }),
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
