import { type DocumentAct, stepDocument } from '#src/commands/documents/steps.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { type Fields, type Form, parseForm, type Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { documentStepForm } from '#src/domain/steps.ts';
import { offeredSteps } from '#src/workflow/offers.ts';
import { Notice } from '../components/notice.tsx';
import { documentName } from '../document-name.ts';
import { FormView } from '../form.tsx';
import { checkFreeText, type WordWarning } from '../free-text.ts';
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
  const found = findAct(open);
  return found ? page(<ActPage open={open} act={found} raw={{}} />) : refuseAct(open, open.visit.param('step'));
}

export async function postAct(open: OpenDocument): Promise<Response> {
  const { visit, dossier, document } = open;
  const found = findAct(open);
  if (!found) return refuseAct(open, visit.param('step'));
  const { raw } = visit.posted;
  const again = (problems: readonly Problem[], warnings: readonly WordWarning[] = []) =>
    page(<ActPage open={open} act={found} raw={raw} problems={problems} warnings={warnings} />, 422);
  const parsed = parseForm(found.form, raw);
  const words = checkFreeText(found.form, raw);
  if (!parsed.ok || words.warnings.length > 0) return again(parsed.ok ? [] : parsed.problems, words.warnings);
  // the form of this event asks exactly the answers the event knows
  const answers = parsed.value as DocumentAct['answers'];
  const acted = await stepDocument(visit.deps, visit.actor, {
    dossierId: dossier.id,
    documentId: document.id,
    event: found.event,
    answers,
  });
  if (acted.ok) return seeOther(paths.document({ dossier: dossier.id, document: document.id }));
  return acted.refusal.code === 'invalid' ? again(acted.refusal.problems ?? []) : refused(visit, acted.refusal);
}

type Act = { readonly event: string; readonly label: string; readonly form: Form<Fields> };

function findAct(open: OpenDocument): Act | undefined {
  const event = open.visit.param('step');
  const form = documentStepForm(event);
  const offer = offeredAct(open, event);
  return form && offer ? { event, form, label: offer.label } : undefined;
}

type ActPageProps = {
  readonly open: OpenDocument;
  readonly act: Act;
  readonly raw: Raw;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
};

function ActPage({ open, act, raw, problems = [], warnings = [] }: ActPageProps) {
  const at = { dossier: open.dossier.id, document: open.document.id };
  const back = { href: paths.document(at), label: documentName(open.document) };
  return (
    <DocumentFrame open={open} title={act.form.title} width="narrow" problems={problems} back={back}>
      <FormView
        visit={open.visit}
        form={act.form}
        raw={raw}
        problems={problems}
        warnings={warnings}
        action={paths.documentStep({ ...at, step: act.event })}
        submit={act.label}
      />
    </DocumentFrame>
  );
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
        De tekst ligt daarna vast. U bespreekt het document met de cliënt en legt vast hoe de cliënt het heeft gezien.
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
