import type { Deed } from './deed.ts';
import { type Fact, textIn } from './fact.ts';
import { hashOf } from './hash.ts';
import { londonDateAt } from './london.ts';
import type { IsoDate, IsoInstant } from './moment.ts';

/** An address of a contact that does not reach them: it failed for good, complained, or its reader is somebody else. */
export interface Failure {
  readonly key: string;
  readonly at: IsoInstant;
  readonly contactId: string;
  readonly address: string;
}

/** Names an address without showing it, however it was written. */
export const addressName = (email: string): string => hashOf(email.toLowerCase());

/** Every failure that we know of, from deliveries and from what readers told us. */
export function failuresIn(facts: readonly Fact[], deeds: readonly Deed[]): readonly Failure[] {
  const failed = deeds.flatMap((deed) =>
    deed.kind === 'delivery' && deed.outcome !== 'delivered' ? [deed] : [],
  );
  return [...failed, ...disownedIn(facts)];
}

/** The addresses whose readers said that they are not the contact's. */
export function disownedIn(facts: readonly Fact[]): readonly Failure[] {
  return facts.flatMap((fact) => {
    const contactId = textIn(fact, 'contactId');
    const address = textIn(fact, 'address');
    return fact.name === 'address-answered' &&
      fact.data.answer === 'not-mine' &&
      contactId !== null &&
      address !== null
      ? [{ key: fact.key, at: fact.at, contactId, address }]
      : [];
  });
}

/** Whether an address that failed may be used again: only when it was confirmed anew on a later day. */
export const isConfirmedSince = (confirmedOn: IsoDate | null, failed: Pick<Failure, 'at'>): boolean =>
  confirmedOn !== null && confirmedOn > londonDateAt(failed.at);
