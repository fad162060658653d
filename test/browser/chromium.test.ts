import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './chromium.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

it('opens a page, reads its words and takes a picture of them', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 200 } });
  await page.goto('data:text/html,<title>Plan</title><h1>Due on Friday</h1>');
  expect(await page.title()).toBe('Plan');
  expect(await page.getByRole('heading').textContent()).toBe('Due on Friday');

  const written = await page.screenshot();
  await page.goto('data:text/html,<title>Plan</title>');
  const empty = await page.screenshot();
  // A browser without a font draws nothing, and both pictures would be the same.
  expect(written.subarray(1, 4).toString()).toBe('PNG');
  expect(written.equals(empty)).toBe(false);
});

// What has no letter in any font is drawn as the same box, whichever letter it is.
it.each([
  { script: 'Arabic and Urdu', one: 'ع', other: 'ڑ' },
  { script: 'Bengali', one: 'ব', other: 'ল' },
  { script: 'Gurmukhi', one: 'ਪ', other: 'ਜ' },
  { script: 'Latin of Polish and Romanian', one: 'ł', other: 'ă' },
])('draws the letters of $script, and no boxes', async ({ one, other }) => {
  const page = await browser.newPage({ viewport: { width: 100, height: 100 } });
  const drawn = async (letter: string): Promise<Buffer> => {
    await page.setContent(`<title>Letter</title><p style="font: 40px Arial, sans-serif">${letter}</p>`);
    return await page.screenshot();
  };
  expect((await drawn(one)).equals(await drawn(other))).toBe(false);
});
