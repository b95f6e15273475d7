import { keepCoachView } from '#src/commands/cases/coach-view.ts';
import { isAsked } from '#src/domain/cases/case.ts';
import { asksCoachView, coachViewForm } from '#src/domain/cases/coach-view-form.ts';
import { refusedByDirectorate } from '#src/domain/cases/own-decision.ts';
import { formatForm } from '#src/domain/form.ts';
import { LinkButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { paths, withQuery } from '../paths.ts';
import { notFound } from '../respond.tsx';
import type { OpenCase } from './open-case.ts';

/** P18: what the client says and what the coach says, side by side, for whoever decides. */
export function Views({ open }: { readonly open: OpenCase }) {
  const { theCase, reads } = open;
  const disagrees = wordsIn(open, 'client.disagrees');
  if (!reads || !isAsked(theCase) || (disagrees === '' && !asksCoachView(theCase))) return null;
  // whoever asks for the directorate at once said it in the request itself
  const client = disagrees || theCase.text || 'Zonder toelichting.';
  const coach = wordsIn(open, 'coach.views');
  const answered = theCase.kind === 'request' && coach === '' ? refusedByDirectorate(theCase) : undefined;
  return (
    <div class="cols">
      <Panel title="De cliënt zegt">
        <blockquote>{client}</blockquote>
      </Panel>
      <Panel title={answered ? 'De directie besloot' : 'De coach zegt'}>
        {answered ? (
          <blockquote>{answered}</blockquote>
        ) : coach === '' ? (
          <p>De coach schreef nog niets op. Pas daarna kan de directie haar gesprek vastleggen.</p>
        ) : (
          <blockquote>{coach}</blockquote>
        )}
        {mayWrite(open) && (
          <LinkButton look="tint" href={paths.caseCoachView({ case: theCase.id })}>
            {coach === '' ? 'Schrijf de visie van de coach' : 'Wijzig de visie van de coach'}
          </LinkButton>
        )}
      </Panel>
    </div>
  );
}

function mayWrite({ visit, theCase }: OpenCase): boolean {
  return visit.mayHere('request.handle') && asksCoachView(theCase);
}

function wordsIn({ theCase }: OpenCase, event: string): string {
  return String(theCase.facts[event]?.words ?? '');
}

function editorOf({ theCase }: OpenCase): Editor<typeof coachViewForm.fields> {
  const at = { case: theCase.id };
  return {
    title: coachViewForm.title,
    here: 'requests',
    back: { href: paths.theCase(at), label: theCase.reference },
    form: coachViewForm,
    action: paths.caseCoachView(at),
    submit: 'Bewaar de visie',
  };
}

export function showCoachView(open: OpenCase): Response | Promise<Response> {
  if (!mayWrite(open)) return notFound(open.visit);
  return showEditor(open.visit, editorOf(open), formatForm(coachViewForm, { words: wordsIn(open, 'coach.views') }));
}

export function takeCoachView(open: OpenCase): Response | Promise<Response> {
  const { visit, theCase } = open;
  if (!mayWrite(open)) return notFound(visit);
  return submitEditor(
    visit,
    editorOf(open),
    (answers, reasons) => keepCoachView(visit.deps, visit.actor, { id: theCase.id, answers, reasons }),
    () => withQuery(paths.theCase({ case: theCase.id }), { bewaard: 'coach.views' }),
  );
}
