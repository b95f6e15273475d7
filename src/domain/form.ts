import type { z } from 'zod';
import { fieldsSchema, formatFields, readFields } from './form/fields.ts';
import { idleProblems, withoutIdle } from './form/idle.ts';
import type { Fields, Form, Parsed, Raw, Values } from './form/language.ts';
import { unaskedProblems } from './form/unasked.ts';
import type { Problem } from './result.ts';

export { choice, choices, chosen, confirm } from './form/choice-fields.ts';
export { date, month } from './form/date-fields.ts';
export { withoutIdle } from './form/idle.ts';
export type {
  Control,
  Field,
  Fields,
  Form,
  Idle,
  Judged,
  Option,
  Parsed,
  Raw,
  Values,
  ValuesOf,
} from './form/language.ts';
export { cleanText } from './form/posted.ts';
export { rowIndexes, rows } from './form/rows.ts';
export { area, bsnInText, hasLetter, isWordChecked, number, text, tooLong } from './form/text-fields.ts';
export { isAsked, unaskedProblems } from './form/unasked.ts';

/**
 * The language forms are written in. A form is a titled set of fields; a field knows its Dutch label and sentence, how
 * it is posted, what its value is and what a stored value must look like. Pages, validation, JSON Schema and document
 * input are all read from here, so one form is written once.
 */
export function form<F extends Fields>(definition: Form<F>): Form<F> {
  return definition;
}

/**
 * Reads every field and asks every rule, so that all errors show at once (UX), in the order of the page. What tells nothing
 * beside the other answers is left out. A name no field has is refused (R7); `besides` are names that belong to other questions of the same page.
 */
export function parseForm<F extends Fields>(
  definition: Form<F>,
  raw: Raw,
  besides: readonly string[] = [],
): Parsed<Values<F>> {
  const { values, problems } = readFields(definition.fields, withoutIdle(definition, raw), '');
  const told = new Set(problems.map(({ field }) => field));
  // a field says one thing at a time
  const rules = (definition.check?.(values, told) ?? []).filter(({ field }) => !told.has(field));
  const unasked = unaskedProblems(definition.fields, raw, besides);
  const all = [
    ...unasked,
    ...inPageOrder(definition.fields, [...problems, ...idleProblems(definition, raw), ...rules]),
  ];
  // without problems every field has its value
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, value: values as Values<F> };
}

/** The form without some of its fields: they are not asked, and refused. Its rules find them unanswered. */
export function withoutFields(definition: Form<Fields>, names: readonly string[]): Form<Fields> {
  const fields = Object.entries(definition.fields).filter(([name]) => !names.includes(name));
  return { ...definition, fields: Object.fromEntries(fields) };
}

/** What was wrong with what was read; nothing when it became values. */
export function problemsOf(parsed: Parsed<unknown>): readonly Problem[] {
  return parsed.ok ? [] : parsed.problems;
}

/** Values back to posted text: what a page shows when nothing was typed yet. */
export function formatForm<F extends Fields>(
  definition: Form<F>,
  values: Partial<Values<F>>,
): Record<string, string | string[]> {
  return formatFields(definition.fields, values, '');
}

/** Closed schema of the form's values (R7: an unknown key is refused). */
export function formSchema<F extends Fields>(definition: Form<F>): z.ZodType<Values<F>> {
  return fieldsSchema(definition.fields);
}

/**
 * What the page of this form would say of values that came past it: a sentence at each field its schema refuses, and when
 * it refuses none, what the rules find.
 */
export function judgeForm<F extends Fields>(definition: Form<F>, values: unknown): Problem[] {
  const parsed = formSchema(definition).safeParse(values);
  return parsed.success ? (definition.check?.(parsed.data) ?? []) : schemaProblems(definition, parsed.error.issues);
}

/** A field says one thing: the sentence of a text that is refused (`readable`); what no page lets through has none. */
function schemaProblems(definition: Form<Fields>, issues: readonly z.core.$ZodIssue[]): Problem[] {
  const told = new Map<string, string>();
  for (const { path, code, message } of issues) {
    const field = path.map(String).join('.');
    if (code === 'custom') told.set(field, message);
    else if (!told.has(field))
      told.set(field, `Controleer: ${definition.fields[String(path[0])]?.label ?? definition.title}`);
  }
  return [...told].map(([field, message]) => ({ field, message }));
}

/** Problems of a rule over several fields, sorted by where their field stands; equal places keep the rule's order. */
function inPageOrder(fields: Fields, problems: readonly Problem[]): Problem[] {
  const order = Object.keys(fields);
  const place = (problem: Problem) => {
    const found = order.indexOf(problem.field.split('.')[0] ?? '');
    return found < 0 ? order.length : found;
  };
  return [...problems].sort((a, b) => place(a) - place(b));
}
