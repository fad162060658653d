import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { openBrowser } from '../test/browser/chromium.ts';
import { allPieces, otherPieces } from '../test/gallery/all.ts';
import { argumentsOf } from './command-line.ts';
import { checkedAll, pathOf } from './gallery-checked.ts';
import { galleryIndex } from './gallery-index.ts';
import { galleryTable } from './gallery-table.ts';

argumentsOf(
  `npm run gallery

Writes everything that people read as HTML, text and pictures, and checks it as it goes: about five minutes. Open
gallery/index.html. Exit code 1 when something is wrong with a piece; it is named.`,
  {},
);
const folder = join(import.meta.dirname, '..', 'gallery');
const keep = async (path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
};

const pieces = [...(await allPieces()), ...otherPieces()];
// Pieces that are no more must not stand beside those that are.
await rm(folder, { recursive: true, force: true });
const progress = showDone(pieces.length, process.stderr);
const browser = await openBrowser();
try {
  const checked = await checkedAll(browser, pieces, { keep, done: progress.one });
  await keep('index.html', galleryIndex(checked));
  progress.stop();
  const wrong = checked.filter(({ faults, barriers }) => faults.length + barriers.length > 0);
  for (const { piece, faults, barriers } of wrong)
    process.stderr.write(`${pathOf(piece)}\n  ${[...faults, ...barriers].join('\n  ')}\n`);
  process.stdout.write(`${galleryTable(checked)}\n${join(folder, 'index.html')}\n`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  progress.stop();
  await browser.close();
}

/** Progress on standard error: a bar on a terminal, a line every fifty pieces elsewhere. */
function showDone(total: number, stream: NodeJS.WriteStream) {
  let done = 0;
  if (!stream.isTTY) {
    const one = (): void => {
      done += 1;
      if (done % 50 === 0 || done === total) stream.write(`${done} of ${total}\n`);
    };
    return { one, stop: (): void => undefined };
  }
  const bar = new SingleBar(
    { format: '{bar} {value}/{total}', stream, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { one: (): void => bar.increment(), stop: (): void => bar.stop() };
}
