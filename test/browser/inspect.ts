import { createRequire } from 'node:module';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { htmlProblems } from '#test/web/html.ts';

// The locale is JSON, which Node 20 reads without a warning through require only.
const dutch: unknown = createRequire(import.meta.url)('axe-core/locales/nl.json');

/** What is wrong with the page as it stands: axe, html-validate, width at 360 px, size of what is pressed. */
export async function findings(page: Page, source: string, scripts: boolean): Promise<string[]> {
  const found = (await htmlProblems(source)).map((one) => `html-validate ${one}`);
  // axe waits by timers, which do not run in a page without scripts
  if (scripts) found.push(...(await axeFindings(page)));
  const { width, height } = page.viewportSize() ?? { width: 1100, height: 800 };
  await page.setViewportSize({ width: 360, height: 740 });
  found.push(...(await page.evaluate(narrowFindings)));
  await page.setViewportSize({ width, height });
  return found;
}

async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (locale) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    checker.configure({ locale: locale as Parameters<typeof axe.configure>[0]['locale'] });
    const { violations } = await checker.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, dutch);
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
