import { createHash } from 'node:crypto';
import { bytesOf } from './file-text.ts';

/** What a file is known by: the SHA-256 of its bytes in hexadecimal, and how many lines it has. */
export interface FileMeasure {
  readonly hash: string;
  readonly lines: number;
}

const lineFeed = 0x0a;

/** Reads a file once through. Throws `Stop` for one that cannot be read. */
export async function measured(file: string): Promise<FileMeasure> {
  const hash = createHash('sha256');
  let lines = 1;
  for await (const bytes of bytesOf(file)) {
    hash.update(bytes);
    for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) lines += 1;
  }
  return { hash: hash.digest('hex'), lines };
}
