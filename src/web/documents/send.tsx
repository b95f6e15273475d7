import { disputesOf } from '#src/commands/documents/held-words.ts';
import { stepDocument } from '#src/commands/documents/steps.ts';
import { because } from '#src/domain/because-form.ts';
import { confirm, form, parseForm, problemsOf, type Raw } from '#src/domain/form.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import type { Problem } from '#src/domain/result.ts';
import { LinkButton } from '../components/button.tsx';
import { DisputedNotice } from '../components/disputed-notice.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import { Timeline } from '../components/timeline.tsx';
import { type WorkRow, WorkRows } from '../components/work-rows.tsx';
import { documentName } from '../document-name.ts';
import { FormView } from '../form.tsx';
import { checkFreeText, type WordWarning } from '../free-text.ts';
import { paths, withQuery } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { offeredAct, refuseAct } from './act.ts';
import { DocumentFrame, PreviewLinks } from './frame.tsx';
import type { OpenDocument } from './open-document.ts';
import { checks } from './send-checks.tsx';
import { afterwards, asksDecision, leaving, mailSubject, silenceAgrees } from './send-facts.tsx';

const readForm = form({
  title: 'Controleren en versturen',
  fields: {
    read: confirm({
      label: 'Ik heb gecontroleerd aan wie dit gaat en wat er meegaat',
      missing: 'Controleer het document en zet een vinkje. Daarna kunt u versturen',
    }),
  },
});

/** Asked while a client says that something is not right. */
const disputedForm = form({ ...readForm, fields: { ...readForm.fields, because } });

/** "Controleer uw antwoorden" before anything leaves the house: to whom, which data, how, and what follows. */
export async function showSend(open: OpenDocument): Promise<Response> {
  if (!offeredAct(open, 'doc.send')) return refuseAct(open, 'doc.send');
  return page(<SendPage open={open} {...(await shown(open))} />);
}

export async function postSend(open: OpenDocument): Promise<Response> {
  const { visit, dossier, document } = open;
  if (!offeredAct(open, 'doc.send')) return refuseAct(open, 'doc.send');
  const { raw } = visit.posted;
  const seen = await shown(open);
  const { problems, why } = answered(seen.disputed, raw);
  const words = checkFreeText(seen.disputed ? disputedForm : readForm, raw);
  const again = (wrong: readonly Problem[]) =>
    page(<SendPage open={open} {...seen} raw={raw} problems={wrong} warnings={words.warnings} />, 422);
  if (problems.length > 0 || words.warnings.length > 0) return again(problems);
  const at = { dossierId: dossier.id, documentId: document.id };
  const act = { ...at, event: 'doc.send', because: why, reasons: words.overrides };
  const sent = await stepDocument(visit.deps, visit.actor, act);
  if (sent.ok)
    return seeOther(withQuery(paths.document({ dossier: dossier.id, document: document.id }), { bewaard: act.event }));
  if (sent.refusal.code !== 'invalid') return refused(visit, sent.refusal);
  return again((sent.refusal.problems ?? []).map((one) => (one.field === 'because' ? one : { ...one, field: 'read' })));
}

function answered(disputed: boolean, raw: Raw): { readonly problems: readonly Problem[]; readonly why?: string } {
  if (!disputed) return { problems: problemsOf(parseForm(readForm, raw)) };
  const parsed = parseForm(disputedForm, raw);
  return parsed.ok ? { problems: [], why: parsed.value.because } : { problems: parsed.problems };
}

async function shown(open: OpenDocument) {
  const { visit, dossier } = open;
  const disputes = await disputesOf(visit.deps, visit.actor, dossier.id);
  return { rows: await leaving(open), controls: await checks(open), disputed: disputes.length > 0 };
}

type SendPageProps = {
  readonly open: OpenDocument;
  readonly rows: readonly SummaryRow[];
  readonly controls: readonly WorkRow[];
  /** A client says that something in the dossier is not right, and has no answer yet. */
  readonly disputed: boolean;
  readonly raw?: Raw;
  readonly warnings?: readonly WordWarning[];
  readonly problems?: readonly Problem[];
};

function SendPage({ open, rows, controls, disputed, raw = {}, problems = [], warnings = [] }: SendPageProps) {
  const { visit, dossier, document, sight } = open;
  const at = { dossier: dossier.id, document: document.id };
  const sponsor = findSponsor(visit.organisation, dossier.assignment.sponsorId)?.name ?? 'de opdrachtgever';
  const name = documentName(document);
  return (
    <DocumentFrame
      open={open}
      title="Controleren en versturen"
      problems={problems}
      notYet="verstuurd"
      back={{ href: paths.document(at), label: name }}
    >
      <p class="lead">
        Hierna kunt u deze versie niet meer wijzigen. {sponsor} krijgt het document vandaag per e-mail.
      </p>
      {disputed && <DisputedNotice />}
      <div class="cols">
        <div>
          <Panel title="Wat gaat er weg?">
            <SummaryList rows={rows} />
            {sight === 'content' && <PreviewLinks open={open} />}
          </Panel>
          <Panel title="Controles">
            <WorkRows rows={controls} />
          </Panel>
          <section class="panel next">
            <FormView
              visit={visit}
              form={disputed ? disputedForm : readForm}
              raw={raw}
              problems={problems}
              warnings={warnings}
              action={paths.documentSend(at)}
              submit={`Verstuur naar ${sponsor}`}
              others={
                <LinkButton look="text" href={paths.document(at)}>
                  Terug naar het document
                </LinkButton>
              }
            />
          </section>
        </div>
        <aside>
          <Panel title="Wat gebeurt er daarna?">
            <Timeline moments={afterwards(open)} />
            {asksDecision(open) && !silenceAgrees(open) && <p class="small soft">Geen antwoord is geen akkoord.</p>}
          </Panel>
          <MailPanel open={open} />
        </aside>
      </div>
    </DocumentFrame>
  );
}

function MailPanel({ open }: { readonly open: OpenDocument }) {
  const subject = mailSubject(open);
  return subject === undefined ? null : (
    <Panel title="De e-mail">
      <p class="small">
        <strong>{subject}</strong>
      </p>
      <p class="small soft flush">In onderwerp en tekst staat geen naam van de cliënt.</p>
    </Panel>
  );
}
