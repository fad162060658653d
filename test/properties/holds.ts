import * as fc from 'fast-check';

/**
 * Checks a property on a hundred made-up cases, or as many as said; a failure prints its seed and the smallest case
 * that fails.
 */
export const holds: <Ts>(property: fc.IProperty<Ts>, runs?: { readonly numRuns: number }) => void = fc.assert;

/** So many runs of a property about hostile input, or as many as the environment asks for in `FUZZ_RUNS`. */
export const fuzzRuns = (usual: number): { readonly numRuns: number } => ({
  numRuns: Number(process.env.FUZZ_RUNS ?? usual),
});
