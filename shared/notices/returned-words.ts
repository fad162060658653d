import type { Line } from '../domain/desk.ts';
import { own } from '../domain/own.ts';
import { oneLine } from './one-line.ts';

// Advice is to be clear, accessible and specific: SEND Code of Practice 2015 para 9.51; what it is about: regulation 6(1).
const reasons: Readonly<Record<string, string>> = {
  'provision-not-specified': 'it does not say exactly what support is needed, how much and how often',
  'needs-not-described': 'it does not describe the needs clearly',
  'no-outcomes': 'it gives no outcomes to work towards',
  'not-about-this-child': 'it says too little about this child',
  vague: 'it is too general to use',
  'out-of-date': 'it is out of date',
  incomplete: 'a part of it is missing',
  'no-evidence': 'it does not say what it is based on',
  'not-plain': 'people outside the profession cannot follow it',
  unsigned: 'it does not say who wrote it, and when',
};

/**
 * Why advice came back, in plain words; null for what did not, or when no reason is known. A code that has no words here
 * is shown as it came: the contract keeps free text out of it.
 */
export function returnedWords({ returnedFor }: Pick<Line, 'returnedFor'>): string | null {
  if (returnedFor.length === 0) return null;
  return `Sent back because: ${returnedFor.map((code) => own(reasons, code) ?? `code ${oneLine(code)}`).join('; ')}`;
}
