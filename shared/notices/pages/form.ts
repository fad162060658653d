import type { IsoDate } from '../../domain/moment.ts';
import type { Profile } from '../../domain/profile.ts';
import type { PlainId } from '../languages/language.ts';
import type { LanguageWords } from '../languages/words-for.ts';

/** One question of a page. `error` says what to do when the answer will not do. */
export type Field =
  | {
      readonly kind: 'radios';
      readonly name: string;
      readonly legend: string;
      readonly hint: string | null;
      readonly options: readonly Option[];
      readonly error: string | null;
    }
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly label: string;
      readonly hint: string | null;
      readonly value: string;
      readonly autocomplete: string | null;
      readonly error: string | null;
    }
  | {
      readonly kind: 'date';
      readonly name: string;
      readonly legend: string;
      readonly hint: string | null;
      readonly parts: readonly DatePart[];
      readonly error: string | null;
    };

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}

export interface DatePart {
  readonly name: string;
  readonly label: string;
  readonly width: 2 | 4;
  readonly value: string;
}

/** What a reader filled in, by the names of the fields; a missing one was left empty. */
export type Filled = Readonly<Record<string, string>>;

/** What is wrong with what a reader filled in, by field. */
export type Faults = Readonly<Record<string, string>>;

/** One page: what it says, and what it asks. */
export interface PageView {
  /** The language of the page, for what stands on all of them. */
  readonly words: LanguageWords;
  readonly title: string;
  readonly council: string;
  readonly intro: readonly string[];
  readonly fields: readonly Field[];
  /** Null where there is nothing to send. */
  readonly button: string | null;
  readonly closing: readonly string[];
}

/** What somebody said on a page: an event's type and data, without the envelope. */
export interface Said {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An answer that will do, and the words that thank for it; or what is wrong with it. */
export type Answer =
  | { readonly said: readonly Said[]; readonly thanks: string }
  | { readonly faults: Faults };

/** What every page knows. */
export interface PageContext {
  readonly profile: Profile;
  readonly today: IsoDate;
  /** The words of the reader's language; English for those who work with us. */
  readonly words: LanguageWords;
}

/** Radio buttons for these values and labels, with what was filled in chosen. */
export function optionsOf(
  labels: Readonly<Record<string, string>>,
  chosen: string | undefined,
): readonly Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label, checked: value === chosen }));
}

/** Labels from a catalogue, by the values they stand for. */
export const labelsOf = (
  ids: Readonly<Record<string, PlainId>>,
  { say }: LanguageWords,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(ids).map(([value, id]) => [value, say(id)]));

/** Whom to call when a page will not do. */
export const callUs = ({ profile: { council }, words: { say } }: PageContext): string =>
  say('page.call', { council: council.name, phone: council.phone });
