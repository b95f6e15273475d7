import { stepDocument } from '#src/commands/document-steps.ts';
import { maskBsn } from '#src/domain/bsn.ts';
import { addWorkingDays } from '#src/domain/calendar.ts';
import { confirm, form, parseForm } from '#src/domain/form.ts';
import { hours, longDate, weekdayDate } from '#src/domain/format.ts';
import { clientViewLabels, deliveryLabels } from '#src/domain/labels.ts';
import { findAssigner, findUser } from '#src/domain/organisation.ts';
import type { Problem } from '#src/domain/result.ts';
import { hoursOf } from '#src/domain/spent-hours.ts';
import { Panel } from '../components/panel.tsx';
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import { Timeline } from '../components/timeline.tsx';
import { documentName } from '../document-name.ts';
import { FormView } from '../form.tsx';
import { paths } from '../paths.ts';
import { page, refused, seeOther } from '../respond.tsx';
import { offeredAct, refuseAct } from './act.tsx';
import { DocumentFrame, PreviewLinks } from './frame.tsx';
import type { OpenDocument } from './open-document.ts';

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
export function showSend(open: OpenDocument): Promise<Response> {
  return offeredAct(open, 'doc.send') ? page(<SendPage open={open} />) : refuseAct(open, 'doc.send');
}

export async function postSend(open: OpenDocument): Promise<Response> {
  const { visit, dossier, document } = open;
  if (!offeredAct(open, 'doc.send')) return refuseAct(open, 'doc.send');
  const parsed = parseForm(readForm, visit.posted.raw);
  if (!parsed.ok) return page(<SendPage open={open} problems={parsed.problems} />, 422);
  const act = { dossierId: dossier.id, documentId: document.id, event: 'doc.send' };
  const sent = await stepDocument(visit.deps, visit.actor, act);
  if (sent.ok) return seeOther(paths.document({ dossier: dossier.id, document: document.id }));
  if (sent.refusal.code !== 'invalid') return refused(visit, sent.refusal);
  const problems = (sent.refusal.problems ?? []).map((problem) => ({ ...problem, field: 'read' }));
  return page(<SendPage open={open} problems={problems} />, 422);
}

function SendPage({ open, problems = [] }: { readonly open: OpenDocument; readonly problems?: readonly Problem[] }) {
  const { visit, dossier, document, sight } = open;
  const at = { dossier: dossier.id, document: document.id };
  const assigner = findAssigner(visit.organisation, dossier.assignment);
  const sponsor = assigner?.sponsor.name ?? 'de opdrachtgever';
  return (
    <DocumentFrame
      open={open}
      title="Controleren en versturen"
      problems={problems}
      back={{ href: paths.document(at), label: documentName(document) }}
    >
      <p class="lead">
        Hierna kunt u deze versie niet meer wijzigen. {sponsor} krijgt het document vandaag per e-mail.
      </p>
      <div class="cols">
        <div>
          <Panel title="Wat gaat er weg?">
            <SummaryList rows={leaving(open)} />
            {sight === 'content' && <PreviewLinks open={open} />}
          </Panel>
          <Panel title="Controles">
            <SummaryList rows={checks(open)} />
          </Panel>
          <section class="panel next">
            <FormView
              visit={visit}
              form={readForm}
              raw={{}}
              problems={problems}
              action={paths.documentSend(at)}
              submit={`Verstuur naar ${sponsor}`}
            />
          </section>
        </div>
        <aside>
          <Panel title="Wat gebeurt er daarna?">
            <Timeline moments={afterwards(open)} />
            <p class="small soft">Geen antwoord is geen akkoord.</p>
          </Panel>
        </aside>
      </div>
    </DocumentFrame>
  );
}

function leaving(open: OpenDocument): SummaryRow[] {
  const { visit, dossier, document, kind } = open;
  const { client } = dossier;
  const assigner = findAssigner(visit.organisation, dossier.assignment);
  const contact = assigner?.contact;
  const verified = contact?.verified ? `nagebeld op ${longDate(contact.verified.on)}` : 'nog niet nagebeld';
  const attached = assigner?.contract.delivery === 'attached';
  const bsn =
    client.bsn && assigner?.contract.wantsBsnInDocuments
      ? `BSN: alleen de laatste vier cijfers, ${maskBsn(client.bsn)}`
      : 'BSN';
  return [
    {
      label: 'Aan wie',
      value: contact
        ? `${contact.name}, ${contact.jobTitle}, ${assigner.sponsor.name} (${contact.email}, ${verified})`
        : 'Er is geen contactpersoon',
    },
    { label: 'Document', value: `${documentName(document)}, kenmerk ${dossier.reference}` },
    {
      label: 'Gaat niet mee',
      value: [bsn, client.addressProtected ? 'het geheime adres' : ''].filter(Boolean).join(' en '),
    },
    {
      label: 'Waarvoor',
      value:
        kind.approval === 'plan'
          ? 'Accordering van het trajectplan (reglement, bepaling 9)'
          : 'Periodiek informeren (reglement, bepaling 10)',
    },
    {
      label: 'Hoe',
      value: `${assigner ? deliveryLabels[assigner.contract.delivery] : ''}${attached ? ', met een link om te beslissen' : ''}. In onderwerp en tekst staat geen naam van de cliënt.`,
    },
  ];
}

function checks({ dossier, document }: OpenDocument): SummaryRow[] {
  const { client } = document;
  const { planned, used } = hoursOf(dossier);
  return [
    {
      label: 'Cliënt heeft het gezien',
      value: client ? `${clientViewLabels[client.how]} op ${longDate(client.on)}` : 'Nog niet vastgelegd',
    },
    { label: 'Uren binnen het contract', value: `${hours(used)} gebruikt van ${hours(planned)}` },
    {
      label: 'Woorden over gezondheid',
      value: document.overrides.length === 0 ? 'Geen' : `${document.overrides.length} met een reden`,
    },
  ];
}

function afterwards({ visit, dossier }: OpenDocument) {
  const terms = findAssigner(visit.organisation, dossier.assignment)?.contract.terms;
  const manager = visit.organisation.users.find(
    (one) => one.branchId === dossier.branchId && one.roles.includes('branchManager'),
  );
  const name = manager && findUser(visit.organisation, manager.id)?.name;
  const later = (days: number, what: string) => {
    const on = addWorkingDays(visit.today, days);
    return { when: weekdayDate(on), datetime: on, what, place: 'future' as const };
  };
  return [
    {
      when: 'Vandaag',
      datetime: visit.today,
      what: 'E-mail naar de opdrachtgever, met een regel in het register van verstrekkingen',
      place: 'now' as const,
    },
    ...(terms
      ? [
          later(terms.firstReminder, 'Herinnering als er geen antwoord is'),
          later(terms.secondReminder, 'Tweede herinnering'),
          later(terms.escalation, `Taak voor ${name ?? 'de vestigingsmanager'}: bellen`),
        ]
      : []),
  ];
}
