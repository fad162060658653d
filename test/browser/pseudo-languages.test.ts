import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { otherPieces } from '../gallery/all.ts';
import { barriersIn } from '../gallery/reach.ts';
import { openBrowser } from './chromium.ts';

// The longest notices, in the format with the largest letters, and every page; the gallery holds all the others.
const sample = otherPieces().filter(
  ({ audience, title, format }) =>
    audience === 'pages' ||
    (format === 'large-print' &&
      /^(?:request received|decision made|survey|still on the list|is this),? /.test(`${title} `)),
);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 320, height: 800 } });
});
afterAll(async () => {
  await browser?.close();
});

it.each(sample)(
  'lets everybody read "$title" ($format) at 320 pixels, and cuts nothing',
  async ({ html }) => {
    expect(await barriersIn(page, html)).toEqual([]);
    const beyond = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(beyond).toBe(0);
  },
);

it('begins each line from its own side', async () => {
  const { html } = sample.find(({ title }) => title.endsWith('right to left')) ?? { html: '' };
  await page.setContent(html);
  expect(await page.evaluate('getComputedStyle(document.querySelector("main p")).direction')).toBe('rtl');
});

it('lists problems from the side of their heading', async () => {
  const { html } = sample.find(({ title }) => /nothing chosen, right to left$/.test(title)) ?? { html: '' };
  await page.setContent(html);
  const rightOf = (selector: string): Promise<unknown> =>
    page.evaluate(`document.querySelector('.govuk-error-summary ${selector}').getBoundingClientRect().right`);
  expect(await rightOf('li')).toBe(await rightOf('h2'));
});
