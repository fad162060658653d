import * as z from 'zod';
import type { Partner } from '../areas/partners.ts';
import { practiceContact } from '../areas/practice.ts';
import type { Moment } from '../domain/moment.ts';
import { asPractice } from '../notices/practice-words.ts';
import type { EmailRow } from './email-row.ts';
import type { Links } from './links.ts';
import type { Log } from './log.ts';
import { type Claim, claim, moveTo, release } from './mailroom.ts';
import { type Letter, mimeOf } from './mime.ts';
import type { Queue } from './queue.ts';
import { later } from './send-feedback.ts';
import { handOver, type Ses } from './ses.ts';
import type { Table } from './table.ts';

/** What handing emails to SES depends on. */
export interface Mailer {
  readonly table: Table;
  readonly ses: Ses;
  readonly replyTo: string;
  readonly signInUrl: string;
  /** The register: who practises, and where the mail of that goes. */
  readonly partners: readonly Partner[];
}

/** What writing to families and desks depends on: what was told goes to the work queue. */
export interface Post extends Mailer {
  readonly work: Queue;
  readonly links: Pick<Links, 'sign'>;
  /** The address that links to pages begin with. */
  readonly pagesUrl: string;
}

/** What sending is handed: what it depends on, and the invocation. */
export type Posting = Post & Now;

/** What handing emails to SES is handed. */
export type Mailing = Mailer & Now;

interface Now {
  readonly now: Moment;
  readonly log: Log;
}

/** One email, written and not yet claimed. */
export interface Outgoing extends Claim {
  readonly to: string;
  readonly words: Pick<Letter, 'subject' | 'text' | 'html' | 'attachments'>;
  /** What emails it stands together with in an inbox. */
  readonly thread: readonly string[];
  /** The name it comes from. */
  readonly from: string;
  /** What must change when SES refuses it and the claim is given back. */
  readonly undo: Claim['with'];
}

/** What became of one email: `elsewhere` when another sender has it; `unknown` when SES may or may not have taken it. */
export type Posted = 'sent' | 'elsewhere' | 'unknown' | 'refused';

/** How long a claimant has for itself: more than a function can run, and time for SES's word of the email to come. */
const lease = { minutes: 15 };

/** After so many tries without a certain answer from SES an email is for a person to look at. */
export const mostTries = 3;

/** What stands in a claim made at `now`: whoever takes over one that ran out counts on from its tries. */
export const claimed = (now: Moment, over: EmailRow | null) => ({
  v: 1 as const,
  state: 'claimed' as const,
  claimedAt: now.at,
  leaseUntil: later(now.at, lease),
  attempts: (over?.attempts ?? 0) + 1,
});

/**
 * Sends one email at most once: claim, hand over to SES, mark. A definite refusal gives the claim back. When nobody can
 * know whether SES took it, the claim stays, and SES's own word, or its silence, settles it later.
 */
export async function post(mailing: Mailing, email: Outgoing): Promise<Posted> {
  const { table, ses, replyTo, now, log } = mailing;
  const { id, row } = email;
  const { to, words } = addressed(mailing, email);
  const from = { name: email.from, address: ses.sender };
  const mime = await mimeOf({ emailId: id, from, to, replyTo, ...words, thread: email.thread, at: now.at });
  if (!(await claim(table, email))) {
    log('mail-waits', { email: id, outcome: 'another sender has it' });
    return 'elsewhere';
  }
  const tags = { emailId: id, area: row.area, audience: row.audience };
  const handed = await handOver(ses, { to, mime, tags });
  switch (handed.kind) {
    case 'taken':
      await moveTo(table, id, { state: 'sent', sesMessageId: handed.sesMessageId });
      log('email-sent', { email: id, outcome: row.audience });
      return 'sent';
    case 'refused':
      await release(table, { id, row, with: email.undo });
      log('email-refused', { email: id, outcome: nameOf(handed.error) });
      return 'refused';
    case 'unknown':
      log('mail-waits', { email: id, outcome: `no certain answer from SES: ${nameOf(handed.error)}` });
      return 'unknown';
    default:
      return handed satisfies never;
  }
}

/** Where an email goes, and its words: practice goes to the partner that practises, whomever its events name. */
function addressed({ partners }: Mailing, { row, to, words }: Outgoing): Pick<Outgoing, 'to' | 'words'> {
  const contact = practiceContact(row.area, partners);
  return contact === null ? { to, words } : { to: contact, words: asPractice(words) };
}

// Only the name: SES puts addresses into its messages, and no address goes into a log.
const nameOf = (error: unknown): string =>
  z.object({ name: z.string() }).safeParse(error).data?.name ?? typeof error;
