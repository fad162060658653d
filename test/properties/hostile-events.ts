import * as fc from 'fast-check';
import * as z from 'zod';
import { eventTypes } from '../../events/index.ts';
import { hostileCode, hostileJson, hostileText } from './hostile-text.ts';

const types = [...eventTypes.keys()];

/** A good event of any type, to be spoilt. */
const good = (type: string, subject: string, id: string) => ({
  ...{
    specversion: '1.0',
    id,
    source: '/cases',
    type,
    subject,
    time: '2026-04-20T08:00:00Z',
    localarea: 'hull',
  },
  data: eventTypes.get(type)?.example ?? {},
});

type Spoil = (json: string) => string;

const object = z.record(z.string(), z.unknown());

/** Puts JSON just as it is written in the place of an envelope's field, or of a field of its data. */
const putting = (field: string, written: string): Spoil => {
  const mark = '@@here@@';
  return (json) => {
    const { data, ...event } = object.parse(JSON.parse(json));
    const inData = field.startsWith('data.');
    const spoilt = inData
      ? { ...event, data: { ...object.catch({}).parse(data), [field.slice(5)]: mark } }
      : { ...event, data, [field]: mark };
    return JSON.stringify(spoilt).replace(JSON.stringify(mark), () => written);
  };
};

const envelopeFields = [
  'specversion',
  'id',
  'source',
  'type',
  'subject',
  'time',
  'localarea',
  'sequence',
  'data',
];

/** One spoiling of a field of an event: its value made hostile, as text, as a code, or as JSON of another kind. */
function spoils(type: string): fc.Arbitrary<Spoil> {
  const dataFields = Object.keys(eventTypes.get(type)?.data.shape ?? {}).map((field) => `data.${field}`);
  const field = fc.constantFrom(...envelopeFields, ...dataFields, 'id', 'unknown', 'data.unknown');
  const code = hostileCode.map((text) => JSON.stringify(text));
  const written = fc.oneof(
    hostileText.map((text) => JSON.stringify(text)),
    code,
    hostileJson,
  );
  return fc.tuple(field, written).map(([name, value]) => putting(name, value));
}

/** An event as JSON: up to three of its fields spoilt, so that many are taken and many are refused. */
export const hostileEvent = (subject: string, id = 'e-1'): fc.Arbitrary<string> =>
  fc
    .constantFrom(...types)
    .chain((type) =>
      fc
        .array(spoils(type), { maxLength: 3 })
        .map((all) =>
          all.reduce((json, spoil) => tried(spoil, json), JSON.stringify(good(type, subject, id))),
        ),
    );

/** An event that is good but for codes, names and ids which only look so: all of it stands in the contract's forms. */
export const wellFormedEvent = (subject: string, id = 'e-1'): fc.Arbitrary<string> =>
  fc.constantFrom(...types).chain((type) => {
    const data = eventTypes.get(type)?.data;
    const fields = Object.keys(data?.shape ?? {});
    const value = fc.oneof(hostileCode, hostileText, edgeDays);
    return fc.array(fc.tuple(fc.constantFrom(...fields), value), { maxLength: 4 }).map((all) => {
      const event = good(type, subject, id);
      let spoilt: Readonly<Record<string, unknown>> = event.data;
      for (const [field, text] of all) {
        const next = Object.fromEntries([...Object.entries(spoilt), [field, text]]);
        if (data?.safeParse(next).success) spoilt = next;
      }
      return JSON.stringify({ ...event, data: spoilt });
    });
  });

const edgeDays = fc.constantFrom('2012-01-01', '2012-02-29', '2026-04-20', '2026-10-25', '2033-12-31');

// What was spoilt into no JSON at all, or nested too deeply to be written, is left as it is.
function tried(spoil: Spoil, json: string): string {
  try {
    return spoil(json);
  } catch {
    return json;
  }
}

/** A body that may be no event at all: cut short, doubled, in another encoding, with a mark before it, or no JSON. */
export const hostileBody = (subject: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: hostileEvent(subject) },
    { weight: 2, arbitrary: wellFormedEvent(subject) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(hostileEvent(subject), fc.nat())
        .map(([json, at]) => json.slice(0, at % (json.length + 1)).toWellFormed()),
    },
    { weight: 1, arbitrary: hostileEvent(subject).map((json) => `\ufeff${json}`) },
    {
      weight: 1,
      arbitrary: hostileEvent(subject).map((json) => json.replace('{', '{"id":"first","subject":"other",')),
    },
    { weight: 1, arbitrary: hostileEvent(subject).map((json) => `${json}${json}`) },
    { weight: 1, arbitrary: hostileText },
    { weight: 1, arbitrary: hostileJson },
    { weight: 1, arbitrary: fc.json({ maxDepth: 6 }) },
  );
