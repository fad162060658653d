import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractFolder } from '../../bin/contract/files.ts';
import { openBrowser } from './chromium.ts';

const site = pathToFileURL(join(import.meta.dirname, '../..', contractFolder, 'site/')).href;

/** One page of each kind, and of the event pages the plainest and the fullest. */
const kinds = [
  ...['index', 'what-to-send', 'events', 'clocks', 'errors', 'limits', 'posting-again', 'versions'],
  ...['events/send.event.retracted.v1', 'events/send.assessment.plan-issued.v1'],
].map((name) => `${name}.html`);

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** How far the page goes beyond the window, in pixels. */
const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

async function opened(
  path: string,
  width: number,
): Promise<{ readonly page: Page; readonly asked: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site}${path}`);
  return { page, asked };
}

describe('the site for partners, opened from a folder', () => {
  it.each(kinds)('%s is within reach of everybody, phone-wide and desk-wide', async (path) => {
    const { page, asked } = await opened(path, 375);
    await page.addScriptTag({ content: axe.source });
    const found = await page.evaluate(async () => {
      const { violations } = await Reflect.get(globalThis, 'axe').run();
      return violations.map(({ id, nodes }: axe.Result) => `${id}: ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(beyond)).toBe(0);
    }
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    await page.close();
  });

  it('can be walked by keyboard: past the menu to the words, and on to an example that scrolls', async () => {
    const { page } = await opened('index.html', 375);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    await page.getByRole('region', { name: 'Posting signed' }).focus();
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Posting signed');
    await page.close();
  });
});
