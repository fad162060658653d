import type { Fact } from './fact.ts';
import { addressOf } from './family.ts';
import type { Life, Setting } from './life.ts';
import type { PlanLife } from './plan-lives.ts';
import { randomFor } from './random.ts';
import { earlierReview, reviewOf } from './reviews.ts';
import { courseOf, dayIn, type Line, type Thread, tellerOf } from './thread.ts';

const movesInOn = 35;
const adult = 16;

/** Tells the life of a child or young person who has a plan, or moves in with one. */
export function holderOf(life: PlanLife, index: number, setting: Setting): Life {
  const { seed, from, place } = setting;
  const random = randomFor(seed, `child ${index}`);
  const reference = setting.referenceOf(index);
  const begins = life.made === null ? from.add({ days: movesInOn }) : from;
  const thread: Thread = { reference, begins, from, place, random };
  const ids = {
    planId: `PL-${reference}`,
    reviewId: `R-${reference}`,
    subject: setting.subjectOf(reference),
  };
  return {
    name: String(index + 1),
    subject: ids.subject,
    facts: [
      ...peopleOf(life, index, thread),
      ...planOf(life, ids.planId, thread),
      ...reviewsOf(life, ids, { thread, which: index + place.turn }),
      ...life.tell(thread, ids),
    ],
    bounce: null,
    thread,
    known: life.made !== null,
    planned: life.made !== null && !['moves-out', 'twenty-four'].includes(life.name),
  };
}

function peopleOf(life: PlanLife, index: number, thread: Thread): readonly Fact[] {
  const { place, random, from } = thread;
  const [years, month] = life.born;
  const since = life.made ?? 0;
  const contact = (contactId: string, role: string): Line => [
    'contact-registered',
    since,
    null,
    {
      ...{
        contactId,
        role,
        language: 'en',
        format: random.pick(['standard', 'standard', 'large-print', 'easy-read']),
      },
      ...{ email: addressOf(index, contactId === 'P-1' ? 'one' : 'two', random), emailConfirmedOn: since },
      ...{ channel: life.byPost ? 'post' : 'email', mayReceive: true },
    },
  ];
  const officer = index % place.officers.length;
  return courseOf(thread, tellerOf(thread, 'people', {}), [
    [
      'child-registered',
      since,
      null,
      { bornInMonth: `${from.year - years}-${String(month).padStart(2, '0')}` },
    ],
    contact('P-1', random.pick(['parent', 'parent', 'carer'])),
    ...(years >= adult
      ? [contact('P-2', 'young-person')]
      : [contact('P-2', 'other-parental-responsibility')]),
    [
      'named-contact-assigned',
      since,
      null,
      { ...place.officers[officer], deputy: place.officers[(officer + 1) % place.officers.length] },
    ],
  ]);
}

/** The plan as it was made, shared, and found to be in place. */
function planOf({ made }: PlanLife, planId: string, thread: Thread): readonly Fact[] {
  if (made === null) return [];
  return courseOf(thread, tellerOf(thread, 'plan', { planId }), [
    ['made', made, 'madeOn'],
    ['shared', made + 12, 'sharedOn', { with: ['general-practice'] }],
    ['provision-confirmed', made + 18, 'on', { by: 'setting', inPlace: 'yes' }],
  ]);
}

interface Which {
  readonly thread: Thread;
  readonly which: number;
}

function reviewsOf(
  { made, meeting, setting }: PlanLife,
  { planId, reviewId }: { planId: string; reviewId: string },
  { thread, which }: Which,
): readonly Fact[] {
  const { place, random } = thread;
  const school = random.pick(place.schools);
  const settingId = { nursery: place.nursery, college: place.college, school }[setting];
  const review = { planId, reviewId, settingId };
  const isOld = made !== null && dayIn(thread, made).until(thread.from).days > 365;
  return [
    ...(isOld ? earlierReview(thread, { ...review, reviewId: `${reviewId}-0`, meeting: -345 }) : []),
    ...(meeting === null ? [] : reviewOf(thread, which, { ...review, meeting })),
  ];
}
