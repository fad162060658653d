import * as z from 'zod';

const text = z.string().min(1);
const isoDate = z.iso.date();
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const number = z.int().positive();
const counting = z.union([
  // A duty without a number: it is shown from its start until it is done, and is due on no day.
  z.literal('none'),
  z.strictObject({ weeks: number }),
  z.strictObject({ days: number }),
  z.strictObject({ daysBeginningWith: number }),
  z.strictObject({ months: number }),
  z.strictObject({ monthsBeginningWith: number }),
  z.strictObject({ workingDays: number }),
  z.strictObject({ workingDaysBeginningWith: number }),
  z.strictObject({ dateIn: text }),
]);

/** Where a number or a rule of an area comes from: the document, and its own words. */
const quoted = text.regex(/\S/, 'says nothing');
const source = z.strictObject({ document: quoted, phrase: quoted });

/** How often a board meets or a report goes. */
export const rhythms = [
  'weekly',
  'two-weekly',
  'monthly',
  'bi-monthly',
  'quarterly',
  'termly',
  'six-monthly',
  'annual',
] as const;

/** What a status word of an action plan can mean. */
export const statusMeanings = [
  'not-due',
  'on-track',
  'on-track-some-concerns',
  'behind',
  'not-started-or-risk',
  'complete',
  'embedded',
] as const;

const rung = z.strictObject({
  id: text,
  /** Working days from the due date: before it when negative, after it when positive; `breach` is the day after it. */
  at: z.union([z.int(), z.literal('breach')]),
  /** `owner`, or roles of the authority. */
  tell: z.array(text).min(1),
});

/** One number or promise the area has published. A `past-result` is only a measurement and never alarms. */
const standard = z.strictObject({
  /**
   * Names it in reports and in the coverage table, such as `SALT-18W`. In lower case it is the code under which its
   * figure comes from elsewhere (`measure.reported`), or a family's score for it (`feedback.received`).
   */
  id: z.string().regex(/^[A-Z][A-Z0-9-]+$/),
  what: text,
  kind: z.enum(['law', 'promise', 'target', 'past-result']),
  /** The clock it sets or names; null when it is measured, not timed. */
  clock: text.nullable(),
  /** Only for starting facts with these values, such as one service. */
  when: z.record(text, z.array(text).min(1)).optional(),
  /** How long; null where the law, or nobody, gives the number. */
  count: counting.nullable(),
  /** The share that should keep to it, as printed: "95% per quarter". */
  share: text.nullable(),
  /** What shows it when no clock does: a measure of the scorecard, a survey, a report, an action of the plan. */
  shownBy: z.enum(['clock', 'measure', 'survey', 'report', 'action']),
  /** Which report (a board's id, or `scorecard`), or which action of the plan (its reference). */
  shownIn: text.optional(),
  /** How often it is reported or asked, where the area says so. */
  rhythm: z.enum(rhythms).optional(),
  /** Only for clocks that start on these days; a number the area replaced keeps its own days. */
  inForceFrom: isoDate.optional(),
  inForceUntil: isoDate.optional(),
  source,
});

const board = z.strictObject({
  id: text,
  name: text,
  rhythm: z.enum(rhythms),
  /** Whether the area prints the rhythm; otherwise it is assumed, and said to be. */
  stated: z.boolean(),
  /** Its next meetings, where the area gives their days; after the last of them the rhythm counts again. */
  meetsOn: z.array(isoDate).min(1).optional(),
  /** What it is shown before each meeting. Never a case reference. */
  shows: z.array(z.enum(['counts', 'actions', 'scorecard', 'sendias'])).min(1),
  source,
});

/** The shape of one local area: data, so that a new area is a new profile and nothing else. */
export const profileSchema = z.strictObject({
  area: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/),
  /** Where partners practise: nothing in it is real, and all its mail goes to the partner that practises. */
  practice: z.literal(true).optional(),
  council: z.strictObject({
    id: text,
    name: text,
    phone: text,
    textphone: text.nullable(),
    complaintsPhone: text,
  }),
  sendiass: z.strictObject({ name: text, phone: text }),
  /** The adviser families call before most appeals; named only where the area names one. */
  mediation: z.strictObject({ name: text.nullable(), phone: text }),
  liveFrom: isoDate,
  /** Older news than this is told by a person, not by an email. In working days. */
  tellWithin: z.int().positive(),
  slots: z.strictObject({
    family: z.array(clockTime).min(1),
    desk: clockTime,
    fullListOn: z.int().min(1).max(5),
  }),
  calendar: z.strictObject({
    closures: z.array(z.strictObject({ from: isoDate, to: isoDate, what: text })),
    settings: z.record(text, z.array(z.strictObject({ closedOn: isoDate, reopensOn: isoDate }))),
  }),
  /** Roles of the authority that ladders and owners name, and who is asked when nobody holds one. */
  roles: z.record(text, z.strictObject({ title: text, desk: z.enum(['list', 'screen', 'counts']) })),
  ladders: z.record(text, z.strictObject({ source, rungs: z.array(rung) })),
  /** The longest promise an acknowledgement may make, in working days, and how often a late family is written to. */
  longestPromise: z.int().positive(),
  lateUpdateEvery: z.int().positive(),
  standards: z.array(standard),
  surveys: z.array(
    z.strictObject({
      pathway: text,
      from: text,
      on: text,
      /** Only after facts with these values. */
      when: z.record(text, z.array(text).min(1)).optional(),
      weeks: z.array(z.int().positive()),
      notAfter: z.array(text),
      source,
    }),
  ),
  /** Lowest first: where what the ladders leave unsolved is seen, as counts, and how often each meets. */
  boards: z.array(board).min(1),
  /** The area's own status words for its action plan, as written, and what we take them to mean. */
  statuses: z.strictObject({
    source,
    words: z.array(z.strictObject({ says: text, means: z.enum(statusMeanings) })),
  }),
  /** Ways of being told that the area promises: formats, languages, and where it says so. */
  formats: z.array(z.strictObject({ says: text, source })),
});

/** One local area's profile, read. */
export type Profile = z.infer<typeof profileSchema>;
export type Rung = z.infer<typeof rung>;
export type ProfileStandard = Profile['standards'][number];
export type StatusMeaning = (typeof statusMeanings)[number];
export type Rhythm = (typeof rhythms)[number];
