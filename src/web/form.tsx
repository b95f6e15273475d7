import type { Child } from '#html/jsx-runtime';
import type { Fields, Form, Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { Button } from './components/button.tsx';
import { Csrf } from './components/csrf.tsx';
import type { FieldContext } from './components/field-context.tsx';
import { Group } from './components/field-control.tsx';
import type { WordWarning } from './free-text.ts';

/** What is needed to show any form of domain/form.ts. */
export type FormViewProps = {
  readonly visit: { readonly csrf: string };
  readonly form: Pick<Form<Fields>, 'intro' | 'why' | 'fields'>;
  /** What to show: `formatForm(form, stored)` at first, `visit.posted.raw` when it comes back with problems. */
  readonly raw: Raw;
  readonly action: string;
  /** The verb on the one filled button. */
  readonly submit: string;
  readonly problems?: readonly Problem[];
  /** Words of the health list in the free text, as `checkFreeText` found them (R8). */
  readonly warnings?: readonly WordWarning[];
  /** Hash of the section as it is shown; see basis.ts. */
  readonly basis?: string;
  /** The labels in English; see `FieldContext`. */
  readonly english?: Readonly<Record<string, string>>;
  readonly mends?: Readonly<Record<string, string>>;
  /** Where the script posts the unfinished text to, every 20 seconds and on leaving a field. */
  readonly draft?: string;
  /** 'Bewaard om 14.03 uur', of text that autosave kept; it may be thrown away (keep-draft.ts). */
  readonly saved?: string;
  /** File fields (components/file-field.tsx) or other fields above the buttons; `files` makes the form multipart. */
  readonly children?: Child;
  readonly files?: boolean;
  /** More buttons and links after the filled one. */
  readonly others?: Child;
};

/** A whole form. The page around it shows the title and, through Layout's `problems`, the error summary. */
export function FormView(props: FormViewProps) {
  const { visit, form, raw, action, submit, problems = [], warnings = [], basis, draft, saved } = props;
  const context: FieldContext = {
    raw,
    problems,
    warnings,
    action,
    ...(props.english && { english: props.english }),
    ...(props.mends && { mends: props.mends }),
  };
  return (
    <form method="post" action={action} enctype={props.files ? 'multipart/form-data' : undefined} data-concept={draft}>
      <Csrf visit={visit} />
      {basis !== undefined && <input type="hidden" name="_basis" value={basis} />}
      {Object.values(form.fields).some((field) => field.control.kind === 'rows') && <FirstButton>{submit}</FirstButton>}
      {form.intro && <p>{form.intro}</p>}
      <FormFields fields={form.fields} context={context} />
      {props.children}
      {form.why && (
        <details>
          <summary>Waarom vragen wij dit?</summary>
          <p>{form.why}</p>
        </details>
      )}
      <div class="bar">
        <Button>{submit}</Button>
        {props.others}
        {saved && (
          <Button look="text" name="_concept" value="weg">
            Gooi deze tekst weg
          </Button>
        )}
      </div>
      <p class="soft small" role="status" data-bewaard>
        {saved ?? ''}
      </p>
    </form>
  );
}

/**
 * Enter in a field presses the first button of a form: that must not be 'Voeg toe' or 'Verwijder'. Only Enter finds this
 * one: it is not shown, not in the order of Tab, and not read out beside its double at the end.
 */
function FirstButton({ children }: { readonly children?: Child }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing puts the focus on it; `hidden` would lose Enter in Safari
    <button class="vh" type="submit" tabindex={-1} aria-hidden="true">
      {children}
    </button>
  );
}

/** The fields alone, for a form laid out by hand. `prefix`: 'jobs.0.' inside a repeating group. */
export function FormFields({
  fields,
  context,
  prefix = '',
}: {
  readonly fields: Fields;
  readonly context: FieldContext;
  readonly prefix?: string;
}) {
  return <Group fields={fields} prefix={prefix} context={context} />;
}
