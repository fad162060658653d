import type { Browser, Page } from 'playwright-core';
import { fileName, type Piece } from '../test/gallery/piece.ts';
import { barriersIn } from '../test/gallery/reach.ts';
import { faultsIn } from '../test/notices/markup.ts';

/** The windows in which everything is shown: a small phone and a desk, and the phone at night. */
export const windows = [
  { name: '320', width: 320, colorScheme: 'light' },
  { name: '1024', width: 1024, colorScheme: 'light' },
  { name: '320-dark', width: 320, colorScheme: 'dark' },
] as const;

/** What a piece looked like, and what is wrong with it. */
export interface Checked {
  readonly piece: Piece;
  /** Faults of the HTML, each with its line. */
  readonly faults: readonly string[];
  /** What keeps somebody from reading it, each by axe's rule. */
  readonly barriers: readonly string[];
}

/** Writes one file of the gallery, by its path in it. */
export type Keep = (path: string, content: string | Uint8Array) => Promise<void>;

/** Keeps and checks every piece, two at a time, as this machine has two cores; tells of each that is done. */
export async function checkedAll(
  browser: Browser,
  pieces: readonly Piece[],
  { keep, done }: { readonly keep: Keep; readonly done: () => void },
): Promise<readonly Checked[]> {
  const waiting = [...pieces];
  const checked = new Map<Piece, Checked>();
  const work = async (): Promise<void> => {
    for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) {
      // Anew for each: what the piece before said of colours would stay with the fields of this one.
      const page = await browser.newPage();
      checked.set(piece, await checkedOne(page, piece, keep));
      await page.close();
      done();
    }
  };
  await Promise.all([work(), work()]);
  return pieces.flatMap((piece) => checked.get(piece) ?? []);
}

async function checkedOne(page: Page, piece: Piece, keep: Keep): Promise<Checked> {
  const { html, text } = piece;
  const path = pathOf(piece);
  await keep(`${path}.html`, html);
  if (text !== null) await keep(`${path}.txt`, text);
  await page.setViewportSize({ width: 320, height: 640 });
  const barriers = [...(await barriersIn(page, html))];
  for (const { name, width, colorScheme } of windows) {
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ colorScheme });
    const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    if (Number(await page.evaluate(wide)) > 0) barriers.push(`wider than a window of ${name}`);
    await keep(`${path}-${name}.png`, await page.screenshot({ fullPage: true }));
  }
  return { piece, faults: faultsIn(html), barriers };
}

/** Where the files of a piece lie, without their endings. */
export const pathOf = (piece: Piece): string => `${piece.audience}/${fileName(piece)}`;
