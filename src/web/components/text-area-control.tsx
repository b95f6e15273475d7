import type { Control } from '#src/domain/form.ts';
import { fieldId } from './error-summary.tsx';
import { LabelledField } from './field-box.tsx';
import { type ControlProps, shownText } from './field-context.tsx';
import { HealthWords } from './health-words.tsx';

/** Free text with the characters left; the script keeps the count, without it the page does at each turn. */
export function TextAreaControl({
  field,
  control,
  name,
  context,
  problem,
}: ControlProps<Control & { kind: 'textarea' }>) {
  const id = fieldId(name);
  const typed = shownText(context.raw, name);
  const left = control.max - typed.length;
  const warnings = context.warnings.filter((warning) => warning.field === name);
  const described = [
    field.hint && `${id}-hint`,
    `${id}-tekens`,
    problem && `${id}-fout`,
    warnings.length > 0 && `${id}-let`,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <LabelledField field={field} name={name} problem={problem} context={context}>
      <textarea
        id={id}
        name={name}
        rows={control.rows}
        data-max={control.max}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={described}
      >
        {/* A newline at the very start is dropped by the parser, so one is added. */}
        {`\n${typed}`}
      </textarea>
      <p class="hint small" id={`${id}-tekens`}>
        {left < 0 ? `${(-left).toLocaleString('nl-NL')} tekens te veel` : `Nog ${left.toLocaleString('nl-NL')} tekens`}
      </p>
      {warnings.length > 0 && <HealthWords name={name} warnings={warnings} context={context} />}
    </LabelledField>
  );
}
