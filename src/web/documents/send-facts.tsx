import { carriedData } from '#src/commands/documents/carried.ts';
import { factsOf } from '#src/commands/documents/facts.ts';
import { mailFacts } from '#src/commands/mail/facts.ts';
import { branchManagers, deciderOf, sponsorRecipient } from '#src/commands/mail/recipient.ts';
import { addWorkingDays } from '#src/domain/calendar.ts';
import type { Delivery } from '#src/domain/delivery.ts';
import { longDate, upperFirst, weekdayDate } from '#src/domain/format.ts';
import { type MailId, newId } from '#src/domain/ids.ts';
import { deliveryLabels } from '#src/domain/labels.ts';
import { formalName } from '#src/domain/names.ts';
import { findAssigner, findSponsor } from '#src/domain/organisation.ts';
import { type PersonalDatum, personalData, personalDataLabels } from '#src/domain/personal-data.ts';
import { lastReaction } from '#src/domain/reminders.ts';
import type { Day } from '#src/domain/time.ts';
import { answerDay, isTacit } from '#src/workflow/document/answer-day.ts';
import { start } from '#src/workflow/step.ts';
import { mailFor } from '#templates/mail/index.ts';
import type { SummaryRow } from '../components/summary-list.tsx';
import type { Moment } from '../components/timeline.tsx';
import { documentName } from '../document-name.ts';
import { offerLink } from '../offer-link.ts';
import { paths } from '../paths.ts';
import { currentModel } from './files.ts';
import type { OpenDocument } from './open-document.ts';

function contractOf({ visit, dossier }: OpenDocument) {
  return findAssigner(visit.organisation, dossier.assignment)?.contract;
}

/** A plan always asks for a decision; a report as the contract says (R16). */
export function asksDecision(open: OpenDocument): boolean {
  return open.kind.approval === 'plan' || contractOf(open)?.reportApproval === 'required';
}

/** R19: is silence agreement with this version? */
export function silenceAgrees(open: OpenDocument): boolean {
  return isTacit({ dossier: open.dossier, organisation: open.visit.organisation }, open.document);
}

/** To whom, which data, what stays, what for, how, and by when an answer is asked. */
export async function leaving(open: OpenDocument): Promise<SummaryRow[]> {
  const { visit, dossier, document, kind, sight } = open;
  const contract = contractOf(open);
  const answerBy = contract && answerDay({ dossier, organisation: visit.organisation }, document, visit.today);
  const at = { dossier: dossier.id, document: document.id };
  const { recipient, way } = changeable(open);
  const carried = await carriedHere(open);
  return [
    { label: 'Aan wie', value: <Recipient open={open} />, ...(recipient && { change: { href: recipient } }) },
    {
      label: 'Document',
      value: `${documentName(document)}, kenmerk ${dossier.reference}`,
      ...(sight === 'content' && {
        change: { href: paths.documentPreview({ ...at, format: 'pdf' }), label: 'Bekijk' },
      }),
    },
    { label: 'Gegevens die meegaan', value: <Going open={open} carried={carried} /> },
    { label: 'Gegevens die niet meegaan', value: <Staying open={open} carried={carried} /> },
    {
      label: 'Waarvoor',
      value:
        kind.approval === 'plan'
          ? 'Accordering van het trajectplan (reglement, bepaling 9)'
          : 'Periodiek informeren (reglement, bepaling 10)',
    },
    {
      label: 'Hoe',
      value: contract ? deliveryWords(contract.delivery) : '–',
      ...(way && { change: { href: way } }),
    },
    ...(answerBy && asksDecision(open)
      ? [
          {
            label: 'Antwoord uiterlijk',
            value: `${upperFirst(weekdayDate(answerBy))} (${contract.terms.firstReminder} werkdagen)`,
          },
        ]
      : []),
  ];
}

function deliveryWords(delivery: Delivery): string {
  const words = deliveryLabels[delivery.way];
  switch (delivery.way) {
    case 'attached':
      return `${words}, met een link om te lezen en te reageren`;
    case 'linkOnly':
      return words;
    case 'protected':
      return `${words}. Het wachtwoord is ingesteld op ${longDate(delivery.agreedOn)}. Met een link om te lezen en te reageren`;
  }
}

/** Where the contact and the way of sending are changed, for who may do that now. */
function changeable(open: OpenDocument): { readonly recipient: string | undefined; readonly way: string | undefined } {
  const { visit, dossier } = open;
  const step = open.offers().find((offer) => offer.kind === 'step' && offer.event === 'sponsor.contactChanged');
  const { sponsorId, contractId } = dossier.assignment;
  return {
    recipient: step && offerLink(dossier.id, step),
    way: visit.may('contracts.edit') ? paths.contract({ sponsor: sponsorId, contract: contractId }) : undefined,
  };
}

