import { type Case, withDeed, withFact } from './case.ts';
import { type Clock, isOpen } from './clock.ts';
import { clocksOf } from './clocks-of.ts';
import { correctionsOf } from './correction.ts';
import { workingDaysAfter } from './counting.ts';
import type { Deed } from './deed.ts';
import type { DeskId, DeskRow } from './desk.ts';
import { deskId, desksOf, nextTidyDays } from './desks-of.ts';
import type { Fact } from './fact.ts';
import { hashOf } from './hash.ts';
import { withHearers } from './hearers.ts';
import { instancesOf, learnedBy, type PathwayInstance } from './instance.ts';
import { acknowledgementOf, isHalted, owedSteps, stepsOf } from './ladder.ts';
import { nextLateDay } from './lateness.ts';
import { messagesToDrop, owedMessages, queuedMessages, toldByPerson } from './mail.ts';
import { dateOf, dayAfter, type IsoDate, type IsoInstant, type Moment, startOf } from './moment.ts';
import type { Statement } from './notice.ts';
import { pathways } from './pathways/all.ts';
import { type People, peopleOf } from './person.ts';
import type { Profile } from './profile.ts';
import type { Rules } from './rules.ts';
import { statementsOf } from './statements.ts';
import { stillWaiting } from './still-waiting.ts';
import { urgentDays } from './urgent.ts';

/** What may change a case: a partner's fact, a deed of ours, or the time. One road for all three. */
export type Input =
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'deed'; readonly deed: Deed }
  | { readonly kind: 'tick' };

/** The differences one input makes: what is to be committed, in one transaction. */
export interface Decision {
  readonly case: Case;
  /** New deeds, the input's own among them. */
  readonly deeds: readonly Deed[];
  readonly desks: { readonly put: readonly DeskRow[]; readonly remove: readonly DeskId[] };
  /** When each contact whose queue changed is next written to; null when nothing is queued. */
  readonly mail: readonly { readonly contactId: string; readonly sendAt: IsoInstant | null }[];
  /** When this case must be looked at again; null when only a new fact can change it. */
  readonly nextDueAt: IsoInstant | null;
}

/** A case seen on a day: everything that follows from its facts and deeds. */
export interface View {
  readonly people: People;
  readonly instances: readonly PathwayInstance[];
  readonly clocks: readonly Clock[];
  /** Everything true to say, corrections included. */
  readonly statements: readonly Statement[];
  /** The days to come on which the calendar alone changes something. */
  readonly learningDays: readonly IsoDate[];
}

/** More deeds than this wait for the tick that follows at once, so that a transaction stays within its limits. */
export const mostDeedsAtOnce = 20;

/** Works out all that follows from a case on `today`. Pure. */
export function viewOf(current: Case, rules: Rules, today: IsoDate): View {
  const learned = learnedBy(current, pathways, today);
  const instances = instancesOf(current, pathways, learned.facts);
  const clocks = clocksOf(instances, rules, today);
  const statements = statementsOf(instances, clocks, { rules, today });
  const corrections = correctionsOf(current, statements, { clocks, today });
  const people = peopleOf(current);
  const all = { statements: [...statements, ...corrections], people, instances, clocks };
  const waits = stillWaiting({ current, ...all, rules, today });
  return {
    ...{ people, instances, clocks },
    statements: withHearers(waits.statements, instances),
    learningDays: [...learned.days, ...waits.days],
  };
}

/**
 * Adds the input to the case and works out what is owed and not yet done: steps of ladders, messages to contacts,
 * messages to drop, what belongs on which desk, and when to look again. Deciding twice changes nothing.
 */
export function decide(current: Case, input: Input, { rules, now }: { rules: Rules; now: Moment }): Decision {
  const added = add(current, input);
  const { settled, view, complete } = settle(added, rules, now);
  const rows = desksOf(settled, { ...view, rules, today: now.on });
  const desks = Object.fromEntries(rows.map((row) => [deskId(row.desk), hashOf(JSON.stringify(row))]));
  return {
    case: { ...settled, desks },
    deeds: settled.deeds.slice(current.deeds.length),
    desks: {
      put: rows.filter((row) => current.desks[deskId(row.desk)] !== desks[deskId(row.desk)]),
      remove: Object.keys(current.desks).filter((id) => !(id in desks)),
    },
    mail: mailChanges(current, settled, rules.profile),
    nextDueAt: complete ? nextDueAt(settled, view, { rules, now }) : now.at,
  };
}

