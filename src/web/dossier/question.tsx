import { recordQuestion } from '#src/commands/dossier/record-question.ts';
import { longDate } from '#src/domain/format.ts';
import { questionerLabels } from '#src/domain/labels.ts';
import { questionForm } from '#src/domain/question-form.ts';
import { closedOn } from '#src/domain/retention-days.ts';
import { LinkButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { showEditor, submitEditor } from '../form-page.tsx';
import { mayNow, type OpenDossier, refusedNow } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { seeOther } from '../respond.tsx';

/** R65: what was asked after the end, and the way to put down the next question. */
export function QuestionsPanel({ open }: { readonly open: OpenDossier }) {
  const { dossier } = open;
  if (!mayNow(open, 'question.record') || !closedOn(dossier)) return null;
  return (
    <Panel title="Vragen na het einde">
      {dossier.questions.map(({ on, from, name, question, purpose, answer }) => (
        <dl>
          <dt>
            {longDate(on)}: {name} ({questionerLabels[from].toLowerCase()})
          </dt>
          <dd>
            {question} Doel: {purpose}
          </dd>
          <dd>Antwoord: {answer}</dd>
        </dl>
      ))}
      <LinkButton look="second" href={paths.dossierQuestion({ dossier: dossier.id })}>
        Leg een vraag vast
      </LinkButton>
    </Panel>
  );
}

/** A reason comes first where one is asked: whoever answers reads. */
export function showQuestion(open: OpenDossier): Response | Promise<Response> {
  const editor = editorOf(open);
  if (!editor) return refusedNow(open, { event: 'question.recorded' });
  if (open.sight !== 'content') return seeOther(paths.dossier({ dossier: open.dossier.id }));
  return showEditor(open.visit, editor, {});
}

export function postQuestion(open: OpenDossier): Response | Promise<Response> {
  const { visit, dossier } = open;
  const editor = editorOf(open);
  if (!editor) return refusedNow(open, { event: 'question.recorded' });
  return submitEditor(
    visit,
    editor,
    (answers, reasons) => recordQuestion(visit.deps, visit.actor, dossier.id, { answers, reasons }),
    () => paths.dossier({ dossier: dossier.id }),
  );
}

function editorOf({ dossier, visit }: OpenDossier) {
  const closed = closedOn(dossier);
  if (!closed) return undefined;
  const form = questionForm(closed, visit.today);
  return {
    title: form.title,
    here: 'clients',
    back: { href: paths.dossier({ dossier: dossier.id }), label: dossier.reference },
    form,
    action: paths.dossierQuestion({ dossier: dossier.id }),
    submit: 'Leg vast',
  } as const;
}
