import { describe, expect, it } from 'vitest';
import { assessing, mother, officer, requested, willAssess } from './facts.ts';
import { lived } from './lived.ts';

const registered = [mother('Mon 2026-01-05'), officer('Mon 2026-01-05 10:00')];
const asked = [requested('A-1', 'Mon 2026-01-12'), willAssess('A-1', 'Mon 2026-02-09 11:00')];
const emailsFrom = (from: string, ...facts: Parameters<typeof lived>[1][]) =>
  lived('Thu 2026-06-04', ...registered, ...asked, ...facts).emails.filter(
    (email) => email.slice(4, 14) >= from,
  );

describe('a survey that would come on a day with news', () => {
  it('waits for the next working day when the news goes in the same slot', () => {
    const draft = assessing('draft-issued', 'Tue 2026-05-05 09:00', { by: 'email' });
    expect(emailsFrom('2026-05-01', draft).slice(0, 2)).toEqual([
      'Tue 2026-05-05 10:00 P-1 draft-ready',
      'Wed 2026-05-06 10:00 P-1 survey',
    ]);
  });

  it('waits while each day brings news, and passes over the weekend', () => {
    const draft = assessing('draft-issued', 'Tue 2026-05-05 09:00', { by: 'email' });
    const views = assessing('representations-received', 'Wed 2026-05-06 09:00');
    expect(emailsFrom('2026-05-01', draft, views).slice(0, 3)).toEqual([
      'Tue 2026-05-05 10:00 P-1 draft-ready',
      'Wed 2026-05-06 10:00 P-1 views-received',
      'Thu 2026-05-07 10:00 P-1 survey',
    ]);
  });

  it('does not hold up the news of a day on which it went first', () => {
    const draft = assessing('draft-issued', 'Thu 2026-04-30', { by: 'email' });
    const views = assessing('representations-received', 'Tue 2026-05-05 11:00');
    expect(emailsFrom('2026-05-01', draft, views).slice(0, 2)).toEqual([
      'Tue 2026-05-05 10:00 P-1 survey',
      'Tue 2026-05-05 15:00 P-1 views-received',
    ]);
  });
});
