import { describe, expect, it } from 'vitest';
import { mother } from './facts.ts';
import { lived } from './lived.ts';
import { planning, reviewing } from './plan-facts.ts';

// Before Monday 15 February 2027; ten working days before Sunday the 14th is Monday 1 February.
const people = [mother('Mon 2026-09-07')];
const plan = [
  planning('made', 'Mon 2026-07-20'),
  planning('provision-confirmed', 'Tue 2026-07-21', { by: 'family', inPlace: 'yes' }),
  planning('transfer-due', 'Mon 2026-09-14', { phase: 'primary-to-secondary', year: 2027 }),
];
const lates = (...facts: Parameters<typeof lived>[1][]) =>
  lived('Mon 2027-02-15', ...people, ...plan, ...facts).emails.filter((email) => email.includes('late'));

describe('a transfer to the next school', () => {
  it('is said to be likely late ten working days ahead, when no changes were proposed', () => {
    expect(lates()).toEqual(['Mon 2027-02-01 10:00 P-1 late-likely']);
  });

  it.each([
    ['in a review', reviewing('amendment-notice-sent', 'Mon 2026-12-14')],
    ['outside one', planning('amendment-notice-sent', 'Mon 2026-12-14')],
  ])('is said to be late only when it is, when changes were proposed in time: %s', (_where, proposed) => {
    const arranged = reviewing('arranged', 'Mon 2026-10-05', { planId: 'PL-1', meetingOn: '2026-11-18' });
    const late = lates(arranged, proposed);
    expect(late.join()).not.toContain('late-likely');
    expect(late).toContain('Mon 2027-02-15 10:00 P-1 late-now');
  });
});
