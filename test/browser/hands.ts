import type { Locator, Page } from 'playwright-core';

/** How somebody works a page: with a mouse, or with nothing but keys. */
export type Hands = {
  /** Puts this text in a box, in place of what stood there. */
  readonly type: (box: Locator, text: string) => Promise<void>;
  /** Chooses the option with this value of a list. */
  readonly pick: (list: Locator, value: string) => Promise<void>;
  /** Sees to it that a tick box or radio button is on, or a tick box off. */
  readonly tick: (box: Locator, on: boolean) => Promise<void>;
  /** Works a button, a link or what folds open. */
  readonly press: (target: Locator) => Promise<void>;
};

/** Hands that point and click, and type where they clicked. */
export const mouseHands = (_page: Page): Hands => ({
  type: (box, text) => box.fill(text),
  pick: async (list, value) => void (await list.selectOption(value)),
  // the label of a card lies over its button, and takes the click for it
  tick: (box, on) => box.setChecked(on, { force: true }),
  press: (target) => target.click(),
});
