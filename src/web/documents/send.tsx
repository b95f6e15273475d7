import { stepDocument } from '#src/commands/documents/steps.ts';
import { confirm, form, parseForm } from '#src/domain/form.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import type { Problem } from '#src/domain/result.ts';
import { LinkButton } from '../components/button.tsx';
import { Panel } from '../components/panel.tsx';
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import { Timeline } from '../components/timeline.tsx';
import { type WorkRow, WorkRows } from '../components/work-rows.tsx';
import { documentName } from '../document-name.ts';
import { FormView } from '../form.tsx';
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

/** "Controleer uw antwoorden" before anything leaves the house: to whom, which data, how, and what follows. */
export async function showSend(open: OpenDocument): Promise<Response> {
  if (!offeredAct(open, 'doc.send')) return refuseAct(open, 'doc.send');
  return page(<SendPage open={open} {...(await shown(open))} />);
}

export async function postSend(open: OpenDocument): Promise<Response> {
  const { visit, dossier, document } = open;
  if (!offeredAct(open, 'doc.send')) return refuseAct(open, 'doc.send');
  const parsed = parseForm(readForm, visit.posted.raw);
  if (!parsed.ok) return page(<SendPage open={open} {...(await shown(open))} problems={parsed.problems} />, 422);
  const act = { dossierId: dossier.id, documentId: document.id, event: 'doc.send' };
  const sent = await stepDocument(visit.deps, visit.actor, act);
  if (sent.ok)
    return seeOther(withQuery(paths.document({ dossier: dossier.id, document: document.id }), { bewaard: act.event }));
  if (sent.refusal.code !== 'invalid') return refused(visit, sent.refusal);
  const problems = (sent.refusal.problems ?? []).map((problem) => ({ ...problem, field: 'read' }));
  return page(<SendPage open={open} {...(await shown(open))} problems={problems} />, 422);
}

async function shown(open: OpenDocument) {
  return { rows: await leaving(open), controls: await checks(open) };
}

type SendPageProps = {
  readonly open: OpenDocument;
  readonly rows: readonly SummaryRow[];
  readonly controls: readonly WorkRow[];
  readonly problems?: readonly Problem[];
};

function SendPage({ open, rows, controls, problems = [] }: SendPageProps) {
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
              form={readForm}
              raw={{}}
              problems={problems}
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
