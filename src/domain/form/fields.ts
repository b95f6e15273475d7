import { z } from 'zod';
import type { Problem } from '../result.ts';
import type { Fields, Judged, Parsed, Raw, Values } from './language.ts';

/** Closed schema of a set of fields (R7: an unknown key is refused). */
export function fieldsSchema<F extends Fields>(fields: F): z.ZodType<Values<F>> {
  const schema = schemas.get(fields) ?? strictSchema(fields);
  schemas.set(fields, schema);
  // zod cannot infer from a computed shape; Values<F> is the same mapping, checked by the round-trip property test
  return schema as unknown as z.ZodType<Values<F>>;
}

/** One for each form: zod compiles a schema at its first use, which costs far more than a use. */
const schemas = new WeakMap<Fields, z.ZodType>();

function strictSchema(fields: Fields): z.ZodType {
  return z.strictObject(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.schema])));
}

/** Reads every field, so that all problems show at once, in the order of the fields. */
export function parseFields<F extends Fields>(fields: F, raw: Raw, prefix: string): Parsed<Values<F>> {
  const { values, problems } = readFields(fields, raw, prefix);
  // without problems every field has its value
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: values as Values<F> };
}

/** What could be read, and what is wrong with the rest. */
export function readFields<F extends Fields>(
  fields: F,
  raw: Raw,
  prefix: string,
): { readonly values: Judged<Values<F>>; readonly problems: Problem[] } {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, field] of Object.entries(fields)) {
    const parsed = field.parse(raw, prefix + key);
    if (!parsed.ok) problems.push(...parsed.problems);
    else if (parsed.value !== undefined) values[key] = parsed.value;
  }
  // each key was read by its own field
  return { values: values as Judged<Values<F>>, problems };
}

export function formatFields(
  fields: Fields,
  values: Readonly<Record<string, unknown>>,
  prefix: string,
): Record<string, string | string[]> {
  const raw: Record<string, string | string[]> = {};
  for (const [key, field] of Object.entries(fields)) Object.assign(raw, field.format(values[key], prefix + key));
  return raw;
}
