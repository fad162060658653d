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
