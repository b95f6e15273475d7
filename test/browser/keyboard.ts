import type { Locator, Page } from 'playwright-core';

const farEnough = 120;

/** Hands on the keyboard only: Tab, Shift+Tab, Space, Enter and letters. */
export class Keyboard {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Tabs on until this has the focus, and sees to it that the focus shows. */
  async reach(target: Locator): Promise<void> {
    for (let presses = 0; presses < farEnough; presses++) {
      await this.page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return this.expectVisibleFocus();
    }
    throw new Error(`no Tab leads to ${target}`);
  }

  async type(label: string | RegExp, text: string): Promise<void> {
    await this.reach(this.page.getByLabel(label));
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
  }

  /** Ticks the box or chooses the button with this name. Tab stops at a group of radio buttons once: arrows go on. */
  async choose(name: string): Promise<void> {
    const wanted = this.page.getByRole('radio', { name, exact: true });
    const group = await wanted.getAttribute('name');
    await this.reach(this.page.locator(`input[name="${group}"]`).first());
    while (!(await wanted.evaluate((element) => element === document.activeElement)))
      await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Space');
  }

  /** Tabs to a button or link and presses Enter; resolves on the next page. */
  async enter(target: Locator): Promise<void> {
    await this.reach(target);
    const loaded = this.page.waitForEvent('load');
    await this.page.keyboard.press('Enter');
    await loaded;
  }

  private async expectVisibleFocus(): Promise<void> {
    const shows = await this.page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused) return false;
      const { outlineStyle, boxShadow } = getComputedStyle(focused);
      return outlineStyle !== 'none' || boxShadow !== 'none';
    });
    if (!shows) throw new Error('the focus cannot be seen');
  }
}
