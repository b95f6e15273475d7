import { z } from 'zod';
import { bsnLike } from '../bsn.ts';
import { lowerFirst } from '../format.ts';
import type { Answer, Common, Control, Field } from './language.ts';
import { postedAsTyped } from './posted.ts';
import { type Read, scalar } from './scalar.ts';

type TextOptions = Common & {
  readonly optional?: boolean;
  readonly max?: number;
  readonly width?: 3 | 5 | 10 | 20;
  readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email';
  readonly autocomplete?: string;
  /** A password: kept exactly as typed, never shown again. */
  readonly secret?: boolean;
  /** Normalises and checks: the value to keep, or the Dutch sentence that refuses. */
  readonly read?: Read<string>;
  /** As it is typed, from what is kept; the same unless told. */
  readonly write?: (kept: string) => string;
  /** False for a name, a place or another text that tells nothing about a client. */
  readonly checkWords?: boolean;
  /** A name, a place or a function: signs alone are none. */
  readonly named?: boolean;
};

/** Signs and pictures alone name nobody and nothing. */
export function hasLetter(line: string): boolean {
  return /\p{L}/u.test(line);
}

/** R8: a number like a BSN in free text is refused, not warned about. The number itself is not repeated. */
export const bsnInText = 'Hier staat een nummer dat op een BSN lijkt. Haal het weg: een BSN hoort niet in deze tekst';

/**
 * One line of text, 200 characters unless told. Without a `read` of its own it is free text: no BSN may stand in it, and
 * it is checked for health words unless told otherwise (R8).
 */
export function text<const O extends TextOptions>(options: O): Field<Answer<string, O>> {
  const { max = 200, width, inputmode, autocomplete, secret } = options;
  const checkWords = options.checkWords ?? !(options.read || secret);
  const tooMany = `Gebruik voor ${lowerFirst(options.label)} hoogstens ${max} tekens`;
  const read = (line: string) => {
    const single = secret ? line : line.replace(/\s+/g, ' ');
    if (single.length > max) return tooMany;
    if (options.named && !hasLetter(single)) return `Gebruik voor ${lowerFirst(options.label)} letters`;
    if (options.read) {
      // 'jm' is kept as 'J.M.', which takes more room than was typed
      const kept = options.read(single);
      return typeof kept !== 'string' && kept.value.length > max ? tooMany : kept;
    }
    return !secret && bsnLike(single).length > 0 ? bsnInText : { value: single };
  };
  const control: Control = { kind: 'text', width, inputmode, autocomplete, secret, checkWords };
  const schema = readable(max, read);
  return scalar(options, {
    control,
    schema,
    read,
    write: secret ? () => '' : (options.write ?? String),
    take: secret ? secretAsTyped : undefined,
  });
}

/** What is stored must be what could have been typed; who sends it as JSON gets the sentence of the page. */
function readable(max: number, read: Read<string>): z.ZodType<string> {
  const refusal = (value: unknown) => {
    const answer = read(String(value));
    return typeof answer === 'string' ? answer : undefined;
  };
  return z
    .string()
    .min(1)
    .max(max)
    .refine((value) => refusal(value) === undefined, { error: ({ input }) => refusal(input) });
}

/** Spaces count in a password; only what no keyboard types and different codings of one letter are evened out. */
function secretAsTyped(raw: Parameters<typeof postedAsTyped>[0], name: string): string {
  return postedAsTyped(raw, name).toWellFormed().normalize('NFC');
}

/** Is this a question whose answer is read for health words (R8)? */
export function isWordChecked(control: Control): boolean {
  return (control.kind === 'text' || control.kind === 'textarea') && control.checkWords === true;
}

type AreaOptions = Common & {
  readonly optional?: boolean;
  readonly max?: number;
  readonly rows?: number;
  /** Normalises and checks, as for one line of text. */
  readonly read?: Read<string>;
  /** False for text that is not about the client, or not in the words of staff. */
  readonly checkWords?: boolean;
};

/**
 * Free text over several lines: without a `read` of its own no BSN may stand in it, and it is checked for health words
 * unless told otherwise (R8).
 */
export function area<const O extends AreaOptions>(options: O): Field<Answer<string, O>> {
  const { max = 4000, rows = 5, checkWords = !options.read } = options;
  const read = (value: string) => {
    const long = tooLong(value, max);
    if (long !== undefined) return long;
    if (options.read) return options.read(value);
    return bsnLike(value).length > 0 ? bsnInText : { value };
  };
  const schema = readable(max, read);
  return scalar(options, { control: { kind: 'textarea', rows, max, checkWords }, schema, read });
}

/** How much too long a text is, in Dutch; undefined when it fits. */
export function tooLong(value: string, max: number): string | undefined {
  const over = value.length - max;
  if (over <= 0) return undefined;
  const shown = (count: number) => count.toLocaleString('nl-NL');
  return `Maak de tekst ${shown(over)} ${over === 1 ? 'teken' : 'tekens'} korter: hoogstens ${shown(max)} tekens`;
}

type NumberOptions = Common & {
  readonly optional?: boolean;
  readonly min: number;
  readonly max: number;
  /** 1 for whole numbers, 0.5 for half hours, 0.01 for money. */
  readonly step?: number;
  readonly unit?: string;
  readonly year?: boolean;
  /** The sentence for a wrong number, e.g. "Vul een reistijd in van 0 tot en met 120 minuten". */
  readonly wrong: string;
};

/** A number typed the Dutch way: 1.234,50 or 28,5. */
export function number<const O extends NumberOptions>(options: O): Field<Answer<number, O>> {
  const { min, max, step = 1, unit, year } = options;
  const read = (line: string) => {
    const typed = parseDutchNumber(line);
    const value = typed === undefined ? undefined : onStep(typed, step);
    return value !== undefined && value >= min && value <= max ? { value } : options.wrong;
  };
  return scalar(options, {
    control: { kind: 'text', width: 5, inputmode: step === 1 ? 'numeric' : 'decimal', unit, year },
    schema: z.number().min(min).max(max).multipleOf(step),
    read,
    write: (value) => String(value).replace('.', ','),
  });
}

function parseDutchNumber(line: string): number | undefined {
  const compact = line.replace(/[\s€]/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(compact)) return Number(compact.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d+([.,]\d+)?$/.test(compact)) return Number(compact.replace(',', '.'));
  return undefined;
}

/** The same number without floating-point dust when it is a whole number of steps, else undefined. */
function onStep(value: number, step: number): number | undefined {
  const steps = Math.round(value / step);
  if (!Number.isSafeInteger(steps) || Math.abs(value / step - steps) > 1e-6) return undefined;
  const decimals = String(step).split('.')[1]?.length ?? 0;
  return Number((steps * step).toFixed(decimals)) + 0;
}
