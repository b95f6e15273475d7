import type { z } from 'zod';
import { lowerFirst } from '../format.ts';
import type { Answer, Common, Control, Field } from './language.ts';
import { posted, wrong } from './posted.ts';

/** The value read from a text, or the Dutch sentence that refuses it. */
export type Read<T> = (text: string) => { value: T } | string;

type ScalarParts<T> = {
  readonly control: Control;
  readonly schema: z.ZodType<T>;
  readonly read: Read<T>;
  readonly write?: (value: T) => string;
  /** How the text is taken from what was posted; cleaned and trimmed unless told otherwise. */
  readonly take?: typeof posted;
};

/** A field whose posted form is one text; the ground of text, number, choice and month. */
export function scalar<T, const O extends { optional?: boolean }>(
  options: Common & O,
  { control, schema, read, write = String, take = posted }: ScalarParts<T>,
): Field<Answer<T, O>> {
  const required = options.optional !== true;
  const missing = options.missing ?? `Vul in: ${lowerFirst(options.label)}`;
  const described = schema.describe(options.label);
  const field: Field<T | undefined> = {
    label: options.label,
    about: options.about,
    hint: options.hint,
    required,
    needed: options.needed,
    control,
    schema: required ? described : described.optional(),
    parse(raw, name) {
      const text = take(raw, name);
      if (text === '') return required ? wrong(name, missing) : { ok: true, value: undefined };
      const answer = read(text);
      return typeof answer === 'string' ? wrong(name, answer) : { ok: true, value: answer.value };
    },
    format(value, name) {
      return { [name]: value === undefined ? '' : write(value) };
    },
  };
  // `required` decides at run time what Answer<T, O> says at compile time
  return field as Field<Answer<T, O>>;
}
