import fc from 'fast-check';
import type { z } from 'zod';
import { dayPattern } from '#src/domain/time.ts';

type AnySchema = z.core.$ZodType;

/** Any value a stored schema takes, with texts as people type them. Throws on a kind of schema it does not know. */
export function arbitraryOf<T>(schema: z.ZodType<T>): fc.Arbitrary<T> {
  // what the schema takes is what it gives back: no stored schema transforms
  return anyOf(schema).filter((value) => schema.safeParse(value).success) as fc.Arbitrary<T>;
}

function anyOf(schema: AnySchema): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape).map(([key, inner]) => [key, anyOf(inner)])), {
        requiredKeys: Object.keys(def.shape).filter((key) => def.shape[key]?._zod.optin !== 'optional'),
      });
    case 'optional':
    case 'default':
      return anyOf(def.innerType);
    case 'array':
      return fc.array(anyOf(def.element), { minLength: 1, maxLength: 3 });
    case 'record':
      return fc.dictionary(fc.stringMatching(/^[a-z]{1,8}(\.[a-z]{1,8})?$/), anyOf(def.valueType), {
        minKeys: 1,
        maxKeys: 3,
      });
    case 'union':
      return fc.oneof(...def.options.map(anyOf));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: 1, max: 12 });
    case 'custom':
      return json;
    case 'string':
      return textOf(schema);
    default:
      throw new Error(`no values for a schema of type ${def.type}`);
  }
}

const text = words(30);
const json = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text, { maxLength: 3 }));

function words(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ minLength: 1, maxLength }).filter((one) => one.trim() !== '');
}

type Check = { readonly format?: string; readonly pattern?: RegExp; readonly maximum?: number };

function textOf(schema: AnySchema): fc.Arbitrary<string> {
  const { def } = schema._zod;
  const checks = 'checks' in def ? (def.checks ?? []) : [];
  // the closed list of checks zod knows; these three are the ones our stored texts have
  const all = [def, ...checks.map((check) => check._zod.def)] as readonly Check[];
  if (all.some(({ format }) => format === 'datetime')) return moment;
  const pattern = all.find((check) => check.pattern)?.pattern;
  if (pattern?.source === dayPattern.source) return day;
  if (pattern) return fc.stringMatching(pattern);
  return words(Math.min(30, ...all.flatMap(({ maximum }) => maximum ?? [])));
}

const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = moment.map((instant) => instant.slice(0, 10));
