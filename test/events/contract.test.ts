import { describe, expect, it } from 'vitest';
import { eventTypes, maxBodyBytes, parseEvent } from '../../events/index.ts';

const poster = { areas: ['hull'], types: ['send.*'] };
const receivedAt = Date.parse('2026-06-15T12:00:00Z');

const request = {
  specversion: '1.0',
  id: 'evt-1',
  source: '/case-system',
  type: 'send.assessment.requested.v1',
  subject: 'C-1',
  time: '2026-06-15T09:00:00Z',
  datacontenttype: 'application/json',
  localarea: 'hull',
  data: { assessmentId: 'A-1', receivedOn: '2026-06-15', requestedBy: 'parent', kind: 'initial' },
};

const parse = (event: unknown, by = poster) =>
  parseEvent(typeof event === 'string' ? event : JSON.stringify(event), by, receivedAt);

/** The fields an event was refused for, and nothing when it was accepted. */
function refusedFor(event: unknown, by = poster): readonly string[] {
  const parsed = parse(event, by);
  return parsed.ok ? [] : parsed.reasons.map(({ field }) => field);
}

describe('the contract with partners', () => {
  it('knows the facts of people, assessment, advice and escalation, and taking back', () => {
    const facts = (pathway: string) =>
      [...eventTypes.keys()]
        .filter((type) => type.startsWith(`send.${pathway}.`))
        .map((type) => type.split('.')[2]);
    expect(facts('people').sort()).toEqual(
      [
        ...[
          'contact-registered',
          'contact-updated',
          'contact-removed',
          'mail-held',
          'hold-lifted',
          'child-died',
        ],
        ...[
          'recipient-confirmed',
          'named-contact-assigned',
          'child-registered',
          'notice-delivered-otherwise',
        ],
        'contact-reached',
        ...['address-answered', 'preference-chosen', 'call-wished', 'change-wished'],
      ].sort(),
    );
    expect(facts('assessment').sort()).toEqual(
      [
        ...['requested', 'consideration-notified', 'decided', 'exception-recorded', 'delay-forecast'],
        ...[
          'plan-refused',
          'draft-issued',
          'representations-received',
          'setting-consulted',
          'setting-replied',
        ],
        ...['plan-issued', 'withdrawn'],
      ].sort(),
    );
    expect(facts('advice').sort()).toEqual(
      ['requested', 'received', 'quality-rejected', 'not-needed', 'exception-recorded'].sort(),
    );
    expect(facts('escalation').sort()).toEqual(['acknowledged', 'disowned', 'owner-settled', 'released']);
    expect(facts('event')).toEqual(['retracted']);
  });

  it.each([...eventTypes])('accepts the example of %s', (type, { example }) => {
    expect(parse({ ...request, type, data: example })).toMatchObject({ ok: true });
  });

  it.each([...eventTypes])('says in a sentence what %s means', (_type, { says }) => {
    expect(says).toMatch(/^[A-Z].*\.$/);
  });

  it('accepts fields it does not know, and leaves them alone', () => {
    expect(refusedFor({ ...request, traceparent: '00-1', data: { ...request.data, ward: 'x' } })).toEqual([]);
  });

  it('lets every date be left out: it is then the day of the event', () => {
    const { receivedOn, ...data } = request.data;
    expect(receivedOn).toBe('2026-06-15');
    expect(refusedFor({ ...request, data })).toEqual([]);
  });
});

