import { earlierRequests } from '#src/commands/cases/earlier.ts';
import { stepCase } from '#src/commands/cases/take-step.ts';
import { askNouns } from '#src/domain/cases/asks.ts';
import type { RequestCase } from '#src/domain/cases/case.ts';
import { caseStepForm } from '#src/domain/cases/steps.ts';
import { type Fields, type Form, form, formatForm } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import { suggestedAnswers } from '#src/workflow/cases/take-case-step.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import type { KeptReason } from '../free-text.ts';
import { paths } from '../paths.ts';
import { refused } from '../respond.tsx';
import { sectionOf } from './case-words.ts';
import { type OpenCase, pageAfter } from './open-case.ts';
import { BreachNote, isTooLateToUnmatch, refuseUnmatch, unmatching } from './unmatch.tsx';

type Step = { readonly event: string; readonly label: string; readonly form: Form<Fields> };

/** Only a step that machine and permission table allow now has a page. */
export async function showCaseStep(open: OpenCase): Promise<Response> {
  const step = findStep(open);
  if (!step) return refuseStep(open);
  const suggested = formatForm(step.form, suggestedAnswers(open.situation, step.event));
  return showEditor(open.visit, await editorOf(open, step), suggested);
}

export async function takeStep(open: OpenCase): Promise<Response> {
  const { visit, theCase } = open;
  const step = findStep(open);
  if (!step) return refuseStep(open);
  const take = (answers: Readonly<Record<string, unknown>>, reasons: readonly KeptReason[]) =>
    stepCase(visit.deps, visit.actor, { id: theCase.id, event: step.event, answers, reasons });
  const next = () => pageAfter(visit, step.event);
  return submitEditor(visit, await editorOf(open, step), take, next);
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

function refuseStep(open: OpenCase): Promise<Response> {
  const { visit, theCase } = open;
  if (visit.param('step') === unmatching && isTooLateToUnmatch(open)) return refuseUnmatch(open);
  return refused(visit, { code: 'illegalStep', params: { event: visit.param('step'), state: theCase.kind } });
}

async function editorOf({ visit, theCase }: OpenCase, { event, form: asked, label }: Step): Promise<Editor<Fields>> {
  const at = { case: theCase.id };
  const earlier = event === 'request.excessive' ? await earlierRequests(visit.deps, theCase) : undefined;
  return {
    title: asked.title,
    here: sectionOf[theCase.kind],
    back: { href: paths.theCase(at), label: theCase.reference },
    form: asked,
    action: paths.caseStep({ ...at, step: event }),
    submit: label,
    ...(earlier && { note: <Earlier requests={earlier} /> }),
    ...(event === unmatching && { note: <BreachNote /> }),
  };
}

/** What the client asked shortly before: without it this is no repetition (AVG 12(5)). */
function Earlier({ requests }: { readonly requests: readonly RequestCase[] }) {
  if (requests.length === 0) return <p>In de drie maanden ervoor vroeg deze cliënt niet eerder hetzelfde.</p>;
  return (
    <>
      <p>In de drie maanden ervoor vroeg deze cliënt hetzelfde:</p>
      <ul>
        {requests.map(({ id, reference, receivedOn, asks }) => (
          <li class="alone">
            <a href={paths.theCase({ case: id })}>{reference}</a>, {longDate(receivedOn)}:{' '}
            {asks.map((ask) => askNouns[ask]).join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}
