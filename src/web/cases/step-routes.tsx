import { stepCase } from '#src/commands/cases/take-step.ts';
import { caseStepForm } from '#src/domain/cases/steps.ts';
import { type Fields, type Form, form, formatForm } from '#src/domain/form.ts';
import { suggestedAnswers } from '#src/workflow/cases/take-case-step.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import type { KeptReason } from '../free-text.ts';
import { paths } from '../paths.ts';
import { refused } from '../respond.tsx';
import { sectionOf } from './case-words.ts';
import { type OpenCase, pageAfter } from './open-case.ts';

type Step = { readonly event: string; readonly label: string; readonly form: Form<Fields> };

/** Only a step that machine and permission table allow now has a page. */
export function showCaseStep(open: OpenCase): Promise<Response> {
  const step = findStep(open);
  if (!step) return refuseStep(open);
  const suggested = formatForm(step.form, suggestedAnswers(open.situation, step.event));
  return showEditor(open.visit, editorOf(open, step), suggested);
}

export function takeStep(open: OpenCase): Promise<Response> {
  const { visit, theCase } = open;
  const step = findStep(open);
  if (!step) return refuseStep(open);
  const take = (answers: Readonly<Record<string, unknown>>, reasons: readonly KeptReason[]) =>
    stepCase(visit.deps, visit.actor, { id: theCase.id, event: step.event, answers, reasons });
  const next = () => pageAfter(visit, step.event);
  return submitEditor(visit, editorOf(open, step), take, next);
}

function findStep({ visit, offers, situation }: OpenCase): Step | undefined {
  const event = visit.param('step');
  // a complaint is entered with its own form, which takes this step
  const offer = offers.find((one) => one.event === event && event !== 'complaint.filed');
  if (!offer) return undefined;
  return {
    event,
    label: offer.label,
    form: caseStepForm(event, situation) ?? form({ title: offer.label, fields: {} }),
  };
}

function refuseStep({ visit, theCase }: OpenCase): Promise<Response> {
  return refused(visit, { code: 'illegalStep', params: { event: visit.param('step'), state: theCase.kind } });
}

function editorOf({ theCase }: OpenCase, { event, form: asked, label }: Step): Editor<Fields> {
  const at = { case: theCase.id };
  return {
    title: asked.title,
    here: sectionOf[theCase.kind],
    back: { href: paths.theCase(at), label: theCase.reference },
    form: asked,
    action: paths.caseStep({ ...at, step: event }),
    submit: label,
  };
}
