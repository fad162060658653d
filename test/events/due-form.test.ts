import { describe, expect, it } from 'vitest';
import { eventTypes, parseEvent, readDueForm } from '../../events/index.ts';

const due = (dueOn: string) => ({ dueOn, openEnded: false });

describe('a month alone is due on its last day', () => {
  it.each([
    ['Nov-23', '2023-11-30'],
    ['Jan-24', '2024-01-31'],
    ['24-Apr', '2024-04-30'],
    ['May- 24', '2024-05-31'],
    ['Apr-25', '2025-04-30'],
    ['Feb-24', '2024-02-29'],
    ['Feb-25', '2025-02-28'],
    ['April 2020', '2020-04-30'],
    ['Sept 2019', '2019-09-30'],
    ['Nov 2019', '2019-11-30'],
    ['Aug 2020', '2020-08-31'],
    ['August 2020', '2020-08-31'],
    ['September 2021', '2021-09-30'],
    ['february 2028', '2028-02-29'],
    ['  June   2020 ', '2020-06-30'],
  ])('%s', (printed, dueOn) => {
    expect(readDueForm(printed)).toEqual(due(dueOn));
  });
});

describe('the other forms that plans print', () => {
  it.each([
    ['January 2022 (termly)', { ...due('2022-01-31'), rhythm: 'termly' }],
    ['From Feb 2020', { dueOn: null, startsOn: '2020-02-01', openEnded: true }],
    ['June 2020 to April 2021', { dueOn: '2021-04-30', startsOn: '2020-06-01', openEnded: false }],
    ['Nov 2019-', { dueOn: null, startsOn: '2019-11-01', openEnded: true }],
    ['Nov 2019 –', { dueOn: null, startsOn: '2019-11-01', openEnded: true }],
    ['Ongoing', { dueOn: null, openEnded: true }],
    ['Ongoing from March 2020', { dueOn: null, startsOn: '2020-03-01', openEnded: true }],
    ['TBC', { dueOn: null, openEnded: false }],
    ['Phased over 3 years', { dueOn: null, openEnded: true, overYears: 3 }],
    ['Phases over 3 years', { dueOn: null, openEnded: true, overYears: 3 }],
    ['Actions over 3 years', { dueOn: null, openEnded: true, overYears: 3 }],
    [
      'Sept 2022 and Phased over 2 years',
      { dueOn: null, startsOn: '2022-09-01', openEnded: true, overYears: 2 },
    ],
    ['Review August 2024', { dueOn: null, reviewOn: '2024-08-31', openEnded: false }],
    ['2026-07-31', due('2026-07-31')],
  ])('%s', (printed, form) => {
    expect(readDueForm(printed)).toEqual(form);
  });
});

describe('what cannot be read', () => {
  const unreadable = [
    ...['soon', 'Summer', 'Nov', '2024', 'Nov-1923', 'Nov-99', 'Ma-24', 'Mat 2024', '31-Apr-24'],
    ...[
      'Review',
      'From',
      'to April 2021',
      'Phased over some years',
      '2026-02-30',
      'January 2022 (often)',
      '-',
    ],
  ];

  it.each(unreadable)('%s', (printed) => {
    expect(readDueForm(printed)).toBeNull();
  });

  it('is refused with a reason that names the forms understood', () => {
    const example = eventTypes.get('send.action.added.v1')?.example;
    const event = {
      ...{ specversion: '1.0', id: '1', source: '/plan', type: 'send.action.added.v1', subject: 'p.1' },
      ...{ time: '2026-01-12T09:00:00Z', localarea: 'hull', data: { ...example, due: 'when we can' } },
    };
    const parsed = parseEvent(JSON.stringify(event), { areas: ['hull'], types: ['send.*'] }, Infinity);
    expect(parsed).toMatchObject({ ok: false, reasons: [{ field: 'data.due', got: '"when we can"' }] });
    const [reason] = parsed.ok ? [] : parsed.reasons;
    const named = [
      'Nov-23',
      '24-Apr',
      'January 2022 (termly)',
      'From Feb 2020',
      'Nov 2019-',
      'Ongoing',
      'TBC',
    ];
    for (const form of [...named, 'Phased over 3 years', 'Review August 2024']) {
      expect(reason?.expected).toContain(`"${form}"`);
    }
  });
});
