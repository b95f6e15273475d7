import type { Child } from '#html/jsx-runtime';
import { EnglishLine } from './english.tsx';
import { fieldId } from './error-summary.tsx';
import { type ControlProps, mendEnglish, Optional } from './field-context.tsx';
import { FieldMessages } from './field-messages.tsx';

type BoxProps = Pick<ControlProps, 'field' | 'name' | 'problem' | 'context'> & { readonly children?: Child };

/** What stands around one control: its label, hint and error. */
export function LabelledField({ field, name, problem, context, children }: BoxProps) {
  const id = fieldId(name);
  return (
    <div class={boxClass(problem)}>
      <label for={id}>
        {field.label}
        <Optional field={field} />
        <EnglishLine words={context.english?.[name]} />
      </label>
      <FieldMessages id={id} hint={field.hint} problem={problem} english={mendEnglish(context, name)} />
      {children}
    </div>
  );
}

type GroupProps = BoxProps & {
  /** Words of the legend, when they are not the label with '(niet verplicht)'. */
  readonly legend?: Child;
  readonly describedBy?: string | undefined;
  /** Name of a repeating group, where the script finds its rows. */
  readonly rowsOf?: string;
};

/** The same around several controls that answer one question. */
export function GroupedField({ field, name, problem, context, legend, describedBy, rowsOf, children }: GroupProps) {
  return (
    <fieldset class={boxClass(problem)} aria-describedby={describedBy} data-rijen={rowsOf}>
      <legend>
        {legend ?? (
          <>
            {field.label}
            <Optional field={field} />
          </>
        )}
        <EnglishLine words={context.english?.[name]} />
      </legend>
      <FieldMessages id={fieldId(name)} hint={field.hint} problem={problem} english={mendEnglish(context, name)} />
      {children}
    </fieldset>
  );
}

function boxClass(problem: string | undefined): string {
  return problem ? 'field error' : 'field';
}
