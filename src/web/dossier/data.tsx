import { answerRows } from '#src/domain/answer-words.ts';
import type { Client } from '#src/domain/client.ts';
import { addressLines, showPhone } from '#src/domain/contact-data.ts';
import { isClosed } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import { intakeSectionsFor } from '#src/domain/intake.ts';
import {
  assignmentTypeLabels,
  civilStatusLabels,
  legalSchemeLabels,
  provenanceLabels,
  representativeCapacityLabels,
} from '#src/domain/labels.ts';
import { fullName } from '#src/domain/names.ts';
import { type Assigner, findAssigner, findUser } from '#src/domain/organisation.ts';
import { clientPlaces, viewPlaces } from '#src/domain/statement-places.ts';
import { surveyWords } from '#src/domain/survey/words.ts';
import { Panel } from '../components/panel.tsx';
import { Statement } from '../components/statement.tsx';
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import { contractHere, mayNow, type OpenDossier } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { DossierFrame, sponsorName } from './frame.tsx';

/** Every datum with where it came from, when and by whom (R10). */
export function DataPage({ open }: { readonly open: OpenDossier }) {
  const { sight } = open;
  return (
    <DossierFrame open={open} tab="data" title="Gegevens">
      <Panel title="Cliënt">
        <SummaryList rows={clientRows(open)} />
        {sight === 'content' &&
          clientPlaces.map(({ key, label }) => <Statement open={open} about={key} named={label} />)}
      </Panel>
      <Panel title="Opdracht">
        <SummaryList rows={assignmentRows(open)} />
      </Panel>
      {sight === 'content' && <IntakeData open={open} />}
      {sight === 'content' && <ViewStatements open={open} />}
    </DossierFrame>
  );
}

/** E12: what the client says about the coach's own view, which is in a document and no datum of its own. */
function ViewStatements({ open }: { readonly open: OpenDossier }) {
  const said = [...open.dossier.statements, ...open.disputed].map(({ datum }) => datum);
  const places = viewPlaces.filter(({ key }) => said.includes(key));
  if (places.length === 0) return null;
  return (
    <Panel title="Plannen en rapportages">
      {places.map(({ key, label }) => (
        <Statement open={open} about={key} named={label} />
      ))}
    </Panel>
  );
}

function clientRows(open: OpenDossier): SummaryRow[] {
  const { client, id } = open.dossier;
  const contact = mayNow(open, 'address.edit') && paths.clientData({ dossier: id });
  const person = mayNow(open, 'content.edit') && paths.clientPerson({ dossier: id });
  const represented = mayNow(open, 'address.edit') && paths.clientRepresentative({ dossier: id });
  const row = (key: string, label: string, value: string, href?: string | false): SummaryRow => ({
    label,
    ...(href && { change: { href } }),
    value: (
      <>
        {value}
        <small class="soft"> {origin(open, `client.${key}`)}</small>
      </>
    ),
  });
  const { representative } = client;
  const content = open.sight === 'content';
  return [
    row('name', 'Naam', fullName(client), person),
    ...(content ? [row('birthDate', 'Geboortedatum', longDate(client.birthDate), person)] : []),
    row(
      'address',
      client.addressProtected ? 'Adres (geheim)' : 'Adres',
      addressLines(client.address).join(', '),
      contact,
    ),
    row('phone', 'Telefoon', client.phone ? showPhone(client.phone) : '–', contact),
    row('email', 'E-mailadres', client.email ?? '–', contact),
    ...(content ? [row('civilStatus', 'Burgerlijke staat', civilStatusLabels[client.civilStatus])] : []),
    row('representative', 'Vertegenwoordiger', representative ? actsFor(representative) : '–', represented),
  ];
}

/** 'R. Toezicht, curator, vanaf 3 maart 2025 tot en met 2 maart 2027'. */
function actsFor({ name, capacity, validFrom, validUntil }: NonNullable<Client['representative']>): string {
  const until = validUntil ? ` tot en met ${longDate(validUntil)}` : '';
  return `${name}, ${representativeCapacityLabels[capacity].toLowerCase()}, vanaf ${longDate(validFrom)}${until}`;
}

/** 'van de opdrachtgever, 5 januari 2026'. */
function origin({ dossier, visit }: OpenDossier, key: string): string {
  const from = dossier.provenance[key];
  if (!from) return '';
  const by = findUser(visit.organisation, from.by);
  return `${provenanceLabels[from.source]}, ${longDate(from.on)}${by ? `, vastgelegd door ${by.name}` : ''}`;
}

function assignmentRows(open: OpenDossier): SummaryRow[] {
  const { assignment } = open.dossier;
  const assigner = findAssigner(open.visit.organisation, assignment);
  return [
    { label: 'Opdrachtgever', value: sponsorName(open) },
    { label: 'Contactpersoon', value: contactLine(assigner) },
    { label: 'Contract', value: assigner?.contract.name ?? '–' },
    { label: 'Ordernummer', value: assignment.orderNumber },
    { label: 'Soort opdracht', value: assignmentTypeLabels[assignment.type] },
    { label: 'Regeling', value: legalSchemeLabels[assignment.legalScheme] },
    { label: 'Ontvangen op', value: longDate(assignment.receivedOn) },
    {
      label: 'Uren en duur',
      value: `${assignment.budgetHours.toLocaleString('nl-NL')} uur, hoogstens ${assignment.maxMonths} maanden`,
    },
    ...(open.sight === 'content' ? [{ label: 'Vraag', value: assignment.question }] : []),
    ...(open.sight === 'content' && isClosed(open.dossier)
      ? [{ label: 'Tevredenheidsonderzoek', value: surveyWords(open.dossier, open.visit.today) }]
      : []),
  ];
}

function contactLine(assigner: Assigner | undefined): string {
  if (!assigner) return '–';
  return assigner.contact ? `${assigner.contact.name}, ${assigner.contact.jobTitle}` : 'De cliënt zelf';
}

function IntakeData({ open }: { readonly open: OpenDossier }) {
  const { dossier } = open;
  const filled = intakeSectionsFor(dossier, contractHere(open)).filter(({ key }) => dossier.intake[key] !== undefined);
  return (
    <>
      {filled.map(({ key, title, form }) => (
        <Panel
          title={title}
          aside={
            mayNow(open, 'content.edit') && (
              <a href={paths.intakeSection({ dossier: dossier.id, section: key })}>
                Wijzig<span class="vh"> {title.toLowerCase()}</span>
              </a>
            )
          }
        >
          <p class="small soft">{origin(open, `intake.${key}`)}</p>
          <Statement open={open} about={`intake.${key}`} />
          <SummaryList
            rows={answerRows(form, dossier.intake[key] ?? {}).map(({ label, value }) => ({
              label,
              value: <span class="text">{value}</span>,
            }))}
          />
        </Panel>
      ))}
    </>
  );
}
