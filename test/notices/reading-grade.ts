/** The words of a text, a phone number and a web address each counted as one. */
export function wordsIn(text: string): readonly string[] {
  return text
    .replace(/\b0\d(?: ?\d){8,9}\b/g, 'phone')
    .split(/\s+/)
    .filter((word) => /[A-Za-z0-9]/.test(word));
}

/**
 * The Flesch–Kincaid grade of a text: about the American school year that can read it; add five for the age. Lines
 * end sentences. Syllables are counted by groups of vowels, which is near enough for plain words.
 */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.?!:;]\s|\n/).filter((sentence) => /[A-Za-z]/.test(sentence));
  const words = wordsIn(text);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const silent = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '');
  return Math.max(1, silent.match(/[aeiouy]+/g)?.length ?? 0);
}
