import { type ActionMark, type ActionStatus, meaningOf } from '../domain/action-status.ts';
import type { IsoDate } from '../domain/moment.ts';
import type { Profile, StatusMeaning } from '../domain/profile.ts';
import { counted, ownerWords } from './desk-line.ts';
import { shortDate } from './due-distance.ts';
import { oneLine } from './one-line.ts';
import { planPicture } from './plan-picture.ts';
import type { ReportRow, ReportSection } from './report-template.ts';
import { capital } from './report-words.ts';

const columns = ['Status'];
const rowsAre = 'Action';

/**
 * The area's own plan in its own words: a picture of its statuses, and a table for each workstream as it is printed. Its
 * actions are nobody's data: they are shown in full, and marked where a status does not fit its date, is old, or cannot
 * be right.
 */
export function actionSections(
  actions: readonly ActionStatus[],
  { profile, today }: { readonly profile: Profile; readonly today: IsoDate },
): readonly ReportSection[] {
  const workstreams = Map.groupBy(actions, ({ workstream }) => workstream);
  const stated = actions.map((action) => ({ action, status: statusOf(action, profile) }));
  const picture = actions.length === 0 ? null : planPicture(stated, profile, today);
  return [
    { heading: 'Action plan', note: summary(actions), picture, rowsAre, columns, rows: [] },
    ...[...workstreams].map(([workstream, own]) => ({
      ...{ heading: oneLine(workstream), note: null, rowsAre, columns },
      rows: own.map((action) => rowOf(action, profile)),
    })),
  ];
}

/** What SENDIASS raised that was neither completed nor escalated: it must end as one of the two. */
export function mitigationSection(actions: readonly ActionStatus[], profile: Profile): ReportSection {
  const open = actions.filter(({ mitigation }) => mitigation === 'open');
  return {
    heading: `Raised by ${oneLine(profile.sendiass.name)}, neither completed nor escalated`,
    note: open.length === 0 ? 'None is open.' : null,
    ...{ rowsAre, columns, rows: open.map((action) => rowOf(action, profile)) },
  };
}

const marks: Readonly<Record<ActionMark, string>> = {
  disputed: 'disputed',
  stale: 'stale',
  'data-error': 'with an error in the data',
};

function summary(actions: readonly ActionStatus[]): string {
  if (actions.length === 0) return 'No plan has been sent to us yet.';
  const marked = (mark: ActionMark): number => actions.filter((action) => action.marks.includes(mark)).length;
  const found = Object.entries({ disputed: marked('disputed'), stale: marked('stale') }).map(
    ([mark, count]) => `${count} ${mark}`,
  );
  return `${counted(actions.length, ['action', 'actions'])}: ${found.join(', ')}, ${marked('data-error')} ${marks['data-error']}.`;
}

/** What a status means, where the area has no word for it. */
const plainWords: Readonly<Record<StatusMeaning, string>> = {
  'not-due': 'Not due yet',
  'on-track': 'On track',
  'on-track-some-concerns': 'On track, some concerns',
  behind: 'Past its date',
  'not-started-or-risk': 'Not started, or at risk',
  complete: 'Completed',
  embedded: 'Completed, and shown to last',
};

/** The area's own word for what a status means; the first, where it has several, and a plain one where it has none. */
const wordFor = (means: StatusMeaning, { statuses }: Profile): string =>
  statuses.words.find((word) => word.means === means)?.says ?? plainWords[means];

/** Whether what was reported was overtaken: the action was completed, and the status says something else. */
const isOvertaken = ({ says, completedOn }: ActionStatus, profile: Profile): boolean =>
  says !== null && completedOn !== null && !['complete', 'embedded'].includes(meaningOf(says, profile) ?? '');

/** The status a row shows: as it was reported, as its dates tell it, or none. */
function statusOf(action: ActionStatus, profile: Profile): string {
  const { says, means } = action;
  const derived = means === null ? 'none given' : wordFor(means, profile);
  return oneLine(says === null || isOvertaken(action, profile) ? derived : says);
}

function datesOf(action: ActionStatus, profile: Profile): readonly string[] {
  const { due, says, asOf, completedOn, escalated } = action;
  const before = isOvertaken(action, profile) ? `Before that: "${oneLine(says ?? '')}", as` : 'As';
  return [
    due === null ? 'No due date is printed' : `Due: ${oneLine(due)}`,
    ...(completedOn === null ? [] : [`Completed on ${shortDate(completedOn)}`]),
    // What nobody reported on is known from the day it was completed, not from the day the plan was printed.
    ...(says === null && completedOn !== null ? [] : [`${before} of ${shortDate(asOf)}`]),
    ...(escalated === null
      ? []
      : [`Escalated on ${shortDate(escalated.on)}: ${ownerWords(escalated.to, profile)}`]),
  ];
}

function rowOf(action: ActionStatus, profile: Profile): ReportRow {
  const { ref, title, ownerRole, says, means, completedOn, because } = action;
  const isDerived = says === null && completedOn === null && means !== null;
  const marked = action.marks.map((mark) => marks[mark]).join(', ');
  return {
    title: `${oneLine(ref)} ${oneLine(title)}`,
    details: [
      `Owner: ${ownerWords(ownerRole, profile)}`,
      datesOf(action, profile).join('. '),
      ...(isDerived ? ['Nobody gave a status: this one follows from its dates'] : []),
      ...(marked === ''
        ? []
        : [`${capital(marked)}. ${because.map((why) => capital(oneLine(why))).join(' ')}`]),
    ],
    cells: [statusOf(action, profile)],
  };
}
