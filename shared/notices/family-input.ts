import type { Contact } from '../domain/contact.ts';
import type { IsoDate } from '../domain/moment.ts';
import type { Statement } from '../domain/notice.ts';
import type { NamedContact } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';

/** What one email to one contact of one case is made from. */
export interface FamilyInput {
  /** What it tells, of one case: a decision, and the question whether an address is right, travel alone. */
  readonly statements: readonly Statement[];
  readonly contact: Contact;
  readonly namedContact: NamedContact | null;
  readonly profile: Profile;
  /** The opaque reference of the case. */
  readonly ref: string;
  readonly signInUrl: string;
  readonly replyTo: string;
  /** The London date on which it is sent. */
  readonly today: IsoDate;
}
