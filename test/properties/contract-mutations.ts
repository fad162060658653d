import * as fc from 'fast-check';
import { eventTypes } from '../../events/index.ts';

/** Where in an event: `['data', 'receivedOn']`. */
export type Path = readonly string[];

/** A change to an event: a field taken away, put in another's place, or put there though nobody asked. */
export interface Mutation {
  readonly path: Path;
  readonly value: unknown;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The event with one change; a value of undefined takes the field away. */
export function changed(event: Json, { path: [first = '', ...rest], value }: Mutation): Json {
  const inner = event[first];
  if (rest.length > 0)
    return isObject(inner) ? { ...event, [first]: changed(inner, { path: rest, value }) } : event;
  const { [first]: _, ...others } = event;
  return value === undefined ? others : { ...others, [first]: value };
}

/** Every field an event of this type may have, those inside others included, and one that it may not. */
export function pathsOf(type: string, event: Json): readonly Path[] {
  const data = Object.keys(eventTypes.get(type)?.data.shape ?? {});
  const inside = Object.entries(isObject(event.data) ? event.data : {}).flatMap(([field, value]) =>
    isObject(value) ? [...Object.keys(value), 'another'].map((name) => ['data', field, name]) : [],
  );
  return [
    ...[...envelopeFields, 'extension'].map((field) => [field]),
    ...[...data, 'nobodyAsked'].map((field) => ['data', field]),
    ...inside,
  ];
}

const envelopeFields = [
  ...['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'localarea', 'sequence'],
  'data',
];

const long = (length: number): string => 'x'.repeat(length);
const faces = (length: number): string => '😀'.repeat(length);

const days = [
  ...['2026-04-13', '2024-02-29', '2012-01-01', '2033-12-31', '2026-02-29', '2026-02-30', '2011-12-31'],
  ...[
    '2034-01-01',
    '1926-06-15',
    '275760-09-13',
    '+275760-09-13',
    '2026-4-1',
    '13/04/2026',
    '2026-04',
    '2026-13',
  ],
  ...['2026-04-31', '0000-00-00', '2026-04-13 ', '２026-04-13', 'today'],
];
const times = [
  ...[
    '2026-04-13T09:30:00Z',
    '2026-04-13T09:30:00+01:00',
    '2026-04-13T09:30:00.123456789Z',
    '2012-01-01T00:00:00Z',
  ],
  ...['2026-04-13T09:30:00.1234567891Z', '2026-04-13T09:30:00', '2026-04-13T09:30Z', '2026-04-13t09:30:00z'],
  ...['2026-04-13 09:30:00Z', '2026-06-30T23:59:60Z', '2026-04-13T24:00:00Z', '2026-04-13T09:30:00+24:00'],
  ...['2026-02-30T09:30:00Z', '2033-12-31T23:59:59Z', '2034-01-01T00:00:00Z', '2026-04-13T09:30:00.Z'],
];
const texts = [
  ...[
    '',
    ' ',
    '\u00a0\u2003',
    'x',
    'Jo Marsh',
    'school-3',
    '-x',
    'a b',
    'a\u0000b',
    'a\nb',
    'a\u202eb',
    'a\u200fb',
  ],
  ...[
    '\ud83d',
    'a\udc00',
    '😀',
    'é',
    '#',
    'K-1#2',
    'Ω',
    '1',
    '2',
    '1.0',
    '0.3',
    'panel',
    'true',
    'yes',
    '2027',
    '2035',
  ],
  ...[
    '02027',
    'hull',
    'brent',
    'en',
    'en-GB-x',
    'pl',
    'english',
    'application/json',
    'parent',
    'E1',
    'salt',
    'other',
  ],
  ...[
    'Nov-23',
    'TBC',
    'Phased over 3 years',
    'soon',
    '01482 300 300',
    '+44 (0)1482',
    '12',
    '123456789012345678901',
  ],
  ...['send.assessment.requested.v1', 'send.plan.ceased.v1', 'send.assessment.requested.v2', 'constructor'],
  ...['post-16-to-post-16', 'between-post-16', '__proto__'],
];
const lengths = [
  ...[20, 21, 30, 31, 64, 65, 80, 81, 120, 121, 200, 201, 256, 257, 500, 501].map(long),
  ...[10, 11, 40, 41, 60, 61, 80, 81, 128, 129, 250, 251, 256, 257].map(faces),
];
const addresses = [
  ...[
    'parent@family.example',
    'o.brien+x@a-b.example',
    'a-.b@family.example',
    'a@b',
    'a@-b.example',
    'a@b-.example',
  ],
  ...[
    'a..b@family.example',
    '.a@family.example',
    'a@family.example\nBcc: x',
    'é@family.example',
    'a@b@c.example',
  ],
  `${long(64)}@${long(60)}.example`,
  `${long(250)}@b.example`,
];
const numbers = [
  0, -1, 1, 2, 0.5, 10, 10.5, 11, 40, 41, 200, 201, 520, 521, 2013, 2027, 2034, 2035, 2026.5, 1e21, -0,
];
const shapes = [
  ...[
    null,
    true,
    false,
    [],
    {},
    ['a'],
    ['a b'],
    [1],
    [null],
    [['a']],
    { a: 1 },
    { name: 'Jo', phone: 'x' },
    { name: 'Jo' },
  ],
  ...[
    Array.from({ length: 10 }, () => 'a'),
    Array.from({ length: 11 }, () => 'a'),
    Array.from({ length: 21 }, () => 3),
  ],
  ...[{ 'a b': 3 }, { q: 11 }, { q: 3 }, [3, 10, 0.5], { fromWeeks: 1 }, { fromWeeks: 1, toWeeks: 1.5 }],
];

/** Values that are right in some places and wrong in most, at and about every limit of the contract; undefined is none. */
export const values: readonly unknown[] = [
  ...[undefined, ...days, ...times, ...texts, ...lengths, ...addresses, ...numbers, ...shapes],
];

/** One to three changes to an event that has these fields. */
export const mutations = (paths: readonly Path[]): fc.Arbitrary<readonly Mutation[]> =>
  fc.array(
    fc.record({
      path: fc.constantFrom(...paths),
      value: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...values) },
        { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 90 }) },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  );
