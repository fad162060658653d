import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cellValue } from '../../../bin/send-events/cell.ts';
import { readMapping } from '../../../bin/send-events/mapping.ts';
import { eventsOf } from '../../../bin/send-events/row-events.ts';

const folder = mkdtempSync(join(tmpdir(), 'mapping-'));
afterAll(() => rmSync(folder, { recursive: true }));

function mappingOf(json: unknown) {
  const path = join(folder, 'mapping.json');
  writeFileSync(path, typeof json === 'string' ? json : JSON.stringify(json));
  return readMapping(path);
}

const caseload = {
  version: 1,
  every: {
    source: { value: '/case-system' },
    localarea: { value: 'hull' },
    subject: { column: 'Ref' },
    id: { prefix: 'ehc', columns: ['Ref', 'EHC no'] },
  },
  events: [
    {
      when: { filled: 'Received' },
      type: { value: 'send.referral.made.v1' },
      time: { column: 'Received', as: 'instant' },
      data: {
        referralId: { column: 'EHC no', prefix: 'A-' },
        receivedOn: { column: 'Received', as: 'date' },
        service: { column: ['By', 'Service'], values: { Speech: 'salt', Hands: 'ot' } },
        'mostWait.fromWeeks': { column: 'From', as: 'number' },
        'mostWait.toWeeks': { column: 'To', as: 'number' },
      },
    },
    {
      when: [{ filled: 'Decided' }, { column: 'Decision', is: ['Yes'] }],
      type: { value: 'send.assessment.decided.v1' },
      time: { column: 'Decided', as: 'instant', at: '16:30' },
      data: { assessmentId: { column: 'EHC no', prefix: 'A-' }, outcome: { value: 'assess' } },
    },
  ],
};

const row = (cells: Readonly<Record<string, string>>) => ({ line: 7, cells: new Map(Object.entries(cells)) });
const made = (cells: Readonly<Record<string, string>>) =>
  eventsOf(row(cells), mappingOf(caseload)).map((one) => (one.ok ? JSON.parse(one.body) : one.reasons));

const full = {
  ...{ Ref: 'C-1', 'EHC no': '12', Received: '13/04/2026', By: '', Service: 'speech', From: '2', To: '8' },
  ...{ Decided: '20/05/2026', Decision: 'yes' },
};

describe('a row', () => {
  it('leads to an event for each of its dates, with the fields of that event', () => {
    expect(made(full)).toMatchObject([
      {
        ...{
          specversion: '1.0',
          source: '/case-system',
          type: 'send.referral.made.v1',
          subject: 'C-1',
        },
        ...{ time: '2026-04-13T08:00:00Z', localarea: 'hull' },
        data: {
          ...{ referralId: 'A-12', receivedOn: '2026-04-13', service: 'salt' },
          mostWait: { fromWeeks: 2, toWeeks: 8 },
        },
      },
      { type: 'send.assessment.decided.v1', time: '2026-05-20T15:30:00Z', data: { outcome: 'assess' } },
    ]);
  });

  it('leads to nothing where no condition holds, and leaves out what its cells do not say', () => {
    expect(made({ ...full, Received: '', Decision: 'No' })).toEqual([]);
    const [event] = made({ ...full, From: '', To: '', Service: '' });
    expect(event.data).toEqual({ referralId: 'A-12', receivedOn: '2026-04-13' });
  });

  it('that is exported again has the ids it had, whatever else of it has changed', () => {
    const ids = (cells: typeof full) => made(cells).map(({ id }) => id);
    expect(ids(full)).toEqual(
      ['ehc-2c4fa3', 'ehc-'].map((start) => expect.stringContaining(start.slice(0, 4))),
    );
    expect(ids({ ...full, Service: 'Hands', Decided: '21/05/2026' })).toEqual(ids(full));
    expect(ids({ ...full, 'EHC no': '13' })).not.toEqual(ids(full));
    expect(new Set(ids(full)).size).toBe(2);
  });

  it('says of each cell that cannot be read the field, the column and what was expected', () => {
    expect(made({ ...full, Received: '31/04/2026', Service: 'Cousin', From: 'two' })[0]).toEqual([
      {
        field: 'time',
        expected: 'a date, written dd/mm/yyyy, and a time of day if there is one, such as 14:05',
        got: '"31/04/2026" in column "Received"',
      },
      {
        field: 'data.receivedOn',
        expected: 'a real date, written dd/mm/yyyy',
        got: '"31/04/2026" in column "Received"',
      },
      {
        field: 'data.service',
        expected: 'one of "Speech", "Hands"',
        got: '"Cousin" in column "Service"',
      },
      { field: 'data.mostWait.fromWeeks', expected: 'a number, such as 12.5', got: '"two" in column "From"' },
    ]);
  });
});

