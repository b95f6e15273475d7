import { daysInMonth } from '../day-number.ts';
import { lowerFirst, monthNames } from '../format.ts';
import { type Day, daySchema, type Month, monthSchema } from '../time.ts';
import type { Answer, Common, Field, Raw } from './language.ts';
import { posted, wrong } from './posted.ts';
import { scalar } from './scalar.ts';

type DateOptions = Common & { readonly optional?: boolean };

/** A calendar day, posted as `name-dag`, `name-maand`, `name-jaar`, or typed whole (1-3-2026, 1 maart 2026) in `name` or the day box. */
export function date<const O extends DateOptions>(options: O): Field<Answer<Day, O>> {
  const required = options.optional !== true;
  const missing = options.missing ?? `Vul in: ${lowerFirst(options.label)}`;
  const schema = daySchema.describe(options.label);
  const field: Field<Day | undefined> = {
    label: options.label,
    about: options.about,
    hint: options.hint ?? 'Bijvoorbeeld 1 3 2027',
    required,
    needed: options.needed,
    control: { kind: 'date' },
    schema: required ? schema : schema.optional(),
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
  // `required` decides at run time what Answer<Day, O> says at compile time
  return field as Field<Answer<Day, O>>;
}

function trimZero(digits: string): string {
  return digits.replace(/^0/, '');
}

type DateParts = { readonly day: string; readonly month: string; readonly year: string };

/** What was typed for day, month and year; undefined when nothing was. */
function dateParts(raw: Raw, name: string): DateParts | undefined {
  const day = posted(raw, `${name}-dag`);
  const month = posted(raw, `${name}-maand`);
  const year = posted(raw, `${name}-jaar`);
  const whole = posted(raw, name) || (month === '' && year === '' ? day : '');
  if (whole === '' && day === '' && month === '' && year === '') return undefined;
  return wholeDate(whole) ?? (whole === '' ? { day, month, year } : { day: whole, month: '', year: '' });
}

function wholeDate(typed: string): DateParts | undefined {
  const dutch = /^(\d{1,2})[-/. ]{1,2}(\d{1,2}|\p{L}+\.?)[-/. ]{1,2}(\d{4})$/u.exec(typed);
  if (dutch) return { day: dutch[1] ?? '', month: dutch[2] ?? '', year: dutch[3] ?? '' };
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  return iso ? { day: iso[3] ?? '', month: iso[2] ?? '', year: iso[1] ?? '' } : undefined;
}

function readDay(typed: DateParts): { day: Day } | string {
  const month = monthNumber(typed.month);
  if (!/^\d{1,2}$/.test(typed.day) || month === undefined || !/^\d{4}$/.test(typed.year)) {
    return 'Vul een dag, een maand en een jaar in, bijvoorbeeld 1 3 2027';
  }
  const day = Number(typed.day);
  const year = Number(typed.year);
  if (!isUsualYear(year)) return 'Vul een jaar in van 1900 tot en met 2100';
  const name = monthNames[month - 1];
  if (!name) return 'Vul een maand in van 1 tot en met 12';
  if (day < 1 || day > daysInMonth(year, month)) return `${day} ${name} bestaat niet. Vul een andere dag of maand in`;
  return { day: daySchema.parse(`${typed.year}-${twoDigits(month)}-${twoDigits(day)}`) };
}

/** '3', '03', 'maart', 'mrt.' → 3. Undefined when it is no month at all; 13 stays 13, to be named in the sentence. */
function monthNumber(typed: string): number | undefined {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const word = typed.toLowerCase().replace(/\.$/, '');
  if (word === 'mrt') return 3;
  const found = word.length < 3 ? -1 : monthNames.findIndex((name) => name.startsWith(word));
  return found < 0 ? undefined : found + 1;
}

/** A year of four digits that is a typing slip (0226, 2206) is asked again. */
function isUsualYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** A month, posted as one text: 3-2027, maart 2027 or 2027-03. */
export function month<const O extends DateOptions>(options: O): Field<Answer<Month, O>> {
  const sentence = 'Vul een maand en een jaar in, bijvoorbeeld 3-2027';
  const read = (line: string): { value: Month } | string => {
    const typed = /^(\d{1,2}|\p{L}+\.?)[-/. ]{1,2}(\d{4})$/u.exec(line);
    const iso = /^(\d{4})-(\d{2})$/.exec(line);
    const found = monthNumber(typed?.[1] ?? iso?.[2] ?? '');
    const year = typed?.[2] ?? iso?.[1] ?? '';
    if (found === undefined || !isUsualYear(Number(year))) return sentence;
    const result = monthSchema.safeParse(`${year}-${twoDigits(found)}`);
    return result.success ? { value: result.data } : sentence;
  };
  const write = (value: Month) => `${Number(value.slice(5))}-${value.slice(0, 4)}`;
  return scalar(
    { hint: 'Bijvoorbeeld 3-2027', ...options },
    { control: { kind: 'month' }, schema: monthSchema, read, write },
  );
}