function Recipient({ open: { visit, dossier, document } }: { readonly open: OpenDocument }) {
  const contact = deciderOf(visit.organisation, dossier, document);
  if (!contact) return <>Er is geen contactpersoon</>;
  const sponsor = findSponsor(visit.organisation, dossier.assignment.sponsorId)?.name ?? '';
  const proven = contact.verified ? `nagebeld op ${longDate(contact.verified.on)}` : 'nog niet nagebeld';
  return (
    <>
      {upperFirst(formalName(contact))}, {contact.jobTitle}
      <br />
      {[sponsor, contact.department].filter(Boolean).join(', ')}
      <br />
      <span class="soft">
        {contact.email}, {contact.forwarded ? 'genoemd door de opdrachtgever' : proven}
      </span>
    </>
  );
}

/** Data of the client in the words that leave (R5); none while a concept cannot be made into a document yet. */
async function carriedHere(open: OpenDocument): Promise<readonly PersonalDatum[]> {
  const { visit, dossier } = open;
  const model = await currentModel(open);
  return model.ok ? carriedData(model.value, factsOf(dossier, visit.organisation, visit.today)) : [];
}

type DataProps = { readonly open: OpenDocument; readonly carried: readonly PersonalDatum[] };

function Going({ open, carried }: DataProps) {
  const words = carried
    .filter((datum) => datum !== 'bsn')
    .map((datum) => personalDataLabels[datum])
    .join(', ');
  const lines = [
    words && `Van de cliënt: ${words}`,
    carried.includes('bsn') ? 'BSN: alleen de laatste vier cijfers' : '',
    `Onderdelen: ${open.kind.sections.map(({ form }) => form.title).join('; ')}`,
  ];
  return <Lines lines={lines} />;
}

/** Data the dossier holds and these words do not. */
function Staying({ open, carried }: DataProps) {
  const { client } = open.dossier;
  const held = personalData.filter((datum) => client[datum] !== undefined && !carried.includes(datum));
  const words = held.map((datum) => {
    if (datum === 'bsn') return 'BSN';
    const label = upperFirst(personalDataLabels[datum]);
    return datum === 'address' && client.addressProtected ? `${label}: de cliënt heeft een geheim adres` : label;
  });
  return <Lines lines={[...words, 'Notities en bestanden uit het dossier']} />;
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="flush">
      {lines.filter(Boolean).map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

/** What follows by itself when this was sent (R19). */
export function afterwards(open: OpenDocument): Moment[] {
  const { visit, dossier } = open;
  const terms = contractOf(open)?.terms;
  const manager = branchManagers(visit.organisation, dossier, visit.today)[0]?.name ?? 'de vestigingsmanager';
  const onDay = (on: Day, what: string): Moment => ({
    when: upperFirst(weekdayDate(on)),
    datetime: on,
    what,
    place: 'future',
  });
  const later = (days: number, what: string) => onDay(addWorkingDays(visit.today, days), what);
  const what = 'E-mail naar de opdrachtgever, met een regel in het register van verstrekkingen';
  return [
    { when: 'Vandaag', datetime: visit.today, what, place: 'now' },
    ...(terms && asksDecision(open)
      ? [
          later(terms.firstReminder, 'Herinnering als er geen antwoord is'),
          later(terms.secondReminder, 'Tweede herinnering'),
          later(
            terms.escalation,
            silenceAgrees(open) ? 'Geen antwoord is dan akkoord, volgens het contract' : `Taak voor ${manager}: bellen`,
          ),
        ]
      : [
          onDay(
            lastReaction(visit.today),
            'Tot en met deze dag kan de opdrachtgever reageren. Daarna geldt het als gelezen',
          ),
        ]),
  ];
}

/** Subject of the mail as it will leave. */
export function mailSubject({ visit, dossier, document }: OpenDocument): string | undefined {
  const { organisation, now, deps } = visit;
  const contact = deciderOf(organisation, dossier, document);
  if (!contact) return undefined;
  const mail = {
    id: newId<MailId>(deps.random.bytes),
    kind: 'M01' as const,
    to: sponsorRecipient(contact),
    documentId: document.id,
    attach: [],
    state: start('mail'),
    createdAt: now,
    tries: [],
    messageId: '',
  };
  const facts = mailFacts({ dossier, organisation, mail, now, link: deps.appUrl.href, attachments: [] });
  return mailFor('M01', facts).subject;
}
