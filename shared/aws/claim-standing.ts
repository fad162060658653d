import type { IsoInstant, Moment } from '../domain/moment.ts';
import type { EmailRow } from './email-row.ts';
import { mostTries } from './outgoing.ts';
import { seenUntil, silenceOf } from './send-feedback.ts';
import type { Table } from './table.ts';

/**
 * Where an email stands that somebody claimed before. `wait`: its sender is at it, or SES's word may still come. `free`:
 * SES certainly never took it, and it is to be sent again. `stuck`: SES has left it without an answer too often.
 */
export type ClaimStanding =
  | { readonly kind: 'went' }
  | { readonly kind: 'wait'; readonly until: IsoInstant }
  | { readonly kind: 'free' }
  | { readonly kind: 'stuck' };

/** Finds out where a claimed email stands now. Throws `TryAgain` when the table does not answer. */
export async function standingOfClaim(table: Table, email: EmailRow, now: Moment): Promise<ClaimStanding> {
  if (email.state !== 'claimed') return { kind: 'went' };
  if (email.leaseUntil > now.at) return { kind: 'wait', until: email.leaseUntil };
  const silence = silenceOf(email, await seenUntil(table), now.at);
  if (silence.kind === 'may-come') return { kind: 'wait', until: silence.waitUntil };
  return { kind: email.attempts >= mostTries ? 'stuck' : 'free' };
}
