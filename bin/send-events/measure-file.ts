import { createHash } from 'node:crypto';
import { bytesOf, lineEndsIn } from './file-text.ts';

/** What a file is known by: the SHA-256 of its bytes in hexadecimal, and how many lines it has. */
export interface FileMeasure {
  readonly hash: string;
  readonly lines: number;
}

/** Reads a file once through. Throws `Stop` for one that cannot be read. */
export async function measured(file: string): Promise<FileMeasure> {
  const hash = createHash('sha256');
  let [lines, endsInLine] = [0, false];
  for await (const bytes of bytesOf(file)) {
    hash.update(bytes);
    const ends = lineEndsIn(bytes);
    lines += ends.length;
    endsInLine = ends.at(-1) !== bytes.length - 1;
  }
  return { hash: hash.digest('hex'), lines: lines + (endsInLine ? 1 : 0) };
}
