import type { Language } from '../../shared/notices/languages/language.ts';
import { inEnglish, languages } from '../../shared/notices/languages/languages.ts';
import { pseudoLanguages } from '../notices/pseudo-languages.ts';
import { deskPieces } from './desks.ts';
import { familyPieces, familyPiecesIn } from './families.ts';
import { managerPieces } from './manager-pages.ts';
import { pagePieces, pagePiecesIn } from './pages.ts';
import { partnerPieces } from './partners.ts';
import type { Piece } from './piece.ts';
import { reportPieces } from './reports.ts';

/** Everything that anybody reads. */
export const allPieces = async (): Promise<readonly Piece[]> => [
  ...familyPieces(),
  ...deskPieces(),
  ...(await managerPieces()),
  ...(await reportPieces()),
  ...partnerPieces(),
  ...pagePieces(),
];

const others: Readonly<Record<string, Language>> = {
  ...pseudoLanguages,
  ...Object.fromEntries(
    languages
      .filter((language) => language !== inEnglish)
      .map((language) => [`in ${language.tag}`, language]),
  ),
};

/** All that families read in every other language: once in longer words, once from right to left, and as translated. */
export const otherPieces = (): readonly Piece[] =>
  Object.entries(others).flatMap(([name, language]) => [
    ...familyPiecesIn(name, language),
    ...pagePiecesIn(name, language),
  ]);
