import type { Control, Field, Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import type { KeptReason, WordWarning } from '../free-text.ts';
import { ChoiceControl, ConfirmControl, SelectControl } from './choice-control.tsx';
import { DateControl } from './date-control.tsx';
import { fieldId } from './error-summary.tsx';
import { FieldMessages } from './field-messages.tsx';
import { RowsControl } from './rows-control.tsx';
import { TextAreaControl } from './text-area-control.tsx';

/** What is typed in the whole form, and what was wrong with it. */
export type FieldContext = {
  readonly raw: Raw;
  readonly problems: readonly Problem[];
  readonly warnings: readonly WordWarning[];
  readonly kept: readonly KeptReason[];
};

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

export function FieldControl({
  field,
  name,
  context,
}: {
  readonly field: AnyField;
  readonly name: string;
  readonly context: FieldContext;
}) {
  const problem = context.problems.find((one) => one.field === name)?.message;
  const common = { field, name, context, problem };
  const { control } = field;
  switch (control.kind) {
    case 'text':
      return <TextControl {...common} control={control} />;
    case 'month':
      return <TextControl {...common} control={{ kind: 'text', width: 10 }} />;
    case 'textarea':
      return <TextAreaControl {...common} control={control} />;
    case 'date':
      return <DateControl {...common} control={control} />;
    case 'radio':
    case 'checkboxes':
      return <ChoiceControl {...common} control={control} />;
    case 'select':
      return <SelectControl {...common} control={control} />;
    case 'confirm':
      return <ConfirmControl {...common} control={control} />;
    case 'rows':
      return <RowsControl {...common} control={control} />;
  }
}

const widths = { 3: 'w3', 5: 'w5', 10: 'w12', 20: 'w24' } as const;

function TextControl({ field, control, name, context, problem }: ControlProps<Control & { kind: 'text' }>) {
  const id = fieldId(name);
  const input = (
    <input
      type={control.secret ? 'password' : 'text'}
      id={id}
      name={name}
      value={control.secret ? '' : shownText(context.raw, name)}
      inputmode={control.inputmode}
      autocomplete={control.autocomplete ?? 'off'}
      class={control.width ? widths[control.width] : undefined}
      aria-invalid={problem ? 'true' : undefined}
      aria-describedby={describedBy(id, field.hint, problem)}
    />
  );
  return (
    <div class={problem ? 'field error' : 'field'}>
      <label for={id}>
        {field.label}
        <Optional field={field} />
      </label>
      <FieldMessages id={id} hint={field.hint} problem={problem} />
      {control.unit ? (
        <span class="with">
          {input}
          <span>{control.unit}</span>
        </span>
      ) : (
        input
      )}
    </div>
  );
}

/** '(niet verplicht)' in words; no stars. */
export function Optional({ field }: { readonly field: AnyField }) {
  return field.required ? null : <span class="count"> (niet verplicht)</span>;
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
