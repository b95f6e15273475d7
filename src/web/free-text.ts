import { type Fields, type Form, isWordChecked, type Raw, withoutIdle } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { healthWords } from '#src/domain/words.ts';
import { rowCount } from './form-rows.ts';

/** A health word found in a field, with an example of what may stand there. */
export type WordWarning = { readonly field: string; readonly word: string; readonly advice: string };
/** A word kept with a reason, for the dossier's overrides (R8). */
export type KeptReason = { readonly field: string; readonly word: string; readonly reason: string };

export type FreeTextCheck = {
  /** Words without a reason yet: show the form again with these. Empty: the text may be saved. */
  readonly warnings: readonly WordWarning[];
  /** Words for which a reason was given just now: save them as overrides with the section. */
  readonly overrides: readonly KeptReason[];
};

/**
 * R8: reads every free text of a form for health words; a number like a BSN is refused by the field itself. `kept` holds
 * the reasons given before for this section, so that nobody is asked twice about the same word in the same field.
 */
export function checkFreeText(
  form: Pick<Form<Fields>, 'fields' | 'idle'>,
  raw: Raw,
  kept: readonly KeptReason[] = [],
): FreeTextCheck {
  const warnings: WordWarning[] = [];
  const overrides: KeptReason[] = [];
  for (const { name, text } of freeTexts(form.fields, withoutIdle(form, raw), '')) {
    const reason = typed(raw, `_reden.${name}`).trim();
    for (const { word, advice } of healthWords(text)) {
      if (kept.some((one) => one.field === name && one.word === word)) continue;
      if (reason === '') warnings.push({ field: name, word, advice });
      else overrides.push({ field: name, word, reason: reason.slice(0, 500) });
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

function* freeTexts(fields: Fields, raw: Raw, prefix: string): Generator<{ name: string; text: string }> {
  for (const [key, { control }] of Object.entries(fields)) {
    const name = prefix + key;
    if (isWordChecked(control)) yield { name, text: typed(raw, name) };
    if (control.kind !== 'rows') continue;
    for (let index = 0; index < rowCount(raw, name, control); index++)
      yield* freeTexts(control.fields, raw, `${name}.${index}.`);
  }
}

function typed(raw: Raw, name: string): string {
  const value = raw[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}
