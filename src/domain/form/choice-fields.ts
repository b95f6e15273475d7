import { z } from 'zod';
import { lowerFirst } from '../format.ts';
import type { Answer, Common, Field } from './language.ts';
import { posted, postedList, wrong } from './posted.ts';
import { scalar } from './scalar.ts';

type OptionOf<V extends string> = { readonly value: V; readonly label: string; readonly hint?: string };

type ChoiceOptions<V extends string> = Common & {
  readonly optional?: boolean;
  readonly options: readonly OptionOf<V>[];
  /** Radio buttons up to seven choices, a list above that, unless told. */
  readonly as?: 'radio' | 'select';
};

/** One of a closed list. */
export function choice<V extends string, const O extends { optional?: boolean }>(
  options: ChoiceOptions<V> & O,
): Field<Answer<V, O>> {
  const values = options.options.map((option) => option.value);
  const missing = options.missing ?? `Kies: ${lowerFirst(options.label)}`;
  return scalar(
    { ...options, missing },
    {
      control: { kind: options.as ?? (values.length <= 7 ? 'radio' : 'select'), options: options.options },
      schema: z.enum(values),
      read: (line) => {
        const value = values.find((one) => one === line);
        return value === undefined ? 'Kies een van de antwoorden' : { value };
      },
    },
  );
}

type OfHouse<V extends string> = Common & { readonly optional?: boolean; readonly schema: z.ZodType<V> };

/** Something the house has, by its id. The page gives the options; whoever keeps the answer asks whether it is one of them. */
export function chosen<V extends string, const O extends { optional?: boolean }>(
  options: OfHouse<V> & O,
): Field<Answer<V, O>> {
  return scalar(options, {
    control: { kind: 'select', options: [], ofHouse: true },
    schema: options.schema,
    read: (line) => {
      const read = options.schema.safeParse(line);
      return read.success ? { value: read.data } : 'Kies een van de antwoorden';
    },
  });
}

type ManyOptions<V extends string> = Common & {
  readonly options: readonly OptionOf<V>[];
  /** At least this many; 0 unless told. */
  readonly min?: number;
};

/** Any number of a closed list, in the order of the list. */
export function choices<const V extends string>(options: ManyOptions<V>): Field<V[]> {
  const { label, about, hint, min = 0 } = options;
  const values = options.options.map((option) => option.value);
  return {
    label,
    about,
    hint,
    required: min > 0,
    control: { kind: 'checkboxes', options: options.options },
    schema: z.array(z.enum(values)).min(min).max(values.length).describe(label),
    parse(raw, name) {
      const ticked = new Set<string>(postedList(raw, name));
      const known = values.filter((value) => ticked.has(value));
      if (known.length !== ticked.size) return wrong(name, 'Kies een van de antwoorden');
      return known.length < min
        ? wrong(name, options.missing ?? 'Kies minstens één antwoord')
        : { ok: true, value: known };
    },
    format(value, name) {
      return { [name]: [...(value ?? [])] };
    },
  };
}

/** A tick box that must be ticked (value `true`), or may be when optional (value `boolean`). */
export function confirm(options: Common & { readonly optional?: boolean }): Field<boolean> {
  const required = options.optional !== true;
  const missing = options.missing ?? 'Zet een vinkje om verder te gaan';
  return {
    label: options.label,
    about: options.about,
    hint: options.hint,
    required,
    control: { kind: 'confirm' },
    schema: (required ? z.literal(true) : z.boolean()).describe(options.label),
    parse(raw, name) {
      const ticked = posted(raw, name) !== '';
      return required && !ticked ? wrong(name, missing) : { ok: true, value: ticked };
    },
    format(value, name) {
      return { [name]: value ? 'ja' : '' };
    },
  };
}
