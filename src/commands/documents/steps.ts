import type { Actor } from '#src/domain/actor.ts';
import { dayProblems, type Limit, notBefore, untilToday } from '#src/domain/day-limits.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { unsavedSections } from '#src/domain/drafts.ts';
import { judgeForm } from '#src/domain/form.ts';
import type { DocumentId, DossierId } from '#src/domain/ids.ts';
import { invalid, ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import { documentStepForm } from '#src/domain/steps.ts';
import type { Situation } from '#src/workflow/context.ts';
import { type DocumentAnswers, documentStep, mayDocumentStep } from '#src/workflow/decide.ts';
import { type EventDeclaration, workflows } from '#workflows/index.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { rightTo } from '../right-to.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';
import { openWords } from '../sections/words.ts';
import { askedKind } from './asked-sections.ts';
import { withFrozenWords } from './freeze-words.ts';
import { heldFor, heldProblems, heldReasons } from './held-words.ts';
import { inputOf } from './input.ts';

export type DocumentAct = {
  readonly dossierId: DossierId;
  readonly documentId: DocumentId;
  readonly event: string;
  readonly answers?: DocumentAnswers;
  /** Why it is done although a request of the client speaks against it. */
  readonly because?: string | undefined;
} & Pick<Handed, 'reasons'>;

/**
 * A person does something with a document version: submits it, records how the client saw it, sends it, withdraws it.
 * Words are frozen when it is submitted, and once more with the client's reaction when it is ready, so that what is
 * sent says how the client saw it. Decisions of the sponsor have their own command (sponsor/record-decision.ts).
 *
 * @returns `illegalStep` for an event the version does not know now; `invalid` with a sentence a field, `field` being
 *   `section.field` when something in the document has to be repaired first, and `because` when a request of the client
 *   speaks against it and nobody said why it is done all the same.
 */
export async function stepDocument(deps: Deps, actor: Actor, act: DocumentAct): Promise<Result<undefined>> {
  const { dossierId, documentId, event, answers = {}, reasons = [], because } = act;
  const events: Readonly<Record<string, EventDeclaration>> = workflows.approval.events;
  const declaration = isForPeople(event) ? events[event] : undefined;
  const action = declaration && rightTo(deps, actor, { dossierId, declaration });
  if (!action) return refuse('illegalStep', { params: { event, state: '' } });
  return changeDossier<undefined>(deps, actor, dossierId, action, async (situation) => {
    const document = situation.dossier.documents.find((one) => one.id === documentId);
    if (!document) return refuse('notFound');
    const problems = mayDocumentStep(situation, document, event) ? judge(situation, document, act) : [];
    if (problems.length > 0) return invalid(...problems);
    const held = await heldFor(deps, situation, document, event);
    if (held.length > 0 && !because) return invalid(...heldProblems(held));
    const stepped = documentStep(situation, documentId, event, answers);
    if (!stepped.ok) return stepped;
    const all = [...reasons, ...heldReasons(held, because)];
    const kept = keepWords(situation, stepped.value.dossier, { section: event, reasons: all });
    const frozen = await withFrozenWords(deps, situation, kept);
    return frozen.ok ? ok({ dossier: frozen.value, effects: stepped.value.effects, value: undefined }) : frozen;
  });
}

/** Acts with a form of their own, and the two that have a check page instead. */
function isForPeople(event: string): boolean {
  return event === 'doc.submitted' || event === 'doc.send' || documentStepForm(event) !== undefined;
}

function judge(situation: Situation, document: DossierDocument, { event, answers = {} }: DocumentAct): Problem[] {
  if (event === 'doc.submitted') return incomplete(situation, document);
  const form = documentStepForm(event);
  const wrong = form ? judgeForm(form, answers) : [];
  if (wrong.length > 0 || !answers.on) return wrong;
  return dayProblems('on', answers.on, { first: laidBefore(document), last: untilToday(situation.today) });
}

/** The client did nothing with these words before seeing them. */
function laidBefore({ clientReview, client }: DossierDocument): Limit | undefined {
  if (clientReview) return notBefore(clientReview.since, 'toen de cliënt het document kreeg');
  return client && notBefore(client.on, 'toen de cliënt het document zag');
}

/** DOMAIN 2.3: required sections, rules over the whole document, and every word warning answered (R8). */
function incomplete(situation: Situation, document: DossierDocument): Problem[] {
  const unsaved = unsavedText(situation, document);
  const made = inputOf(document, situation);
  if (!made.ok) {
    const open = made.refusal.problems ?? [{ field: '', message: 'Dit document kan nog niet worden gemaakt' }];
    return [...unsaved, ...open.filter(({ field }) => !unsaved.some((one) => one.field === field))];
  }
  const { kind, input } = made.value;
  const whole = kind
    .completeness(input)
    .map(({ section, field, message }) => ({ field: `${section}.${field}`, message }));
  const words = kind.sections.flatMap(({ key, form }) => {
    const kept = document.overrides.filter((one) => one.section === key);
    return openWords(form, document.sections[key] ?? {}, kept).map((one) => ({ ...one, field: `${key}.${one.field}` }));
  });
  return [...unsaved, ...whole, ...words];
}

/** What autosave kept is in no document: it would silently be left out of the fixed words. */
function unsavedText({ dossier }: Situation, document: DossierDocument): Problem[] {
  return unsavedSections(dossier, document.id, askedKind(document, { dossier })?.sections ?? []).map(
    ({ key, number, form }) => ({
      field: key,
      message: `Onderdeel ${number ?? `"${form.title}"`} heeft tekst die nog niet is bewaard`,
    }),
  );
}
