import { hashOf } from './random.ts';

// No vowels, so that no reference is a word; no 0 or 1, so that none is misread.
const letters = '23456789BCDFGHJKLMNPQRSTVWXZ';
const length = 5;

/** A reference that tells nothing. The factor shares none with 28 to the 5th, so that no two children share one. */
export function referenceOf(index: number, seed: number): string {
  let left = (index * 7_654_321 + hashOf(`reference ${seed}`)) % letters.length ** length;
  return Array.from({ length }, () => {
    const letter = letters.charAt(left % letters.length);
    left = Math.floor(left / letters.length);
    return letter;
  }).join('');
}
