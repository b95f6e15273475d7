import type { Field, Fields, Form } from './language.ts';

/** What stands where nobody wrote anything yet; letters, since some answers are a name. */
export const blankText = 'leeg…';

/**
 * Values that fit a form nobody filled in: the word that it is empty for words, the first choice, no more rows than it needs. Only
 * to make the rest of a document; never stored, and never shown where the form's own answers would stand.
 */
export function blankValues({ fields }: Pick<Form<Fields>, 'fields'>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = blankOf(field);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function blankOf({ control, required, schema }: Field<unknown>): unknown {
  if (!required && control.kind !== 'rows' && control.kind !== 'checkboxes' && control.kind !== 'confirm')
    return undefined;
  switch (control.kind) {
    case 'text':
    case 'textarea':
      return [blankText, 1, 0, 2000, 2026].find((value) => schema.safeParse(value).success);
    case 'date':
      return '2000-01-01';
    case 'month':
      return '2000-01';
    case 'radio':
    case 'select':
      return control.options[0]?.value;
    case 'checkboxes':
      return required && control.options[0] ? [control.options[0].value] : [];
    case 'confirm':
      return required;
    case 'rows':
      return Array.from({ length: control.min }, () => blankValues(control));
  }
}
