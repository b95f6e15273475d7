import type { DossierDocument } from '#src/domain/document.ts';
import { type Fields, type Form, isWordChecked } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { healthWords } from '#src/domain/words.ts';

type Kept = Pick<DossierDocument['overrides'][number], 'field' | 'word'>;
type Values = Readonly<Record<string, unknown>>;

/** R8: health words for which no reason was given. A document may not leave before each was answered. */
export function openWords(form: Pick<Form<Fields>, 'fields'>, values: Values, kept: readonly Kept[]): Problem[] {
  return [...freeTexts(form.fields, values, '')].flatMap(({ name, text }) =>
    healthWords(text)
      .filter(({ word }) => !kept.some((one) => one.field === name && one.word === word))
      .map(({ word, advice }) => ({ field: name, message: `"${word}" zegt iets over gezondheid. ${advice}` })),
  );
}

function* freeTexts(fields: Fields, values: Values, prefix: string): Generator<{ name: string; text: string }> {
  for (const [key, { control }] of Object.entries(fields)) {
    const value = values[key];
    if (isWordChecked(control) && typeof value === 'string') yield { name: prefix + key, text: value };
    if (control.kind !== 'rows' || !Array.isArray(value)) continue;
    // the schema of a repeating group says that its rows are records
    for (const [index, row] of (value as Values[]).entries())
      yield* freeTexts(control.fields, row, `${prefix}${key}.${index}.`);
  }
}
