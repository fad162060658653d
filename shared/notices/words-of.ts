import { assessmentWords } from './assessment-words.ts';
import { complaintWords } from './complaint-words.ts';
import { correctionWords } from './correction-words.ts';
import { disputeWords } from './dispute-words.ts';
import { enquiryWords } from './enquiry-words.ts';
import { latenessWords } from './lateness-words.ts';
import { peopleWords } from './people-words.ts';
import { planWords } from './plan-words.ts';
import { reviewWords } from './review-words.ts';
import { waitingWords } from './waiting-words.ts';
import type { Paragraph, Told, Words } from './words.ts';

const words: Readonly<Record<string, Words>> = {
  ...assessmentWords,
  ...disputeWords,
  ...complaintWords,
  ...enquiryWords,
  ...latenessWords,
  ...correctionWords,
  ...peopleWords,
  ...planWords,
  ...reviewWords,
  ...waitingWords,
};

/** What one statement says to a family. Throws for a notice that has no words. */
export function wordsOf(told: Told): readonly Paragraph[] {
  const found = words[told.statement.notice];
  if (found === undefined) throw new Error(`Expected a notice with words, found ${told.statement.notice}.`);
  return found(told).filter((paragraph) => paragraph.length > 0);
}
