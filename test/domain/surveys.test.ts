import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { assessing, mother, requested, willAssess } from './facts.ts';
import { livedIn } from './lived.ts';

const weeksSaid = (area: string) =>
  livedIn(
    { ...rulesFor(area), liveFrom: null },
    'Fri 2026-07-31',
    mother('Mon 2026-01-12'),
    requested('A-1', 'Mon 2026-01-12'),
    willAssess('A-1', 'Mon 2026-02-09'),
    assessing('plan-issued', 'Mon 2026-05-11'),
  )
    .family.flatMap(({ carries }) => carries.map(({ statement }) => statement))
    .filter(({ notice }) => notice === 'survey')
    .map(({ on, says }) => [on, says.week]);

describe('a survey', () => {
  it('says how long we have worked with a family when it counts from the beginning', () => {
    expect(weeksSaid('hull')).toEqual([
      ['2026-02-23', '6'],
      ['2026-05-04', '16'],
      ['2026-06-01', '20'],
    ]);
  });

  it('says no weeks when it counts from a step: the family has been with us for longer', () => {
    expect(weeksSaid('brent')).toEqual([['2026-05-25', null]]);
  });
});
