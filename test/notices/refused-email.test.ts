import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventTypes } from '../../events/index.ts';
import { refusedEmail, type ShownRefusal } from '../../shared/notices/refused-email.ts';
import { reasonInMail } from '../../shared/notices/refused-reason.ts';
import { visible } from '../../shared/notices/visible.ts';
import { faultsIn, flat, shownIn } from './markup.ts';

const refusal = (parts: Partial<ShownRefusal> = {}): ShownRefusal => ({
  at: '2026-04-20T09:00:03Z',
  messageId: 'm-1',
  id: 'E-1',
  subject: 'C-1',
  reasons: [{ field: 'data.receivedOn', expected: 'a date', got: '"2026-02-30"' }],
  ...parts,
});

const email = (latest: readonly ShownRefusal[] = [refusal()], count = latest.length) =>
  refusedEmail({
    partner: { id: 'council', name: 'Council case system' },
    ...{ count, since: '2026-04-20T09:00:03Z', latest, areas: ['hull', 'brent'] },
  });

const hostile = '<script>x</script>\u202eevil\u0000\r\nBcc: a@b.example {{subject}} \ud800 \u200b';

describe('The email to a partner', () => {
  it('says how many, since when, which, what was wrong, and how to put it right', () => {
    const { subject, text } = email();
    expect(subject).toBe('One of your events was refused');
    for (const words of [
      'Council case system',
      'since Monday 20 April 2026, 09:00:03 UTC',
      'event E-1, case C-1',
      'data.receivedOn: expected a date, got "2026-02-30"',
      'Message m-1',
      'post it again. It may keep its id',
      'npm run refused -- list council',
      'npm run refused -- replay council MESSAGE',
      '30 days',
      'once a day at most',
    ])
      expect(text).toContain(words);
  });

  it('says the same in plain text and in HTML, which is well formed', () => {
    const { text, html } = email([refusal(), refusal({ id: null, subject: null, messageId: 'm-2' })]);
    expect(faultsIn(html)).toEqual([]);
    expect(shownIn(html)).toBe(flat(text.replaceAll(/^ *- /gm, '')));
  });

  it('shows twenty at most', () => {
    const { text } = email(
      Array.from({ length: 30 }, (_, index) => refusal({ id: `E-${index}-` })),
      400,
    );
    expect(text.match(/event E-/g)).toHaveLength(20);
    expect(text).toContain('The latest 20 of 400');
  });

  it('lets nothing that was posted mislead, wherever it stands', () => {
    const reasons = [{ field: hostile, expected: hostile, got: hostile }];
    const { subject, text, html } = email([refusal({ id: hostile, messageId: hostile, reasons })]);
    expect(subject).not.toContain('evil');
    expect(html).not.toContain('<script>');
    for (const part of [text, html]) {
      expect(part.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u);
      expect(part).toContain('⟨U+202E⟩evil⟨U+0000⟩⟨U+000D⟩⟨U+000A⟩Bcc');
    }
    expect(faultsIn(html)).toEqual([]);
    expect(text.split('\n').filter((line) => line.startsWith('Bcc'))).toEqual([]);
  });
});

describe('What an email says of a refused value', () => {
  const got = (field: string, value: string): string => {
    const reason = reasonInMail({ field, expected: 'another', got: value }, ['hull', 'brent']);
    return reason.slice(reason.indexOf(', got ') + ', got '.length);
  };

  it.each([
    ['data.receivedOn', '"2026-02-30"'],
    ['data.receivedOn', '"30/02/2026"'],
    ['time', '"2040-04-20T09:00:00.5+01:00"'],
    ['type', '"send.assessment.asked-for.v1"'],
    ['localarea', '"brent"'],
    ['data.name', 'nothing'],
    ['body', '65,537 bytes'],
    ['id', 'an id taken in on 2026-04-20T09:00:00Z with another body'],
  ])('is the value itself when it says nothing of a child: %s %s', (field, value) => {
    expect(got(field, value)).toBe(value);
  });

  it.each([
    ['data.receivedOn', '"Jane Smith"', 'a text'],
    ['data.receivedOn', '"943 476 5919"', 'a text'],
    ['data.receivedOn', '9434765919', 'a number'],
    ['data.bornInMonth', '"2015-03-02"', 'a text'],
    ['time', '"2026-04-20T09:00 Jane"', 'a text'],
    ['type', '"send.Jane Smith.v1"', 'a text'],
    ['localarea', '"jane-smith"', 'a text'],
    ['data.email', '"jane@family.example"', 'a text'],
    ['body', '"{ name: Jane', 'a text'],
    ['data', '{"name":"Jane"}', 'an object'],
    ['data', '["Jane"…', 'a list'],
    ['data.phone', '1482000111', 'a number'],
  ])('is only its kind when it could be of a child: %s %s', (field, value, kind) => {
    expect(got(field, value)).toBe(kind);
  });

  it('names no field whose name the poster chose, and no case reference that is a text', () => {
    const reasons = [{ field: 'data.scores.Jane Smith', expected: 'a code', got: '5' }];
    const { text } = email([refusal({ subject: 'Jane Smith', reasons })]);
    expect(text).toContain('data.scores: expected a code, got a number');
    expect(text).toContain('a case reference of another form');
    expect(text).not.toContain('Jane');
  });

  it.each(['Jane Smith', 'jane@family.example', 'محمد'])(
    'names no event by an id that may be a name: %s',
    (id) => {
      const { text } = email([refusal({ id })]);
      expect(text).toContain('an event whose id is a text, case C-1');
      expect(text).not.toContain(id);
    },
  );

  it('knows each place of the contract where the poster names a field', () => {
    const open = [...eventTypes].flatMap(([type, { data }]) =>
      postedNamesIn(z.toJSONSchema(data, { unrepresentable: 'any' })).map((path) => `${type} ${path}`),
    );
    expect(open).toEqual(['send.feedback.received.v1 scores']);
  });
});

const schema = z.looseObject({
  properties: z.record(z.string(), z.unknown()).default({}),
  propertyNames: z.unknown().optional(),
});

/** The paths in a JSON Schema below which any name of a field may come. */
function postedNamesIn(node: unknown, path: readonly string[] = []): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((inner) => postedNamesIn(inner, path));
  const read = schema.safeParse(node);
  if (!read.success) return [];
  const { properties, propertyNames, ...others } = read.data;
  return [
    ...(propertyNames === undefined ? [] : [path.join('.')]),
    ...Object.entries(properties).flatMap(([name, inner]) => postedNamesIn(inner, [...path, name])),
    ...Object.values(others).flatMap((inner) => postedNamesIn(inner, path)),
  ];
}

describe('A text of a machine outside', () => {
  it('keeps what people write in any language', () => {
    for (const text of ['Zoë Ó Súilleabháin', 'محمد', '李小龙', '👍 £12']) expect(visible(text)).toBe(text);
  });

  it('is cut at 300 characters, and never within one', () => {
    expect(visible('x'.repeat(301))).toHaveLength(300);
    expect(visible(`${'x'.repeat(298)}👍👍`)).toBe(`${'x'.repeat(298)}…`);
  });
});
