import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Case, factsInForce } from '../domain/case.ts';
import type { Contact } from '../domain/contact.ts';
import type { Decision } from '../domain/decide.ts';
import type { DeliveryDeed } from '../domain/deed.ts';
import { disownedIn, isConfirmedSince } from '../domain/failed-address.ts';
import { hashOf } from '../domain/hash.ts';
import type { IsoInstant, Moment } from '../domain/moment.ts';
import { rowVersion } from './case-row.ts';
import { type Key, unwantedKey } from './keys.ts';
import type { ContactName } from './mail-due.ts';
import type { Table } from './table.ts';
import { calling } from './try-again.ts';

const unwantedRow = z.object({ v: z.literal(rowVersion), at: z.string() });

/** What says that the reader of an address wants no email from an area: for the other cases in which it stands. */
export interface UnwantedWrite {
  readonly key: Key;
  readonly row: { readonly at: IsoInstant };
}

/**
 * The addresses whose reader said by this decision that they are not theirs, or called our email spam: each to be
 * written down with the case, in one transaction.
 */
export function unwantedBy(
  before: Case,
  { case: after, deeds }: Decision,
  now: Moment,
): readonly UnwantedWrite[] {
  const known = new Set(disownedIn(before.facts).map(({ key }) => key));
  const disowned = disownedIn(factsInForce(after)).filter(({ key }) => !known.has(key));
  const complained = deeds.filter((deed) => deed.kind === 'delivery' && deed.outcome === 'complained');
  const addresses = [...disowned, ...complained].flatMap((said) => ('address' in said ? [said.address] : []));
  return [...new Set(addresses)].map((address) => ({
    key: unwantedKey(after.area, address),
    row: { at: now.at },
  }));
}

/**
 * That a contact's address may not be written to, as its reader said so in another case of the area, and nobody has
 * confirmed it anew on a later day: a deed of this case, so that a person reaches the contact another way. Null when it
 * may be. Throws `TryAgain` when the table does not answer.
 */
export async function unwantedElsewhere(
  table: Table,
  { area, ref, contactId }: ContactName,
  { contact, now }: { readonly contact: Contact; readonly now: Moment },
): Promise<DeliveryDeed | null> {
  const { address, confirmedOn } = contact;
  if (address === null) return null;
  const command = new GetCommand({
    TableName: table.name,
    Key: unwantedKey(area, address),
    ConsistentRead: true,
  });
  const { Item } = await calling('Reading whether an address is unwanted', table.db.send(command));
  if (Item === undefined) return null;
  const { at } = unwantedRow.parse(Item);
  if (isConfirmedSince(confirmedOn, { at })) return null;
  const key = `delivery#elsewhere#${hashOf(area, ref, contactId, address, at)}`;
  // No email of this case went there, and none is named.
  return { kind: 'delivery', key, at: now.at, email: 'elsewhere', contactId, address, outcome: 'complained' };
}
