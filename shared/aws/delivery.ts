import { rulesFor } from '../areas/rules-for.ts';
import type { Moment } from '../domain/moment.ts';
import { clearScreens, noteOnScreens } from './desk-notes.ts';
import {
  type DeskEmailRow,
  type EmailRow,
  type EmailState,
  type FamilyEmailRow,
  type PartnerEmailRow,
  statesBefore,
} from './email-row.ts';
import type { Log } from './log.ts';
import { emailOf, moveTo } from './mailroom.ts';
import { type Queue, sendAll } from './queue.ts';
import { noteUnreached } from './refused-due.ts';
import { later, noteSeen } from './send-feedback.ts';
import type { News } from './ses-event.ts';
import type { Table } from './table.ts';
import { toldDeeds } from './told.ts';
import { TryAgain } from './try-again.ts';
import type { Work } from './work.ts';

/** What listening to SES depends on, and the invocation. */
export interface Listening {
  readonly table: Table;
  readonly work: Queue;
  readonly now: Moment;
  readonly log: Log;
}

/** News can be faster than the row it is about; after so long it is of no email of ours. */
const mayStillCome = { minutes: 5 };

/**
 * Notes what became of an email, in whatever order the news comes: to its case as a deed, or, when a desk's mailbox
 * fails, on the screens of those who manage it. News of an email whose sender never marked it says that it went. News
 * that comes again changes nothing. Throws `TryAgain` for an email that may not be stored yet.
 */
export async function hear(news: News, { table, work, now, log }: Listening): Promise<void> {
  const { emailId, became, takenAt } = news;
  const email = emailId === null ? null : await emailOf(table, emailId);
  if (emailId === null || email === null) {
    if (emailId !== null && later(takenAt, mayStillCome) > now.at)
      throw new TryAgain(`Finding email ${emailId}`);
    return log('feedback-unknown', emailId === null ? {} : { email: emailId });
  }
  // Deeds before the mark: should we end between the two, the news comes again and finds the mark missing.
  if (email.state === 'claimed') await sendAll(work, toldDeeds(emailId, email));
  const state = became === 'passing' ? 'sent' : became;
  const isNews = email.state === state || statesBefore(state).includes(email.state);
  if (isNews) await passOn({ ...news, emailId, email, state }, { table, work, now, log });
  const moved = await moveTo(table, emailId, { state, sesMessageId: news.sesMessageId });
  if (became === 'sent') await noteSeen(table, takenAt);
  log(moved ? 'feedback-taken' : 'feedback-known', { email: emailId, outcome: became });
}

interface Heard extends News {
  readonly emailId: string;
  readonly email: EmailRow;
  readonly state: EmailState;
}

async function passOn({ email, ...heard }: Heard, listening: Listening): Promise<void> {
  switch (email.audience) {
    case 'family':
      return await tellCase({ ...heard, email }, listening);
    case 'partner':
      return await tellOperators({ ...heard, email }, listening);
    case 'agency':
    case 'manager':
    case 'board':
      return await tellScreens({ ...heard, email }, listening);
    default:
      return email satisfies never;
  }
}

async function tellCase(
  { emailId, email, state, at }: Heard & { email: FamilyEmailRow },
  { work }: Listening,
): Promise<void> {
  // An email that arrived changes nothing about a case; only what failed must be put right there.
  if (state === 'claimed' || state === 'sent' || state === 'delivered') return;
  const { ref, contactId, address } = email.recipient;
  // SES took it and then did not send it: nobody was reached, and a person must reach them.
  const outcome = state === 'failed' ? 'bounced' : state;
  const key = `delivery#${emailId}#${outcome}`;
  const deed = { kind: 'delivery' as const, key, at, email: emailId, contactId, address, outcome };
  await sendAll(work, [{ kind: 'deed', area: email.area, ref, deed } satisfies Work]);
}

// A partner's contact stands in the register, which those who run the system put right: nobody at an area could.
async function tellOperators(
  { emailId, email, state }: Heard & { email: PartnerEmailRow },
  { table, log }: Listening,
): Promise<void> {
  if (state === 'claimed' || state === 'sent' || state === 'delivered') return;
  const { partner, address } = email.recipient;
  if (state !== 'failed') await noteUnreached(table, partner, address);
  log('partner-unreached', { partner, email: emailId, outcome: state });
}

async function tellScreens(
  { email, state }: Heard & { email: DeskEmailRow },
  { table, now }: Listening,
): Promise<void> {
  const { profile } = rulesFor(email.area);
  const { desk } = email.recipient;
  const about = { area: email.area, desk };
  if (state === 'delivered') {
    await clearScreens(table, { kind: 'mailbox', about }, { profile, now });
    return await clearScreens(table, { kind: 'complaint', about }, { profile, now });
  }
  if (state === 'claimed' || state === 'sent') return;
  const owner = desk.replace(/(\.[0-9a-f]{16})?@/, ' at ');
  const note =
    state === 'complained'
      ? { kind: 'complaint' as const, title: `Mailbox of ${owner} (called our email spam)` }
      : { kind: 'mailbox' as const, title: `Mailbox of ${owner}` };
  const finding = `The mailbox of ${owner} failed: its last email ${state === 'complained' ? 'was called spam' : 'did not arrive'}.`;
  await noteOnScreens(table, { ...note, about, finding }, { profile, now });
}
