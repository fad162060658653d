import { practiceContact } from '../areas/practice.ts';
import { rulesFor } from '../areas/rules-for.ts';
import type { Desk } from '../domain/desk.ts';
import { isFullListDay, nextDeskSlot, nextQuietMail } from '../domain/desk-slot.ts';
import { ownerText } from '../domain/line-of.ts';
import type { IsoDate, Moment } from '../domain/moment.ts';
import { own } from '../domain/own.ts';
import type { Profile } from '../domain/profile.ts';
import { deskEmail } from '../notices/desk-email.ts';
import { noteShown, type WhyMailed } from './case-shown.ts';
import { standingOfClaim } from './claim-standing.ts';
import { clearScreens, noteOnScreens } from './desk-notes.ts';
import type { TimedRow } from './desk-row.ts';
import {
  type DeskName,
  type DeskState,
  type DeskTimer,
  deskOf,
  dueRows,
  moveRows,
  setDeskTimer,
  shardOfDue,
} from './desks.ts';
import { holderOf } from './directory.ts';
import { type DeskEmailRow, type EmailRow, emailIdOf } from './email-row.ts';
import { heardOf } from './heard.ts';
import { deskLinks } from './mail-links.ts';
import { emailOf } from './mailroom.ts';
import { claimed, mostTries, type Outgoing, type Posting, post } from './outgoing.ts';
import { TryAgain } from './try-again.ts';

/**
 * Mails one desk what stands on it, at most once a day, and sets the desk's own timer to its next quiet mail. With nothing
 * to say it only sets that timer. When nobody holds the role, the daily screens of the area say so, and it is tried again
 * on the next working day. Throws `TryAgain` when SES refuses.
 */
export async function mailDesk(name: DeskName, posting: Posting): Promise<void> {
  const { table, now, log } = posting;
  const state = await deskOf(table, name);
  const due = dueRows(state, now);
  if (due.length === 0 || state.rows.length === 0) {
    log('mail-nothing', { row: name.desk });
    return await moveRows(table, due, null);
  }
  const id = emailIdOf('desk', name.area, name.desk, now.on);
  const email = await emailOf(table, id);
  const { profile } = rulesFor(name.area);
  const isOurs = email === null || (await mayTakeOver(name, { over: email, state, due, profile }, posting));
  if (isOurs) await writeToDesk(name, { id, over: email, state, due, profile }, posting);
}

interface Known {
  readonly state: DeskState;
  readonly due: readonly TimedRow[];
  readonly profile: Profile;
}

/** Whether today's email, which somebody claimed before, is to be sent by us; if not, sets the timers as is right. */
async function mayTakeOver(
  name: DeskName,
  known: Known & { readonly over: EmailRow },
  posting: Posting,
): Promise<boolean> {
  const { over: email, state, due, profile } = known;
  const { table, now, log } = posting;
  const isUnderWay = email.leaseUntil > now.at && state.mailed?.mailedOn !== now.on;
  if (isUnderWay) {
    log('mail-waits', { row: name.desk });
    return false;
  }
  const standing = await standingOfClaim(table, email, now);
  switch (standing.kind) {
    case 'went':
      // These were not seen to: they may not have been in it, so they are looked at tomorrow.
      log('email-resolved', { row: name.desk });
      await setDeskTimer(table, name, nextTimer(known, now));
      await moveRows(table, dueCases(known, now), nextDeskSlot(now, profile));
      return false;
    case 'wait':
      log('mail-waits', { row: name.desk });
      await moveRows(table, due, standing.until);
      return false;
    case 'free':
      return true;
    case 'stuck':
      throw new Error(
        `Expected SES to take the email of desk ${name.desk} in ${mostTries} tries, found no answer.`,
      );
    default:
      return standing satisfies never;
  }
}

interface Writing extends Known {
  readonly id: string;
  readonly over: EmailRow | null;
}

async function writeToDesk(name: DeskName, writing: Writing, posting: Posting): Promise<void> {
  const { profile, state } = writing;
  const { table, now, signInUrl, log } = posting;
  const desk = latestDesk(state);
  const rows = state.rows.map(({ row }) => row);
  const words = deskEmail({
    ...{ desk, profile, signInUrl, today: now.on, since: state.mailed?.mailedOn ?? null },
    linkOf: await deskLinks({ area: name.area, owner: ownerText(desk) }, rows, posting),
    rows,
    heard: kindOf(desk, profile) === 'screen' ? await heardOf(table, name.area, posting.partners) : [],
    full: isFullListDay(now.on, profile),
  });
  if (words === null) {
    log('mail-nothing', { row: name.desk });
    const timer = { ...nextTimer(writing, now), ...lastMailed(state, now) };
    return await restUntil(name, { ...writing, timer }, posting);
  }
  const to =
    practiceContact(name.area, posting.partners) ||
    desk.holder?.email ||
    (await holderOf(table, name.area, desk))?.email;
  if (!to) return await nobodyThere(name, { ...writing, desk }, posting);
  const email = outgoing(name, { ...writing, desk, words, to }, posting);
  const { id, row } = email;
  const owner = ownerText(desk);
  await noteShown(table, {
    ...{ area: name.area, email: id, claimedAt: row.claimedAt, owner, shown: words.shown },
    whyOf: (ref) => whyMailed(ref, { ...writing, desk, today: now.on }),
  });
  const posted = await post(posting, email);
  if (posted === 'refused') throw new TryAgain(`Handing the email of desk ${name.desk} to SES`);
  if (posted !== 'sent') return;
  await restUntil(name, { ...writing, timer: nextTimer(writing, now) }, posting);
  await clearScreens(table, { kind: 'no-holder', about: name }, { profile, now });
}

