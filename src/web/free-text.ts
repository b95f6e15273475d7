import {
  cleanText,
  type Fields,
  type Form,
  isWordChecked,
  type Raw,
  rowIndexes,
  withoutIdle,
} from '#src/domain/form.ts';
import { type PlacedText, sharesReason } from '#src/domain/kept-words.ts';
import type { Problem } from '#src/domain/result.ts';
import { healthWords } from '#src/domain/words.ts';

/** A health word found in a field, with an example of what may stand there. */
export type WordWarning = { readonly field: string; readonly word: string; readonly advice: string };
/** A word kept with a reason, for the dossier's overrides (R8); `field` is where its text is stored. */
export type KeptReason = { readonly field: string; readonly word: string; readonly reason: string };
/** A section as it is stored, in the form's own words, with the reasons given before. */
export type Before = { readonly raw: Raw; readonly kept: readonly KeptReason[] };

export type FreeTextCheck = {
  /** Words without a reason yet: show the form again with these. Empty: the text may be saved. */
  readonly warnings: readonly WordWarning[];
  /** Words for which a reason was given just now: save them as overrides with the section. */
  readonly overrides: readonly KeptReason[];
};

/**
 * R8: reads every free text of a form for health words; a number like a BSN is refused by the field itself. `before` holds
 * the reasons given for this section, so that nobody is asked twice about the same word in the same place.
 */
export function checkFreeText(
  form: Pick<Form<Fields>, 'fields' | 'idle'>,
  raw: Raw,
  before: Before = { raw: {}, kept: [] },
): FreeTextCheck {
  const warnings: WordWarning[] = [];
  const overrides: KeptReason[] = [];
  const given = before.kept.map(({ field, word }) => ({ word, field, text: typed(before.raw, field) }));
  for (const { name, ...text } of freeTexts(form.fields, withoutIdle(form, raw))) {
    const reason = typed(raw, `_reden.${name}`).trim();
    for (const { word, advice } of healthWords(text.text)) {
      if (given.some((one) => one.word === word && sharesReason(one, text))) continue;
      if (reason === '') warnings.push({ field: name, word, advice });
      else overrides.push({ field: text.field, word, reason: reason.slice(0, 500) });
    }
  }
  return { warnings, overrides };
}

/** What the summary at the top of the page says, where a health word is all that keeps an answer back (UX). */
export function toSummarise(problems: readonly Problem[] = [], warnings: readonly WordWarning[] = []): Problem[] {
  const asked = warnings.map(({ field, word }) => ({
    field,
    message: `Kijk naar ‘${word}’: schrijf het anders of geef een reden`,
  }));
  return [...problems, ...asked];
}

/** The texts by the `name` they were posted under; they are stored without the rows that were left empty. */
function* freeTexts(
  fields: Fields,
  raw: Raw,
  prefix = { posted: '', stored: '' },
): Generator<PlacedText & { readonly name: string }> {
  for (const [key, { control }] of Object.entries(fields)) {
    const name = prefix.posted + key;
    const field = prefix.stored + key;
    if (isWordChecked(control)) yield { name, field, text: cleanText(typed(raw, name)) };
    if (control.kind !== 'rows') continue;
    for (const [row, index] of rowIndexes(raw, name).entries())
      yield* freeTexts(control.fields, raw, { posted: `${name}.${index}.`, stored: `${field}.${row}.` });
  }
}

function typed(raw: Raw, name: string): string {
  const value = raw[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}
