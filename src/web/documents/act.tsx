import { type DocumentAct, stepDocument } from '#src/commands/documents/steps.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Fields, Form } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { stepFollows } from '#src/domain/step-follows.ts';
import { documentStepForm } from '#src/domain/steps.ts';
import { clientIsSponsor } from '#src/workflow/act.ts';
import { offeredSteps } from '#src/workflow/offers.ts';
import { Notice } from '../components/notice.tsx';
import { documentName } from '../document-name.ts';
import { FormView } from '../form.tsx';
import { type Editor, showEditor, submitEditor } from '../form-page.tsx';
import { refusedNow } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { DocumentFrame, PreviewLinks } from './frame.tsx';
import { RepairList } from './incomplete.tsx';
import type { OpenDocument } from './open-document.ts';

/** The offered act with this event on this version; undefined when machine or permission table refuse it now. */
export function offeredAct(open: OpenDocument, event: string) {
  const { visit, dossier, document } = open;
  return offeredSteps(dossier, visit.user, visit.organisation, visit.today).find(
    (offer) => offer.kind === 'document' && offer.event === event && offer.documentId === document.id,
  );
}

export function refuseAct(open: OpenDocument, event: string): Promise<Response> {
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
  const carryOut = (values: Readonly<Record<string, unknown>>) => {
    // the form of this event asks exactly the answers the event knows
    const answers = values as DocumentAct['answers'];
    return stepDocument(visit.deps, visit.actor, { dossierId: dossier.id, documentId: document.id, event, answers });
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

/** Fixing the words: what is still wrong is listed with a link to where it is repaired. */
export function showSubmit(open: OpenDocument): Promise<Response> {
  return offeredAct(open, 'doc.submitted') ? page(<SubmitPage open={open} />) : refuseAct(open, 'doc.submitted');
}

export async function postSubmit(open: OpenDocument): Promise<Response> {
  const { visit, dossier, document } = open;
  const act = { dossierId: dossier.id, documentId: document.id, event: 'doc.submitted' };
  const acted = await stepDocument(visit.deps, visit.actor, act);
  if (acted.ok) return seeOther(paths.document({ dossier: dossier.id, document: document.id }));
  if (acted.refusal.code !== 'invalid') return refused(visit, acted.refusal);
  return page(<SubmitPage open={open} problems={acted.refusal.problems ?? []} />, 422);
}

const nothingAsked: Form<Fields> = { title: 'Tekst vaststellen', fields: {} };

function SubmitPage({ open, problems = [] }: { readonly open: OpenDocument; readonly problems?: readonly Problem[] }) {
  const at = { dossier: open.dossier.id, document: open.document.id };
  const title = problems.length > 0 ? 'Fout: tekst vaststellen' : 'Tekst vaststellen';
  return (
    <DocumentFrame
      open={open}
      title={title}
      width="narrow"
      back={{ href: paths.document(at), label: documentName(open.document) }}
    >
      {problems.length > 0 && (
        <Notice
          kind="danger"
          title={`Nog niet vastgesteld: verbeter ${problems.length} ${problems.length === 1 ? 'antwoord' : 'antwoorden'}`}
        >
          <RepairList open={open} problems={problems} />
        </Notice>
      )}
      <p>
        Hierna ligt de tekst vast. U bespreekt het document met de cliënt en legt vast hoe de cliënt het heeft gezien.
        Pas daarna kunt u het versturen. Wilt u later iets wijzigen, dan wordt het weer een concept.
      </p>
      <PreviewLinks open={open} />
      <FormView
        visit={open.visit}
        form={nothingAsked}
        raw={{}}
        action={paths.documentSubmit(at)}
        submit="Stel de tekst vast"
      />
    </DocumentFrame>
  );
}
