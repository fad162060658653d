import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { codeOf, Stop, said } from './stop.ts';

/** The encodings a file may be in. A byte order mark says more than what was asked for. */
export const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** The bytes of a file, piece by piece. Throws `Stop` with what to do for a file that cannot be read. */
export async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const bytes of createReadStream(file, { highWaterMark: 256 * 1024 })) yield bytes;
  } catch (error) {
    throw new Stop(`Cannot read ${file}: ${unreadable(error)}.`);
  }
}

/** The text of a file, piece by piece, without its byte order mark. Throws `Stop` for bytes that are not of its encoding. */
export async function* textOf(file: string, encoding: Encoding): AsyncGenerator<string> {
  let decode: ((bytes: Buffer, last: boolean) => string) | null = null;
  let line = 1;
  for await (const bytes of bytesOf(file)) {
    decode ??= decoderOf(markOf(bytes) ?? encoding);
    yield decoded(
      () => decode?.(bytes, false) ?? '',
      () => `${file} (line ${line + linesBeforeBad(bytes)})`,
    );
    line += lineEndsIn(bytes).length;
  }
  yield decoded(
    () => decode?.(Buffer.alloc(0), true) ?? '',
    () => `${file} (line ${line})`,
  );
}

/** Why a file cannot be read, and what to do. */
export function unreadable(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'there is no such file; look at the name, and at the folder you are in';
    case 'EISDIR':
      return 'it is a folder; name a file in it';
    case 'EACCES':
      return 'you may not read it; ask for the right to';
    default:
      return said(error);
  }
}

function markOf(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

function decoderOf(encoding: Encoding): (bytes: Buffer, last: boolean) => string {
  if (encoding === 'windows-1252') return (bytes) => fromWindows1252(bytes);
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

// TextDecoder of some releases of Node reads windows-1252 as latin1: https://github.com/nodejs/node/issues/56542
const from0x80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const fromWindows1252 = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => from0x80[character.charCodeAt(0) - 0x80] ?? character);

function decoded(decode: () => string, place: () => string): string {
  try {
    return decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Stop(
      `${place()} is not in the encoding it is read in. If an older system or Excel wrote it, say ` +
        `--encoding windows-1252; else save it as UTF-8.`,
    );
  }
}

const lineFeed = 0x0a;

/** Where lines end in bytes of UTF-8. */
export function lineEndsIn(bytes: Buffer): readonly number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) ends.push(at);
  return ends;
}

const isRestOfCharacter = (byte: number): boolean => byte >= 0x80 && byte < 0xc0;

/** How many lines end before the first that is not UTF-8, in bytes that may begin within a character. */
function linesBeforeBad(bytes: Buffer): number {
  let from = bytes.findIndex((byte) => !isRestOfCharacter(byte));
  const ends = lineEndsIn(bytes);
  const bad = ends.findIndex((end) => {
    const line = bytes.subarray(from, end);
    from = end + 1;
    return !isUtf8(line);
  });
  return bad < 0 ? ends.length : bad;
}
