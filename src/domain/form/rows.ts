import { z } from 'zod';
import { upperFirst } from '../format.ts';
import type { Problem } from '../result.ts';
import { fieldsSchema, formatFields, parseFields } from './fields.ts';
import type { Field, Fields, Raw, Values } from './language.ts';
import { cleanText, wrong } from './posted.ts';

type RowsOptions<F extends Fields> = {
  readonly label: string;
  readonly hint?: string;
  /** With its article left out: 'opleiding', 'baan'. */
  readonly noun: string;
  readonly fields: F;
  /** The fields that tell one row from another; the first three unless told. */
  readonly brief?: readonly (keyof F & string)[];
  readonly min?: number;
  readonly max?: number;
  /** The sentence when there are fewer rows than `min`. */
  readonly missing?: string;
};

/** A repeating group, posted as `name.0.field`, `name.1.field`; rows left wholly empty are skipped. */
export function rows<F extends Fields>(options: RowsOptions<F>): Field<Values<F>[]> {
  const { label, hint, fields, noun, min = 0, max = 40, brief = Object.keys(fields).slice(0, 3) } = options;
  const tooFew = options.missing ?? (min === 1 ? `Voeg een ${noun} toe` : `Voeg minstens ${min} keer een ${noun} toe`);
  return {
    label,
    hint,
    required: min > 0,
    control: { kind: 'rows', fields, min, max, noun, brief },
    schema: z.array(fieldsSchema(fields)).min(min).max(max).describe(label),
    parse(raw, name) {
      const indexes = rowIndexes(raw, name);
      if (indexes.length < min) return wrong(name, tooFew);
      if (indexes.length > max) return wrong(name, `Voeg hoogstens ${max} keer een ${noun} toe`);
      const values: Values<F>[] = [];
      const problems: Problem[] = [];
      // of several rows each error says whose it is: five alike at the top of a page lead nowhere
      const whose = (index: number) => (indexes.length > 1 ? `${upperFirst(noun)} ${index + 1}: ` : '');
      for (const index of indexes) {
        const parsed = parseFields(fields, raw, `${name}.${index}.`);
        if (parsed.ok) values.push(parsed.value);
        else problems.push(...parsed.problems.map((one) => ({ ...one, message: whose(index) + one.message })));
      }
      return problems.length > 0 ? { ok: false, problems } : { ok: true, value: values };
    },
    format(value, name) {
      const raw: Record<string, string | string[]> = {};
      (value ?? []).forEach((row, index) => {
        Object.assign(raw, formatFields(fields, row, `${name}.${index}.`));
      });
      return raw;
    },
  };
}

/** The row numbers of a repeating group that hold any answer, in order. */
export function rowIndexes(raw: Raw, name: string): number[] {
  const indexes = new Set<number>();
  for (const [key, value] of Object.entries(raw)) {
    if (!key.startsWith(`${name}.`)) continue;
    const index = /^\d{1,4}(?=\.)/.exec(key.slice(name.length + 1));
    const texts = typeof value === 'string' ? [value] : value;
    if (index && texts.some((text) => cleanText(text) !== '')) indexes.add(Number(index[0]));
  }
  return [...indexes].sort((a, b) => a - b);
}
