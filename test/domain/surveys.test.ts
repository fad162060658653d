import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { assessing, mother, reassessment, refusedToAssess, requested, willAssess } from './facts.ts';
import { livedIn } from './lived.ts';
import { planning } from './plan-facts.ts';
import { arranged, reviewing } from './review-facts.ts';

const surveysIn = (area: string, ...facts: Parameters<typeof livedIn>[2][]) =>
  livedIn(
    { ...rulesFor(area), liveFrom: null },
    'Fri 2026-07-31',
    mother('Mon 2026-01-12'),
    ...facts,
  ).emails.filter((email) => email.endsWith('survey'));

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

  it('asks nobody who was refused, whatever it is about', () => {
    const reviewed = [arranged('Mon 2026-03-02', 'Mon 2026-04-13'), reviewing('held', 'Mon 2026-04-13')];
    expect(surveysIn('brent', planning('made', 'Mon 2025-09-15'), ...reviewed)).toHaveLength(1);
    const refused = [reassessment('A-2', 'Mon 2026-01-12'), refusedToAssess('A-2', 'Mon 2026-01-26')];
    expect(surveysIn('brent', planning('made', 'Mon 2025-09-15'), ...refused, ...reviewed)).toEqual([]);
  });

  it('says no weeks when it counts from a step: the family has been with us for longer', () => {
    expect(weeksSaid('brent')).toEqual([['2026-05-25', null]]);
  });
});
