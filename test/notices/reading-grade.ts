import { syllable } from 'syllable';

/** The words of a text, a phone number and a web address each counted as one. */
export function wordsIn(text: string): readonly string[] {
  return text
    .replace(/\b0\d(?: ?\d){8,9}\b/g, 'phone')
    .split(/\s+/)
    .filter((word) => /[A-Za-z0-9]/.test(word));
}

/**
 * The Flesch–Kincaid grade of a text: about the American school year that can read it; add five for the age in the
 * United Kingdom. Lines end sentences; a number is read at a glance, as one syllable.
 */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.?!:;]\s|\n/).filter((sentence) => /[A-Za-z]/.test(sentence));
  const words = wordsIn(text);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** The age at which somebody in the United Kingdom reads a text, in whole years. */
export const readingAge = (text: string): number => Math.round(readingGrade(text) + 5);
