import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod';

const found = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

/**
 * What keeps somebody from reading a page: what axe finds, by rule and place, in light and in dark, and what stands
 * beyond the window. Only colours change in the dark, so only those are asked again.
 */
export async function barriersIn(page: Page, html: string): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setContent(html);
  // What a page's own script defines outlives its content: it is loaded once for all of them.
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe.source);
  const light = await violations(page, 'axe.run({ resultTypes: ["violations"] })');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, 'axe.run({ runOnly: ["color-contrast"] })');
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((barrier) => `in the dark: ${barrier}`), ...(await cutOff(page))];
}

const words = z.array(z.string());

/** Words that are cut off by the window. What is hidden on purpose is placed absolutely; cells of wide tables scroll. */
async function cutOff(page: Page): Promise<readonly string[]> {
  const cut = `[...document.querySelectorAll('h1, h2, caption, p, li, label, legend, a.button, button')]
    .filter((one) => getComputedStyle(one).position !== 'absolute')
    .filter((one) => { const { left, right } = one.getBoundingClientRect(); return left < 0 || right > innerWidth; })
    .map((one) => one.textContent.trim())`;
  return words.parse(await page.evaluate(cut)).map((said) => `cut off: ${said.slice(0, 80)}`);
}

async function violations(page: Page, run: string): Promise<readonly string[]> {
  const result = found.parse(await page.evaluate(`${run}.then((result) => result.violations)`));
  return result.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
