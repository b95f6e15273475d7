import type { Control } from '#src/domain/form.ts';
import { fieldId } from './error-summary.tsx';
import { GroupedField } from './field-box.tsx';
import { type ControlProps, describedBy, shownText } from './field-context.tsx';

const parts = [
  { key: 'dag', label: 'Dag', width: 'w5' },
  { key: 'maand', label: 'Maand', width: 'w3' },
  { key: 'jaar', label: 'Jaar', width: 'w5' },
] as const;

/** Day, month and year in three boxes; a whole date such as 1-3-2026 may be pasted in the first. */
export function DateControl({ field, name, context, problem }: ControlProps<Control & { kind: 'date' }>) {
  const id = fieldId(name);
  return (
    <GroupedField
      field={field}
      name={name}
      problem={problem}
      context={context}
      describedBy={describedBy(id, field.hint, problem)}
    >
      <div class="date">
        {parts.map((part, index) => (
          <div>
            <label for={index === 0 ? id : `${id}-${part.key}`}>{part.label}</label>
            <input
              type="text"
              id={index === 0 ? id : `${id}-${part.key}`}
              name={`${name}-${part.key}`}
              value={shownText(context.raw, `${name}-${part.key}`) || (index === 0 ? shownText(context.raw, name) : '')}
              inputmode={index === 0 ? undefined : 'numeric'}
              autocomplete="off"
              class={part.width}
              aria-invalid={problem ? 'true' : undefined}
            />
          </div>
        ))}
      </div>
    </GroupedField>
  );
}
