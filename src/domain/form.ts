import { z } from 'zod';
import type { Problem } from './result.ts';
import { type Day, dayPattern, daySchema, type Month, monthSchema } from './time.ts';

/**
 * The language forms are written in. A form is a titled set of fields; a field knows its Dutch label and sentence, how
 * it is posted, what its value is and what a stored value must look like. Pages, validation, JSON Schema and document
 * input are all read from here, so one form is written once.
 */
export type Raw = Readonly<Record<string, string | readonly string[]>>;

export type Option = { readonly value: string; readonly label: string; readonly hint?: string };

export type Control =
  | {
      readonly kind: 'text';
      /** Width in characters; says how much is expected. */
      readonly width?: 3 | 5 | 10 | 20;
      readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email';
      readonly unit?: string;
      readonly autocomplete?: string;
      readonly secret?: boolean;
    }
  | { readonly kind: 'textarea'; readonly rows: number; readonly max: number; readonly checkWords: boolean }
  | { readonly kind: 'date' }
  | { readonly kind: 'month' }
  | { readonly kind: 'radio' | 'select' | 'checkboxes'; readonly options: readonly Option[] }
  /** One tick box; its label is the sentence agreed to. */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'rows'; readonly fields: Fields; readonly min: number; readonly max: number; readonly noun: string };

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export type Field<T> = {
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly control: Control;
  /** What a stored value must be; also the source of the JSON Schema. */
  readonly schema: z.ZodType<T>;
  /** Posted text to value. Every problem carries this field's own Dutch sentence. */
  parse(raw: Raw, name: string): Parsed<T>;
  /** Value back to posted text, for showing the form again. */
  format(value: T | undefined, name: string): Record<string, string | string[]>;
};

// biome-ignore lint/suspicious/noExplicitAny: a record of fields of any value type; Values<F> gives each its own back
export type Fields = Readonly<Record<string, Field<any>>>;
export type Values<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

export type Form<F extends Fields> = {
  readonly title: string;
  /** One or two sentences above the fields. */
  readonly intro?: string;
  /** Folded under "Waarom vragen wij dit?", naming the provision. */
  readonly why?: string;
  readonly fields: F;
  /** Rules over several fields, after each field is right by itself. */
  check?(values: Values<F>): Problem[];
};

export type ValuesOf<T> = T extends Form<infer F> ? Values<F> : never;

export function form<F extends Fields>(definition: Form<F>): Form<F> {
  return definition;
}

/** Reads every field, so that all errors show at once (UX). */
export function parseForm<F extends Fields>(definition: Form<F>, raw: Raw): Parsed<Values<F>> {
  const parsed = parseFields(definition.fields, raw, '');
  if (!parsed.ok) return parsed;
  const problems = definition.check?.(parsed.value) ?? [];
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

/** Values back to posted text: what a page shows when nothing was typed yet. */
export function formatForm<F extends Fields>(definition: Form<F>, values: Partial<Values<F>>): Record<string, string | string[]> {
  return formatFields(definition.fields, values, '');
}

/** Closed schema of the form's values (R7: an unknown key is refused). */
export function formSchema<F extends Fields>(definition: Form<F>): z.ZodType<Values<F>> {
  return fieldsSchema(definition.fields);
}

function fieldsSchema<F extends Fields>(fields: F): z.ZodType<Values<F>> {
  const shape = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.schema]));
  // zod cannot infer from a computed shape; Values<F> is the same mapping, checked by the round-trip property test.
  return z.strictObject(shape) as unknown as z.ZodType<Values<F>>;
}

function parseFields<F extends Fields>(fields: F, raw: Raw, prefix: string): Parsed<Values<F>> {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, field] of Object.entries(fields)) {
    const parsed = field.parse(raw, prefix + key);
    if (parsed.ok) {
      if (parsed.value !== undefined) values[key] = parsed.value;
    } else problems.push(...parsed.problems);
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: values as Values<F> };
}

function formatFields(fields: Fields, values: Record<string, unknown>, prefix: string): Record<string, string | string[]> {
  const raw: Record<string, string | string[]> = {};
  for (const [key, field] of Object.entries(fields)) Object.assign(raw, field.format(values[key], prefix + key));
  return raw;
}

