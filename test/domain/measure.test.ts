import { describe, expect, it } from 'vitest';
import { fact } from './facts.ts';
import { given } from './given.ts';

describe('a figure about the whole area', () => {
  const reported = fact('measure.reported', 'Wed 2026-06-10', {
    ...{ measure: 'neet-with-plan', period: '2026-Q1', value: 41, of: 612, source: 'NEET activity report' },
  });

  it('is kept, and is due, owed and told to nobody', () => {
    const stage = given(reported);
    expect(stage.state.facts.map(({ data }) => data)).toMatchObject([
      { measure: 'neet-with-plan', value: 41 },
    ]);
    expect(stage.clocks('Wed 2026-06-10')).toEqual([]);
    stage.when('tick', 'Thu 2026-06-11').thenNothingChanges();
  });

  it.each([
    ['less than nothing', { value: -1 }],
    ['no number', { value: 'many' }],
    ['no source', { source: undefined }],
    ['a sentence for its name', { measure: 'young people who are not in school' }],
  ])('is refused with %s', (_what, wrong) => {
    expect(() => fact('measure.reported', 'Wed 2026-06-10', { ...reported.data, ...wrong })).toThrow(
      /acceptable/,
    );
  });
});
