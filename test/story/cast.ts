import type { Temporal } from 'temporal-polyfill';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import type { Hours } from './fact.ts';
import { type Random, randomFor } from './random.ts';
import { rotated } from './thread.ts';

/** What befalls one child and few others. */
export type Trouble =
  | (typeof troublesOfNew)[number]
  | (typeof troublesOfBacklog)[number]
  | (typeof troublesOfRefused)[number];

/**
 * What is settled about a child before its life is told. `hours` is when in the day the request came, `inTime` whether
 * the plan comes within 20 weeks.
 */
export interface Lot {
  readonly index: number;
  readonly requestedOn: Temporal.PlainDate;
  readonly hours: Hours;
  readonly refused: boolean;
  readonly inTime: boolean;
  readonly trouble: Trouble | null;
}

/** How large a story is, and when it begins. */
export interface Size {
  readonly seed: number;
  readonly children: number;
  readonly weeks: number;
  readonly from: Temporal.PlainDate;
  /** Where in the lists of troubles the area begins. */
  readonly turn: number;
}

// The first of each list befall the children with most of their life inside the story.
const troublesOfNew = [
  'address-fails',
  'hold',
  'address-fails-then-reached',
  'address-fails-then-changed',
  'address-fails-for-a-while',
  'complains-of-mail',
  'unconfirmed-for-ever',
  'unconfirmed-at-first',
  'personal-exception',
  'withdrawn',
  'summer-closure',
  'summer-closure',
] as const;
const troublesOfBacklog = [
  'child-died',
  'broken-promise',
  'contact-removed',
  'may-not-receive',
  'officer-changes',
  'released',
  'withdrawn',
  'no-plan-agreed',
  'turning-sixteen',
  'unconfirmed-at-first',
  'missed-appointment',
  'withdrawn',
  'no-plan-conceded',
  'officer-changes',
  'no-plan-ordered',
] as const;
const troublesOfRefused = ['refusal-conceded', 'refusal-agreed'] as const;
// In a story of a dozen children an area has room for three of each list: five areas have them all.
const troublesEach = 3;
const alwaysLate: readonly (Trouble | null)[] = [
  'broken-promise',
  'released',
  'personal-exception',
  'summer-closure',
];

const oldestWeeks = 30;
const refusedShare = 0.27;
// Of those that still can be: with the old ones that cannot, about 28% of the first plans and half of the later ones.
const inTimeShare = { backlog: 0.85, arriving: 0.45 };
// Only what is still open is in a backlog: older ones were neither refused nor finished in time.
const refusedAtMostDaysOld = 28;
const inTimeAtMostDaysOld = 17 * 7;

/** The long closure of summer that brings exception E1. */
export function summerClosure(from: Temporal.PlainDate) {
  return { closedOn: from.with({ month: 7, day: 22 }), reopensOn: from.with({ month: 9, day: 2 }) };
}

/**
 * The children of a story: half of them a backlog 1 to 30 weeks old when it begins, half arriving while it runs, the
 * earlier weeks a little fuller so that many go the whole way. Shares are kept by counting, not by luck, so that
 * every seed has the same shape.
 */
export function castOf(size: Size): readonly Lot[] {
  const random = randomFor(size.seed, 'cast');
  const old = Math.floor(size.children / 2);
  const refuses = everyShare();
  const finishes = everyShare();
  const requests = [
    ...Array.from({ length: old }, (_, index) => size.from.subtract({ days: daysOld(index, old, random) })),
    ...newRequests(size, random),
  ].map((requestedOn, index) => {
    const age = requestedOn.until(size.from).days;
    return { index, requestedOn, age, refused: age <= refusedAtMostDaysOld && refuses(refusedShare) };
  });
  const troubles = troublesFor(requests, size);
  return requests.map(({ index, requestedOn, age, refused }) => {
    const trouble = troubles.get(index) ?? null;
    const able = !refused && age <= inTimeAtMostDaysOld && !alwaysLate.includes(trouble);
    const wanted = trouble === 'summer-closure' ? summerRequest(size.from, random) : requestedOn;
    const inTime = able && finishes(age > 0 ? inTimeShare.backlog : inTimeShare.arriving);
    return { index, requestedOn: wanted, hours: hoursOf(wanted, random), refused, inTime, trouble };
  });
}

function daysOld(index: number, of: number, random: Random): number {
  const span = (oldestWeeks - 1) * 7;
  return 7 + Math.min(span, Math.floor((span * (index + random.unit())) / of));
}

function newRequests({ children, weeks, from }: Size, random: Random): readonly Temporal.PlainDate[] {
  const count = children - Math.floor(children / 2);
  return Array.from({ length: count }, (_, index) =>
    from.add({ days: Math.floor(weeks * 7 * ((index + random.unit()) / count) ** 2) }),
  );
}

/** A third of the requests come through a web form after hours, and all those of a weekend or a holiday. */
function hoursOf(requestedOn: Temporal.PlainDate, random: Random): Hours {
  const drawn = random.pick(['office', 'office', 'office', 'office', 'evening', 'night'] as const);
  return isWorkingDay(requestedOn) ? drawn : 'evening';
}

type Request = Pick<Lot, 'index' | 'requestedOn' | 'refused'> & { readonly age: number };

function troublesFor(requests: readonly Request[], size: Size): ReadonlyMap<number, Trouble> {
  const { turn } = size;
  const open = requests.filter((request) => !request.refused);
  const fresh = open.filter((request) => request.age <= 0);
  const backlog = open.filter((request) => request.age > 0);
  const ofNew = troublesOfNew.filter((trouble) => trouble !== 'summer-closure' || reachesSummer(size));
  return new Map<number, Trouble>([
    ...zipped(fresh, rotated(ofNew, turn * troublesEach)),
    ...zipped(backlog, rotated(troublesOfBacklog, turn * troublesEach)),
    ...zipped(
      requests.filter((request) => request.refused),
      rotated(troublesOfRefused, turn),
    ),
  ]);
}

/** Whether a request whose school closes for the summer falls into the story, with time to tell of it. */
function reachesSummer({ from, weeks }: Size): boolean {
  const summer = summerRequest(from, null);
  return summer.toString() >= from.toString() && summer.until(from.add({ weeks })).days > 7 * 7;
}

function zipped(requests: readonly Request[], troubles: readonly Trouble[]): (readonly [number, Trouble])[] {
  return troubles.flatMap((trouble, place) => {
    const request = requests[place];
    return request === undefined ? [] : [[request.index, trouble] as const];
  });
}

/** The day of a request whose advice will be asked from the school inside the window of exception E1. */
function summerRequest(from: Temporal.PlainDate, random: Random | null): Temporal.PlainDate {
  return summerClosure(from)
    .closedOn.subtract({ days: 44 })
    .add({ days: random?.whole(0, 3) ?? 0 });
}

/** Says yes to a share of those it is asked about, as evenly as can be. */
function everyShare(): (share: number) => boolean {
  let owed = 0.5;
  return (share) => {
    owed += share;
    if (owed < 1) return false;
    owed -= 1;
    return true;
  };
}
