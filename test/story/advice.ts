import type { Temporal } from 'temporal-polyfill';
import { lastWorkingDayOnOrBefore } from '../../shared/domain/calendar.ts';
import { weeksAfter, workingDaysAfter } from '../../shared/domain/counting.ts';
import { type Lot, summerClosure } from './cast.ts';
import type { Place } from './directory.ts';
import { type Fact, fact } from './fact.ts';
import type { Random } from './random.ts';

/** What an assessment gives its requests for advice: its ids and the days between which they must fit. */
export interface Frame {
  readonly lot: Lot;
  readonly place: Place;
  readonly random: Random;
  readonly from: Temporal.PlainDate;
  readonly assessmentId: string;
  readonly school: string;
  readonly officer: string;
  readonly decidedOn: Temporal.PlainDate;
  /** The last day on which advice still finds its way into the draft. */
  readonly lastOn: Temporal.PlainDate;
}

interface Request {
  readonly adviceId: string;
  readonly kind: 'educational' | 'psychological' | 'medical' | 'social-care' | 'other';
  readonly askedOn: Temporal.PlainDate;
  readonly bodyOn: Temporal.PlainDate;
}

// How often each is late when the plan is: psychologists are what most late plans wait for.
const lateShare = { educational: 0.15, psychological: 0.75, medical: 0.45, 'social-care': 0.25, other: 0.4 };

/** Three to five requests for advice and what becomes of each: in time, late, poor, never. */
export function adviceFor(frame: Frame): readonly Fact[] {
  const kinds = ['educational', 'psychological', 'medical', 'social-care', 'other'] as const;
  const asked: Readonly<Record<string, boolean>> = {
    medical: frame.random.chance(0.8) || frame.lot.trouble === 'missed-appointment',
    other: frame.random.chance(0.7),
  };
  return kinds
    .filter((kind) => asked[kind] ?? true)
    .flatMap((kind, index) => {
      const askedOn = workingDaysAfter(frame.decidedOn, frame.random.whole(1, 3));
      const bodyOn = workingDaysAfter(askedOn, frame.random.pick([0, 0, 1, 2]));
      const adviceId = `${frame.assessmentId.replace('A-', 'V-')}-${index + 1}`;
      return lifeOf({ adviceId, kind, askedOn, bodyOn }, frame);
    });
}

function lifeOf(request: Request, frame: Frame): readonly Fact[] {
  const { adviceId, kind, askedOn, bodyOn } = request;
  const { school } = frame;
  const agency = agencyFor(kind, frame);
  const receivedOn = receiptOf(request, frame);
  return [
    fact('advice.requested', askedOn, {
      adviceId,
      assessmentId: frame.assessmentId,
      agency,
      kind,
      dated: 'requestedOn',
      receivedByBodyOn: bodyOn.toString(),
      ...(kind === 'educational' ? { settingId: school } : {}),
    }),
    ...exceptionOf(request, frame),
    ...(receivedOn === null ? [] : received(request, receivedOn, frame)),
    ...promises(request, receivedOn, frame),
  ];
}

function agencyFor(kind: Request['kind'], { place, school }: Pick<Frame, 'place' | 'school'>): string {
  return {
    educational: school,
    psychological: place.psychology,
    medical: place.health,
    'social-care': place.socialCare,
    other: place.health,
  }[kind];
}

/** The day the advice comes; null when it never does. */
function receiptOf({ kind, bodyOn }: Request, { lot, random, from, lastOn }: Frame) {
  const dueOn = weeksAfter(bodyOn, 6);
  if (kind === 'educational' && lot.trouble === 'summer-closure') {
    return workingDaysAfter(summerClosure(from).reopensOn, random.whole(2, 9));
  }
  if (kind === 'psychological' && lot.trouble === 'broken-promise')
    return earlier(dueOn.add({ days: 55 }), lastOn);
  if (kind !== 'educational' && random.chance(0.06)) return null;
  const late = random.chance(lot.inTime ? 0.1 : lateShare[kind]);
  const chosen = late
    ? dueOn.add({ days: random.whole(2, lot.inTime ? 9 : 63) })
    : bodyOn.add({ days: random.whole(18, 41) });
  return lastWorkingDayOnOrBefore(earlier(chosen, lastOn));
}

