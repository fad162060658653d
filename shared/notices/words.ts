import type { IsoDate } from '../domain/moment.ts';
import type { Statement } from '../domain/notice.ts';
import type { Profile } from '../domain/profile.ts';
import type { LanguageWords } from './languages/words-for.ts';

/** Sentences that belong together. In easy read each stands on a line of its own. */
export type Paragraph = readonly string[];

/** Whom a family calls: a name when somebody is assigned, and a phone that always answers. */
export interface Caller {
  readonly name: string | null;
  readonly phone: string;
  readonly deputy: string | null;
}

/** One statement with all that its words may lean on. Text in it is safe for a line. */
export interface Told {
  readonly statement: Statement;
  readonly profile: Profile;
  readonly caller: Caller;
  /** The London date on which it is read out: a date that has passed by then is not promised. */
  readonly today: IsoDate;
  /** One message in the language of the reader. */
  readonly say: LanguageWords['say'];
}

/** The words of one notice. Paragraphs and sentences that do not apply are left out. */
export type Words = (told: Told) => readonly Paragraph[];

/** A paragraph of the sentences that apply. */
export const sentences = (...said: readonly (string | null)[]): Paragraph =>
  said.filter((sentence) => sentence !== null);
