import type { z } from 'zod';
import type { Problem } from '../result.ts';

/** What a browser posts: names with one text or several. */
export type Raw = Readonly<Record<string, string | readonly string[]>>;

export type Option = { readonly value: string; readonly label: string; readonly hint?: string };

export type Control =
  | {
      readonly kind: 'text';
      /** Width in characters; says how much is expected. */
      readonly width?: 3 | 5 | 10 | 20;
      readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email';
      readonly unit?: string;
      /** A number that counts nothing: a year is written without a point. */
      readonly year?: boolean;
      readonly autocomplete?: string;
      readonly secret?: boolean;
      readonly checkWords?: boolean;
    }
  | { readonly kind: 'textarea'; readonly rows: number; readonly max: number; readonly checkWords: boolean }
  | { readonly kind: 'date' }
  | { readonly kind: 'month' }
  | {
      readonly kind: 'radio' | 'select' | 'checkboxes';
      readonly options: readonly Option[];
      /** Something the house has, by its id: the page gives the options, and readers are told by the words beside it. */
      readonly ofHouse?: true;
    }
  /** One tick box; its label is the sentence agreed to. */
  | { readonly kind: 'confirm' }
  | {
      readonly kind: 'rows';
      readonly fields: Fields;
      readonly min: number;
      readonly max: number;
      readonly noun: string;
      /** The fields that tell one row from another, shown while a row is closed. */
      readonly brief: readonly string[];
    };

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export type Field<T> = {
  readonly label: string;
  /** What the question is about, as `Common` has it. */
  readonly about?: string | undefined;
  readonly hint?: string;
  readonly required: boolean;
  /** When a field that is not required is asked all the same, as `Common` has it. */
  readonly needed?: string | undefined;
  readonly control: Control;
  /** What a stored value must be; also the source of the JSON Schema. */
  readonly schema: z.ZodType<T>;
  /** Posted text to value. Every problem carries this field's own Dutch sentence. Never throws. */
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
  /** What tells nothing beside these answers, as far as they could be read: the way that was not chosen. */
  idle?(values: Judged<Values<NoInfer<F>>>): Idle | undefined;
  /**
   * Rules over several fields. A rule is also asked while other answers are wrong, so that all problems are told at
   * once; what is wrong or missing is undefined then, and a rule that needs it finds nothing. `wrong`: the fields that were
   * answered and could not be read.
   */
  check?(values: Judged<Values<NoInfer<F>>>, wrong?: ReadonlySet<string>): Problem[];
};

/**
 * Fields that are neither judged nor kept. A refusal asks to empty them instead, where leaving out unseen what was typed
 * would do harm.
 */
export type Idle = { readonly fields: readonly string[]; readonly refusal?: string };

/** Answers of which some could not be read. */
export type Judged<V> = { readonly [K in keyof V]?: V[K] | undefined };

export type ValuesOf<T> = T extends Form<infer F> ? Values<F> : never;

export type Common = {
  readonly label: string;
  /** What it is about, in a few words, where the label is a sentence: 'geheim adres'. */
  readonly about?: string;
  readonly hint?: string;
  /** The sentence shown when the answer is missing: "Vul de achternaam in". */
  readonly missing?: string;
  /** When an optional field is asked all the same, in a few words behind the label: "nodig als het traject stopt". */
  readonly needed?: string;
};

/** The value of a field that may be left open includes undefined. */
export type Answer<T, O> = O extends { optional: true } ? T | undefined : T;
