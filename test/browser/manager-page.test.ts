import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { faultsIn } from '../notices/markup.ts';
import { openBrowser } from './chromium.ts';
import { type ManagerServer, serveManager } from './manager-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const found = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

let browser: Browser;
let server: ManagerServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), serveManager(18_987)]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** What axe finds wrong with the page. The page forbids all scripts, so it comes from outside. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const result = found.parse(await page.evaluate(`(() => { ${axe}; return axe.run(); })()`));
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
  );
}

const focused = async (page: Page): Promise<string> =>
  z
    .string()
    .parse(
      await page.evaluate(`(({ activeElement: at }) => at.id || (at.textContent || '').trim())(document)`),
    );

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, what: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === what) return;
  }
  throw new Error(`Expected Tab to reach ${what}, and it did not.`);
}

/** Signs in as somebody by keyboard alone, in a window of its own. */
async function signedIn(email: string, width = 1280): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(server.work);
  await tabTo(page, 'Sign in with your council’s own account');
  await page.keyboard.press('Enter');
  await page.waitForURL(/local\/sign-in\/hull\/authorize/);
  await page.locator('#email').focus();
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/manage\/hull\/work/);
  return { page, context };
}

const shots = process.env.SCREENSHOTS;
const shot = async (page: Page, name: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};

describe.each([375, 1100, 1280])('at %d pixels', (width) => {
  it('every page is right for everybody, and no wider than the screen', async () => {
    const { page, context } = await signedIn('manager@hull.example', width);
    for (const address of [
      ...['work', 'work?age=late', 'work?kind=plan', 'case?ref=C-1', 'case?ref=C-9'],
      ...['signed-out', 'signed-out?state=ended'],
    ]) {
      const answer = await page.goto(server.work.replace(/work$/, address));
      expect(await faultsOf(page), address).toEqual([]);
      expect(faultsIn((await answer?.text()) ?? ''), address).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth'), address).toBeLessThanOrEqual(width);
      await shot(page, `${address.replace(/\W+/g, '-')}-${width}`);
    }
    await context.close();
  });

  it('the way out is too', async () => {
    const { page, context } = await signedIn('manager@hull.example', width);
    // The browser stays where it is, so that there is something to look at.
    await context.route(/\/logout/, (route) => route.fulfill({ status: 204 }));
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Go on to your council’s own sign-in' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await shot(page, `sign-out-${width}`);
    await context.close();
  });

  it.each(['head@hull.example', 'board@hull.example', 'stranger@hull.example'])('%s too', async (email) => {
    const { page, context } = await signedIn(email, width);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await shot(page, `${email.split('@')[0]}-${width}`);
    await context.close();
  });
});

describe('by keyboard alone', () => {
  it('a manager signs in, chooses what is late, opens a case, and signs out', async () => {
    const { page, context } = await signedIn('manager@hull.example');
    await tabTo(page, 'age');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Show these');
    await page.keyboard.press('Enter');
    await page.waitForURL(/age=late/);
    expect(await page.locator('main').textContent()).toContain('Cases that fit what you chose:');
    expect(await page.locator('#age').inputValue()).toBe('late');
    await page.locator('a[href="case?ref=C-1"]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/case\?ref=C-1/);
    expect(await page.evaluate(`document.querySelector('img.timeline').naturalWidth`)).toBeGreaterThan(400);
    await tabTo(page, 'Sign out');
    await page.keyboard.press('Enter');
    await page.waitForURL(/local\/sign-in\/hull\/logout/);
    await shot(page, 'sign-out-confirm-1280');
    await tabTo(page, 'Sign out');
    await page.keyboard.press('Enter');
    await page.waitForURL(/signed-out\?state=ended/);
    await page.goto(server.work);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sign in');
    await context.close();
  });

  it('whoever signed out is signed out at the council too, and who did not is let in again', async () => {
    const { page, context } = await signedIn('manager@hull.example');
    const signInAgain = async (): Promise<string> => {
      await page.goto(server.work.replace(/work$/, 'sign-in'));
      return new URL(page.url()).pathname;
    };
    await context.clearCookies({ name: '__Host-manager-hull' });
    expect(await signInAgain()).toBe('/manage/hull/work');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/logout/);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/signed-out/);
    expect(await signInAgain()).toBe('/local/sign-in/hull/authorize');
    await context.close();
  });

  it('a table that is wider than the screen can be reached, and moved by arrow keys', async () => {
    const { page, context } = await signedIn('manager@hull.example', 375);
    await page.goto(server.work.replace(/work$/, 'case?ref=C-1'));
    const region = page.locator('.wide').first();
    await region.focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
    const moved = () => page.evaluate(`document.querySelector('.wide').scrollLeft`);
    await expect.poll(moved, { timeout: 30_000 }).toBeGreaterThan(0);
    await context.close();
  });

  it('runs no script, and no other site may frame it', async () => {
    const { page, context } = await signedIn('manager@hull.example');
    const answer = await page.goto(server.work);
    expect(answer?.headers()['content-security-policy']).toMatch(
      /^default-src 'none';.*frame-ancestors 'none'/,
    );
    expect(await page.locator('script').count()).toBe(0);
    expect(await context.cookies(server.work)).toMatchObject([
      { name: '__Host-manager-hull', httpOnly: true, secure: true, sameSite: 'Lax' },
    ]);
    await context.close();
  });
});
