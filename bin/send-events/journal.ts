import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { codeOf, Stop, said } from './stop.ts';

const reason = z.object({ field: z.string(), expected: z.string(), got: z.string() });
const refusal = z.object({
  line: z.number(),
  id: z.string().nullable(),
  subject: z.string().nullable(),
  reasons: z.array(reason).readonly(),
});

const header = z.object({
  v: z.literal(1),
  /** What was read: a hash of the file and of how it was read. */
  content: z.string(),
  /** Where it was posted, and as whom. */
  to: z.string(),
  startedAt: z.string(),
});
const step = z.object({
  /** How many events of the file have come to an end, whatever became of them. */
  upTo: z.int().min(0),
  /** The line the last of them begins on. */
  line: z.int().min(0),
  counts: z.record(z.string(), z.number()),
  refused: z.array(refusal).readonly(),
  finishedAt: z.string().optional(),
});

export type Step = z.infer<typeof step>;

/** What has been posted of a file, and the way to write down more. */
export interface Journal {
  readonly file: string;
  /** Why an earlier journal does not count, as a sentence; null when it counts, or when there is none. */
  readonly note: string | null;
  readonly before: Step;
  /** Writes down what became of some more events; all that counts is what stands there when the command ends. */
  readonly append: (more: Step) => void;
}

/** What a journal is about. */
export interface JournalKey {
  readonly file: string;
  readonly content: string;
  readonly to: string;
  readonly fromStart: boolean;
  readonly now: string;
}

const nothing: Step = { upTo: 0, line: 0, counts: {}, refused: [] };

/** The journal stands beside the file. */
const journalOf = (file: string): string => `${file}.send-events`;

/**
 * Opens the journal of a file. One that is there does not count when the file or the place it goes to is another than
 * before, or when the command is to begin again; it is replaced with the first that is written down. A last line that
 * was cut off does not count. Throws `Stop` when it cannot be written.
 */
export function openJournal({ file, content, to, fromStart, now }: JournalKey): Journal {
  const path = journalOf(file);
  const { head, steps } = read(path);
  const other = head === null || fromStart ? null : changed(file, head, { content, to });
  const counts = head !== null && other === null && !fromStart;
  const before = counts ? steps.reduce(together, nothing) : nothing;
  // Finds out whether it can be written; and whatever was cut off stays on a line of its own.
  write(path, () => appendFileSync(path, counts ? '\n' : ''));
  let isOurs = counts;
  const append = (more: Step): void => {
    const first = isOurs ? '' : line({ v: 1, content, to, startedAt: now });
    write(path, () => (isOurs ? appendFileSync : writeFileSync)(path, first + line(more)));
    isOurs = true;
  };
  return { file: path, note: other, before, append };
}

/** Two steps as one. */
export const together = (one: Step, more: Step): Step => ({
  ...{ upTo: more.upTo, line: more.line, counts: sum(one.counts, more.counts) },
  ...{ refused: [...one.refused, ...more.refused], finishedAt: more.finishedAt ?? one.finishedAt },
});

function sum(one: Step['counts'], more: Step['counts']): Step['counts'] {
  const words = new Set([...Object.keys(one), ...Object.keys(more)]);
  return Object.fromEntries([...words].map((word) => [word, (one[word] ?? 0) + (more[word] ?? 0)]));
}

function changed(
  file: string,
  head: z.infer<typeof header>,
  { content, to }: { readonly content: string; readonly to: string },
): string | null {
  const again =
    'all of it is posted from the start; what was taken before is known by its id and stays as it is';
  if (head.content !== content)
    return `${file}, or how it is read, has changed since it was posted on ${head.startedAt.slice(0, 10)}: ${again}.`;
  return head.to === to ? null : `${file} was posted to ${head.to} before, and goes to ${to} now: ${again}.`;
}

function read(path: string): {
  readonly head: z.infer<typeof header> | null;
  readonly steps: readonly Step[];
} {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { head: null, steps: [] };
    throw new Stop(`Cannot read the journal ${path}: ${said(error)}.`);
  }
  const [first, ...rest] = text.split('\n').map(jsonOf);
  const head = header.safeParse(first);
  const steps = rest.map((one) => step.safeParse(one)).flatMap((one) => (one.success ? [one.data] : []));
  return { head: head.success ? head.data : null, steps };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

function write(path: string, writing: () => void): void {
  try {
    writing();
  } catch (error) {
    throw new Stop(
      `Cannot write the journal ${path}, from which a stopped run goes on: ${said(error)}. Copy the file to a folder you may write in.`,
    );
  }
}
