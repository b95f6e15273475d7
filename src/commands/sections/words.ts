import type { DossierDocument } from '#src/domain/document.ts';
import { type Fields, type Form, isWordChecked } from '#src/domain/form.ts';
import { type PlacedText, sharesReason } from '#src/domain/kept-words.ts';
import type { Problem } from '#src/domain/result.ts';
import { healthWords } from '#src/domain/words.ts';

type Override = DossierDocument['overrides'][number];
type Values = Readonly<Record<string, unknown>>;

/** R8: health words for which no reason was given. A document may not leave before each was answered. */
export function openWords(
  form: Pick<Form<Fields>, 'fields'>,
  values: Values,
  kept: readonly Pick<Override, 'field' | 'word'>[],
): Problem[] {
  return [...freeTexts(form.fields, values)].flatMap(({ field, text }) =>
    healthWords(text)
      .filter(({ word }) => !kept.some((one) => one.field === field && one.word === word))
      .map(({ word, advice }) => ({ field, message: `"${word}" zegt iets over gezondheid. ${advice}` })),
  );
}

type Change = {
  readonly section: string;
  readonly form: Pick<Form<Fields>, 'fields'>;
  readonly before: Values | undefined;
  readonly after: Values;
};

/**
 * The reasons that hold once the answers of one section changed, each at the field its word stands at now. The reason of a
 * word that is gone, or whose row is, goes with it: it would answer for a text nobody gave it for.
 */
export function stillKept(kept: readonly Override[], { section, form, before = {}, after }: Change): Override[] {
  const texts = new Map([...freeTexts(form.fields, before)].map(({ field, text }) => [field, text]));
  const own = kept.filter((one) => one.section === section);
  const given = own.map((reason) => ({ reason, field: reason.field, text: texts.get(reason.field) ?? '' }));
  const held = [...freeTexts(form.fields, after)].flatMap((now) =>
    healthWords(now.text).flatMap(({ word }) => {
      const found = given.filter((one) => one.reason.word === word && sharesReason(one, now));
      const one = found.find(({ field }) => field === now.field) ?? found[0];
      return one ? [{ ...one.reason, field: now.field }] : [];
    }),
  );
  return [...kept.filter((one) => one.section !== section), ...held];
}

function* freeTexts(fields: Fields, values: Values, prefix = ''): Generator<PlacedText> {
  for (const [key, { control }] of Object.entries(fields)) {
    const value = values[key];
    if (isWordChecked(control) && typeof value === 'string') yield { field: prefix + key, text: value };
    if (control.kind !== 'rows' || !Array.isArray(value)) continue;
    // the schema of a repeating group says that its rows are records
    for (const [index, row] of (value as Values[]).entries())
      yield* freeTexts(control.fields, row, `${prefix}${key}.${index}.`);
  }
}
