import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../../bin/send-events/entry.ts';
import { textOf } from '../../../bin/send-events/file-text.ts';
import { valuesOf } from '../../../bin/send-events/json-text.ts';
import { readMapping } from '../../../bin/send-events/mapping.ts';
import { entriesIn } from '../../../bin/send-events/reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'reading-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const mapping = readMapping(
  file(
    'mapping.json',
    JSON.stringify({
      version: 1,
      every: {
        source: { value: '/mis' },
        localarea: { value: 'hull' },
        subject: { column: 'Case' },
        id: { prefix: 'mis', columns: ['Case', 'No'] },
        time: { column: 'On', as: 'instant' },
      },
      events: [{ type: { value: 'send.escalation.acknowledged.v1' }, data: { note: { column: 'Note' } } }],
    }),
  ),
);

const plain = { format: null, encoding: null, mapping };

async function all(path: string, reading: Parameters<typeof entriesIn>[1] = plain) {
  const found: Entry[] = [];
  for await (const one of entriesIn(path, reading, () => {})) found.push(one);
  return found;
}

const said = (entries: readonly Entry[]) =>
  entries.map((one) => [one.line, one.ok ? JSON.parse(one.body) : one.reasons[0]?.got]);

/** How many bytes are in use once all that is not has been let go, so that chance has no part in it. */
function bytesHeld(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The texts of the note of each event, and its line. */
const notes = (entries: readonly Entry[]) =>
  entries.map((one) => [one.line, one.ok ? JSON.parse(one.body).data.note : one.reasons[0]?.got]);

describe('JSON', () => {
  it('is one event, a list, or several after each other, each known by the line it begins on', async () => {
    expect(said(await all(file('one.json', '\n{"a":\n1}')))).toEqual([[2, { a: 1 }]]);
    const list = '\ufeff[\n  {"a": "],[\\"}"},\n\n  {\n "b": [1, {"c": 2}]}, 7\n]';
    expect(said(await all(file('list.json', list)))).toEqual([
      [2, { a: '],["}' }],
      [4, { b: [1, { c: 2 }] }],
      [5, 7],
    ]);
    expect(said(await all(file('more.json', '{"a":1}\n{"b":2}')))).toEqual([
      [1, { a: 1 }],
      [2, { b: 2 }],
    ]);
    expect(await all(file('none.json', ' [ ] '))).toEqual([]);
  });

  it('that ends too early says so after what could be read', async () => {
    expect(said(await all(file('cut.json', '[{"a":1},\n{"b":2}')))).toEqual([
      [1, { a: 1 }],
      [2, { b: 2 }],
      [2, 'the end of the file'],
    ]);
  });

  it('is read the same however it is cut into pieces', async () => {
    const text = '[{"a":"\\\\"},\n{"b":"\\"]"}]';
    for (let size = 1; size < 8; size += 1) {
      const pieces = async function* () {
        for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
      };
      const found: Entry[] = [];
      for await (const one of valuesOf(pieces())) found.push(one);
      expect(said(found)).toEqual([
        [1, { a: '\\' }],
        [2, { b: '"]' }],
      ]);
    }
  });

  it('one event a line may end its lines in either way and leave some empty', async () => {
    expect(said(await all(file('a.ndjson', '\ufeff{"a":1}\r\n\r\n{"b":2}\n{"c":3}')))).toEqual([
      [1, { a: 1 }],
      [3, { b: 2 }],
      [4, { c: 3 }],
    ]);
  });

  it('of 60,000 lines is read without holding them all', async () => {
    const path = file('long.ndjson', `${JSON.stringify({ note: 'é'.repeat(500) })}\n`.repeat(60_000));
    const before = bytesHeld();
    let count = 0;
    let held = 0;
    for await (const one of entriesIn(path, plain, () => {})) {
      count += one.ok ? 1 : 0;
      if (count === 30_000) held = bytesHeld() - before;
    }
    expect(count).toBe(60_000);
    expect(held).toBeLessThan(10_000_000);
  });
});

describe('CSV', () => {
  it('may have a byte order mark, Windows line ends, and quotes around commas, quotes and line breaks', async () => {
    const text =
      '\ufeffCase,No,On,Note\r\nC-1,1,13/04/2026,"a, ""b""\r\nc"\r\n\r\nC-2,2,14/04/2026,6" nails\r\n';
    expect(notes(await all(file('a.csv', text)))).toEqual([
      [2, 'a, "b"\r\nc'],
      [5, '6" nails'],
    ]);
  });

  it('of an older system is read as Windows-1252 when that is said', async () => {
    const bytes = Buffer.from('Case,No,On,Note\nC-1,1,13/04/2026,O\x92Neill \x96 caf\xe9 \x80 5\n', 'latin1');
    const path = file('windows.csv', bytes);
    expect(notes(await all(path, { ...plain, encoding: 'windows-1252' }))).toEqual([
      [2, 'O’Neill – café € 5'],
    ]);
    await expect(all(path)).rejects.toThrow(
      /windows\.csv \(line 2\) is not in the encoding .* --encoding windows-1252/,
    );
  });

  it('that Excel saved as Unicode text is known by its mark', async () => {
    const text = '\ufeffCase,No,On,Note\r\nC-1,1,13/04/2026,café\r\n';
    const little = Buffer.from(text, 'utf16le');
    expect(notes(await all(file('utf-16.csv', little)))).toEqual([[2, 'café']]);
    expect(notes(await all(file('utf-16be.csv', Buffer.from(little).swap16())))).toEqual([[2, 'café']]);
  });

  it('may begin with the line by which Excel is told of the delimiter', async () => {
    const path = file('told.csv', 'sep=,\r\nCase,No,On,Note\r\nC-1,1,13/04/2026,a\r\n');
    expect(notes(await all(path))).toEqual([[3, 'a']]);
  });

  it('keeps a letter that lies across two pieces of the file', async () => {
    const path = file('wide.txt', 'é'.repeat(300_001));
    let text = '';
    for await (const piece of textOf(path, 'utf-8')) text += piece;
    expect(text).toBe('é'.repeat(300_001));
  });

  it('with a row that has other cells than the first row is refused there, and read on', async () => {
    const text = 'Case,No,On,Note\nC-1,1,13/04/2026\nC-2,2,14/04/2026,b\n';
    expect(notes(await all(file('short.csv', text)))).toEqual([
      [2, '3 cells'],
      [3, 'b'],
    ]);
  });

  it.each([
    [
      'without a column that is read',
      'Case,No,When,Note\n',
      /has no column "On".* It has "Case", "No", "When", "Note"/,
    ],
    [
      'parted by another sign than the mapping says',
      'Case;No;On;Note\nC-1;1;13/04/2026;a\n',
      /has no column "Case", .* Its first row has no "," but a ";": say "delimiter": ";" in the mapping\./,
    ],
    [
      'in UTF-16 without its mark',
      [...'Case,No\n'].map((letter) => `${letter}\0`).join(''),
      /bad\.csv looks like UTF-16: say --encoding utf-16le, or utf-16be\./,
    ],
    ['with a column twice', 'Case,No,On,Note,No\n', /more than one column "No"/],
    ['that is empty', '', /is empty: its first row has to name the columns/],
    [
      'with a quote that does not end',
      'Case,No,On,Note\nC-1,1,13/04/2026,"a\n',
      /after line 1.*a quote that does not end/,
    ],
  ])('%s cannot be read', async (_, text, sentence) => {
    await expect(all(file('bad.csv', text))).rejects.toThrow(sentence);
  });

  it('without a mapping says what is missing', () => {
    expect(() => entriesIn('a.csv', { ...plain, mapping: null }, () => {})).toThrow(
      /--mapping MAPPING\.json/,
    );
    expect(() => entriesIn('a.xlsx', plain, () => {})).toThrow(/--format json\|ndjson\|csv/);
  });
});
