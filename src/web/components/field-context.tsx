import type { Control, Field, Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import type { WordWarning } from '../free-text.ts';

/** What is typed in the whole form, and what was wrong with it. */
export type FieldContext = {
  readonly raw: Raw;
  readonly problems: readonly Problem[];
  readonly warnings: readonly WordWarning[];
  /** Where the form posts to; a button that changes rows comes back at its own row. */
  readonly action?: string;
  /** The labels in English, for whoever reads no Dutch: by the name of a field, or of an option as 'name=value'. */
  readonly english?: Readonly<Record<string, string>>;
  /** What to do in English where an answer was wrong, by the name of a field. */
  readonly mends?: Readonly<Record<string, string>>;
};

export function mendEnglish({ mends }: FieldContext, name: string): string | undefined {
  return mends?.[name];
}

// biome-ignore lint/suspicious/noExplicitAny: shows a field of any value type; the value itself is not touched here
export type AnyField = Field<any>;

/** One field with everything that belongs to it. The id of its first control is `fieldId(name)`: errors link there. */
export type ControlProps<C extends Control = Control> = {
  readonly field: AnyField;
  readonly control: C;
  readonly name: string;
  readonly context: FieldContext;
  /** The sentence that says what to do, when the answer was wrong. */
  readonly problem: string | undefined;
};

/** '(niet verplicht)', or when it is needed, in words; no stars. */
export function Optional({ field: { required, needed = 'niet verplicht' } }: { readonly field: AnyField }) {
  return required ? null : <span class="count"> ({needed})</span>;
}

/** The ids of hint and error, for aria-describedby. */
export function describedBy(id: string, hint: string | undefined, problem: string | undefined): string | undefined {
  return [hint && `${id}-hint`, problem && `${id}-fout`].filter(Boolean).join(' ') || undefined;
}

/** The typed text of a name; the first when it was posted more than once. */
export function shownText(raw: Raw, name: string): string {
  const value = raw[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}
