import { Temporal } from 'temporal-polyfill';
import { workingDaysAfter } from '../../shared/domain/counting.ts';
import type { Place } from './directory.ts';
import { type Details, type Fact, fact } from './fact.ts';
import { dayIn, rotated, type SideStory, type Thread, tellerOf } from './thread.ts';

/** What a service does for a child, in order. */
const stepsOf: Readonly<Record<string, readonly Step[]>> = {
  salt: ['accepted', 'appointment-offered', 'first-seen', 'treatment-started'],
  ot: ['accepted', 'first-seen', 'assessed', 'treatment-started'],
  physio: ['appointment-offered', 'first-seen', 'treatment-started'],
  camhs: ['accepted', 'first-seen', 'assessed', 'treatment-started'],
  autism: ['accepted', 'appointment-offered', 'first-seen', 'assessed', 'outcome-given'],
  adhd: ['accepted', 'appointment-offered', 'first-seen', 'assessed', 'outcome-given'],
  'social-communication': ['accepted', 'appointment-offered', 'assessed', 'outcome-given'],
  continence: ['accepted', 'first-seen'],
  equipment: ['accepted', 'treatment-started'],
  'adult-social-care': ['accepted', 'allocated'],
  'health-check': ['appointment-offered', 'first-seen'],
  'short-breaks': ['accepted', 'allocated', 'treatment-started'],
  'early-help': ['accepted', 'allocated'],
  'alternative-provision': ['accepted', 'treatment-started'],
  outreach: ['accepted', 'first-seen'],
};

// Only the young are referred to it: theirs is part of their own life.
const adultCare = 'adult-social-care';

const dates = {
  accepted: 'acceptedOn',
  'appointment-offered': 'offeredOn',
  'first-seen': 'seenOn',
  assessed: 'assessedOn',
  'outcome-given': 'givenOn',
  'treatment-started': 'startedOn',
  allocated: 'allocatedOn',
} as const;
type Step = keyof typeof dates;

/** How a referral goes: made so many days after its thread begins, then so many days from one step to the next. */
interface Course {
  readonly made: number;
  readonly gap: number;
  readonly turns?: 'missed' | 'rejected' | 'waiting' | 'closed';
}

// Those that get somewhere first: an area's own services take these.
const served: readonly Course[] = [
  { made: 3, gap: 16 },
  { made: -70, gap: 45, turns: 'missed' },
  { made: -35, gap: 30, turns: 'closed' },
  { made: 12, gap: 24, turns: 'missed' },
];
const others: readonly Course[] = [
  { made: -100, gap: 7, turns: 'waiting' },
  { made: 6, gap: 14, turns: 'rejected' },
  { made: -20, gap: 21, turns: 'closed' },
];

/** A referral whose clock stands in an area's own standards. */
interface Wanted {
  readonly service: string;
  readonly priority: string;
  /** The last day of a standard that is no more: the referral was made then. */
  readonly until: string | null;
}

/** The referrals by which every wait that the area has put a number to, or follows, is put to use. */
export function ownReferrals(place: Place): readonly SideStory[] {
  const wanted = place.profile.standards
    .filter(({ clock }) => clock?.startsWith('WAIT-'))
    .flatMap(({ when, inForceUntil }) =>
      (when?.service ?? [])
        .filter((service) => service !== adultCare)
        .map(
          (service): Wanted => ({
            service,
            priority: when?.priority?.[0] ?? 'routine',
            until: inForceUntil ?? null,
          }),
        ),
    );
  const distinct = [...new Map(wanted.map((one) => [JSON.stringify(one), one])).values()];
  return distinct.map((one, index) => {
    const course = rotated(served, index + place.turn)[0];
    return course === undefined ? () => [] : referral(one, course);
  });
}

/** The referral of a young person to adult social care. */
export const adultCareReferral: SideStory = referral(
  { service: adultCare, priority: 'routine', until: null },
  { made: 6, gap: 20 },
);

/** Referrals to all services, for which most areas print no number. */
export const anyReferrals: readonly SideStory[] = Object.keys(stepsOf)
  .filter((service) => service !== adultCare)
  .flatMap((service, index) => {
    const course = others[index % others.length];
    return course === undefined ? [] : [referral({ service, priority: 'routine', until: null }, course)];
  });

function referral({ service, priority, until }: Wanted, { made, gap, turns }: Course): SideStory {
  return (thread, serial) => {
    // A number that an area has replaced is kept to by a referral of its time.
    const begun = until === null ? thread : { ...thread, begins: old(until) };
    const at = until === null ? made : 0;
    const provider = providerOf(service, thread.place);
    const teller = provider ?? null;
    const referralId = `REF-${thread.reference}-${serial}`;
    const told = tellerOf(begun, 'referral', { referralId, teller });
    const steps = (stepsOf[service] ?? []).map((step, index) => {
      const days = at + gap * (index + 1);
      return told([step, dates[step]], days, extra(step, begun, days));
    });
    const last = at + gap * (steps.length + 1);
    const opening = told(['made', 'receivedOn'], at, {
      ...{ service, priority, ...(provider === undefined ? {} : { provider }) },
      ...(thread.random.chance(0.8) ? { mayTell: true } : {}),
      ...(turns === 'waiting' ? { mostWait: { fromWeeks: 18, toWeeks: 40 } } : {}),
    });
    if (turns === 'rejected')
      return [opening, told(['rejected', 'rejectedOn'], at + gap, { reason: 'other-service-fits' })];
    if (turns === 'waiting') return [opening, ...steps.slice(0, 1)];
    if (turns === 'closed')
      return [opening, ...steps, told(['closed', 'closedOn'], last, { reason: 'completed' })];
    return [opening, ...(turns === 'missed' ? missed(steps, { referralId, teller }) : []), ...steps];
  };
}

const old = (until: string): Temporal.PlainDate => Temporal.PlainDate.from(until).subtract({ months: 6 });

function extra(step: Step, thread: Pick<Thread, 'begins'>, days: number): Details {
  if (step === 'appointment-offered') return { appointmentOn: dayIn(thread, days + 10).toString() };
  return step === 'accepted'
    ? {
        offerByMonth: dayIn(thread, days + 60)
          .toString()
          .slice(0, 7),
      }
    : {};
}

/** The first appointment is not kept; the one after it is. */
function missed(
  steps: readonly Fact[],
  { referralId, teller }: { referralId: string; teller: string | null },
) {
  const next = steps.find(({ type }) => !/accepted|offered/.test(type));
  if (next === undefined) return [];
  const on = workingDaysAfter(next.on.subtract({ days: 9 }), 1);
  return [fact('referral.did-not-attend', on, { referralId, teller, dated: 'missedOn' })];
}

function providerOf(service: string, place: Place): string | undefined {
  if (service === 'camhs') return place.mentalHealth;
  if (['adult-social-care', 'short-breaks', 'early-help'].includes(service)) return place.socialCare;
  return ['alternative-provision', 'outreach'].includes(service) ? undefined : place.health;
}
