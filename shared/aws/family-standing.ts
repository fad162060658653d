import type { IsoInstant } from '../domain/moment.ts';
import { standingOfClaim } from './claim-standing.ts';
import { emailIdOf, type FamilyEmailRow } from './email-row.ts';
import { type DueMessage, sharedOut } from './family-post.ts';
import { type ContactName, carriersOf } from './mail-due.ts';
import { emailOf } from './mailroom.ts';
import type { Posting } from './outgoing.ts';
import { toldDeeds } from './told.ts';
import type { Work } from './work.ts';

/** What is to be sent: messages for one email, and the claim on it that ran out, if there was one. */
export interface Letter {
  readonly id: string;
  readonly items: readonly DueMessage[];
  readonly over: FamilyEmailRow | null;
}

/** What stands about the emails that a contact's due messages belong to. */
export interface Standing {
  readonly letters: readonly Letter[];
  /** What was told already, to be said to the case again. */
  readonly told: readonly Work[];
  /** When claims that are not settled are to be looked at again. */
  readonly waits: readonly IsoInstant[];
  /** Emails that SES has left without an answer too often. */
  readonly stuck: readonly string[];
}

/**
 * Finds out for each due message whether an email carries it already, and where that email stands: sent, under way,
 * without word from SES, or to be sent again because SES certainly never took it. What no email carries is shared out
 * over new ones.
 */
export async function standingOf(
  name: ContactName,
  due: readonly DueMessage[],
  posting: Posting,
): Promise<Standing> {
  const carriers = await carriersOf(
    posting.table,
    name,
    due.map(({ message }) => message.key),
  );
  const free = due.filter(({ message }) => !carriers.has(message.key));
  const fresh = sharedOut(free).map((items): Letter => ({ id: idOf(name, items), items, over: null }));
  const found = await Promise.all(
    [...new Set(carriers.values())].map((id) =>
      standingOfEmail(
        id,
        due.filter(({ message }) => carriers.get(message.key) === id),
        posting,
      ),
    ),
  );
  return {
    letters: [...fresh, ...found.flatMap(({ letters }) => letters)],
    told: found.flatMap(({ told }) => told),
    waits: found.flatMap(({ waits }) => waits),
    stuck: found.flatMap(({ stuck }) => stuck),
  };
}

const idOf = ({ area, ref, contactId }: ContactName, items: readonly DueMessage[]): string =>
  emailIdOf(area, ref, contactId, ...items.map(({ message }) => message.key));

async function standingOfEmail(
  id: string,
  items: readonly DueMessage[],
  posting: Posting,
): Promise<Standing> {
  const { table, now, log } = posting;
  const email = await emailOf(table, id);
  if (email?.audience !== 'family')
    throw new Error(`Expected email ${id} to be a family's, found another or none.`);
  const none = { letters: [], told: [], waits: [], stuck: [] };
  const standing = await standingOfClaim(table, email, now);
  switch (standing.kind) {
    case 'went':
      log('email-resolved', { email: id });
      return { ...none, told: toldDeeds(id, email) };
    case 'wait':
      return { ...none, waits: [standing.until] };
    case 'stuck':
      return { ...none, stuck: [id] };
    case 'free':
      return { ...none, letters: [{ id, items, over: email }] };
    default:
      return standing satisfies never;
  }
}
