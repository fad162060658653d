import { describe, expect, it } from 'vitest';
import { coveredByArea, coveredByLaw } from '../../bin/areas-coverage.ts';
import { areas, rulesFor } from '../../shared/areas/rules-for.ts';
import { livedInTests, testYear } from './scenarios.ts';

const unused = (rows: readonly { readonly id: string; readonly phrase: string; readonly times: number }[]) =>
  rows.filter(({ times }) => times === 0).map(({ id, phrase }) => `${id}: ${phrase}`);

describe.each(areas)('%s, lived through', (area) => {
  const rules = rulesFor(area);
  const lived = livedInTests(rules);

  it('puts every standard that its documents print to use', () => {
    expect(unused(coveredByArea(rules, { lived, ...testYear }))).toEqual([]);
  });

  it('puts every rule of the law, and of ours, to use', () => {
    expect(unused(coveredByLaw(rules, { lived }))).toEqual([]);
  });
});
