import * as z from 'zod';

const text = z.string().min(1);
const isoDate = z.iso.date();
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const counting = z.union([
  z.strictObject({ weeks: z.int().positive() }),
  z.strictObject({ days: z.int().positive() }),
  z.strictObject({ daysBeginningWith: z.int().positive() }),
  z.strictObject({ months: z.int().positive() }),
  z.strictObject({ monthsBeginningWith: z.int().positive() }),
  z.strictObject({ workingDays: z.int().positive() }),
  z.strictObject({ workingDaysBeginningWith: z.int().positive() }),
]);

/** Where a number or a rule of an area comes from: the document, and its own words. */
const source = z.strictObject({ document: text, phrase: text });

const rung = z.strictObject({
  id: text,
  /** Working days from the due date: before it when negative, after it when positive; `breach` is the day after it. */
  at: z.union([z.int(), z.literal('breach')]),
  /** `owner`, or roles of the authority. */
  tell: z.array(text).min(1),
});

/** The shape of one local area: data, so that a new area is a new profile and nothing else. */
export const profileSchema = z.strictObject({
  area: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/),
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
  standards: z.array(
    z.strictObject({
      clock: text,
      kind: z.enum(['promise', 'target', 'past-result']),
      count: counting,
      source,
    }),
  ),
  surveys: z.array(
    z.strictObject({
      pathway: text,
      from: text,
      on: text,
      weeks: z.array(z.int().positive()),
      notAfter: z.array(text),
      source,
    }),
  ),
  boards: z.array(z.strictObject({ id: text, name: text, rhythm: text, shows: z.literal('counts'), source })),
});

/** One local area's profile, read. */
export type Profile = z.infer<typeof profileSchema>;
export type Rung = z.infer<typeof rung>;
