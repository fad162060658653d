import { Presets, SingleBar } from 'cli-progress';

/** How far a file has been read: the line, of how many. */
export interface Shown {
  readonly at: (line: number) => void;
  readonly done: () => void;
}

const everyMs = 5_000;

/** Progress through the lines of a file: a bar on a terminal, a line of text every five seconds elsewhere. */
export function showLines(name: string, lines: number, stream: NodeJS.WriteStream): Shown {
  if (!stream.isTTY) {
    let last = Date.now();
    return {
      at: (line) => {
        if (Date.now() - last < everyMs) return;
        last = Date.now();
        stream.write(`${name}: line ${line} of ${lines}\n`);
      },
      done: () => undefined,
    };
  }
  // It is to leave signals to us, and the cursor to whoever stops us.
  const bar = new SingleBar(
    { format: '{bar} {name}: line {value} of {total}', stream, clearOnComplete: true, gracefulExit: false },
    Presets.shades_classic,
  );
  bar.start(lines, 0, { name });
  return { at: (line) => bar.update(Math.min(line, lines)), done: () => bar.stop() };
}
