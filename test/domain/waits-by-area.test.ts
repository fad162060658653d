import { expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { fact } from './facts.ts';
import { dated, givenIn } from './given.ts';

const waitsIn = (area: string, data: object, at = 'Mon 2026-01-05') => {
  const rules = { ...rulesFor(area), liveFrom: null };
  const made = fact('referral.made', at, { referralId: 'REF-1', ...data });
  return givenIn(rules, made)
    .clocks(at)
    .filter(({ pathway }) => pathway === 'referral')
    .map(({ clock, dueOn }) => `${clock} ${dated(dueOn)}`);
};

// Counted from Monday 5 January 2026: 8 weeks, 12, 18, 26 and 52, and three months.
it.each([
  ['brent', 'salt', ['WAIT-FIRST-SEEN Mon 2026-03-02']],
  ['brent', 'camhs', ['WAIT-TREATMENT Mon 2026-05-11']],
  ['brent', 'social-communication', ['WAIT-ASSESSED Mon 2026-07-06']],
  ['peterborough', 'camhs', ['WAIT-ASSESSED Mon 2026-03-30']],
  ['hull', 'salt', ['WAIT-FIRST-SEEN Mon 2026-05-11']],
  ['hull', 'adhd', ['WAIT-ASSESSED Mon 2027-01-04']],
  ['hull', 'autism', ['WAIT-FIRST-SEEN Sun 2026-04-05', 'WAIT-ASSESSED Mon 2027-01-04']],
  ['hull', 'adult-social-care', ['WAIT-ALLOCATED no date']],
  [
    'cheshire-east',
    'autism',
    ['WAIT-FIRST-SEEN Sun 2026-04-05', 'WAIT-ASSESSED no date', 'WAIT-OUTCOME no date'],
  ],
  ['bradford', 'autism', ['WAIT-FIRST-SEEN Sun 2026-04-05']],
  ['bradford', 'salt', []],
])('in %s a wait for %s has the dates %j', (area, service, dates) => {
  expect(waitsIn(area, { service })).toEqual(dates);
});

it('in Peterborough a routine referral of 2020 had 18 weeks, and an urgent one has no number', () => {
  // 1 June 2020 + 29 days of June + 31 of July + 31 of August + 30 of September + 5 of October = 126 days.
  expect(waitsIn('peterborough', { service: 'camhs' }, 'Mon 2020-06-01')).toEqual([
    'WAIT-ASSESSED Mon 2020-10-05',
  ]);
  expect(waitsIn('peterborough', { service: 'camhs', priority: 'urgent' })).toEqual([]);
});
