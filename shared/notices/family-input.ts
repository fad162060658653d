import type { Contact } from '../domain/contact.ts';
import type { IsoDate } from '../domain/moment.ts';
import type { Statement } from '../domain/notice.ts';
import type { NamedContact } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';
import type { LanguageWords } from './languages/words-for.ts';

/** The pages that an email to a family leads to. */
export interface FamilyLinks {
  /** How to be told, and that the emails are not for the reader. */
  readonly wishes: string;
  /** Whether the address is the reader's. */
  readonly address: string;
  /** The survey that the email asks about; null when it asks about none. */
  readonly survey: string | null;
}

/** What one email to one contact of one case is made from. */
export interface FamilyInput {
  /** What it tells, of one case: a decision, and the question whether an address is right, travel alone. */
  readonly statements: readonly Statement[];
  readonly contact: Contact;
  /** The words of the language it is written in. */
  readonly words: LanguageWords;
  readonly namedContact: NamedContact | null;
  readonly profile: Profile;
  /** The opaque reference of the case. */
  readonly ref: string;
  readonly signInUrl: string;
  /** Where the reader can answer. */
  readonly links: FamilyLinks;
  readonly replyTo: string;
  /** The London date on which it is sent. */
  readonly today: IsoDate;
}
