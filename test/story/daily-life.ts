import type { Place } from './directory.ts';
import type { Fact } from './fact.ts';
import { dayIn, type SideStory, type Thread, tellerOf } from './thread.ts';

const about = ['provision-not-delivered', 'toolkit-not-applied', 'placement-at-risk', 'attendance', 'other'];

/** Concerns of the kinds that the area's own standards name. */
export const ownConcerns = ({ profile }: Place): readonly SideStory[] =>
  [...new Set(profile.standards.flatMap(({ when }) => when?.about ?? []))].map((kind) =>
    concern(kind, 'family', 19),
  );

/** Concerns of every kind: some answered in time, one late, one of a school. */
export const concerns: readonly SideStory[] = about.map((kind, index) =>
  concern(kind, index % 3 === 2 ? 'setting' : 'family', index % 2 === 0 ? 12 : 31),
);

function concern(kind: string, by: string, answered: number): SideStory {
  return (thread, serial) => {
    const told = tellerOf(thread, 'concern', { concernId: `W-${thread.reference}-${serial}` });
    const raised = thread.random.whole(5, 80);
    return [
      told(['raised', 'raisedOn'], raised, { by, about: kind }),
      told(['acknowledged', 'acknowledgedOn'], raised + 4),
      told(['responded', 'respondedOn'], raised + answered),
      ...(answered < 20 ? [told(['closed', 'closedOn'], raised + answered + 9)] : []),
    ];
  };
}

const enquiryIn = (thread: Thread, serial: string) =>
  tellerOf(thread, 'enquiry', { enquiryId: `Q-${thread.reference}-${serial}` });

/** A question answered in time, and one that is answered only after a promised call back. */
export const enquiries: readonly SideStory[] = [
  (thread, serial) => {
    const told = enquiryIn(thread, serial);
    const asked = thread.random.whole(6, 90);
    return [
      told(['received', 'receivedOn'], asked, { channel: 'email' }),
      told(['answered', 'answeredOn'], asked + 4),
    ];
  },
  (thread, serial) => {
    const told = enquiryIn(thread, serial);
    const asked = thread.random.whole(20, 110);
    const byOn = dayIn(thread, asked + 7).toString();
    return [
      told(['received', 'receivedOn'], asked, { channel: 'phone' }),
      told(['call-back-promised', 'promisedOn'], asked + 1, { byOn }),
      told(['answered', 'answeredOn'], asked + 13),
    ];
  },
];

const placementIn = (thread: Thread, serial: string) =>
  tellerOf(thread, 'placement', { placementId: `S-${thread.reference}-${serial}` });

/** A child without a place, one who is new in the area, and one placed outside it. */
export const placements: readonly SideStory[] = [
  (thread, serial) => {
    const told = placementIn(thread, serial);
    return [
      told(['needed', 'since'], -9, { kind: 'no-place' }),
      told(['offered', 'offeredOn'], 24),
      told(['started', 'startedOn'], 37),
    ];
  },
  (thread, serial) => {
    const told = placementIn(thread, serial);
    return [
      told(['needed', 'since'], 8, { kind: 'new-in-area' }),
      told(['offered', 'offeredOn'], 20),
      told(['started', 'startedOn'], 27),
    ];
  },
  (thread, serial) => {
    const told = placementIn(thread, serial);
    return [
      told(['needed', 'since'], -190, { kind: 'out-of-area' }),
      told(['started', 'startedOn'], -160),
      told(['monitored', 'on'], 33),
      told(['ended', 'endedOn'], 101),
    ];
  },
];

const timetableIn = (thread: Thread, serial: string) =>
  tellerOf(thread, 'timetable', { timetableId: `TT-${thread.reference}-${serial}` });

/** A part-time timetable with an agreed end, and one for which none was agreed and which goes on too long. */
export const partTime: readonly SideStory[] = [
  (thread, serial): readonly Fact[] => {
    const told = timetableIn(thread, serial);
    const agreed = { hoursPerWeek: 12.5, agreedWithFamily: true, hasPlan: true };
    return [
      told(['started', 'startedOn'], 2, { ...agreed, endsOn: dayIn(thread, 46).toString() }),
      told(['reviewed', 'reviewedOn'], 40, { endsOn: dayIn(thread, 67).toString() }),
      told(['ended', 'endedOn'], 65),
    ];
  },
  (thread, serial): readonly Fact[] => {
    const told = timetableIn(thread, serial);
    return [
      told(['started', 'startedOn'], -25, { hoursPerWeek: 8, agreedWithFamily: false, hasPlan: false }),
      told(['reviewed', 'reviewedOn'], 28),
      told(['ended', 'endedOn'], 95),
    ];
  },
];

interface Absence {
  readonly kind: 'health' | 'exclusion' | 'other';
  readonly on: number;
  /** School days that were missed when it was first told; null for one that was expected. */
  readonly missed: number | null;
  /** How many days later other education was arranged. */
  readonly arranged: number;
}

function absence({ kind, on, missed, arranged }: Absence): SideStory {
  return (thread, serial) => {
    const told = timetableIn(thread, serial);
    const expected = [
      told(['absence-expected', 'clearOn'], on, { kind }),
      told(['absence-recorded', 'recordedOn'], on + 14, { kind, schoolDays: 9 }),
    ];
    const found = [told(['absence-recorded', 'recordedOn'], on, { kind, schoolDays: missed })];
    return [
      ...(missed === null ? expected : found),
      told(['provision-arranged', 'arrangedOn'], on + arranged),
      told(['ended', 'endedOn'], on + arranged + 25),
    ];
  };
}

/** Absences that were expected, and that nobody had announced. */
export const absences: readonly SideStory[] = [
  absence({ kind: 'health', on: 16, missed: null, arranged: 1 }),
  absence({ kind: 'exclusion', on: 24, missed: 7, arranged: 12 }),
  absence({ kind: 'other', on: 30, missed: null, arranged: 11 }),
  absence({ kind: 'exclusion', on: 9, missed: null, arranged: 5 }),
  absence({ kind: 'health', on: 44, missed: 16, arranged: 6 }),
];

/** What families said when they were asked: scores for half of the area's questions each, and a wish for a reply. */
export function feedbackIn({ profile }: Place): readonly SideStory[] {
  const asked = profile.standards
    .filter(({ shownBy, rhythm }) => shownBy === 'survey' && rhythm === undefined)
    .map(({ id }) => id.toLowerCase());
  const codes = asked.length === 0 ? ['kept-informed', 'listened-to'] : asked;
  return [0, 1].map(
    (half): SideStory =>
      (thread, serial) => {
        const told = tellerOf(thread, 'feedback', { surveyId: `F-${thread.reference}-${serial}` });
        const own = codes.filter((_, index) => index % 2 === half || codes.length === 1);
        const on = thread.random.whole(40, 120);
        const scores = Object.fromEntries(own.map((code) => [code, thread.random.whole(2, 9)]));
        return [
          told(['received', 'receivedOn'], on, { scores, wishesReply: half === 0 }),
          ...(half === 0 ? [told(['replied', 'repliedOn'], on + thread.random.pick([3, 13]))] : []),
        ];
      },
  );
}
