import { readDueForm } from '../../../events/index.ts';
import { dateIn, type Fact, textIn } from '../fact.ts';
import type { IsoDate } from '../moment.ts';

/** The dates of one action of a plan, read from what is printed. */
export interface ActionDates {
  /** The due date as last printed, in the plan's own form; null where none is. */
  readonly printed: string | null;
  readonly dueOn: IsoDate | null;
  readonly startsOn: IsoDate | null;
  readonly reviewOn: IsoDate | null;
  /** The day from which the due date is counted: never after it, even where the plan prints them the wrong way round. */
  readonly countsFrom: IsoDate;
}

/** The dates of an action: the plan's own, or those of its last re-dating. Null before it stands in a plan. */
export function actionDatesOf(facts: readonly Fact[]): ActionDates | null {
  const added = facts.find((fact) => fact.name === 'added');
  if (added === undefined) return null;
  const redated = facts.findLast((fact) => fact.name === 're-dated');
  const printed = textIn(redated ?? added, 'due');
  const form = printed === null ? null : readDueForm(printed);
  const dueOn = form?.dueOn ?? null;
  const startsOn = textIn(added, 'startsOn') ?? form?.startsOn ?? null;
  const reviewOn = form?.reviewOn ?? null;
  const began = startsOn ?? earliest([dateIn(added, 'asOf'), completedOn(facts)]);
  return { printed, dueOn, startsOn, reviewOn, countsFrom: earliest([began, dueOn, reviewOn]) };
}

/** The last day of a month as plans print it ("Nov 2019"), or null for what is no date. */
export const lastDayPrinted = (printed: string): IsoDate | null => readDueForm(printed)?.dueOn ?? null;

/** The day an action was completed, or null while it is not. */
export function completedOn(facts: readonly Fact[]): IsoDate | null {
  const completed = facts.find((fact) => fact.name === 'completed');
  return completed === undefined ? null : dateIn(completed, 'on');
}

const earliest = (dates: readonly [IsoDate, ...(IsoDate | null)[]]): IsoDate =>
  dates.reduce<IsoDate>((first, date) => (date !== null && date < first ? date : first), dates[0]);
