import { cleanText } from './clean-text.ts';
import { fixedWords } from './fixed-words.ts';
import type { DocumentModel } from './model.ts';
import { breakLines } from './pdf/text/lines.ts';
import { letter, mm, page, type } from './style.ts';

/** No document of ours comes near it; a text without end must leave room for the pages themselves. */
export const furnitureLinesAtMost = 12;

/**
 * What a long running head and a long footer take of the type area, in points: every line of them is printed, for they say where
 * somebody can ask, inspect and complain. Nothing for the usual ones.
 */
export function furnitureRoom({ runningHead, footer }: Pick<DocumentModel, 'runningHead' | 'footer'>): {
  readonly head: number;
  readonly foot: number;
} {
  const beyondOne = (text: string) => (furnitureLines(text) - 1) * type.small.leading;
  return { head: beyondOne(runningHead), foot: beyondOne(footer) };
}

/** How many lines a running head or a footer takes beside what stands right of it. */
export function furnitureLines(text: string): number {
  const { size } = type.small;
  const lines = breakLines([{ text: cleanText(text) }], { size, width: mm(page.textWidthMm - page.besideMm) });
  return Math.min(lines.length, furnitureLinesAtMost);
}

/** How much higher than usual the return address of a letter begins, in points: a long one grows upwards, so that the address stays in the window. */
export function returnRise({ branch }: DocumentModel, window: keyof typeof letter.addressWidth): number {
  const { size, leading } = type.returnLine;
  const text = cleanText(fixedWords.returnAddress(branch.addressLines));
  const lines = breakLines([{ text }], { size, width: mm(letter.addressWidth[window]) });
  return (lines.length - 1) * leading;
}
