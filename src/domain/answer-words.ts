import type { Field, Fields, Form } from './form.ts';
import { dutchNumber, longDate, longMonth, lowerFirst } from './format.ts';
import { type Day, dayPattern, type Month } from './time.ts';

export type AnswerRow = {
  readonly name: string;
  readonly label: string;
  /** What it is about in a few words, in a sentence: 'geheim adres', 'woonplaats'. */
  readonly about: string;
  readonly value: string;
};

/** Answers of a form in words, question by question; a repeating group gives one row with its items. */
export function answerRows(form: Pick<Form<Fields>, 'fields'>, values: Readonly<Record<string, unknown>>): AnswerRow[] {
  return Object.entries(form.fields).map(([name, field]) => ({
    name,
    label: field.label,
    about: field.about ?? lowerFirst(field.label),
    value: answerText(field, values[name]),
  }));
}

/** One answer as a person reads it; '–' when nothing was filled in. */
export function answerText(field: Field<unknown>, value: unknown): string {
  const { control } = field;
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '–';
  if (isOfHouse(field)) return 'gekozen';
  switch (control.kind) {
    case 'radio':
    case 'select':
    case 'checkboxes': {
      const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
      return chosen
        .map((one) => control.options.find((option) => option.value === one)?.label ?? String(one))
        .join(', ');
    }
    case 'confirm':
      return value === true ? 'Ja' : 'Nee';
    case 'date':
      // the pattern accepts exactly the days
      return typeof value === 'string' && dayPattern.test(value) ? longDate(value as Day) : String(value);
    case 'month':
      // a month field keeps months only
      return longMonth(value as Month);
    case 'rows':
      return Array.isArray(value) ? value.map((row) => rowText(control.fields, row)).join('\n') : '';
    case 'text':
    case 'textarea':
      return typeof value === 'number' && !(control.kind === 'text' && control.year)
        ? [dutchNumber(value), control.kind === 'text' && unitOf(value, control.unit)].filter(Boolean).join(' ')
        : shown(field.format(value, 'x').x);
  }
}

/** Units that a form names in the plural, for one of them. */
const ofOne: Readonly<Record<string, string>> = {
  dagen: 'dag',
  werkdagen: 'werkdag',
  maanden: 'maand',
  minuten: 'minuut',
};

function unitOf(value: number, unit: string | undefined): string | undefined {
  return value === 1 && unit ? (ofOne[unit] ?? unit) : unit;
}

/** As it is typed: a phone number in groups, not as it is kept. */
function shown(text: string | readonly string[] | undefined): string {
  return typeof text === 'string' ? text : (text ?? []).join(', ');
}

/** An id says nothing: what was chosen is told by the words beside it. */
export function isOfHouse({ control }: Pick<Field<unknown>, 'control'>): boolean {
  return 'ofHouse' in control && control.ofHouse === true;
}

/** The items of one row; the first speaks for itself, before the others stands what was asked. */
function rowText(fields: Fields, row: unknown): string {
  const values: Readonly<Record<string, unknown>> = row !== null && typeof row === 'object' ? { ...row } : {};
  return Object.entries(fields)
    .filter(([name]) => values[name] !== undefined && values[name] !== '')
    .map(([name, field], index) => (index === 0 ? '' : asked(field.label)) + answerText(field, values[name]))
    .join(' · ');
}

/** 'Jaar: ', 'Diploma gehaald? ': what the answer behind it is about. */
function asked(label: string): string {
  return label.endsWith('?') ? `${label} ` : `${label}: `;
}
