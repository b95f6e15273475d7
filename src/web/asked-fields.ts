import { isUnusualAge } from '#src/domain/age.ts';
import { personForm } from '#src/domain/client-form.ts';
import type { Fields, Form, Option, Raw } from '#src/domain/form.ts';
import type { Day } from '#src/domain/time.ts';

/** The form for showing: '(niet verplicht)' would be untrue beside a field that this dossier or order needs. */
export function asAsked<F extends Pick<Form<Fields>, 'fields'>>(form: F, names: readonly string[]): F {
  const fields = Object.fromEntries(
    Object.entries(form.fields).map(([name, field]) => [
      name,
      names.includes(name) ? { ...field, required: true } : field,
    ]),
  );
  return { ...form, fields };
}

/** The form for showing, with fewer options of one field; its `parse` still reads them all. */
export function offering<F extends Pick<Form<Fields>, 'fields'>>(form: F, name: string, values: readonly string[]): F {
  const field = form.fields[name];
  if (!field || !('options' in field.control)) return form;
  const options = field.control.options.filter(({ value }) => values.includes(value));
  return { ...form, fields: { ...form.fields, [name]: { ...field, control: { ...field.control, options } } } };
}

/** The form for showing, with what the house has to choose from; of nothing nobody is asked. */
export function offeringOfHouse<F extends Pick<Form<Fields>, 'fields'>>(form: F, options: readonly Option[]): F {
  return { ...form, fields: withOptions(form.fields, options) };
}

function withOptions(fields: Fields, options: readonly Option[]): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const { control } = field;
      if (control.kind === 'rows')
        return [[name, { ...field, control: { ...control, fields: withOptions(control.fields, options) } }]];
      if (!('ofHouse' in control)) return [[name, field]];
      return options.length > 0 ? [[name, { ...field, control: { ...control, options } }]] : [];
    }),
  );
}

/** The birth date in what was typed so far, when it is a day. */
export function typedBirthDate(raw: Raw, today: Day): Day | undefined {
  const parsed = personForm(today).fields.birthDate.parse(raw, 'birthDate');
  return parsed.ok ? parsed.value : undefined;
}

type Typed = { readonly raw: Raw; readonly today: Day };

/** The tick for an unusual age is asked once a birth date asks for it, and not of everybody. */
export function withoutAgeCheck<F extends Pick<Form<Fields>, 'fields'>>(form: F, { raw, today }: Typed): F {
  const birthDate = typedBirthDate(raw, today);
  if (birthDate && isUnusualAge(birthDate, today)) return form;
  const { ageChecked: _, ...fields } = form.fields;
  return { ...form, fields };
}
