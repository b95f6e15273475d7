import { createRequire } from 'node:module';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { htmlProblems } from '#test/web/html.ts';

// The locale is JSON, which Node 20 reads without a warning through require only.
const dutch: unknown = createRequire(import.meta.url)('axe-core/locales/nl.json');

/**
 * What is wrong with the page as it stands: html-validate on its source, width at 360 px, size of what is pressed, axe
 * in light and in dark, and what comes on paper. Axe waits by timers, which do not run in a page without scripts.
 */
export async function findings(page: Page, source: string, scripts: boolean): Promise<string[]> {
  const found = (await htmlProblems(source)).map((one) => `html-validate ${one}`);
  if (scripts) found.push(...(await axeFindings(page)));
  const { width, height } = page.viewportSize() ?? { width: 1100, height: 800 };
  if (width !== 360) await page.setViewportSize({ width: 360, height: 740 });
  found.push(...(await page.evaluate(narrowFindings)));
  if (width !== 360) await page.setViewportSize({ width, height });
  return found;
}

async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(`${axe.source}; axe.configure(${JSON.stringify({ locale: dutch })})`);
  const found = await page.evaluate(runAxe, undefined);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await page.evaluate(runAxe, ['color-contrast'])).map((one) => `in the dark: ${one}`));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  found.push(...(await page.evaluate(paperFindings)).map((one) => `on paper: ${one}`));
  await page.emulateMedia({ media: null, colorScheme: null });
  return found;
}

/** Runs in the page; all rules when none are named. */
async function runAxe(rules: string[] | undefined): Promise<string[]> {
  // axe was put there by the line above
  const { axe: checker } = window as unknown as { axe: typeof axe };
  const { violations } = await checker.run(document, {
    resultTypes: ['violations'],
    ...(rules && { runOnly: rules }),
  });
  return violations.map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** Runs in the page: on paper nothing is pressed, and it is white with dark letters, also for whoever wishes dark. */
function paperFindings(): string[] {
  const found = [...document.querySelectorAll('button, .button, nav')]
    .filter((one) => one.getClientRects().length > 0 && !one.closest('.vh'))
    .map((one) => `to be pressed: ${one.outerHTML.slice(0, 120)}`);
  const { backgroundColor, color } = getComputedStyle(document.body);
  if (backgroundColor !== 'rgb(255, 255, 255)') found.push(`the ground is ${backgroundColor}`);
  if ((color.match(/\d+/g) ?? []).some((part) => Number(part) > 60)) found.push(`the letters are ${color}`);
  return found;
}

/** Runs in the page. */
function narrowFindings(): string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`page is ${scrollWidth} px wide at ${clientWidth} px`);
  const inSentence = (target: Element) =>
    target.tagName === 'A' &&
    getComputedStyle(target).display === 'inline' &&
    (target.parentElement?.textContent ?? '').trim() !== (target.textContent ?? '').trim();
  for (const target of document.querySelectorAll('a[href], button, summary')) {
    const { height, width } = target.getBoundingClientRect();
    // one pixel: only for readers that speak, or for the Enter key
    if (width <= 1 || height <= 1 || inSentence(target) || target.closest('.vh, .skip')) continue;
    if (height < 43.5) found.push(`target of ${Math.round(height)} px: ${target.outerHTML.slice(0, 160)}`);
  }
  return found;
}
