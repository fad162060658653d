/**
 * A short stable name for some parts: 16 hex digits, the same for the same parts for ever (FNV-1a, two 32-bit lanes).
 * For ids and for spreading, not for secrets.
 */
export function hashOf(...parts: readonly (string | null)[]): string {
  let a = 0x811c9dc5;
  let b = 0xcbf29ce4;
  for (const char of JSON.stringify(parts)) {
    const unit = char.codePointAt(0) ?? 0;
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000197) ^ (a >>> 13);
  }
  return hex(a) + hex(b);
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