/** The advice arrives; some is not good enough to use, goes back, and comes again. */
function received(
  { adviceId, kind }: Request,
  receivedOn: Temporal.PlainDate,
  { random, lastOn, place }: Frame,
): readonly Fact[] {
  const teller = kind === 'medical' || kind === 'other' ? place.health : null;
  const arrived = fact('advice.received', receivedOn, { adviceId, teller, dated: 'receivedOn' });
  const rejectedOn = workingDaysAfter(receivedOn, random.whole(1, 4));
  const againOn = workingDaysAfter(rejectedOn, random.whole(5, 14));
  if (!random.chance(0.2) || isBefore(lastOn, againOn)) return [arrived];
  const reasons = [random.pick(['provision-not-specified', 'not-about-this-child', 'out-of-date'])];
  return [
    arrived,
    fact('advice.quality-rejected', rejectedOn, { adviceId, dated: 'rejectedOn', reasons }),
    fact('advice.received', againOn, { adviceId, teller, dated: 'receivedOn' }),
  ];
}

function exceptionOf(
  { adviceId, kind, askedOn, bodyOn }: Request,
  { lot, assessmentId, school, from }: Frame,
) {
  const recordedOn = workingDaysAfter(askedOn, 4);
  const common = { setBy: 'case-officer', evidence: `DOC-${800 + lot.index}` };
  if (kind === 'educational' && lot.trouble === 'summer-closure') {
    const { closedOn, reopensOn } = summerClosure(from);
    return [
      fact('assessment.exception-recorded', recordedOn, {
        ...{
          assessmentId,
          ground: 'E1',
          appliesTo: ['FINAL-20W'],
          ...common,
          dated: 'recordedOn',
          settingId: school,
        },
        closedOn: closedOn.toString(),
        reopensOn: reopensOn.toString(),
      }),
    ];
  }
  if (kind !== 'medical' || lot.trouble !== 'missed-appointment') return [];
  const ground = 'missed-appointment';
  return [
    fact('advice.exception-recorded', bodyOn.add({ days: 28 }), {
      adviceId,
      ground,
      ...common,
      dated: 'recordedOn',
    }),
  ];
}

/** What the case officer says to the ladder once advice is overdue: a promise, kept or not, and sometimes another. */
function promises({ adviceId, kind, bodyOn }: Request, receivedOn: Temporal.PlainDate | null, frame: Frame) {
  const { lot, random, from, officer } = frame;
  const sure = kind === 'psychological' && (lot.trouble === 'broken-promise' || lot.trouble === 'released');
  if (!sure && !random.chance(0.65)) return [];
  const about = { pathwayId: adviceId, clock: 'ADVICE-6W' };
  const promise = (after: Temporal.PlainDate) => {
    const on = workingDaysAfter(after, random.whole(1, 6));
    const promisedOn = workingDaysAfter(on, random.whole(5, 10));
    const data = { ...about, role: 'case-officer', by: officer, promisedOn: promisedOn.toString() };
    return { on, promisedOn, told: fact('escalation.acknowledged', on, data) };
  };
  const first = promise(later(weeksAfter(bodyOn, 6), from));
  if (lot.trouble === 'released' && sure) {
    const releasedOn = workingDaysAfter(first.on, 2);
    return [
      first.told,
      fact('escalation.released', releasedOn, { ...about, role: 'case-officer', by: officer }),
    ];
  }
  if (receivedOn !== null && !isBefore(first.on, receivedOn)) return [];
  const broken = receivedOn === null || isBefore(first.promisedOn, receivedOn);
  return broken && random.chance(0.4) ? [first.told, promise(first.promisedOn).told] : [first.told];
}

/** Whether one date lies before the other. */
export function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return one.toString() < other.toString();
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(one, other) ? one : other;
}

function later(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(one, other) ? other : one;
}