/** The sentence shown when the answer is missing, e.g. "Vul de achternaam in". */
type Common = { readonly label: string; readonly hint?: string; readonly missing?: string };
type Required<T, O> = O extends { optional: true } ? T | undefined : T;

/** Control characters, lone surrogates and bidi overrides never reach a dossier; line ends become \n; NFC. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: removing exactly these is the point
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .normalize('NFC')
    .trim();
}

function posted(raw: Raw, name: string): string {
  const value = raw[name];
  return cleanText(typeof value === 'string' ? value : (value?.[0] ?? ''));
}

function many(raw: Raw, name: string): string[] {
  const value = raw[name];
  const list = value === undefined ? [] : typeof value === 'string' ? [value] : [...value];
  return list.map(cleanText).filter((item) => item !== '');
}

/** A field whose posted form is one string and whose value is read by `read`; a string answer from `read` is an error. */
function scalar<T, const O extends { optional?: boolean }>(
  options: Common & O,
  control: Control,
  schema: z.ZodType<T>,
  read: (text: string) => { value: T } | string,
  write: (value: T) => string = String,
): Field<Required<T, O>> {
  const required = options.optional !== true;
  const missing = options.missing ?? `Vul in: ${lowerFirst(options.label)}`;
  const field: Field<T | undefined> = {
    label: options.label,
    hint: options.hint,
    required,
    control,
    schema: required ? schema : schema.optional(),
    parse(raw, name) {
      const text = posted(raw, name);
      if (text === '') return required ? wrong(name, missing) : { ok: true, value: undefined };
      const answer = read(text);
      return typeof answer === 'string' ? wrong(name, answer) : { ok: true, value: answer.value };
    },
    format(value, name) {
      return { [name]: value === undefined ? '' : write(value) };
    },
  };
  return field as Field<Required<T, O>>;
}

function wrong(field: string, message: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ field, message }] };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

type TextOptions = Common & {
  readonly optional?: boolean;
  readonly max?: number;
  readonly width?: 3 | 5 | 10 | 20;
  readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email';
  readonly autocomplete?: string;
  readonly secret?: boolean;
  /** Normalises and checks: the value to keep, or the Dutch sentence that refuses. */
  readonly read?: (text: string) => { value: string } | string;
};

/** One line of text, 200 characters unless told. */
export function text<const O extends TextOptions>(options: O): Field<Required<string, O>> {
  const max = options.max ?? 200;
  const { width, inputmode, autocomplete, secret } = options;
  return scalar(options, { kind: 'text', width, inputmode, autocomplete, secret }, z.string().max(max), (line) => {
    const single = line.replace(/\s+/g, ' ');
    if (single.length > max) return `Gebruik voor ${lowerFirst(options.label)} hoogstens ${max} tekens`;
    return options.read ? options.read(single) : { value: single };
  });
}

type AreaOptions = Common & {
  readonly optional?: boolean;
  readonly max?: number;
  readonly rows?: number;
  /** False for text that is not about the client, such as a reason for staff. */
  readonly checkWords?: boolean;
};

/** Free text over several lines; checked for health words unless told otherwise (R8). */
export function area<const O extends AreaOptions>(options: O): Field<Required<string, O>> {
  const max = options.max ?? 4000;
  const control: Control = { kind: 'textarea', rows: options.rows ?? 5, max, checkWords: options.checkWords ?? true };
  return scalar(options, control, z.string().max(max), (value) =>
    value.length > max ? `Maak de tekst korter: hoogstens ${max.toLocaleString('nl-NL')} tekens` : { value },
  );
}

type NumberOptions = Common & {
  readonly optional?: boolean;
  readonly min: number;
  readonly max: number;
  /** 1 for whole numbers, 0.5 for half hours, 0.01 for money. */
  readonly step?: number;
  readonly unit?: string;
  /** The sentence for a wrong number, e.g. "Vul een reistijd in van 0 tot en met 120 minuten". */
  readonly wrong: string;
};

/** A number typed the Dutch way: 1.234,50 or 28,5. */
export function number<const O extends NumberOptions>(options: O): Field<Required<number, O>> {
  const { min, max, step = 1, unit } = options;
  const inputmode = step === 1 ? 'numeric' : 'decimal';
  const fits = (value: number) => value >= min && value <= max && Math.abs(value / step - Math.round(value / step)) < 1e-6;
  const control: Control = { kind: 'text', width: 5, inputmode, unit };
  const schema = z.number().min(min).max(max).refine(fits);
  const read = (line: string) => {
    const value = parseDutchNumber(line);
    return value !== undefined && fits(value) ? { value } : options.wrong;
  };
  return scalar(options, control, schema, read, (value) => String(value).replace('.', ','));
}

