import { describe, expect, it } from 'vitest';
import { countOf, envOf } from '../../shared/aws/env.ts';

describe('the environment of a function', () => {
  it('gives the variables that were asked for, and no others', () => {
    expect(envOf(['A', 'B'], { A: 'one', B: 'two', C: 'three' })).toEqual({ A: 'one', B: 'two' });
  });

  it('names every missing or empty variable in one error', () => {
    expect(() => envOf(['A', 'B', 'C'], { B: 'two', C: '' })).toThrow(
      'Expected the environment variables A, B, C, found no A, C.',
    );
  });

  it.each(['0', '-1', '1.5', 'four', '', '10000'])('takes no shards for a number of shards: "%s"', (text) => {
    expect(() => countOf('DUE_SHARDS', text)).toThrow(
      `Expected DUE_SHARDS to be a whole number from 1 to 9999, found "${text}".`,
    );
  });

  it('reads a number of shards', () => {
    expect(countOf('DUE_SHARDS', '12')).toBe(12);
  });
});
