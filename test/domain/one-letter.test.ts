import { expect, it } from 'vitest';
import { mother } from './facts.ts';
import { lived } from './lived.ts';
import { planning, reviewing } from './plan-facts.ts';

const life = (ceasedAt: string) =>
  lived(
    'Fri 2026-06-12',
    mother('Mon 2026-03-02'),
    planning('made', 'Mon 2025-09-15'),
    reviewing('arranged', 'Mon 2026-03-09', { planId: 'PL-1', meetingOn: '2026-04-22' }),
    reviewing('decided', 'Mon 2026-05-18', { outcome: 'cease' }),
    planning('ceased', ceasedAt),
  ).emails.filter((email) => email.endsWith('decision-made'));

it('tells once of the one letter by which a review ends a plan, though two facts say so', () => {
  expect(life('Mon 2026-05-18 16:00')).toEqual(['Mon 2026-05-18 10:00 P-1 decision-made']);
});

it('tells of another letter on another day', () => {
  expect(life('Tue 2026-06-02')).toEqual([
    'Mon 2026-05-18 10:00 P-1 decision-made',
    'Tue 2026-06-02 10:00 P-1 decision-made',
  ]);
});