function parseDutchNumber(line: string): number | undefined {
  const compact = line.replace(/[\s€]/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact)) return Number(compact.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d+([.,]\d+)?$/.test(compact)) return Number(compact.replace(',', '.'));
  return undefined;
}

type ChoiceOptions<V extends string> = Common & {
  readonly optional?: boolean;
  readonly options: readonly { readonly value: V; readonly label: string; readonly hint?: string }[];
  /** Radio buttons up to seven choices, a list above that, unless told. */
  readonly as?: 'radio' | 'select';
};

/** One of a closed list. */
export function choice<V extends string, const O extends { optional?: boolean }>(options: ChoiceOptions<V> & O): Field<Required<V, O>> {
  const kind = options.as ?? (options.options.length <= 7 ? 'radio' : 'select');
  const values = options.options.map((option) => option.value);
  const missing = options.missing ?? `Kies: ${lowerFirst(options.label)}`;
  return scalar({ ...options, missing }, { kind, options: options.options }, z.enum(values), (line) => {
    const value = values.find((candidate) => candidate === line);
    return value === undefined ? 'Kies een van de antwoorden' : { value };
  });
}

type ManyOptions<V extends string> = Common & {
  readonly options: readonly { readonly value: V; readonly label: string; readonly hint?: string }[];
  /** At least this many; 0 unless told. */
  readonly min?: number;
};

/** Any number of a closed list, in the order of the list. */
export function choices<const V extends string>(options: ManyOptions<V>): Field<V[]> {
  const values = options.options.map((option) => option.value);
  const min = options.min ?? 0;
  return {
    label: options.label,
    hint: options.hint,
    required: min > 0,
    control: { kind: 'checkboxes', options: options.options },
    schema: z.array(z.enum(values)).min(min),
    parse(raw, name) {
      const ticked = many(raw, name);
      const known = values.filter((value) => ticked.includes(value));
      if (known.length !== new Set(ticked).size) return wrong(name, 'Kies een van de antwoorden');
      return known.length < min ? wrong(name, options.missing ?? 'Kies minstens één antwoord') : { ok: true, value: known };
    },
    format(value, name) {
      return { [name]: [...(value ?? [])] };
    },
  };
}

/** A tick box that must be ticked (value `true`), or may be when optional (value `boolean`). */
export function confirm(options: Common & { readonly optional?: boolean }): Field<boolean> {
  const required = options.optional !== true;
  return {
    label: options.label,
    hint: options.hint,
    required,
    control: { kind: 'confirm' },
    schema: required ? z.literal(true) : z.boolean(),
    parse(raw, name) {
      const ticked = posted(raw, name) !== '';
      return required && !ticked ? wrong(name, options.missing ?? 'Zet een vinkje om verder te gaan') : { ok: true, value: ticked };
    },
    format(value, name) {
      return { [name]: value ? 'ja' : '' };
    },
  };
}

type DateOptions = Common & { readonly optional?: boolean };

/** A calendar day, posted as `name-dag`, `name-maand`, `name-jaar`, or typed whole (1-3-2026) in `name` or the day box. */
export function date<const O extends DateOptions>(options: O): Field<Required<Day, O>> {
  const required = options.optional !== true;
  const missing = options.missing ?? `Vul in: ${lowerFirst(options.label)}`;
  const field: Field<Day | undefined> = {
    label: options.label,
    hint: options.hint ?? 'Bijvoorbeeld 1 3 2027',
    required,
    control: { kind: 'date' },
    schema: required ? daySchema : daySchema.optional(),
    parse(raw, name) {
      const parts = dateParts(raw, name);
      if (parts === undefined) return required ? wrong(name, missing) : { ok: true, value: undefined };
      const answer = readDay(parts);
      return typeof answer === 'string' ? wrong(name, answer) : { ok: true, value: answer.day };
    },
    format(value, name) {
      const [year = '', month = '', day = ''] = value?.split('-') ?? [];
      return { [`${name}-dag`]: trimZero(day), [`${name}-maand`]: trimZero(month), [`${name}-jaar`]: year };
    },
  };
  return field as Field<Required<Day, O>>;
}

