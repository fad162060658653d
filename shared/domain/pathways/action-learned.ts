import { dateIn, type Fact, learnedFact } from '../fact.ts';
import { inWords, startOf } from '../moment.ts';
import type { Finding, Known, Learned } from '../pathway.ts';
import { type ActionDates, actionDatesOf, completedOn } from './action-dates.ts';

/** What a plan's action is due on, when it was last heard of, and whether its review took place. */
export function learnedOfAction({ facts: all }: Known): Learned {
  const facts = all.filter((fact) => fact.pathway === 'action');
  const dates = actionDatesOf(facts);
  if (dates === null) return { facts: [], days: [] };
  return { facts: [...dated(dates), ...review(dates, facts), heard(facts)], days: [] };
}

const learned = (name: string, data: Fact['data'], at: string): Fact =>
  learnedFact({ pathway: 'action', name, key: `action-${name}`, at, data });

/** One that is only to be reviewed has no due date of its own until the review gives it one. */
function dated({ dueOn, reviewOn, countsFrom }: ActionDates): readonly Fact[] {
  if (reviewOn !== null) return [];
  const due = dueOn === null ? {} : { dueOn };
  return [learned('dated', { ...due, countsFrom }, startOf(countsFrom))];
}

/** Progress reported in the month of the review, or later, is the review. */
function review({ reviewOn, countsFrom }: ActionDates, facts: readonly Fact[]): readonly Fact[] {
  if (reviewOn === null) return [];
  const done = progressIn(facts).find((fact) => dateIn(fact, 'reportedOn') >= `${reviewOn.slice(0, 7)}-01`);
  return [
    learned('to-review', { reviewOn, countsFrom }, startOf(countsFrom)),
    ...(done ? [learned('reviewed', { reviewedOn: dateIn(done, 'reportedOn') }, done.at)] : []),
  ];
}

/** The last day on which anything was heard: each update begins a new reporting cycle. */
function heard(facts: readonly Fact[]): Fact {
  const days = [
    ...facts.filter((fact) => fact.name === 'added').map((fact) => dateIn(fact, 'asOf')),
    ...progressIn(facts).map((fact) => dateIn(fact, 'reportedOn')),
  ];
  const heardOn = days.sort().at(-1) ?? '';
  return learned('heard', { heardOn }, startOf(heardOn));
}

const progressIn = (facts: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact) => fact.name === 'progress-reported');

/** Whether an action mitigates a theme that SENDIAS raised: it ends completed or escalated, and never both. */
export const isMitigation = (facts: readonly Fact[]): boolean =>
  facts.some((fact) => fact.name === 'added' && [fact.data.tags].flat().includes('SENDIAS'));

/** What in an action's facts cannot all be true. */
export function actionFindings(facts: readonly Fact[]): readonly Finding[] {
  const dates = actionDatesOf(facts);
  const done = completedOn(facts);
  const due = dates?.dueOn ?? null;
  const starts = dates?.startsOn ?? null;
  const dated = facts.filter(({ name }) => name === 'added' || name === 're-dated').slice(-1);
  const escalated = facts.filter(({ name }) => name === 'escalated');
  const embedded = facts.filter(({ name }) => name === 'embedded');
  const found = (says: string, by: readonly Fact[]): Finding => ({ says, facts: by.map(({ key }) => key) });
  return [
    ...(due !== null && starts !== null && due < starts
      ? [found(`due on ${inWords(due)}, before it starts on ${inWords(starts)}.`, dated)]
      : []),
    ...(embedded.length > 0 && done === null
      ? [found('"embedded" was told though nothing says it was completed.', embedded)]
      : []),
    ...(isMitigation(facts) && done !== null && escalated.length > 0
      ? [found('a mitigation ends completed or escalated; both were told.', escalated)]
      : []),
  ];
}