/** What is due but the desk's own timer, which has just been set. */
const dueCases = ({ state }: Known, now: Moment) => dueRows({ ...state, mailed: null }, now);

/** Leaves the desk to its one timer. That is set before its rows lose theirs, so that it is never without one. */
async function restUntil(
  name: DeskName,
  { timer, ...known }: Known & { readonly timer: DeskTimer },
  { table, now }: Posting,
): Promise<void> {
  await setDeskTimer(table, name, timer);
  await moveRows(table, dueCases(known, now), null);
}

/** When a desk that was mailed now is next, should nothing change on it. */
const nextTimer = ({ state, due, profile }: Known, now: Moment): DeskTimer => ({
  ...{ mailedOn: now.on, changedAt: now.at },
  dueAt: nextQuietMail(latestDesk(state).role, now, profile),
  dueShard: shardOfDue(due),
});

/** When a desk that is not mailed now was before. */
const lastMailed = ({ mailed }: DeskState, now: Moment): Pick<DeskTimer, 'mailedOn' | 'changedAt'> => ({
  ...{ mailedOn: mailed?.mailedOn ?? null, changedAt: mailed?.changedAt ?? now.at },
});

/** What the email of a desk is: a list, a daily screen, or counts. */
const kindOf = ({ role }: Desk, { roles }: Profile) => own(roles, role)?.desk ?? 'list';

/** Why this desk is mailed today, for a case that the email shows. */
function whyMailed(ref: string, { desk, due, profile, state, today }: Addressed & Today): WhyMailed {
  if (kindOf(desk, profile) === 'screen') return 'daily';
  if (isFullListDay(today, profile)) return 'weekly';
  const since = state.mailed?.mailedOn == null ? null : state.mailed.changedAt;
  const isNews = state.rows.some(({ sk, changedAt }) => sk === ref && (since === null || changedAt > since));
  return isNews || due.some(({ sk }) => sk === ref) ? 'changed' : 'others';
}

interface Today {
  readonly today: IsoDate;
}

/** The desk as the case that changed last knows it: a case officer's own desk carries the officer's name. */
function latestDesk({ rows }: DeskState): Desk {
  const [latest] = rows.toSorted((a, b) => (a.changedAt > b.changedAt ? -1 : 1));
  if (latest === undefined) throw new Error('Expected something on the desk, found nothing.');
  return latest.row.desk;
}

interface Addressed extends Writing {
  readonly desk: Desk;
}

async function nobodyThere(name: DeskName, writing: Addressed, posting: Posting): Promise<void> {
  const { table, now, log } = posting;
  const { desk, profile, state } = writing;
  const { role, organisation } = desk;
  log('mail-nothing', { row: name.desk, outcome: 'nobody holds the role' });
  const finding = `Nobody holds ${role} at ${organisation}.`;
  const note = { kind: 'no-holder' as const, about: name, title: `${role} at ${organisation}`, finding };
  await noteOnScreens(table, note, { profile, now });
  const dueAt = nextDeskSlot(now, profile);
  const timer = { ...nextTimer(writing, now), ...lastMailed(state, now), dueAt };
  await restUntil(name, { ...writing, timer }, posting);
}

interface Written extends Addressed {
  readonly words: Outgoing['words'];
  readonly to: string;
}

function outgoing(
  name: DeskName,
  { id, over, desk, words, to, profile }: Written,
  { now }: Posting,
): Outgoing {
  const isManager = kindOf(desk, profile) !== 'list';
  const row: DeskEmailRow = {
    ...claimed(now, over),
    area: name.area,
    audience: isManager ? 'manager' : 'agency',
    because: `What stood on desk ${name.desk} on ${now.on}.`,
    recipient: { desk: name.desk },
    messages: [],
  };
  return {
    id,
    row,
    over,
    to,
    words,
    from: profile.council.name,
    thread: [name.area, name.desk, row.audience],
    with: [],
    undo: [],
  };
}