function trimZero(digits: string): string {
  return digits.replace(/^0/, '');
}

function dateParts(raw: Raw, name: string): [string, string, string] | undefined {
  const [day, month, year] = ['dag', 'maand', 'jaar'].map((part) => posted(raw, `${name}-${part}`)) as [string, string, string];
  const whole = posted(raw, name) || (month === '' && year === '' ? day : '');
  const typed = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(whole) ?? undefined;
  if (typed) return [typed[1] ?? '', typed[2] ?? '', typed[3] ?? ''];
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(whole) ?? undefined;
  if (iso) return [iso[3] ?? '', iso[2] ?? '', iso[1] ?? ''];
  if (whole !== '' && day === '') return [whole, '', ''];
  return day === '' && month === '' && year === '' ? undefined : [day, month, year];
}

const monthNames = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

function readDay([day, month, year]: [string, string, string]): { day: Day } | string {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return 'Vul een dag, een maand en een jaar in, bijvoorbeeld 1 3 2027';
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${iso}T12:00:00Z`);
  if (!dayPattern.test(iso) || moment.toISOString().slice(0, 10) !== iso) {
    const name = monthNames[Number(month) - 1];
    return name ? `${Number(day)} ${name} bestaat niet. Vul een andere dag of maand in` : 'Vul een maand in van 1 tot en met 12';
  }
  return { day: daySchema.parse(iso) };
}

/** A month, posted as one text: 3-2027, maart 2027 or 2027-03. */
export function month<const O extends DateOptions>(options: O): Field<Required<Month, O>> {
  const sentence = 'Vul een maand en een jaar in, bijvoorbeeld 3-2027';
  const read = (line: string): { value: Month } | string => {
    const typed = /^(\d{1,2})[-/. ](\d{4})$/.exec(line);
    const iso = /^(\d{4})-(\d{2})$/.exec(line);
    const worded = /^([a-z]+)\.? (\d{4})$/i.exec(line);
    const found = worded ? monthNames.findIndex((name) => name.startsWith((worded[1] ?? '').toLowerCase())) + 1 : 0;
    const number = Number(typed?.[1] ?? iso?.[2] ?? found);
    const year = typed?.[2] ?? iso?.[1] ?? worded?.[2];
    const result = monthSchema.safeParse(`${year}-${String(number).padStart(2, '0')}`);
    return result.success ? { value: result.data } : sentence;
  };
  const write = (value: Month) => `${Number(value.slice(5))}-${value.slice(0, 4)}`;
  return scalar({ hint: 'Bijvoorbeeld 3-2027', ...options }, { kind: 'month' }, monthSchema, read, write);
}

type RowsOptions<F extends Fields> = { readonly label: string; readonly hint?: string; readonly noun: string; readonly fields: F; readonly min?: number; readonly max?: number };

/** A repeating group, posted as `name.0.field`, `name.1.field`; rows left wholly empty are skipped. */
export function rows<F extends Fields>(options: RowsOptions<F>): Field<Values<F>[]> {
  const { fields, noun, min = 0, max = 40 } = options;
  return {
    label: options.label,
    hint: options.hint,
    required: min > 0,
    control: { kind: 'rows', fields, min, max, noun },
    schema: z.array(fieldsSchema(fields)).min(min).max(max),
    parse(raw, name) {
      const values: Values<F>[] = [];
      const problems: Problem[] = [];
      for (const index of rowIndexes(raw, name)) {
        const parsed = parseFields(fields, raw, `${name}.${index}.`);
        if (parsed.ok) values.push(parsed.value);
        else problems.push(...parsed.problems);
      }
      if (problems.length === 0 && values.length < min) return wrong(name, min === 1 ? `Voeg een ${noun} toe` : `Voeg minstens ${min} keer een ${noun} toe`);
      if (problems.length === 0 && values.length > max) return wrong(name, `Voeg hoogstens ${max} keer een ${noun} toe`);
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
    if (!key.startsWith(`${name}.`) || value.length === 0 || (typeof value === 'string' && value.trim() === '')) continue;
    const index = Number(key.slice(name.length + 1).split('.')[0]);
    if (Number.isInteger(index) && index >= 0) indexes.add(index);
  }
  return [...indexes].sort((a, b) => a - b);
}
