import type { Clock } from './clock.ts';
import { codesIn, dateIn, type Fact, textIn } from './fact.ts';
import { type PathwayInstance, withOpening } from './instance.ts';
import { dateOf, type IsoDate } from './moment.ts';
import type { Trigger } from './pathway.ts';
import { daysBetween, type Entry, isIn, keyOf, one, type Period, scorePeriod } from './report-entry.ts';
import { matches } from './rules.ts';

/** Facts that are counted as they come, under a name, by pathway; `by` splits them by a field, or by several at once. */
const counted: readonly (Trigger & {
  readonly name: string;
  readonly pathway: string;
  readonly by?: string | readonly string[];
})[] = [
  { name: 'requests', pathway: 'assessment', fact: 'requested', on: 'receivedOn' },
  { name: 'advice-returned', pathway: 'advice', fact: 'quality-rejected', on: 'rejectedOn', by: 'kind' },
  { name: 'review-outcome', pathway: 'review', fact: 'decided', on: 'notifiedOn', by: 'outcome' },
  { name: 'complaints', pathway: 'complaint', fact: 'logged', on: 'receivedOn' },
  { name: 'complaint-themes', pathway: 'complaint', fact: 'logged', on: 'receivedOn', by: 'themes' },
  { name: 'complaints-upheld', pathway: 'complaint', fact: 'resolved', on: 'resolvedOn', by: 'upheld' },
  { name: 'complaint-learning', pathway: 'complaint', fact: 'learning-recorded', by: ['theme', 'change'] },
  { name: 'mediation-requested', pathway: 'dispute', fact: 'mediation-requested', on: 'toldOn' },
  { name: 'mediation-held', pathway: 'dispute', fact: 'mediation-held', on: 'heldOn' },
  { name: 'agreements', pathway: 'dispute', fact: 'agreement-made', on: 'agreedOn' },
  { name: 'appeals', pathway: 'dispute', fact: 'appeal-registered', on: 'sentToAuthorityOn' },
  { name: 'conceded', pathway: 'dispute', fact: 'conceded', on: 'on' },
  { name: 'orders', pathway: 'dispute', fact: 'order-made', on: 'sentOn' },
  { name: 'timetables', pathway: 'timetable', fact: 'started', on: 'startedOn' },
];

/** What is so today: from one fact until one of others, by pathway. */
const standing: readonly {
  readonly name: string;
  readonly pathway: string;
  readonly from: readonly string[];
  readonly until: readonly string[];
  readonly when?: Trigger['when'];
}[] = [
  {
    name: 'without-place',
    pathway: 'placement',
    from: ['needed'],
    until: ['started', 'ended'],
    when: { kind: ['no-place', 'new-in-area'] },
  },
  {
    name: 'out-of-school',
    pathway: 'timetable',
    from: ['absence-expected', 'absence-recorded'],
    until: ['provision-arranged', 'ended'],
  },
  { name: 'part-time', pathway: 'timetable', from: ['started'], until: ['ended'] },
  { name: 'review-undecided', pathway: 'review', from: ['held'], until: ['decided', 'cancelled'] },
];

/** What a case's pathways add besides its clocks: requests, returns, outcomes, complaints, disputes, children waiting. */
export function factEntries(instances: readonly PathwayInstance[], today: IsoDate): readonly Entry[] {
  const period = scorePeriod(today);
  const hasDied = instances.some(({ all }) => all.some(({ name }) => name === 'child-died'));
  return instances.flatMap((instance) => [
    ...counted
      .filter(({ pathway }) => pathway === instance.rules.pathway)
      .flatMap((rule) =>
        instance.facts
          .filter(({ name }) => name === rule.fact)
          .filter((fact) => isIn(period, dateIn(fact, rule.on)))
          .flatMap((fact) => entriesOf(rule.name, withOpening(fact, instance), rule.by)),
      ),
    ...standing
      .filter(({ pathway }) => pathway === instance.rules.pathway)
      .filter((rule) => !hasDied && stands(rule, instance.facts, today))
      .map(({ name }) => one('now', name)),
  ]);
}

