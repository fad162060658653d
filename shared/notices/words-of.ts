import { assessmentWords } from './assessment-words.ts';
import { correctionWords } from './correction-words.ts';
import { latenessWords } from './lateness-words.ts';
import { peopleWords } from './people-words.ts';
import type { Paragraph, Told, Words } from './words.ts';

const words: Readonly<Record<string, Words>> = {
  ...assessmentWords,
  ...latenessWords,
  ...correctionWords,
  ...peopleWords,
};

/** What one statement says to a family. Throws for a notice that has no words. */
export function wordsOf(told: Told): readonly Paragraph[] {
  const found = words[told.statement.notice];
  if (found === undefined) throw new Error(`Expected a notice with words, found ${told.statement.notice}.`);
  return found(told).filter((paragraph) => paragraph.length > 0);
}
