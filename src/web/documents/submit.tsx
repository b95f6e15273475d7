import { stepDocument } from '#src/commands/documents/steps.ts';
import { because } from '#src/domain/because-form.ts';
import { type Fields, type Form, form, parseForm, problemsOf, type Raw } from '#src/domain/form.ts';
import type { Problem } from '#src/domain/result.ts';
import { Panel } from '../components/panel.tsx';
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import { StateTag } from '../components/task-list.tsx';
import { documentName } from '../document-name.ts';
import { FormView } from '../form.tsx';
import { checkFreeText, type WordWarning } from '../free-text.ts';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { offeredAct, refuseAct } from './act.ts';
import { DocumentFrame, PreviewLinks } from './frame.tsx';
import { sectionOf, wholeProblems } from './incomplete.tsx';
import type { OpenDocument } from './open-document.ts';
import { sectionState, sectionTitle } from './section-state.ts';
import { UndrawnNotice } from './undrawn-notice.tsx';

/** Fixing the words: what is still wrong is listed with a link to where it is repaired. */
export function showSubmit(open: OpenDocument): Promise<Response> {
  return offeredAct(open, 'doc.submitted') ? page(<SubmitPage open={open} />) : refuseAct(open, 'doc.submitted');
}

export async function postSubmit(open: OpenDocument): Promise<Response> {
  const { visit, dossier, document } = open;
  const { raw } = visit.posted;
  const asked = 'because' in raw;
  const parsed = asked ? parseForm(whyForm, raw) : undefined;
  const words = checkFreeText(asked ? whyForm : nothingAsked, raw);
  const wrong = parsed ? problemsOf(parsed) : [];
  if (wrong.length > 0 || words.warnings.length > 0)
    return page(<SubmitPage open={open} problems={wrong} warnings={words.warnings} why={raw} />, 422);
  const act = {
    dossierId: dossier.id,
    documentId: document.id,
    event: 'doc.submitted',
    reasons: words.overrides,
    because: parsed?.ok ? parsed.value.because : undefined,
  };
  const acted = await stepDocument(visit.deps, visit.actor, act);
  if (acted.ok) return seeOther(paths.document({ dossier: dossier.id, document: document.id }));
  if (acted.refusal.code !== 'invalid') return refused(visit, acted.refusal);
  const problems = acted.refusal.problems ?? [];
  const why = problems.some(({ field }) => field === 'because') ? raw : undefined;
  return page(<SubmitPage open={open} problems={problems} {...(why && { why })} />, 422);
}

const nothingAsked: Form<Fields> = { title: 'Tekst vaststellen', fields: {} };
const whyForm = form({ title: 'Tekst vaststellen', fields: { because } });

type SubmitPageProps = {
  readonly open: OpenDocument;
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly WordWarning[];
  /** What was typed as the reason, when one is asked. */
  readonly why?: Raw;
};

function SubmitPage({ open, problems = [], warnings = [], why }: SubmitPageProps) {
  const at = { dossier: open.dossier.id, document: open.document.id };
  return (
    <DocumentFrame
      open={open}
      title="Tekst vaststellen"
      width="narrow"
      {...wholeProblems(open, problems)}
      notYet="vastgesteld"
      back={{ href: paths.document(at), label: documentName(open.document) }}
    >
      <p>
        Hierna ligt de tekst vast. U bespreekt het document met de cliënt en legt vast hoe de cliënt het heeft gezien.
        Pas daarna kunt u het versturen. Wilt u later iets wijzigen, dan wordt het weer een concept.
      </p>
      <UndrawnNotice open={open} />
      <PreviewLinks open={open} />
      <Panel title="Wat er in staat">
        <SummaryList rows={sectionRows(open, problems)} />
      </Panel>
      <FormView
        visit={open.visit}
        form={why ? whyForm : nothingAsked}
        raw={why ?? {}}
        problems={problems.filter(({ field }) => field === 'because')}
        warnings={warnings}
        action={paths.documentSubmit(at)}
        submit="Stel de tekst vast"
      />
    </DocumentFrame>
  );
}

/** Every section with how far it is, and the way back to it. One that has to be mended is not done. */
function sectionRows(open: OpenDocument, problems: readonly Problem[]): SummaryRow[] {
  const at = { dossier: open.dossier.id, document: open.document.id };
  const wrong = new Set(problems.map(({ field }) => sectionOf(open, field)));
  return open.kind.sections.map((section) => {
    const state = sectionState(open, section);
    return {
      label: sectionTitle(section),
      value: <StateTag state={state === 'done' && wrong.has(section) ? 'busy' : state} />,
      change: { href: paths.documentSection({ ...at, section: section.key }) },
    };
  });
}
