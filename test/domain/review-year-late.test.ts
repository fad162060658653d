import { describe, expect, it } from 'vitest';
import { fact, mother, officer } from './facts.ts';
import { lived } from './lived.ts';
import { planning, reviewing } from './plan-facts.ts';

// Twelve months from Monday 15 September end on Monday 14 September 2026; ten working days before is Friday 28 August.
const people = [mother('Mon 2025-09-08'), officer('Mon 2025-09-08')];
const made = planning('made', 'Mon 2025-09-15');
const confirmed = planning('provision-confirmed', 'Wed 2025-09-17', { by: 'family', inPlace: 'yes' });
const arranged = reviewing('arranged', 'Mon 2026-06-01', { planId: 'PL-1', meetingOn: '2026-09-02' });
const lates = (emails: readonly string[]) => emails.filter((email) => /late|still-waiting/.test(email));

describe('a year without a review', () => {
  it('is said to be likely late ten working days ahead, and then regularly', () => {
    const life = lived('Fri 2026-10-30', ...people, made, confirmed);
    expect(lates(life.emails)).toEqual([
      'Fri 2026-08-28 10:00 P-1 late-likely',
      'Mon 2026-09-28 10:00 P-1 still-waiting',
      'Mon 2026-10-26 10:00 P-1 still-waiting',
    ]);
  });

  it('is said so of each year: the meeting of the year before is none of this', () => {
    const held = reviewing('held', 'Wed 2025-10-01');
    const kept = reviewing('decided', 'Mon 2025-10-13', { outcome: 'maintain' });
    const before = reviewing('arranged', 'Wed 2025-09-17', { planId: 'PL-1', meetingOn: '2025-10-01' });
    const life = lived('Mon 2026-10-05', ...people, made, confirmed, before, held, kept);
    expect(lates(life.emails)).toEqual(['Mon 2026-09-28 10:00 P-1 late-likely']);
  });

  it('is told by the review itself once they have met: of one thing in one voice', () => {
    const early = reviewing('arranged', 'Mon 2026-06-01', { planId: 'PL-1', meetingOn: '2026-08-24' });
    const life = lived('Wed 2026-09-23', ...people, made, confirmed, early);
    const late = life.family.flatMap(({ carries }) =>
      carries.flatMap(({ statement }) => statement.says.clock ?? []),
    );
    expect(late).toEqual(['AR-DECIDE-4W']);
  });

  it('is still in danger while the meeting is to come so late', () => {
    const life = lived('Mon 2026-08-31', ...people, made, confirmed, arranged);
    expect(lates(life.emails)).toEqual(['Fri 2026-08-28 10:00 P-1 late-likely']);
  });

  it('is no more late once the review is decided', () => {
    const kept = reviewing('decided', 'Mon 2026-09-07', { outcome: 'maintain' });
    const life = lived('Fri 2026-11-27', ...people, made, confirmed, arranged, kept);
    expect(lates(life.emails)).toEqual(['Fri 2026-08-28 10:00 P-1 late-likely']);
  });
});

describe('a review that is due after a move', () => {
  // Twelve months from the last review end on Monday 15 June; ten working days before is Monday 1 June.
  it('is said to be likely late ten working days ahead', () => {
    const life = lived(
      'Mon 2026-06-15',
      mother('Fri 2026-01-30'),
      planning('moved-in', 'Mon 2026-02-02', { lastReviewedOn: '2025-06-16' }),
      fact('people.recipient-confirmed', 'Tue 2026-02-03', { contactId: 'P-1', basis: 'parent' }),
      planning('provision-confirmed', 'Wed 2026-02-04', { by: 'family', inPlace: 'yes' }),
      planning('move-decided', 'Mon 2026-02-09'),
    );
    expect(lates(life.emails)).toEqual(['Mon 2026-06-01 10:00 P-1 late-likely']);
  });
});
