import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Linked } from '../../shared/aws/links.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { openBrowser } from './chromium.ts';
import { type PageServer, servePages } from './page-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const found = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

const address = hashOf('mother@family.example');
const contact = { area: 'hull', ref: 'C-1', contactId: 'P-1' };
const pages: Readonly<Record<string, Linked>> = {
  'is this address yours': { to: 'address', ...contact, address },
  'how we tell you things': { to: 'wishes', ...contact, address },
  'how it went': { to: 'survey', ...contact, surveyId: 'A-1-6' },
};

let browser: Browser;
let server: PageServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), servePages()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What axe finds wrong with the page, by rule and place. The page forbids all scripts, so it comes from outside. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const result = found.parse(await page.evaluate(`(() => { ${axe}; return axe.run(); })()`));
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
  );
}

async function opened(url: string, width = 320): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(url);
  return page;
}

const pressed = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** What has the focus: a field as `name=value`, anything else by its words. */
const focused = async (page: Page): Promise<string> =>
  z
    .string()
    .parse(
      await page.evaluate(
        `(({ activeElement: at }) => (at.name ? at.name + '=' + at.value : at.textContent))(document)`,
      ),
    );

/** Presses Tab until this has the focus: as far as anybody would have to. */
async function tabTo(page: Page, what: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === what) return;
  }
  throw new Error(`Expected Tab to reach ${what}, and it did not.`);
}

describe.each(Object.entries(pages))('the page "%s"', (_, link) => {
  it.each([320, 1280])('is right for everybody at %d pixels, and no wider than the screen', async (width) => {
    const page = await opened(await server.addressOf(link), width);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  it('says what is wrong where it is wrong, and takes the reader there', async () => {
    const page = await opened(await server.addressOf(link));
    await tabTo(page, 'Send');
    await pressed(page, 'Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.govuk-error-summary a').first().focus();
    await pressed(page, 'Enter');
    expect(await focused(page)).toMatch(/=/);
  });
});

describe('by keyboard alone', () => {
  it('a contact asks for large print and a call', async () => {
    const page = await opened(await server.addressOf({ to: 'wishes', ...contact, address }));
    await tabTo(page, 'format=');
    await pressed(page, 'ArrowDown', 'ArrowDown');
    expect(await focused(page)).toBe('format=large-print');
    await tabTo(page, 'call=');
    await pressed(page, 'ArrowDown');
    await tabTo(page, 'Send');
    await pressed(page, 'Enter');
    await page.waitForURL(/\?said=way\.call$/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Thank you');
    expect(await faultsOf(page)).toEqual([]);
    expect(server.said.slice(-2).join()).toMatch(/large-print.*call-wished/s);
  });

  it('a family answers how it went', async () => {
    const page = await opened(await server.addressOf({ to: 'survey', ...contact, surveyId: 'A-1-16' }));
    await tabTo(page, 'kept-informed=very');
    await pressed(page, 'Space');
    await tabTo(page, 'Send');
    await pressed(page, 'Enter');
    await page.waitForURL(/\?said=survey$/);
    expect(server.said.at(-1)).toContain('kept-informed');
  });
});

describe('the page of one obligation', () => {
  it('is right for everybody, and says who is asked what by when', async () => {
    const page = await opened(server.workAddress);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.locator('main').textContent()).toMatch(/HUL-4821.*Tuesday 26 May 2026.*reg 8\(1\)/s);
  });

  it('marks the date and the name that are missing', async () => {
    const page = await opened(server.workAddress);
    await tabTo(page, 'answer=mine');
    await pressed(page, 'Space');
    await tabTo(page, 'Send');
    await pressed(page, 'Enter');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.locator('.govuk-error-message').count()).toBe(2);
    expect(await faultsOf(page)).toEqual([]);
  });
});
