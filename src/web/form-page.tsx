import type { Child } from '#html/jsx-runtime';
import { type Fields, type Form, parseForm, problemsOf, type Raw, type Values } from '#src/domain/form.ts';
import type { Problem, Result } from '#src/domain/result.ts';
import { Layout } from './components/layout.tsx';
import { FormView } from './form.tsx';
import { changedRows } from './form-rows.ts';
import { checkFreeText, type KeptReason, toSummarise, type WordWarning } from './free-text.ts';
import type { Section } from './navigation.ts';
import { page, refused, seeOther } from './respond.tsx';
import type { UserVisit } from './visit.ts';

/** One act in one form: the same page for adding, changing, and taking a step. */
export type Editor<F extends Fields> = {
  readonly title: string;
  readonly here: Section;
  readonly back: { readonly href: string; readonly label: string };
  readonly form: Form<F>;
  readonly action: string;
  readonly submit: string;
  /** A hash of what the form was shown on (`basisOf`), when somebody else may have changed it meanwhile. */
  readonly basis?: string | undefined;
  /** Somebody saved meanwhile: what is told above the form with the typed text, and what saving once more then stands on. */
  readonly onConflict?: (values: Values<F>) => { readonly note: Child; readonly basis: string };
  /** What happens by this change, above the form. */
  readonly note?: Child;
  /** 'Hierna …': what follows when it is done, above the button. */
  readonly follows?: string | undefined;
  /** Where a problem is mended that is not one of this form's answers. */
  readonly repairs?: (field: string) => string | undefined;
  /** Other acts on the same thing, below the form. */
  readonly below?: Child;
};

export function showEditor<F extends Fields>(visit: UserVisit, editor: Editor<F>, raw: Raw): Promise<Response> {
  return page(<EditorPage visit={visit} editor={editor} raw={raw} problems={[]} />);
}

/** Reads the answers, keeps them, and goes on; wrong answers and health words come back with the typed text (R8). */
export async function submitEditor<F extends Fields, T>(
  visit: UserVisit,
  editor: Editor<F>,
  keep: (values: Values<F>, reasons: readonly KeptReason[]) => Promise<Result<T>>,
  next: (kept: T) => string,
): Promise<Response> {
  const { raw } = visit.posted;
  const again = (
    problems: readonly Problem[],
    typed: Raw = raw,
    warnings: readonly WordWarning[] = [],
    shown = editor,
  ) => page(<EditorPage visit={visit} editor={shown} raw={typed} problems={problems} warnings={warnings} />, 422);
  const rows = changedRows(raw);
  if (rows) return again([], rows);
  const parsed = parseForm(editor.form, raw);
  const words = checkFreeText(editor.form, raw);
  if (!parsed.ok || words.warnings.length > 0) return again(problemsOf(parsed), raw, words.warnings);
  const kept = await keep(parsed.value, words.overrides);
  if (kept.ok) return seeOther(next(kept.value));
  if (kept.refusal.code === 'conflict' && editor.onConflict)
    return again([], raw, [], { ...editor, ...editor.onConflict(parsed.value) });
  return kept.refusal.code === 'invalid' ? again(kept.refusal.problems ?? []) : refused(visit, kept.refusal);
}

type EditorPageProps = {
  readonly visit: UserVisit;
  readonly editor: Omit<Editor<Fields>, 'form' | 'onConflict'> & {
    readonly form: Pick<Form<Fields>, 'intro' | 'why' | 'fields'>;
  };
  readonly raw: Raw;
  readonly problems: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
};

function EditorPage({ visit, editor, raw, problems, warnings }: EditorPageProps) {
  const { title, here, back, form, action, submit, basis, note, follows, repairs, below } = editor;
  return (
    <Layout
      visit={visit}
      title={title}
      here={here}
      width="narrow"
      back={back}
      problems={toSummarise(problems, warnings)}
      repairs={repairs}
    >
      <h1>{title}</h1>
      {note}
      <FormView
        visit={visit}
        form={form}
        raw={raw}
        basis={basis}
        problems={problems}
        warnings={warnings}
        action={action}
        submit={submit}
      >
        {follows && <p>{follows}</p>}
      </FormView>
      {below}
    </Layout>
  );
}
