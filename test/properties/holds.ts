import * as fc from 'fast-check';

/**
 * Checks a property on a hundred made-up cases, or as many as said; a failure prints its seed and the smallest case
 * that fails.
 */
export const holds: <Ts>(property: fc.IProperty<Ts>, runs?: { readonly numRuns: number }) => void = fc.assert;
