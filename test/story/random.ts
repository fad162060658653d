/** Chance that is the same every time: all that a story leaves open is decided by one of these. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  unit(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the list. Throws when it is empty. */
  pick<T>(list: readonly T[]): T;
}

/**
 * The chance that belongs to a seed and a name. Each child draws from its own, so that a story of more children, or
 * one more question asked of one child, leaves all the others as they were.
 */
export function randomFor(seed: number, name: string): Random {
  const unit = mulberry32(hashOf(`${seed}/${name}`));
  return {
    unit,
    whole: (least, most) => least + Math.floor(unit() * (most - least + 1)),
    chance: (probability) => unit() < probability,
    pick: (list) => {
      const picked = list[Math.floor(unit() * list.length)];
      if (picked === undefined) throw new Error('Expected something to pick from, found an empty list.');
      return picked;
    },
  };
}

/** FNV-1a of a text, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
