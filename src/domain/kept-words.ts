/** A text of a form and where it stands: 'remark', or 'goals.1.text' in the second row. */
export type PlacedText = { readonly field: string; readonly text: string };

/**
 * R8: whether the reason for a word `then` is one for the same word `now`: at the same question. Rows move up when one
 * above them goes, so in a row only the very text the reason was given for takes it along.
 */
export function sharesReason(then: PlacedText, now: PlacedText): boolean {
  return question(then) === question(now) && (!isInRow(then) || then.text === now.text);
}

function question({ field }: PlacedText): string {
  return field.replaceAll(/\.\d+\./g, '.');
}

function isInRow({ field }: PlacedText): boolean {
  return field.includes('.');
}
