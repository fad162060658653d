import { familyEmail } from '../../shared/notices/family-email.ts';
import type { Language } from '../../shared/notices/languages/language.ts';
import type { LanguageWords } from '../../shared/notices/languages/words-for.ts';
import { everyNotice } from '../notices/every-notice.ts';
import { emailOf, parent, wordsOf, wordsOfLanguage } from '../notices/sample.ts';
import type { Piece } from './piece.ts';

/** The ways in which a contact may read email. */
export const readingFormats = ['standard', 'large-print', 'easy-read'] as const;

/** Every notice that families get, in every format. */
export const familyPieces = (): readonly Piece[] => piecesIn(wordsOf('en'), (title) => title);

/** The same in another language. */
export const familyPiecesIn = (name: string, language: Language): readonly Piece[] =>
  piecesIn(wordsOfLanguage(language), (title) => `${title}, ${name}`);

const piecesIn = (words: LanguageWords, titled: (title: string) => string): readonly Piece[] =>
  Object.entries(everyNotice).flatMap(([title, told]) =>
    readingFormats.map((format): Piece => {
      const contact = { ...parent, format, language: words.tag };
      const { html, text } = familyEmail(emailOf([told], { contact, words }));
      return { audience: 'families', title: titled(title), format, html, text };
    }),
  );
