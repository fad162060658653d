import { createHash } from 'node:crypto';
import type { Poster } from '../../events/index.ts';
import { type Checked, checked } from './checking.ts';
import type { Refusal } from './entry.ts';
import { type Journal, openJournal, type Step, together } from './journal.ts';
import { measured } from './measure-file.ts';
import { entriesIn, type Reading } from './reading.ts';
import type { FileReport } from './refusal-table.ts';
import { interrupted, type Outcome, type Patience, type Sender, sendPatiently } from './sender.ts';
import { showLines } from './show-progress.ts';

/** How a file is posted. */
export interface Posting {
  readonly reading: Reading;
  readonly poster: Poster;
  readonly sender: Sender;
  readonly patience: Patience;
  readonly fromStart: boolean;
  /** Given when a person wants it to stop: it does, once the events under way have come to an end. */
  readonly signal: AbortSignal;
  /** Said to the person, a sentence each. */
  readonly say: (sentence: string) => void;
  readonly now: () => string;
}

/** What the words of the door mean to a person. */
const words = { queued: 'queued', duplicate: 'known already' } as const;

/**
 * Posts the events of a file that have not been posted yet, in order, and keeps a journal beside it, so that a run that
 * stops goes on from there. What is refused is in the report, also that of earlier runs of the same file. Throws `Stop`.
 */
export async function post(file: string, posting: Posting): Promise<FileReport> {
  const { lines, hash } = await measured(file);
  const content = hashOf([hash, JSON.stringify(posting.reading)]);
  const { sender, fromStart, say, now } = posting;
  const journal = openJournal({ file, content, to: sender.to, fromStart, now: now() });
  if (journal.note !== null) say(journal.note);
  if (journal.before.finishedAt !== undefined) {
    say(
      `All of ${file} was posted before, on ${journal.before.finishedAt.slice(0, 10)}: nothing is left to post.`,
    );
    return reportOf(file, journal.before, 0);
  }
  if (journal.before.upTo > 0) say(`${file} goes on after line ${journal.before.line}.`);
  const progress = showLines(file, lines, process.stderr);
  try {
    return await postRest(file, { ...posting, journal, onLine: progress.at });
  } finally {
    progress.done();
  }
}

type Underway = Posting & { readonly journal: Journal; readonly onLine: (line: number) => void };

async function postRest(file: string, posting: Underway): Promise<FileReport> {
  const { reading, poster, sender, journal, signal } = posting;
  let rowsWithoutEvent = 0;
  const entries = entriesIn(file, reading, () => {
    rowsWithoutEvent += 1;
  });
  let step = journal.before;
  // Whether a time lies ahead is for the other side to say, by its clock.
  const all = checked(entries, poster, Number.POSITIVE_INFINITY);
  for await (const batch of batchesOf(after(all, journal.before.upTo), sender.most)) {
    if (signal.aborted) interrupted();
    const more = await postBatch(batch, posting, step.upTo + batch.length);
    journal.append(more);
    step = together(step, more);
    posting.onLine(more.line);
  }
  const end = { upTo: step.upTo, line: step.line, counts: {}, refused: [], finishedAt: posting.now() };
  journal.append(end);
  return reportOf(file, together(step, end), rowsWithoutEvent);
}

async function postBatch(
  batch: readonly Checked[],
  { sender, patience }: Underway,
  upTo: number,
): Promise<Step> {
  const good = batch.filter((one) => one.ok);
  const bodies = good.map(({ body }) => body);
  const outcomes = bodies.length === 0 ? [] : await sendPatiently(sender, bodies, patience);
  const counts = Object.fromEntries(
    Object.entries(words).map(([outcome, word]) => [
      word,
      outcomes.filter((one) => one.outcome === outcome).length,
    ]),
  );
  const refused = batch.flatMap((one) => refusalOf(one, one.ok ? outcomes[good.indexOf(one)] : undefined));
  return { upTo, line: batch.at(-1)?.line ?? 0, counts, refused };
}

function refusalOf(one: Checked, outcome: Outcome | undefined): readonly Refusal[] {
  const { line, id, subject } = one;
  if (!one.ok) return [{ line, id, subject, reasons: one.reasons }];
  return outcome?.outcome === 'refused' ? [{ line, id, subject, reasons: outcome.reasons }] : [];
}

async function* after(all: AsyncIterable<Checked>, count: number): AsyncGenerator<Checked> {
  let at = 0;
  for await (const one of all) {
    at += 1;
    if (at > count) yield one;
  }
}

/** Batches in order, each of as many events and bytes as may be posted at a time; what cannot be posted is in between. */
async function* batchesOf(
  all: AsyncIterable<Checked>,
  most: Sender['most'],
): AsyncGenerator<readonly Checked[]> {
  let [batch, bytes]: [Checked[], number] = [[], 0];
  for await (const one of all) {
    const size = one.ok ? Buffer.byteLength(one.body) : 0;
    if (batch.length >= most.events || (batch.length > 0 && bytes + size > most.bytes)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(one);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

const reportOf = (file: string, { upTo, counts, refused }: Step, rowsWithoutEvent: number): FileReport => ({
  ...{ file, events: upTo, counts, rowsWithoutEvent, refused },
});

const hashOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
