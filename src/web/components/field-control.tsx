import type { Control, Fields } from '#src/domain/form.ts';
import { ChoiceControl, ConfirmControl, SelectControl } from './choice-control.tsx';
import { DateControl } from './date-control.tsx';
import { fieldId } from './error-summary.tsx';
import { LabelledField } from './field-box.tsx';
import { type AnyField, type ControlProps, describedBy, type FieldContext, shownText } from './field-context.tsx';
import { HealthWords } from './health-words.tsx';
import { RowsControl } from './rows-control.tsx';
import { TextAreaControl } from './text-area-control.tsx';

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
      return (
        <RowsControl
          {...common}
          control={control}
          fieldsOf={(prefix) => <Group fields={control.fields} prefix={prefix} context={context} />}
        />
      );
  }
}

type GroupProps = { readonly fields: Fields; readonly prefix: string; readonly context: FieldContext };

/** Fields one after the other: a whole form, or one row of a repeating group. */
export function Group({ fields, prefix, context }: GroupProps) {
  return (
    <>
      {Object.entries(fields).map(([key, field]) => (
        <FieldControl field={field} name={prefix + key} context={context} />
      ))}
    </>
  );
}

const widths = { 3: 'w3', 5: 'w5', 10: 'w12', 20: 'w24' } as const;

function TextControl({ field, control, name, context, problem }: ControlProps<Control & { kind: 'text' }>) {
  const id = fieldId(name);
  const warnings = context.warnings.filter((warning) => warning.field === name);
  const described = [describedBy(id, field.hint, problem), warnings.length > 0 && `${id}-let`];
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
      aria-describedby={described.filter(Boolean).join(' ') || undefined}
    />
  );
  return (
    <LabelledField field={field} name={name} problem={problem} context={context}>
      {control.unit ? (
        <span class="with">
          {input}
          <span>{control.unit}</span>
        </span>
      ) : (
        input
      )}
      {warnings.length > 0 && <HealthWords name={name} warnings={warnings} context={context} />}
    </LabelledField>
  );
}
