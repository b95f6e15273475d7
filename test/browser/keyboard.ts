import type { Locator, Page } from 'playwright-core';
import type { Hands } from './hands.ts';

/** More stops than any page has. */
const farEnough = 250;

/**
 * Hands on the keyboard only: Tab, Shift+Tab, arrows, Space, Enter and letters, never a word to the page by another
 * way. At every stop the focus must be seen, and lie inside the window.
 */
export function keyboardHands(page: Page): Hands {
  const { keyboard } = page;
  return {
    async type(box, text) {
      if ((await box.inputValue()) === text) return;
      await reach(page, box);
      await keyboard.press('Control+A');
      await (text === '' ? keyboard.press('Delete') : keyboard.insertText(text));
    },
    async pick(list, value) {
      if ((await list.inputValue()) === value) return;
      await reach(page, list);
      await keyboard.press('Home');
      for (let presses = 0; (await list.inputValue()) !== value; presses++) {
        if (presses > farEnough) throw new Error(`no arrow leads to ${value} in ${list}`);
        await keyboard.press('ArrowDown');
      }
    },
    async tick(box, on) {
      if ((await box.isChecked()) === on) return;
      await reach(page, box);
      // Tab stops at a group of radio buttons once: arrows go on from there, and choose as they go
      for (let presses = 0; !(await box.evaluate(hasFocus)); presses++) {
        if (presses > farEnough) throw new Error(`no arrow leads to ${box}`);
        await keyboard.press('ArrowDown');
      }
      if ((await box.isChecked()) !== on) await keyboard.press('Space');
    },
    async press(target) {
      await reach(page, target);
      await keyboard.press('Enter');
    },
  };
}

/** Tabs on, or back, until this has the focus; from the top of a page by the link that skips the menu. */
async function reach(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  if (!element) throw new Error(`nothing to reach: ${target}`);
  let { way, trouble } = await element.evaluate(lookAround);
  for (let presses = 0; way !== 'here'; presses++) {
    if (presses > farEnough) throw new Error(`no Tab leads to ${target}`);
    await page.keyboard.press(way);
    ({ way, trouble } = await element.evaluate(lookAround));
    if (trouble) throw new Error(`${trouble} at ${new URL(page.url()).pathname}`);
  }
  await element.dispose();
}

type Around = {
  /** The key that brings the focus nearer. */
  readonly way: 'here' | 'Tab' | 'Shift+Tab' | 'Enter';
  /** Why somebody who looks for the focus does not find it. */
  readonly trouble?: string | undefined;
};

/** Runs in the page: where the focus is, and where from there this element is. */
function lookAround(element: Node): Around {
  const { activeElement: focused } = document;
  // before the first stop and past the last the focus is the browser's own
  if (!focused || focused === document.body || !(element instanceof Element)) return { way: 'Tab' };
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  const what = focused.outerHTML.slice(0, 120);
  const trouble = focused.matches('main')
    ? undefined
    : outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2
      ? `no focus to be seen on ${what}`
      : bottom <= 0 || right <= 0 || top >= window.innerHeight || left >= window.innerWidth
        ? `the focus is out of sight on ${what}`
        : undefined;
  const sameGroup =
    element instanceof HTMLInputElement &&
    focused instanceof HTMLInputElement &&
    element.type === 'radio' &&
    element.name === focused.name;
  if (element === focused || sameGroup) return { way: 'here', trouble };
  if (focused.matches('.skip') && element.closest('main')) return { way: 'Enter', trouble };
  const isBefore = focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
  return { way: isBefore ? 'Shift+Tab' : 'Tab', trouble };
}

/** Runs in the page. */
function hasFocus(element: Element): boolean {
  return element === document.activeElement;
}