function entriesOf(name: string, fact: Fact, by: string | readonly string[] | undefined): readonly Entry[] {
  if (by === undefined) return [one('count', name)];
  if (typeof by === 'string') return answersIn(fact, by).map((code) => one('count', name, code));
  return [one('count', name, ...by.map((field) => textIn(fact, field) ?? ''))];
}

/** The codes of a field; whether something is so, as a word. */
function answersIn(fact: Fact, field: string): readonly string[] {
  const value = fact.data[field];
  return typeof value === 'boolean' ? [value ? 'yes' : 'no'] : codesIn(fact, field);
}

function stands(
  { from, until, when }: (typeof standing)[number],
  facts: readonly Fact[],
  today: IsoDate,
): boolean {
  const began = facts.some((fact) => from.includes(fact.name) && dayOf(fact) <= today && matches(fact, when));
  return began && !facts.some((fact) => until.includes(fact.name) && dayOf(fact) <= today);
}

// Any date of the fact's own: what is only to come does not stand yet.
const dayOf = (fact: Fact): IsoDate =>
  dateIn(fact, [
    'since',
    'heldOn',
    'startedOn',
    'clearOn',
    'endedOn',
    'arrangedOn',
    'cancelledOn',
    'notifiedOn',
  ]);

/**
 * New plans issued in the period, as the Department for Education counts them: within 20 weeks, up to a year, or later;
 * and again without those for which an exception is claimed and not disproved. Reviews due, and whether they were
 * completed; reviews that ended in time by both limits, eight weeks from the notice and twelve from the meeting.
 */
export function bandEntries(clocks: readonly Clock[], today: IsoDate): readonly Entry[] {
  const period = scorePeriod(today);
  return clocks.flatMap((clock) => {
    if (clock.clock === 'FINAL-20W') return newPlan(clock, period);
    if (clock.clock === 'AR-12M') return review(clock, period);
    return clock.clock === 'AR-FINAL-8W' ? amendment(clock, clocks, period) : [];
  });
}

function newPlan({ state, startedOn, stoppedOn, exceptions }: Clock, period: Period): readonly Entry[] {
  if (stoppedOn === null || state === 'cancelled' || !isIn(period, stoppedOn)) return [];
  const yearOn = dateOf(startedOn).add({ years: 1 }).toString();
  const inTime = state === 'met';
  const band = inTime ? 'in-time' : stoppedOn <= yearOn ? 'up-to-a-year' : 'over-a-year';
  const isException = exceptions.some(({ mayApply }) => mayApply !== false);
  return [
    one('plans', band),
    { key: keyOf('plans', 'days'), number: daysBetween(startedOn, stoppedOn), how: 'sum' },
    one(isException ? 'plans-exception' : 'plans-plain', inTime ? 'in-time' : 'late'),
  ];
}

function review({ dueOn, state }: Clock, period: Period): readonly Entry[] {
  if (dueOn === null || state === 'cancelled' || !isIn(period, dueOn)) return [];
  return [one('reviews', state === 'breached' ? 'not-completed' : 'completed')];
}

function amendment(notice: Clock, clocks: readonly Clock[], period: Period): readonly Entry[] {
  const { stoppedOn, state, pathwayId } = notice;
  if (stoppedOn === null || state === 'cancelled' || !isIn(period, stoppedOn)) return [];
  const meeting = clocks.find((clock) => clock.clock === 'AR-FINAL-12W' && clock.pathwayId === pathwayId);
  const inTime = state === 'met' && (meeting === undefined || meeting.state === 'met');
  return [one('amendments', inTime ? 'in-time' : 'late')];
}

/** The kinds of advice an assessment asks for, with the role that owes each. */
export const adviceKinds = [
  { kind: 'educational', role: 'senco' },
  { kind: 'psychological', role: 'educational-psychology' },
  { kind: 'medical', role: 'medical-advice' },
  { kind: 'social-care', role: 'social-care-advice' },
  { kind: 'other', role: 'advice' },
] as const;
