import { rulesFor } from '../areas/rules-for.ts';
import { nextDeskSlot } from '../domain/desk-slot.ts';
import { deskId } from '../domain/desks-of.ts';
import { type IsoInstant, inWords } from '../domain/moment.ts';
import type { Profile } from '../domain/profile.ts';
import { nextReportAt, reportsOf } from '../domain/report.ts';
import type { Draw } from '../pictures/png.ts';
import { type Counted, type Counting, countArea } from './area-tally.ts';
import { clearScreens, noteOnScreens } from './desk-notes.ts';
import type { DeskEmailRow } from './email-row.ts';
import {
  claimed,
  type Mailer,
  type Mailing,
  mostTries,
  type Outgoing,
  type Posted,
  post,
} from './outgoing.ts';
import { drawnOnce, wordsOf } from './report-pictures.ts';
import {
  type OwedReport,
  type ReportLetter,
  type ReportStanding,
  standingOfReport,
} from './report-standing.ts';
import {
  hasGoneOff,
  latestReportAt,
  moveReportTimer,
  type ReportTimer,
  removeReportTimer,
  reportTimersOf,
} from './report-timers.ts';
import { TryAgain } from './try-again.ts';

/** One report that is due: what it is, its timer, and where it stands with all who get it. */
interface DueReport extends OwedReport {
  readonly timer: ReportTimer;
  readonly profile: Profile;
  readonly standing: ReportStanding;
}

/** What writing reports depends on. */
export interface Reporter extends Mailer {
  readonly draw: Draw;
}

/** What writing reports is handed: what it depends on, and the invocation. */
export type Reporting = Reporter & Mailing & Counting;

/**
 * Sends every report of an area that is due to all who get it, each once, and sets its timer to its next time. The
 * cases are counted once for all of them. When nobody holds a role the daily screens say so, and that report is looked
 * at again on the next working day. Doing it again sends nothing twice. Throws when a report could not be finished,
 * after all others were seen to.
 */
export async function mailReports(area: string, mailing: Reporting): Promise<void> {
  const due = await dueReports(area, mailing);
  if (due.length === 0) return mailing.log('mail-nothing', { row: `AREA#${area}` });
  const isWanted = due.some(({ standing }) => standing.letters.length > 0);
  const counted = isWanted ? await countArea(area, rulesFor(area), mailing) : null;
  const failures: unknown[] = [];
  const sharing = { ...mailing, draw: drawnOnce(mailing.draw) };
  for (const report of due) {
    await mailReport(report, counted, sharing).catch((failure: unknown) => failures.push(failure));
  }
  if (failures.length > 0) throw failures[0];
}

async function dueReports(area: string, mailing: Mailing): Promise<readonly DueReport[]> {
  const { table, now } = mailing;
  const { profile } = rulesFor(area);
  const plans = reportsOf(profile);
  const due: DueReport[] = [];
  for (const timer of await reportTimersOf(table, area)) {
    if (!hasGoneOff(timer, now)) continue;
    const plan = plans.find(({ id }) => id === timer.report);
    if (plan === undefined) {
      await removeReportTimer(table, area, timer.report);
      continue;
    }
    const { on } = latestReportAt(plan, { profile, reportAt: timer.reportAt, now });
    const owed = { area, organisation: profile.council.id, plan, on };
    due.push({ ...owed, timer, profile, standing: await standingOfReport(owed, mailing) });
  }
  return due;
}

async function mailReport(report: DueReport, counted: Counted | null, mailing: Reporting): Promise<void> {
  const { area, plan, standing } = report;
  const isWanted = counted !== null && standing.letters.length > 0;
  const outcomes = isWanted ? await sendLetters(report, counted, mailing) : [];
  await noteHolders(report, mailing);
  if (outcomes.includes('refused')) throw new TryAgain(`Handing the report ${area}/${plan.id} to SES`);
  const [stuck] = standing.stuck;
  if (stuck !== undefined)
    throw new Error(`Expected SES to take email ${stuck} in ${mostTries} tries, found no answer.`);
  if (outcomes.some((outcome) => outcome !== 'sent')) {
    // Another sender has one, or SES gave no certain answer: the timer keeps its lease, and then it is looked at again.
    return mailing.log('report-waits', { row: `${area}/${plan.id}` });
  }
  await setTimer(report, mailing);
}

/** Sends what is still to be sent; ends early when SES is in trouble, and the rest waits with what is uncertain. */
async function sendLetters(
  report: DueReport,
  counted: Counted,
  mailing: Reporting,
): Promise<readonly Posted[]> {
  const { plan, profile, standing } = report;
  const { now, signInUrl, draw } = mailing;
  const words = await wordsOf({ plan, profile, ...counted, today: now.on, signInUrl }, draw);
  const outcomes: Posted[] = [];
  for (const letter of standing.letters) {
    const posted = await post(mailing, outgoing(report, { ...letter, words }, mailing));
    outcomes.push(posted);
    if (posted === 'unknown') break;
  }
  return outcomes;
}

interface Written extends ReportLetter {
  readonly words: Outgoing['words'];
}

function outgoing(
  { area, organisation, plan, on, profile }: DueReport,
  { id, to, roles, over, words }: Written,
  { now }: Mailing,
): Outgoing {
  const [role = plan.id] = roles;
  const row: DeskEmailRow = {
    ...claimed(now, over),
    area,
    audience: profile.boards.some((board) => board.id === plan.id) ? 'board' : 'manager',
    because: `${plan.title}, which was due on ${inWords(on)}.`,
    recipient: { desk: deskId({ role, organisation, holder: null }) },
    messages: [],
  };
  const from = profile.council.name;
  return { id, row, over, to, words, from, thread: [area, 'report', plan.id], with: [], undo: [] };
}

/** Says on the daily screens which roles nobody holds, and takes away what they said of roles that somebody does. */
async function noteHolders(
  { area, organisation, plan, profile, standing }: DueReport,
  { table, now }: Mailing,
): Promise<void> {
  const deskOf = (role: string) => ({ area, desk: deskId({ role, organisation, holder: null }) });
  for (const role of standing.held) {
    await clearScreens(table, { kind: 'no-holder', about: deskOf(role) }, { profile, now });
  }
  for (const role of standing.unheld) {
    const finding = `Nobody holds ${role} at ${organisation}, so nobody gets its report: ${plan.title}.`;
    const note = { kind: 'no-holder' as const, about: deskOf(role), title: `${role} at ${organisation}` };
    await noteOnScreens(table, { ...note, finding }, { profile, now });
  }
}

/** Sets the timer to the next report, or to look at this one again when somebody has not had it and there is time. */
async function setTimer(
  { area, plan, timer, profile, standing }: DueReport,
  { table, now, log }: Mailing,
): Promise<void> {
  const next = nextReportAt(plan, profile, now);
  const nobody = standing.unheld.length > 0 ? [nextDeskSlot(now, profile)] : [];
  const [again = next] = [...standing.waits, ...nobody].toSorted();
  const to: Pick<ReportTimer, 'reportAt' | 'dueAt'> =
    again < next ? { reportAt: timer.reportAt, dueAt: again } : timesOf(next);
  await moveReportTimer(table, area, { report: timer.report, seen: timer.reportAt, to });
  log(again < next ? 'report-waits' : 'report-done', { row: `${area}/${plan.id}` });
}

const timesOf = (at: IsoInstant) => ({ reportAt: at, dueAt: at });