function add(current: Case, input: Input): Case {
  switch (input.kind) {
    case 'fact':
      return withFact(current, input.fact);
    case 'deed':
      return withDeed(current, input.deed);
    case 'tick':
      return current;
    default:
      return input satisfies never;
  }
}

// A deed can owe another (a notice for a person starts that person's clock), so until nothing more is owed.
function settle(
  start: Case,
  rules: Rules,
  now: Moment,
): { readonly settled: Case; readonly view: View; readonly complete: boolean } {
  let settled = start;
  for (;;) {
    const view = viewOf(settled, rules, now.on);
    const owed = owedDeeds(settled, view, { rules, now });
    const room = mostDeedsAtOnce - (settled.deeds.length - start.deeds.length);
    if (owed.length === 0 || room <= 0) return { settled, view, complete: owed.length === 0 };
    settled = owed.slice(0, room).reduce(withDeed, settled);
  }
}

function owedDeeds(
  current: Case,
  { people, clocks, statements: all }: View,
  { rules, now }: { rules: Rules; now: Moment },
): readonly Deed[] {
  const statements = all.filter((statement) => !current.resting.includes(statement.pathwayId));
  const context = { people, rules, now };
  return [
    ...toldByPerson(current, statements, now),
    ...messagesToDrop(current, statements, context),
    ...clocks.flatMap((clock) => owedSteps(current, clock, { rules, now })),
    ...owedMessages(current, statements, context),
  ];
}

function mailChanges(before: Case, after: Case, profile: Profile): Decision['mail'] {
  const was = sendTimes(before, profile);
  const is = sendTimes(after, profile);
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((contactId) => was.get(contactId) !== is.get(contactId))
    .map((contactId) => ({ contactId, sendAt: is.get(contactId) ?? null }));
}

function sendTimes(current: Case, profile: Profile): ReadonlyMap<string, IsoInstant> {
  const times = new Map<string, IsoInstant>();
  for (const { contactId, sendAt } of queuedMessages(current, profile)) {
    const known = times.get(contactId);
    if (sendAt !== null && (known === undefined || sendAt < known)) times.set(contactId, sendAt);
  }
  return times;
}

/** The ticks of date steps are spread by case over the small hours, so that midnight is not a cliff. */
const spreadSeconds = 4 * 60 * 60;

function nextDueAt(
  current: Case,
  view: View,
  { rules, now }: { rules: Rules; now: Moment },
): IsoInstant | null {
  const days = wakingDays(current, view, { rules, today: now.on }).filter((day) => day > now.on);
  const first = days.toSorted()[0];
  if (first === undefined) return null;
  const seconds = Number.parseInt(hashOf(current.area, current.ref).slice(0, 6), 16) % spreadSeconds;
  return new Date(Date.parse(startOf(first)) + seconds * 1000).toISOString().replace('.000Z', 'Z');
}

function wakingDays(
  current: Case,
  { people, instances, clocks, statements, learningDays }: View,
  { rules, today }: { rules: Rules; today: IsoDate },
): readonly IsoDate[] {
  const open = clocks.filter(isOpen);
  const steps = open.flatMap((clock) => {
    const acknowledged = acknowledgementOf(current, clock, rules);
    return [
      ...stepsOf(clock, rules).map((step) => step.on),
      ...(acknowledged && isHalted(acknowledged, today) ? [dayAfter(acknowledged.promisedOn)] : []),
    ];
  });
  const ends = open.flatMap((clock) => (clock.dueOn === null ? [] : [dayAfter(clock.dueOn)]));
  const waiting = people.contacts.some((contact) => contact.confirmedOn === null)
    ? statements.map((statement) =>
        dayAfter(workingDaysAfter(dateOf(statement.on), rules.profile.tellWithin).toString()),
      )
    : [];
  return [
    ...steps,
    ...ends,
    ...waiting,
    ...nextLateDay(statements, clocks, today),
    ...nextTidyDays(current, clocks, today),
    ...learningDays,
    ...urgentDays(instances, clocks),
    ...statements.map((statement) => statement.on),
    ...datesIn(current.facts),
  ];
}

// A fact may carry a date to come, and then it counts from that day. A promised day is a ladder's own matter.
const datesIn = (facts: readonly Fact[]): readonly IsoDate[] =>
  facts
    .filter(({ pathway }) => pathway !== 'escalation')
    .flatMap(({ data }) =>
      Object.values(data).filter(
        (value): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
      ),
    );
