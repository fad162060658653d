import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { adviceRequested, assessing, requested, willAssess } from '../domain/facts.ts';
import { cases, planCases, tallyIn, written } from '../notices/report-sample.ts';
import { draw } from '../pictures/drawn.ts';
import { openBrowser } from './chromium.ts';

const today = '2026-06-29';
const late = [requested('A-1', 'Mon 2026-01-12'), willAssess('A-1', 'Mon 2026-02-16')];
const tally = tallyIn('hull', today, [
  ...planCases('hull'),
  ...cases(21, 'hull', ...late, adviceRequested('V-1', 'Mon 2026-02-23')),
  ...cases(20, 'hull', ...late, assessing('plan-issued', 'Fri 2026-05-29')),
]);
const reports = ['weekly-trend', 'scorecard', 'send-delivery-board'];

let browser: Browser;
const shown = new Map<
  string,
  { readonly on: string; readonly off: string; readonly alts: readonly string[] }
>();

beforeAll(async () => {
  browser = await openBrowser();
  for (const id of reports) {
    const { html, pictures } = written('hull', id, { tally, today });
    let on = html;
    for (const { id: name, chart } of pictures) {
      const png = Buffer.from(await draw(chart)).toString('base64');
      on = on.replace(`cid:${name}`, `data:image/png;base64,${png}`);
    }
    shown.set(id, { on, off: html, alts: pictures.map(({ alt }) => alt) });
  }
});

afterAll(async () => {
  await browser?.close();
});

async function opened(id: string, how: 'on' | 'off', more: Parameters<Browser['newPage']>[0] = {}) {
  const page = await browser.newPage({ viewport: { width: 375, height: 800 }, ...more });
  await page.setContent(shown.get(id)?.[how] ?? '');
  return page;
}

/** Runs something in the page that is written as text, since this project's types know no browser. */
const asked = async (page: Page, question: string): Promise<unknown> => await page.evaluate(question);

describe.each(reports)('The email %s', (id) => {
  it.each([320, 375, 1280])(
    'is no wider than a window of %i pixels, and neither are its pictures',
    async (width) => {
      const page = await opened(id, 'on', { viewport: { width, height: 800 } });
      const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await asked(page, beyond)).toBe(0);
      const widest = 'Math.max(...[...document.images].map((image) => image.getBoundingClientRect().width))';
      expect(await asked(page, widest)).toBe(Math.min(480, width - 32));
      expect(await asked(page, '[...document.images].every((image) => image.naturalWidth === 848)')).toBe(
        true,
      );
      await page.close();
    },
  );

  it.each(['light', 'dark'] as const)('is within reach of everybody, in %s', async (colorScheme) => {
    const page = await opened(id, 'on', { colorScheme });
    await page.addScriptTag({ content: axe.source });
    const found = await page.evaluate(async () => {
      const { violations } = await Reflect.get(globalThis, 'axe').run();
      return violations.map(({ id: rule, nodes }: axe.Result) => `${rule}: ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
    await page.close();
  });

  it('shows in words what its pictures show when they are switched off', async () => {
    const page = await opened(id, 'off');
    const { alts = [] } = shown.get(id) ?? {};
    for (const alt of alts) expect(await page.getByAltText(alt, { exact: true }).count()).toBe(1);
    // As high as its words need, and not a small box that cuts them off.
    const high = '[...document.images].map((image) => image.getBoundingClientRect().height)';
    for (const height of z.array(z.number()).parse(await asked(page, high)))
      expect(height).toBeGreaterThan(70);
    await page.close();
  });
});

describe('A board’s digest on paper', () => {
  it('is black on white, as wide as the paper, with the heads of tables on each page', async () => {
    const page = await opened('send-delivery-board', 'on', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const style = (of: string, name: string) =>
      asked(page, `getComputedStyle(document.querySelector('${of}')).getPropertyValue('${name}')`);
    expect(await style('main', 'color')).toBe('rgb(0, 0, 0)');
    expect(await style('main', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await style('.small', 'color')).toBe('rgb(0, 0, 0)');
    expect(await style('main', 'max-width')).toBe('none');
    expect(await style('thead', 'display')).toBe('table-header-group');
    expect(await style('tbody tr', 'break-inside')).toBe('avoid');
    await page.close();
  });

  it('is a few sheets of A4', async () => {
    const page = await opened('send-delivery-board', 'on');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    // 210 by 297 millimetres, in points.
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    const sheets = [...pdf.matchAll(/\/Type \/Page\b/g)].length;
    expect(sheets).toBeGreaterThan(8);
    expect(sheets).toBeLessThan(17);
    await page.close();
  });
});
