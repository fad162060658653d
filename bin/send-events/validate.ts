import type { Poster } from '../../events/index.ts';
import { checked } from './checking.ts';
import type { Refusal } from './entry.ts';
import { measured } from './measure-file.ts';
import { entriesIn, type Reading } from './reading.ts';
import type { FileReport } from './refusal-table.ts';
import { showLines } from './show-progress.ts';
import { unreadFields } from './unread-fields.ts';

/** How a file is judged: how it is read, who posts it, and when it is received (milliseconds since 1970). */
export interface Judging {
  readonly reading: Reading;
  readonly poster: Poster;
  readonly receivedAt: number;
}

/** Reads every event of a file against the contract, posting nothing. `onGood` hears of each good one. */
export async function validate(
  file: string,
  { reading, poster, receivedAt }: Judging,
  onGood: (area: string, body: string) => void,
): Promise<FileReport> {
  const { lines } = await measured(file);
  const progress = showLines(file, lines, process.stderr);
  const refused: Refusal[] = [];
  const unread = unreadFields();
  let [good, rowsWithoutEvent] = [0, 0];
  const entries = entriesIn(file, reading, () => {
    rowsWithoutEvent += 1;
  });
  try {
    for await (const one of checked(entries, poster, receivedAt)) {
      progress.at(one.line);
      if (one.ok) {
        good += 1;
        unread.see(one.body, one.line);
        onGood(one.area, one.body);
      } else {
        const { line, id, subject, reasons } = one;
        refused.push({ line, id, subject, reasons });
      }
    }
  } finally {
    progress.done();
  }
  const events = good + refused.length;
  return { file, events, counts: { good }, rowsWithoutEvent, refused, unread: unread.found() };
}