describe('a cell', () => {
  const read = (text: string, as: Parameters<typeof cellValue>[1]['as'], dates = 'dd/mm/yyyy' as const) => {
    const value = cellValue(text, { column: 'X', as, at: '09:00', separator: ';' }, dates);
    return value.ok ? value.value : null;
  };

  it.each([
    ['13/04/2026', 'date', '2026-04-13'],
    ['3.4.2026', 'date', '2026-04-03'],
    ['13/04/2026 00:00:00', 'date', '2026-04-13'],
    ['13/04/2026 9:15', 'date', '2026-04-13'],
    ['13/04/2026 14:05:30.000', 'date', '2026-04-13'],
    ['2026-04-13T23:30:00Z', 'date', '2026-04-14'],
    ['2026-13-45T09:15:00Z', 'date', null],
    ['13/04/2026 25:00', 'date', null],
    ['29/02/2026', 'date', null],
    ['04/13/2026', 'date', null],
    ['13/04/26', 'date', null],
    ['9/2017', 'month', '2017-09'],
    ['2017-09', 'month', '2017-09'],
    ['14/09/2017', 'month', '2017-09'],
    ['13/2017', 'month', null],
    ['13/04/2026', 'instant', '2026-04-13T08:00:00Z'],
    ['13/01/2026 9:05', 'instant', '2026-01-13T09:05:00Z'],
    ['13/04/2026 14:05:30', 'instant', '2026-04-13T13:05:30Z'],
    ['13/04/2026 9:05:30.120', 'instant', '2026-04-13T08:05:30.12Z'],
    ['2026-04-13T14:05:00+01:00', 'instant', '2026-04-13T14:05:00+01:00'],
    ['13/04/2026 25:00', 'instant', null],
    ['12.5', 'number', 12.5],
    ['12,5', 'number', null],
    ['N', 'yes-no', false],
    ['TRUE', 'yes-no', true],
    ['perhaps', 'yes-no', null],
    ['a; b;', 'list', ['a', 'b']],
  ] as const)('%s as %s', (text, as, value) => {
    expect(read(text, as)).toEqual(value);
  });
});

describe('a mapping', () => {
  it.each([
    ['is no JSON', '{', /mapping\.json is not JSON/],
    [
      'names a form there is not',
      { ...caseload, every: { ...caseload.every, subject: { column: 'Ref', as: 'word' } } },
      /every\.subject: expected \{"value"/,
    ],
    ['has a word it may not have', { ...caseload, colour: 'red' }, /Unrecognized key: "colour"/],
    [
      'does not say where the case stands',
      { ...caseload, every: { source: { value: '/x' } } },
      /events\.0\.subject: expected it here or under "every", got nothing/,
    ],
    [
      'names a field deeper than there are any',
      JSON.stringify(caseload).replace('mostWait.fromWeeks', 'mostWait.from.weeks'),
      /events\.0\.data\.mostWait\.from\.weeks: expected fields of the contract/,
    ],
  ])('that %s cannot be used, and says where', (_, json, sentence) => {
    expect(() => mappingOf(json)).toThrow(sentence);
  });

  it.each([
    [
      'a type that the contract does not have',
      JSON.stringify(caseload).replace('send.referral.made.v1', 'send.referral.make.v1'),
      'events.0.type: expected a type of the contract, such as "send.referral.made.v1", got "send.referral.make.v1"',
    ],
    [
      'a field that its type does not have',
      JSON.stringify(caseload).replace('"receivedOn"', '"recievedOn"'),
      'events.0.data.recievedOn: expected a field of send.referral.made.v1: "referralId", "mayTell", ',
    ],
    [
      'a field that a field of its type does not have',
      JSON.stringify(caseload).replace('mostWait.toWeeks', 'mostWait.until'),
      'events.0.data.mostWait.until: expected a field of mostWait: "fromWeeks", "toWeeks", got none',
    ],
    [
      'a field within one that has none',
      JSON.stringify(caseload).replace('"receivedOn"', '"receivedOn.date"'),
      'events.0.data.receivedOn.date: expected a value for receivedOn itself',
    ],
  ])('that names %s cannot be used: nobody would read it', (_, json, sentence) => {
    expect(() => mappingOf(json)).toThrow(sentence);
  });

  it('that takes the type from a column may name the fields of any of them', () => {
    const type = {
      column: 'Kind',
      values: { Made: 'send.referral.made.v1', Seen: 'send.referral.first-seen.v1' },
    };
    const rule = (data: object) => ({ ...caseload, events: [{ type, time: { column: 'On' }, data }] });
    const [service, seenOn] = [{ column: 'Service' }, { column: 'Seen on', as: 'date' }];
    expect(mappingOf(rule({ service, seenOn })).events).toHaveLength(1);
    expect(() => mappingOf(rule({ service, adviceId: { column: 'No' } }))).toThrow(
      'events.0.data.adviceId: expected a field of send.referral.made.v1 or send.referral.first-seen.v1: ',
    );
    const unknown = {
      ...rule({ adviceId: { column: 'No' } }),
      events: [{ type: { column: 'Type' }, time: { column: 'On' }, data: { adviceId: { column: 'No' } } }],
    };
    expect(mappingOf(unknown).events).toHaveLength(1);
  });

  it('that is a folder says so', () => {
    expect(() => readMapping(folder)).toThrow(/Cannot read the mapping .*: it is a folder/);
  });

  it('that is not there says so', () => {
    expect(() => readMapping(join(folder, 'none.json'))).toThrow(/none\.json: there is no such file/);
  });
});
