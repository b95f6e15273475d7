import type { Child } from '#html/jsx-runtime';
import type { Control } from '#src/domain/form.ts';
import { upperFirst } from '#src/domain/format.ts';
import { type RowLook, rowCount, rowLook } from '../form-rows.ts';
import { fieldId } from './error-summary.tsx';
import { GroupedField } from './field-box.tsx';
import type { ControlProps } from './field-context.tsx';

type RowsControlProps = ControlProps<Control & { kind: 'rows' }> & {
  /** The fields of one row; `prefix`: 'jobs.0.'. */
  readonly fieldsOf: (prefix: string) => Child;
};

/**
 * A repeating group. 'Voeg toe' and 'Verwijder' are submit buttons named `_rij`: the page comes back with the typed
 * text and one row more or less, and saves nothing (`changedRows`). The script does the adding without the round trip.
 * Of many rows a page shows a line each; a row folds open to be changed, and stands open when something is wrong in it.
 */
export function RowsControl({ field, control, name, context, problem, fieldsOf }: RowsControlProps) {
  const id = fieldId(name);
  const count = rowCount(context.raw, name, control);
  const back = (anchor: string) => context.action && `${context.action}#${anchor}`;
  return (
    <GroupedField
      field={field}
      name={name}
      problem={problem}
      context={context}
      legend={<span class="group">{field.label}</span>}
      rowsOf={name}
    >
      <input type="hidden" name={`_aantal.${name}`} value={count} />
      {Array.from({ length: count }, (_, index) => (
        <RowFrame
          id={rowId(name, index)}
          title={<RowName noun={upperFirst(control.noun)} index={index} />}
          look={rowLook(context, { name, index, count }, control)}
        >
          {fieldsOf(`${name}.${index}.`)}
          {count > control.min && (
            <button class="button text" type="submit" name="_rij" value={`weg:${name}:${index}`} formaction={back(id)}>
              Verwijder
              <span class="vh">
                {' '}
                <RowName noun={control.noun} index={index} />
              </span>
            </button>
          )}
        </RowFrame>
      ))}
      {count < control.max && (
        <button
          class="button second"
          type="submit"
          name="_rij"
          value={`erbij:${name}`}
          id={id}
          formaction={back(rowId(name, count))}
        >
          Voeg {count === 0 ? 'een' : 'nog een'} {control.noun} toe
        </button>
      )}
    </GroupedField>
  );
}

type RowFrameProps = {
  readonly id: string;
  readonly title: Child;
  readonly look: RowLook;
  readonly children?: Child;
};

/** The legend names the row for who hears the page; who sees a folded row reads the same in its line. */
function RowFrame({ id, title, look, children }: RowFrameProps) {
  if (!look.folds)
    return (
      <fieldset class="row" id={id}>
        <legend>{title}</legend>
        {children}
      </fieldset>
    );
  return (
    <fieldset class="row folds" id={id}>
      <legend class="vh">{title}</legend>
      <details open={look.open}>
        <summary>
          <span class="line">
            <span class="soft">{title}</span> {look.brief}
          </span>
        </summary>
        {children}
      </details>
    </fieldset>
  );
}

function RowName({ noun, index }: { readonly noun: string; readonly index: number }) {
  return (
    <>
      {noun} <span class="row-number">{index + 1}</span>
    </>
  );
}

function rowId(name: string, index: number): string {
  return `${fieldId(name)}-rij-${index + 1}`;
}
