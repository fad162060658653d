import { expect, it } from 'vitest';
import { parseEvent } from '../../events/index.ts';

const poster = { areas: ['hull'], types: ['send.*'] };

/** What is refused of a transfer, by field. */
function refusedOf(data: object): readonly string[] {
  const event = {
    ...{ specversion: '1.0', id: 'e-1', source: '/case-system', type: 'send.plan.transfer-due.v1' },
    ...{ subject: 'C-1', time: '2026-05-01T09:00:00Z', localarea: 'hull', data: { planId: 'PL-1', ...data } },
  };
  const parsed = parseEvent(JSON.stringify(event), poster, Date.parse('2026-05-01T12:00:00Z'));
  return parsed.ok ? [] : parsed.reasons.map(({ field, expected }) => `${field}: ${expected}`);
}

it('takes the year of a transfer as a number or as text', () => {
  expect(refusedOf({ phase: 'primary-to-secondary', year: 2027 })).toEqual([]);
  expect(refusedOf({ phase: 'primary-to-secondary', year: '2027' })).toEqual([]);
});

it('refuses a year that is none, saying what a year is', () => {
  expect(refusedOf({ phase: 'primary-to-secondary', year: 'next' })).toEqual([
    'data.year: the year of the move, a number from 2013 to 2034',
  ]);
  expect(refusedOf({ phase: 'primary-to-secondary', year: 27 })).toHaveLength(1);
});

it('asks for the day of a move between two post-16 places', () => {
  expect(refusedOf({ phase: 'post-16-to-post-16', year: 2027 })).toEqual([
    'data.transferOn: the day of the move, for a move between two post-16 places',
  ]);
  expect(refusedOf({ phase: 'post-16-to-post-16', year: 2027, transferOn: '2027-01-04' })).toEqual([]);
});
