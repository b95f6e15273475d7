import { mayChangeData } from '#src/commands/cases/correct.ts';
import { recordOtherChange } from '#src/commands/cases/other-change.ts';
import { otherChangeForm } from '#src/domain/cases/other-change-form.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths, withQuery } from '../paths.ts';
import { notFound } from '../respond.tsx';
import type { OpenCase } from './open-case.ts';

/** What was done that is no datum of the dossier: a sentence in a plan, something of the order, an act. */
export function showOtherChange(open: OpenCase): Response | Promise<Response> {
  const editor = editorOf(open);
  return editor ? showEditor(open.visit, editor, {}) : notFound(open.visit);
}

export function keepOtherChange(open: OpenCase): Response | Promise<Response> {
  const { visit, theCase } = open;
  const editor = editorOf(open);
  if (!editor) return notFound(visit);
  return submitEditor(
    visit,
    editor,
    (answers) => recordOtherChange(visit.deps, visit.actor, { id: theCase.id, answers }),
    () => withQuery(paths.theCase({ case: theCase.id }), { bewaard: 'change.recorded' }),
  );
}

function editorOf({ theCase, visit }: OpenCase): Editor<typeof otherChangeForm.fields> | undefined {
  if (theCase.kind !== 'request' || !mayChangeData(theCase)) return undefined;
  if (!visit.mayHere('request.handle')) return undefined;
  const at = { case: theCase.id };
  return {
    title: otherChangeForm.title,
    here: 'requests',
    back: { href: paths.theCase(at), label: theCase.reference },
    form: otherChangeForm,
    action: paths.caseOtherChange(at),
    submit: 'Leg dit vast',
  };
}
