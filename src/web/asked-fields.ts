import type { Fields, Form } from '#src/domain/form.ts';

/** Asked for one kind of address each, by a rule of the form and not by the field. */
export const addressParts = ['street', 'houseNumber', 'postcode', 'town', 'foreignLines', 'country'];

/** The form for showing: '(niet verplicht)' would be untrue beside a field that another answer makes needed. */
export function asAsked<F extends Pick<Form<Fields>, 'fields'>>(form: F, names: readonly string[]): F {
  const fields = Object.fromEntries(
    Object.entries(form.fields).map(([name, field]) => [
      name,
      names.includes(name) ? { ...field, required: true } : field,
    ]),
  );
  return { ...form, fields };
}
