import type { IsoDate } from '../../domain/moment.ts';
import { english } from './en.ts';
import { type Format, formatOf, type Piece } from './format.ts';
import type { Language, MessageId, Value, ValuesOf } from './language.ts';
import { inEnglish, languages } from './languages.ts';
import { apart } from './marks.ts';

/** Hears of a message that a language lacks, or has in a form that will not do. */
export type Missing = (language: string, id: MessageId) => void;

/** The words of one language. */
export interface LanguageWords {
  /** As HTML names the language. */
  readonly tag: string;
  readonly dir: Language['dir'];
  /** One message, with whole dates marked, and from right to left values too (see `marks.ts`). */
  readonly say: <Id extends MessageId>(id: Id, ...values: Given<Id>) => string;
  /** The same, in the parts that its tags make. */
  readonly pieces: <Id extends MessageId>(id: Id, ...values: Given<Id>) => readonly Piece[];
  /** What this language calls another; null for itself, and for a code that names none. */
  readonly nameOf: (code: string) => string | null;
}

type Given<Id extends MessageId> = [keyof ValuesOf<Id>] extends [never] ? [] : [ValuesOf<Id>];

/** A date of the calendar as a value of a message. */
export const dayOf = (on: IsoDate): Date => new Date(`${on}T00:00:00Z`);

/**
 * The words for a contact who asked for this language (BCP 47): English where there is no catalogue for it. A message
 * that a language lacks, or that will not do, is said in English and told to `missing`.
 */
export function wordsFor(code: string, missing: Missing): LanguageWords {
  const asked = primary(code);
  return wordsIn(languages.find(({ tag }) => primary(tag) === asked) ?? inEnglish, missing);
}

const primary = (code: string): string => code.toLowerCase().split('-')[0] ?? '';

/** The words of a language, whether or not contacts can have it. Throws for English that will not do. */
export function wordsIn(language: Language, missing: Missing): LanguageWords {
  const { tag, dir } = language;
  const names = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' });
  const pieces = (id: MessageId, values: Values = {}): readonly Piece[] => {
    const said = language === inEnglish ? null : piecesOf(language, id, values);
    if (said !== null) return said;
    if (language !== inEnglish) missing(tag, id);
    return formatIn(inEnglish)(english[id], values, tagsOf(id)).map((piece) => ({
      ...piece,
      text: apart(piece.text, dir),
    }));
  };
  return {
    ...{ tag, dir, pieces },
    say: (id, ...[values]) =>
      pieces(id, values)
        .map(({ text }) => text)
        .join(''),
    nameOf: (code) => {
      const asked = primary(code);
      return asked !== primary(tag) && /^[a-z]{2,3}$/.test(asked) ? (names.of(asked) ?? null) : null;
    },
  };
}

type Values = Readonly<Record<string, Value>>;

/** The tags of a message are those of its English: a translation that brings another will not do. */
const tagsOf = (id: MessageId): readonly string[] =>
  [...english[id].matchAll(/<\/(\w+)>/g)].map(([, tag = '']) => tag);

function piecesOf(language: Language, id: MessageId, values: Values): readonly Piece[] | null {
  const message = language.messages[id];
  if (message === undefined) return null;
  try {
    return formatIn(language)(message, values, tagsOf(id));
  } catch {
    // It asks for what it is not given, or is no ICU message: the library says so by throwing, and English stands in.
    return null;
  }
}

const formatsKept = new WeakMap<Language, Format>();

function formatIn(language: Language): Format {
  const kept = formatsKept.get(language) ?? formatOf(language);
  formatsKept.set(language, kept);
  return kept;
}
