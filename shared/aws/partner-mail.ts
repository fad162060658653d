import type { Partner } from '../areas/partners.ts';
import { areas, practiceAreas, rulesFor } from '../areas/rules-for.ts';
import { refusedEmail } from '../notices/refused-email.ts';
import { standingOfClaim } from './claim-standing.ts';
import { type EmailRow, emailIdOf, type PartnerEmailRow } from './email-row.ts';
import { emailOf } from './mailroom.ts';
import { claimed, type Mailing, mostTries, type Outgoing, post } from './outgoing.ts';
import { type NewlyRefused, newlyRefused } from './refused-digest.ts';
import { noteTold, nothingRefused, putOffRefused, type RefusedTimer, refusedTimerOf } from './refused-due.ts';
import { TryAgain } from './try-again.ts';

/**
 * Tells the contact of a partner what was refused of it since its last email, at most once a day. With nothing to say it
 * only takes the time away. Doing it again sends nothing twice. Throws `TryAgain` when SES refuses.
 */
export async function mailPartner(partnerId: string, mailing: Mailing): Promise<void> {
  const { table, now, log, partners } = mailing;
  const about = { partner: partnerId };
  const seen = await refusedTimerOf(table, partnerId);
  if (seen?.dueAt === undefined) return log('mail-nothing', about);
  const partner = partners.find(({ id }) => id === partnerId);
  if (partner === undefined) {
    log('mail-nothing', { ...about, outcome: 'not in the register' });
    return await nothingRefused(table, partnerId, seen);
  }
  if (seen.unreached === partner.contact) {
    log('partner-unreached', { ...about, outcome: 'not written to: an email to its contact failed before' });
    return await nothingRefused(table, partnerId, seen);
  }
  // A job that comes twice finds the time of the next email, which is not for it.
  if (seen.nextAt !== undefined && seen.nextAt > now.at) return log('mail-waits', about);
  const id = emailIdOf('refused', partnerId, seen.mailedAt ?? 'first');
  const over = await emailOf(table, id);
  if (over === null || (await mayTakeOver({ id, email: over, partner, seen }, mailing)))
    await writeTo(partner, { id, over, seen }, mailing);
}

interface Claimed {
  readonly id: string;
  readonly email: EmailRow;
  readonly partner: Partner;
  readonly seen: RefusedTimer;
}

/** Whether the email, which somebody claimed before, is to be sent by us; if not, sets the timer as is right. */
async function mayTakeOver({ id, email, partner, seen }: Claimed, mailing: Mailing): Promise<boolean> {
  const { table, now, log } = mailing;
  const about = { partner: partner.id, email: id };
  const standing = await standingOfClaim(table, email, now);
  switch (standing.kind) {
    case 'went':
      log('email-resolved', about);
      await noteTold(table, partner.id, { seen, email: id, at: email.claimedAt, isSure: false });
      return false;
    case 'wait':
      log('mail-waits', about);
      await putOffRefused(table, partner.id, { seen, at: standing.until });
      return false;
    case 'free':
      return true;
    case 'stuck':
      throw new Error(`Expected SES to take email ${id} in ${mostTries} tries, found no answer.`);
    default:
      return standing satisfies never;
  }
}

interface Writing {
  readonly id: string;
  readonly over: EmailRow | null;
  readonly seen: RefusedTimer;
}

async function writeTo(partner: Partner, writing: Writing, mailing: Mailing): Promise<void> {
  const { id, seen } = writing;
  const { table, now, log } = mailing;
  const refused = await newlyRefused(table, partner.id, { seen, now });
  if (refused === null) {
    log('mail-nothing', { partner: partner.id });
    return await nothingRefused(table, partner.id, seen);
  }
  const posted = await post(mailing, outgoing(partner, { ...writing, refused }, mailing));
  if (posted === 'refused') throw new TryAgain(`Handing the email to partner ${partner.id} to SES`);
  // Another sender has it, or SES gave no certain answer: the timer keeps its lease, and then it is looked at again.
  if (posted === 'sent') await noteTold(table, partner.id, { seen, email: id, at: now.at, isSure: true });
}

function outgoing(
  partner: Partner,
  { id, over, refused }: Writing & { readonly refused: NewlyRefused },
  { now }: Mailing,
): Outgoing {
  const [area = 'none'] = partner.areas;
  const recipient = { partner: partner.id, address: partner.contact };
  const row: PartnerEmailRow = {
    ...claimed(now, over),
    ...{ area, audience: 'partner', recipient },
    because: `${refused.count} of its events were refused since ${refused.since}.`,
    messages: refused.lately.map((message) => ({ id: message, dates: {} })),
  };
  return {
    ...{ id, row, over, to: partner.contact, from: senderFor(partner) },
    words: refusedEmail({ partner, areas: [...areas, ...practiceAreas], ...refused }),
    thread: ['partner', partner.id, 'refused'],
    ...{ with: [], undo: [] },
  };
}

/** The council of a partner's one area; who posts for several hears from none of them alone. */
const senderFor = ({ areas: [area, ...others] }: Partner): string =>
  area !== undefined && others.length === 0 ? rulesFor(area).profile.council.name : 'SEND notifications';
