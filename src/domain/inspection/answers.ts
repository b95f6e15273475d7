import { answerText, isOfHouse } from '../answer-words.ts';
import type { Field, Fields, Form } from '../form.ts';
import { longDate } from '../format.ts';
import { type Day, daySchema } from '../time.ts';
import type { Around } from './describe.ts';
import { looseCode, looseLabel } from './loose.ts';
import type { Finding } from './walk.ts';
import { findContactName, functionOf } from './words.ts';

type Stored = Readonly<Record<string, unknown>>;
type Asked = Pick<Form<Fields>, 'fields'> | undefined;

/** The answers of a form under their questions, rows one by one; what no form asks any more is told all the same. */
export function answersIn(values: Stored, form: Asked, around: Around): Finding[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const field = fieldOf(form, name);
    if (field?.control.kind === 'rows' && Array.isArray(value)) return rowsIn(value, { name, field, around });
    return value === undefined ? [] : [{ ...oneOf(name, value, { field, around }), keys: [name] }];
  });
}

type Rows = { readonly name: string; readonly field: Field<unknown>; readonly around: Around };

function rowsIn(rows: readonly unknown[], { name, field, around }: Rows): Finding[] {
  const { control } = field;
  const fields = control.kind === 'rows' ? control.fields : {};
  return rows.flatMap((row, index) => {
    const values = isRecord(row) ? row : { [name]: row };
    return answersIn(values, { fields }, around).map((found) => ({
      ...found,
      under: [`${field.label} ${index + 1}`, ...(found.under ?? [])],
      keys: isRecord(row) ? [name, String(index), ...found.keys] : [name, String(index)],
    }));
  });
}

type One = { readonly field: Field<unknown> | undefined; readonly around: Around };

function oneOf(name: string, value: unknown, { field, around }: One): Omit<Finding, 'keys'> {
  const label = field?.label ?? looseLabel(name);
  if (field && isOfHouse(field)) return { label, words: answerText(field, value) };
  if (field?.schema.safeParse(value).success) return { label, value, words: answerText(field, value) };
  const somebody = typeof value === 'string' && isNumber(value) ? somebodyIn(around, value) : undefined;
  if (somebody) return { label, words: somebody };
  return { label, value, words: looseWords(name, value) };
}

/** A value of which the form is unknown, in words. */
function looseWords(name: string, value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'Ja' : 'Nee';
  if (typeof value === 'string')
    return daySchema.safeParse(value).success ? longDate(value as Day) : looseCode(name, value);
  if (Array.isArray(value)) return value.map((one) => looseWords(name, one)).join(', ');
  if (isRecord(value))
    return Object.entries(value)
      .map(([key, inner]) => `${looseLabel(key)}: ${looseWords(key, inner)}`)
      .join(', ');
  return '–';
}

/** What was typed into a form, by the name it is posted under. */
export function typedIn(raw: Stored, form: Asked): Finding[] {
  return Object.entries(raw).map(([name, value]) => {
    const [first = name, ...rest] = name.split(/[.-]/);
    const label = fieldOf(form, first)?.label ?? looseLabel(first);
    const words = Array.isArray(value) ? value.join(', ') : String(value);
    return { keys: [name], label: [label, ...rest].join(' '), value, words };
  });
}

function fieldOf(form: Asked, name: string): Field<unknown> | undefined {
  return form && Object.hasOwn(form.fields, name) ? form.fields[name] : undefined;
}

/** Does it look like one of our own numbers (domain/ids.ts)? */
function isNumber(value: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(value);
}

function somebodyIn(around: Around, id: string): string | undefined {
  const isStaff = around.organisation.users.some((user) => user.id === id);
  return isStaff ? functionOf(around, id) : findContactName(around, id);
}

function isRecord(value: unknown): value is Stored {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
