import type { Child } from 'hono/jsx';
import type { Control } from '#src/domain/form.ts';
import { rowCount } from '../form-rows.ts';
import { fieldId } from './error-summary.tsx';
import type { ControlProps } from './field-context.tsx';
import { FieldMessages } from './field-messages.tsx';

type RowsControlProps = ControlProps<Control & { kind: 'rows' }> & {
  /** The fields of one row; `prefix`: 'jobs.0.'. */
  readonly fieldsOf: (prefix: string) => Child;
};

/**
 * A repeating group. 'Voeg toe' and 'Verwijder' are submit buttons named `_rij`: the page comes back with the typed
 * text and one row more or less, and saves nothing (`changedRows`). The script does the adding without the round trip.
 */
export function RowsControl({ field, control, name, context, problem, fieldsOf }: RowsControlProps) {
  const id = fieldId(name);
  const count = rowCount(context.raw, name, control);
  return (
    <fieldset class={problem ? 'field error' : 'field'} data-rijen={name}>
      <legend>
        <span class="group">{field.label}</span>
      </legend>
      <FieldMessages id={id} hint={field.hint} problem={problem} />
      <input type="hidden" name={`_aantal.${name}`} value={count} />
      {Array.from({ length: count }, (_, index) => (
        <fieldset class="row">
          <legend>
            {capital(control.noun)} <span class="row-number">{index + 1}</span>
          </legend>
          {fieldsOf(`${name}.${index}.`)}
          {count > control.min && (
            <button class="button text" type="submit" name="_rij" value={`weg:${name}:${index}`}>
              Verwijder
              <span class="vh">
                {' '}
                {control.noun} <span class="row-number">{index + 1}</span>
              </span>
            </button>
          )}
        </fieldset>
      ))}
      {count < control.max && (
        <button class="button second" type="submit" name="_rij" value={`erbij:${name}`} id={id}>
          Voeg {count === 0 ? 'een' : 'nog een'} {control.noun} toe
        </button>
      )}
    </fieldset>
  );
}

function capital(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
