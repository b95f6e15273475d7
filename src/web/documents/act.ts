import { type DocumentAct, stepDocument } from '#src/commands/documents/steps.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Fields, Form } from '#src/domain/form.ts';
import { stepFollows } from '#src/domain/step-follows.ts';
import { documentStepForm } from '#src/domain/steps.ts';
import { clientIsSponsor } from '#src/workflow/act.ts';
import { documentName } from '../document-name.ts';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import type { KeptReason } from '../free-text.ts';
import { mayEver, refusedNow } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { notFound } from '../respond.tsx';
import type { OpenDocument } from './open-document.ts';

/** The offered act with this event on this version; undefined when machine or permission table refuse it now. */
export function offeredAct(open: OpenDocument, event: string) {
  return open
    .offers()
    .find((offer) => offer.kind === 'document' && offer.event === event && offer.documentId === open.document.id);
}

export function refuseAct(open: OpenDocument, event: string): Promise<Response> {
  if (!mayEver(open, 'approval', event)) return notFound(open.visit);
  return refusedNow(open, { event, state: approvalPath(open.document) });
}

/** GET and POST of everything that happens to a version and asks something: how the client saw it, withdrawing. */
export function showAct(open: OpenDocument): Promise<Response> {
  const act = findAct(open);
  return act ? showEditor(open.visit, editorOf(open, act), {}) : refuseAct(open, open.visit.param('step'));
}

export function postAct(open: OpenDocument): Promise<Response> {
  const { visit, dossier, document } = open;
  const act = findAct(open);
  if (!act) return refuseAct(open, visit.param('step'));
  const { event } = act;
  const carryOut = (values: Readonly<Record<string, unknown>>, reasons: readonly KeptReason[]) => {
    // the form of this event asks exactly the answers the event knows
    const answers = values as DocumentAct['answers'];
    const taken = { dossierId: dossier.id, documentId: document.id, event, answers, reasons };
    return stepDocument(visit.deps, visit.actor, taken);
  };
  return submitEditor(visit, editorOf(open, act), carryOut, () => pageOf(open));
}

type Act = { readonly event: string; readonly label: string; readonly form: Form<Fields> };

function findAct(open: OpenDocument): Act | undefined {
  const event = open.visit.param('step');
  const form = documentStepForm(event);
  const offer = offeredAct(open, event);
  return form && offer ? { event, form, label: offer.label } : undefined;
}

function editorOf(open: OpenDocument, { event, form, label }: Act): Editor<Fields> {
  const { visit, dossier, document } = open;
  return {
    title: form.title,
    here: 'clients',
    back: { href: pageOf(open), label: documentName(document) },
    form,
    action: paths.documentStep({ dossier: dossier.id, document: document.id, step: event }),
    submit: label,
    follows: stepFollows(event, clientIsSponsor({ dossier, organisation: visit.organisation })),
  };
}

function pageOf({ dossier, document }: OpenDocument): string {
  return paths.document({ dossier: dossier.id, document: document.id });
}
