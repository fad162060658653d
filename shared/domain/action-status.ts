import type { Clock } from './clock.ts';
import { codesIn, dateIn, type Fact, textIn } from './fact.ts';
import { type IsoDate, inWords } from './moment.ts';
import { type ActionDates, actionDatesOf, completedOn } from './pathways/action-dates.ts';
import { actionFindings, isMitigation } from './pathways/action-learned.ts';
import type { Profile, StatusMeaning } from './profile.ts';

/** Why a row of a plan's table is marked: ask the owner, chase an update, put the record right. */
export type ActionMark = 'disputed' | 'stale' | 'data-error';

/** How one action of a plan stands, in the area's own words and in ours. */
export interface ActionStatus {
  readonly plan: string;
  readonly ref: string;
  readonly title: string;
  readonly workstream: string;
  readonly ownerRole: string;
  readonly tags: readonly string[];
  /** The due date as last printed, and as read. */
  readonly due: string | null;
  readonly dueOn: IsoDate | null;
  /** The status as last reported, in the area's own words, and when; null when none was. */
  readonly says: string | null;
  readonly asOf: IsoDate;
  readonly completedOn: IsoDate | null;
  /** To which role it was escalated last, and when. */
  readonly escalated: { readonly to: string; readonly on: IsoDate } | null;
  /** What we take it for; null when nobody said and nothing follows. */
  readonly means: StatusMeaning | null;
  readonly marks: readonly ActionMark[];
  /** For a theme that SENDIAS raised: tracked to completion, escalated, or neither yet. */
  readonly mitigation: 'completed' | 'escalated' | 'open' | null;
  /** Why it is marked, in sentences. */
  readonly because: readonly string[];
}

/** What a status is judged against: the area's words, the case's clocks, the day. */
export interface StatusContext {
  readonly profile: Pick<Profile, 'statuses'>;
  readonly clocks: readonly Clock[];
  readonly today: IsoDate;
}

/**
 * How one action stands on `today`, from the facts in force of its case; null when it stands in no plan. A claim is
 * disputed once the date has passed and nothing shows completion; complete is embedded only with evidence of impact;
 * "not started" before the start is not yet due.
 */
export function actionStatusOf(all: readonly Fact[], context: StatusContext): ActionStatus | null {
  const facts = all.filter((fact) => fact.pathway === 'action');
  const added = facts.find((fact) => fact.name === 'added');
  const dates = actionDatesOf(facts);
  if (added === undefined || dates === null) return null;
  const reported = lastReport(facts);
  const says = reported === undefined ? null : textIn(reported, 'status');
  const said = says === null ? null : meaningOf(says, context.profile);
  const because = reasons({ facts, dates, says, said }, context);
  return {
    ...printed(added),
    due: dates.printed,
    dueOn: dates.dueOn,
    says,
    asOf: reported === undefined ? dateIn(added, 'asOf') : dateIn(reported, 'reportedOn'),
    completedOn: completedOn(facts),
    escalated: escalatedIn(facts),
    means: means({ facts, dates, said }, context.today),
    marks: [...new Set(because.map(({ mark }) => mark))],
    mitigation: mitigationOf(facts),
    because: because.map(({ sentence }) => sentence),
  };
}

/** What an area's status word means; null for a word the area does not use. */
export const meaningOf = (says: string, profile: Pick<Profile, 'statuses'>): StatusMeaning | null =>
  statusWordOf(says, profile)?.means ?? null;

/**
 * The area's status word that a partner wrote: in any case and with any dash, or the part of it before the dash ("Blue"
 * for "Blue – complete"). Null for a word the area does not use.
 */
export function statusWordOf(
  says: string,
  { statuses }: Pick<Profile, 'statuses'>,
): Profile['statuses']['words'][number] | null {
  const same = (word: string): string =>
    word
      .trim()
      .toLowerCase()
      .replace(/\s*[–—-]\s*/g, ' - ');
  const short = (word: string): string => same(word).split(' - ')[0] ?? '';
  return (
    statuses.words.find((word) => same(word.says) === same(says)) ??
    statuses.words.find((word) => short(word.says) === same(says)) ??
    null
  );
}

