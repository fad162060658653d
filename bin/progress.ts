import { Presets, SingleBar } from 'cli-progress';

/** What a run shows of itself while it lives through its weeks. */
export interface Progress {
  readonly on: string;
  readonly week: number;
  readonly events: number;
  readonly emails: number;
  readonly breaches: number;
}

/** Progress on standard error: a bar on a terminal, a line every four weeks elsewhere. */
export function showProgress(weeks: number, stream: NodeJS.WriteStream) {
  const words = ({ on, events, emails, breaches }: Progress): string =>
    `${on}  ${events} events, ${emails} emails, ${breaches} breaches escalated`;
  if (!stream.isTTY) {
    return {
      at: (progress: Progress): void => {
        if (progress.week % 4 === 0 || progress.week === weeks) stream.write(`${words(progress)}\n`);
      },
      done: (): void => undefined,
    };
  }
  const bar = new SingleBar(
    { format: '{bar} week {value}/{total}  {words}', stream, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(weeks, 0, { words: 'starting' });
  return {
    at: (progress: Progress): void => bar.update(progress.week, { words: words(progress) }),
    done: (): void => bar.stop(),
  };
}
