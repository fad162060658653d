import type { Entry } from './entry.ts';
import { Stop } from './stop.ts';

const longestLine = 16 * 1024 * 1024;

/** The lines of a text that have something on them, each with its number from 1. `name` is what the text is called. */
export async function* linesOf(text: AsyncIterable<string>, name: string): AsyncGenerator<Entry> {
  let [rest, line] = ['', 0];
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const body of lines) {
      line += 1;
      if (body.trim() !== '') yield { ok: true, line, body: body.trim() };
    }
    if (rest.length > longestLine)
      throw new Stop(
        `Line ${line + 1} of ${name} does not end: write one JSON event a line, or say --format json.`,
      );
  }
  if (rest.trim() !== '') yield { ok: true, line: line + 1, body: rest.trim() };
}

/**
 * The values of a JSON text as it comes: one, several after each other, or the elements of a list, each as it was
 * written, and the line it begins on. Whether a value is an event, whoever reads it says.
 */
export async function* valuesOf(text: AsyncIterable<string>): AsyncGenerator<Entry> {
  const scan: Scan = { part: '', line: 1, begins: 1, depth: 0, inText: false, escaped: false, inList: false };
  for await (const piece of text) {
    for (const character of piece) {
      if (step(scan, character)) yield* taken(scan);
    }
  }
  yield* taken(scan);
  if (!scan.inList) return;
  const reason = { field: 'body', expected: 'a list that ends with ]', got: 'the end of the file' };
  yield { ok: false, line: scan.line, id: null, reasons: [reason] };
}

/** Where the reading of a JSON text stands: `part` is what has come of a value, which began on line `begins`. */
interface Scan {
  part: string;
  line: number;
  begins: number;
  depth: number;
  inText: boolean;
  escaped: boolean;
  inList: boolean;
}

/** Goes on by one character, and says whether a value has ended with it. */
function step(scan: Scan, character: string): boolean {
  if (character === '\n') scan.line += 1;
  if (scan.inText) {
    scan.part += character;
    scan.inText = character !== '"' || scan.escaped;
    scan.escaped = character === '\\' && !scan.escaped;
    return false;
  }
  if (scan.depth === 0) {
    const isClosed = character === ']' && scan.inList;
    const isOpened = character === '[' && !scan.inList && scan.part === '';
    if (isClosed || isOpened) scan.inList = isOpened;
    if (isClosed || isOpened || character === ',') return true;
  }
  if (scan.part === '') {
    if (character.trim() === '') return false;
    scan.begins = scan.line;
  }
  scan.part += character;
  scan.inText = character === '"';
  if (character === '{' || character === '[') scan.depth += 1;
  if (character !== '}' && character !== ']') return false;
  scan.depth = Math.max(0, scan.depth - 1);
  return scan.depth === 0 && !scan.inList;
}

function* taken(scan: Scan): Generator<Entry> {
  const body = scan.part.trim();
  scan.part = '';
  if (body !== '') yield { ok: true, line: scan.begins, body };
}
