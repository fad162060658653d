import { deskPieces } from './desks.ts';
import { familyPieces } from './families.ts';
import { pagePieces } from './pages.ts';
import { partnerPieces } from './partners.ts';
import type { Piece } from './piece.ts';
import { reportPieces } from './reports.ts';

/** Everything that anybody reads. */
export const allPieces = async (): Promise<readonly Piece[]> => [
  ...familyPieces(),
  ...deskPieces(),
  ...(await reportPieces()),
  ...partnerPieces(),
  ...pagePieces(),
];