const printed = (added: Fact) => ({
  plan: textIn(added, 'plan') ?? '',
  ref: textIn(added, 'ref') ?? '',
  title: textIn(added, 'title') ?? '',
  workstream: textIn(added, 'workstream') ?? '',
  ownerRole: textIn(added, 'ownerRole') ?? '',
  tags: codesIn(added, 'tags'),
});

const lastReport = (facts: readonly Fact[]): Fact | undefined =>
  facts
    .filter((fact) => fact.name === 'progress-reported')
    .toSorted((a, b) => (dateIn(a, 'reportedOn') < dateIn(b, 'reportedOn') ? -1 : 1))
    .at(-1);

function escalatedIn(facts: readonly Fact[]): ActionStatus['escalated'] {
  const last = facts.findLast((fact) => fact.name === 'escalated');
  return last === undefined ? null : { to: textIn(last, 'to') ?? '', on: dateIn(last, 'escalatedOn') };
}

interface Standing {
  readonly facts: readonly Fact[];
  readonly dates: ActionDates;
  readonly said: StatusMeaning | null;
}

function means({ facts, dates, said }: Standing, today: IsoDate): StatusMeaning | null {
  const isEmbedded = facts.some((fact) => fact.name === 'embedded');
  if (completedOn(facts) !== null) return isEmbedded ? 'embedded' : 'complete';
  // "Embedded" is only taken for complete: nothing has shown the impact.
  if (said === 'embedded') return 'complete';
  const isAhead = dates.startsOn !== null && dates.startsOn > today;
  if (isAhead && (said === 'not-started-or-risk' || said === null)) return 'not-due';
  if (said === null && isOverdue(dates, today)) return 'behind';
  return said;
}

const isOverdue = ({ dueOn }: ActionDates, today: IsoDate): boolean => dueOn !== null && dueOn < today;

interface Reason {
  readonly mark: ActionMark;
  readonly sentence: string;
}

function reasons(
  { facts, dates, says, said }: Standing & { readonly says: string | null },
  { profile, clocks, today }: StatusContext,
): readonly Reason[] {
  const stale = clocks.find((clock) => clock.clock === 'ACTION-UPDATE' && clock.state === 'breached');
  const words = profile.statuses.words.map((word) => `"${word.says}"`).join(', ');
  const errors = [
    ...actionFindings(facts).map((found) => found.says),
    ...(says !== null && said === null ? [`"${says}" is none of the area's words (${words}).`] : []),
  ];
  return [
    ...(isDisputed({ facts, dates, said }, today) ? [disputed(dates.dueOn, says)] : []),
    ...(stale
      ? [{ mark: 'stale' as const, sentence: `nothing was reported since ${inWords(stale.startedOn)}.` }]
      : []),
    ...errors.map((sentence) => ({ mark: 'data-error' as const, sentence })),
  ];
}

/** Overdue, and not shown to be complete, though the status does not say so. One that says it is behind agrees. */
function isDisputed({ facts, dates, said }: Standing, today: IsoDate): boolean {
  if (said === null || said === 'behind' || said === 'not-started-or-risk') return false;
  const isSettled = completedOn(facts) !== null || mitigationOf(facts) === 'escalated';
  return isOverdue(dates, today) && !isSettled;
}

const disputed = (dueOn: IsoDate | null, says: string | null): Reason => ({
  mark: 'disputed',
  sentence: `says "${says}", was due ${dueOn === null ? '' : `on ${inWords(dueOn)} `}and nothing shows that it was completed.`,
});

function mitigationOf(facts: readonly Fact[]): ActionStatus['mitigation'] {
  if (!isMitigation(facts)) return null;
  if (completedOn(facts) !== null) return 'completed';
  return facts.some((fact) => fact.name === 'escalated') ? 'escalated' : 'open';
}