describe('an event is refused, with the field that is wrong', () => {
  const withData = (more: object) => ({ ...request, data: { ...request.data, ...more } });

  it.each([
    ['an unknown type', { ...request, type: 'send.assessment.begun.v1' }, 'type'],
    ['another version of a type', { ...request, type: 'send.assessment.requested.v2' }, 'type'],
    ['no id', { ...request, id: undefined }, 'id'],
    ['an id of 257 characters', { ...request, id: 'x'.repeat(257) }, 'id'],
    ['a subject with a space', { ...request, subject: 'C 1' }, 'subject'],
    ['an id of 256 characters that are 1,024 bytes', { ...request, id: '😀'.repeat(256) }, 'id'],
    ['a subject of 65 characters', { ...request, subject: 'C'.repeat(65) }, 'subject'],
    ['a time without offset', { ...request, time: '2026-06-15T09:00:00' }, 'time'],
    ['a time without seconds', { ...request, time: '2026-06-15T09:00Z' }, 'time'],
    ['a time of ten decimals', { ...request, time: '2026-06-15T09:00:00.1234567890Z' }, 'time'],
    ['a time six minutes ahead', { ...request, time: '2026-06-15T12:06:00Z' }, 'time'],
    ['another area', { ...request, localarea: 'brent' }, 'localarea'],
    ['no area', { ...request, localarea: undefined }, 'localarea'],
    ['CloudEvents 0.3', { ...request, specversion: '0.3' }, 'specversion'],
    ['a sequence with letters', { ...request, sequence: '12a' }, 'sequence'],
    ['no data', { ...request, data: undefined }, 'data'],
    ['no id of the pathway', withData({ assessmentId: undefined }), 'data.assessmentId'],
    ['a word that is not in the catalogue', withData({ requestedBy: 'mum' }), 'data.requestedBy'],
    ['30 February', withData({ receivedOn: '2026-02-30' }), 'data.receivedOn'],
    ['29 February in a year without one', withData({ receivedOn: '2026-02-29' }), 'data.receivedOn'],
    ['a date with a time', withData({ receivedOn: '2026-06-15T09:00:00Z' }), 'data.receivedOn'],
    ['a year before there was this law', withData({ receivedOn: '1926-06-15' }), 'data.receivedOn'],
    [
      'free text where a reference belongs',
      withData({ assessmentId: 'Tom is late again' }),
      'data.assessmentId',
    ],
  ])('%s', (_what, event, field) => {
    expect(refusedFor(event)).toEqual([field]);
  });

  it('names everything that is wrong at once, with what was expected and what came', () => {
    const parsed = parse(withData({ requestedBy: 'mum', receivedOn: 'soon' }));
    expect(parsed).toMatchObject({ ok: false, id: 'evt-1', subject: 'C-1' });
    const reasons = parsed.ok ? [] : parsed.reasons;
    expect(reasons).toHaveLength(2);
    for (const reason of reasons)
      expect(reason).toMatchObject({
        expected: expect.stringMatching(/.{10}/),
        got: expect.stringMatching(/"mum"|"soon"/),
      });
  });

  it.each(['', 'hello', '[]', 'null', '"text"', '{"data":', '\u0000'])(
    'a body that is no event: %j',
    (body) => {
      expect(refusedFor(body).length).toBeGreaterThan(0);
    },
  );

  it('too large: one byte over 64 kB, and not one byte less', () => {
    const padded = (bytes: number) => {
      const bare = JSON.stringify({ ...request, padding: '' });
      return JSON.stringify({ ...request, padding: 'x'.repeat(bytes - bare.length) });
    };
    expect(refusedFor(padded(maxBodyBytes))).toEqual([]);
    expect(refusedFor(padded(maxBodyBytes + 1))).toEqual(['body']);
  });

  it('when the partner may not post for the area, or not this type', () => {
    expect(refusedFor(request, { areas: ['brent'], types: ['send.*'] })).toEqual(['localarea']);
    expect(refusedFor(request, { areas: ['hull'], types: ['send.advice.*'] })).toEqual(['type']);
    expect(refusedFor(request, { areas: ['hull'], types: ['send.assessment.requested.v1'] })).toEqual([]);
  });
});

describe('at the limits an event is accepted', () => {
  it.each([
    ['an id of 256 characters', { ...request, id: 'x'.repeat(256) }],
    ['an id of 768 bytes', { ...request, id: '€'.repeat(256) }],
    ['a subject of 64 characters', { ...request, subject: 'C'.repeat(64) }],
    ['a time five minutes ahead', { ...request, time: '2026-06-15T12:05:00Z' }],
    ['a time with an offset', { ...request, time: '2026-06-15T10:00:00+01:00' }],
    ['a sequence of digits', { ...request, sequence: '00012' }],
    ['a day long ago', { ...request, time: '2015-03-02T09:00:00Z' }],
  ])('%s', (_what, event) => {
    expect(refusedFor(event)).toEqual([]);
  });
});

describe('data that may identify a child', () => {
  it('is nowhere asked for: no name of a child, no address, no diagnosis, no date of birth', () => {
    const fields = [...eventTypes].flatMap(([type, { data }]) =>
      Object.keys(data.shape).map((field) => `${type} ${field}`),
    );
    const personal = fields.filter((field) =>
      /birth|dob|diagnos|narrative|nhs|upn|surname|postcode|school-?name/i.test(field),
    );
    expect(personal).toEqual([]);
    expect(fields).toContain('send.people.child-registered.v1 bornInMonth');
  });

  it('is a month at most: a full day of birth is refused', () => {
    const born = { ...request, type: 'send.people.child-registered.v1', data: { bornInMonth: '2017-09-14' } };
    expect(refusedFor(born)).toEqual(['data.bornInMonth']);
  });
});
