import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allPieces } from '../gallery/all.ts';
import { barriersIn } from '../gallery/reach.ts';
import { openBrowser } from './chromium.ts';

const pieces = await allPieces();
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 800 } });
});
afterAll(async () => {
  await browser?.close();
});

it('would find a picture without words, and letters that cannot be told from a dark page', async () => {
  const dark = '@media (prefers-color-scheme: dark) { body { color: #333; background: #111 } }';
  const html = `<!doctype html><html lang="en"><title>A</title><style>${dark}</style><main><h1>A letter</h1><img src="data:,"></main></html>`;
  expect(await barriersIn(page, html)).toEqual([
    expect.stringMatching(/^image-alt: /),
    expect.stringMatching(/^in the dark: color-contrast: /),
  ]);
});

it('would find words that are cut off', async () => {
  const html =
    '<!doctype html><html lang="en"><title>A</title><main><h1 style="width: 900px">A letter</h1></main></html>';
  expect(await barriersIn(page, html)).toEqual(['cut off: A letter']);
});

it.each(pieces)('lets everybody read "$title" for $audience ($format)', async ({ html }) => {
  expect(await barriersIn(page, html)).toEqual([]);
  const beyond = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(beyond).toBe(0);
});
