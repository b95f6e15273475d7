import { dayOf } from '#src/domain/calendar.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath, isToSend } from '#src/domain/document-versions.ts';
import { clockTime, longDate, lowerFirst } from '#src/domain/format.ts';
import { clientViewLabels, decisionChannelLabels, mailKindLabels, outcomeLabels } from '#src/domain/labels.ts';
import { isTrouble } from '#src/domain/mail-trouble.ts';
import { findSponsor } from '#src/domain/organisation.ts';
import { answeredWhen, decidedBy } from '#src/domain/outcomes.ts';
import type { Offer } from '#src/workflow/offers.ts';
import { sentence } from '#templates/parts/prose.ts';
import { LinkButton } from '../components/button.tsx';
import { NextStep } from '../components/next-step.tsx';
import { Notice } from '../components/notice.tsx';
import { Panel } from '../components/panel.tsx';
import { Statement } from '../components/statement.tsx';
import { SummaryList, type SummaryRow } from '../components/summary-list.tsx';
import { type Task, TaskList } from '../components/task-list.tsx';
import { WorkRows } from '../components/work-rows.tsx';
import { approvalLabel } from '../document-name.ts';
import { mailState } from '../mail-state.ts';
import { offerLink } from '../offer-link.ts';
import { mayNow } from '../open-dossier.ts';
import { paths } from '../paths.ts';
import { page } from '../respond.tsx';
import { ClientCopies } from './client-copies.tsx';
import { DecidedLinks, DocumentFrame, PreviewLinks } from './frame.tsx';
import { NotSent } from './not-sent.tsx';
import type { OpenDocument } from './open-document.ts';
import { sectionState, sectionTitle } from './section-state.ts';

/** One document: its parts while it is written, its fate once the words are fixed. */
export function showDocument(open: OpenDocument): Promise<Response> {
  return page(<DocumentPage open={open} />);
}

function DocumentPage({ open }: { readonly open: OpenDocument }) {
  const { isConcept, sight } = open;
  return (
    <DocumentFrame open={open}>
      <JustSent open={open} />
      <NotSent open={open} />
      <OldWords open={open} />
      <Acts open={open} />
      {sight === 'content' && isConcept && (
        <Panel title="Onderdelen">
          <TaskList tasks={tasksOf(open)} />
        </Panel>
      )}
      <Panel title="Het document">
        {sight === 'content' ? <PreviewLinks open={open} /> : <p>U ziet de stand van het document, niet de inhoud.</p>}
        <SummaryList rows={facts(open)} />
        {sight === 'content' && <Statement open={open} about={`view.${open.document.kind}`} />}
        {sight === 'content' && <DecidedLinks open={open} />}
      </Panel>
      <ClientCopies open={open} />
      <Mails open={open} />
    </DocumentFrame>
  );
}

/** E11: a new version begins with the words of the one before, also those the client had changed or erased. */
function OldWords({ open: { oldWords, sight } }: { readonly open: OpenDocument }) {
  if (oldWords.length === 0 || sight !== 'content') return null;
  return (
    <Notice kind="warn" title="Pas deze tekst nog aan">
      <p>Dit is op verzoek van de cliënt veranderd of gewist, en staat nog in dit concept:</p>
      <ul>
        {oldWords.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Said after the press, as long as it is true. That the mail arrived is not known yet: the outbox sends it. */
function JustSent({ open: { visit, dossier, document } }: { readonly open: OpenDocument }) {
  const leaves = ['sending', 'awaitingDecision'].includes(approvalPath(document));
  if (!leaves || visit.url.searchParams.get('bewaard') !== 'doc.send') return null;
  const to = findSponsor(visit.organisation, dossier.assignment.sponsorId)?.name ?? 'de opdrachtgever';
  return (
    <Notice kind="ok" title="Uw opdracht om te versturen is vastgelegd">
      <p>{sentence(`De e-mail gaat zo snel mogelijk naar ${to}`)} Onder ‘Mails’ ziet u of dat is gelukt.</p>
    </Notice>
  );
}

function tasksOf(open: OpenDocument): Task[] {
  const at = { dossier: open.dossier.id, document: open.document.id };
  const may = open.visit.mayHere('content.edit');
  return open.kind.sections.map((section) => ({
    title: sectionTitle(section),
    href: may ? paths.documentSection({ ...at, section: section.key }) : undefined,
    state: sectionState(open, section),
  }));
}

/** What may be done with this version now: the same offers as on the dossier page, this document's only. */
function Acts({ open }: { readonly open: OpenDocument }) {
  const { dossier, document } = open;
  const offers = open
    .offers()
    .filter((offer) => 'documentId' in offer && offer.documentId === document.id && offer.kind !== 'edit');
  const repair = toRepair(open);
  if (offers.length === 0 && !repair) return null;
  const first = repair ? undefined : nextOf(offers, document);
  const link = (offer: Offer, look: 'filled' | 'second') => (
    <LinkButton look={look} href={offerLink(dossier.id, offer)}>
      {offer.label}
    </LinkButton>
  );
  const others = offers.filter((offer) => offer !== first).map((offer) => link(offer, 'second'));
  const next = repair ?? (first && link(first, 'filled'));
  if (!next)
    return (
      <Panel title="Andere stappen">
        <div class="bar">{others}</div>
      </Panel>
    );
  const title = approvalPath(document) === 'draft' ? 'Zijn alle onderdelen klaar?' : 'Wat wilt u doen?';
  return <NextStep title={title} action={next} others={others} />;
}

/** E7, E8: what did not arrive is seen to at its mail; a right address is filled in there, and nowhere else. */
function toRepair(open: OpenDocument) {
  const { dossier, document } = open;
  const mail = dossier.messages.find((one) => one.documentId === document.id && isTrouble(dossier, one));
  if (!mail || !mayNow(open, 'mail.repair')) return undefined;
  return <LinkButton href={paths.message({ dossier: dossier.id, message: mail.id })}>Bezorging herstellen</LinkButton>;
}

/** What helps this version on. Taking back is nobody's next step, and paper is one only where no mail can go. */
function nextOf(offers: readonly Offer[], document: DossierDocument): Offer | undefined {
  const eventOf = (offer: Offer) => (offer.kind === 'document' ? offer.event : '');
  const usual = offers.find((offer) => offer.kind === 'document' && !seldom.has(offer.event));
  const paper = isToSend(document) && offers.find((offer) => eventOf(offer) === 'doc.posted');
  return usual ?? offers.find(({ kind }) => kind !== 'document') ?? (paper || undefined);
}
const seldom = new Set(['doc.posted', 'doc.withdrawn', 'wrongRecipient.confirmed']);

function facts(open: OpenDocument): SummaryRow[] {
  const { document, dossier } = open;
  const { client, decision, frozen, files, awaiting } = document;
  const rows: (SummaryRow | undefined)[] = [
    { label: 'Stand', value: approvalLabel(document) || 'Brief' },
    frozen && { label: 'Tekst vastgesteld', value: moment(frozen.at) },
    client && { label: 'Cliënt', value: `${clientViewLabels[client.how]}, ${longDate(client.on)}` },
    awaiting && { label: 'Bij de opdrachtgever sinds', value: longDate(awaiting.since) },
    decision && {
      label: 'Besluit',
      value: `${outcomeLabels[decision.outcome]}, door ${decidedBy(decision)} (${decisionChannelLabels[decision.channel].toLowerCase()}), ${answeredWhen(decision)}`,
    },
    decision?.recordedBy && maySeeAnswer(open)
      ? { label: 'Antwoord van de opdrachtgever', value: <RecordedAnswer open={open} /> }
      : undefined,
    decision?.remarks && open.sight === 'content'
      ? { label: 'Opmerking van de opdrachtgever', value: <span class="text">{decision.remarks}</span> }
      : undefined,
    files && { label: 'Vingerafdruk van de PDF', value: <span class="code">{files.pdf.sha256}</span> },
    files && { label: 'Vingerafdruk van Word', value: <span class="code">{files.docx.sha256}</span> },
    document.overrides.length > 0 && open.sight === 'content'
      ? {
          label: 'Woorden met een reden',
          value: document.overrides.map((one) => `‘${one.word}’: ${one.reason}`).join('; '),
        }
      : undefined,
    { label: 'Kenmerk', value: dossier.reference },
  ];
  return rows.filter((row): row is SummaryRow => row !== undefined);
}

/** R20: the proof is what a clerk keeps and a coach reads. */
function maySeeAnswer({ visit, sight }: OpenDocument): boolean {
  return sight === 'content' || visit.mayHere('decision.record');
}

function RecordedAnswer({ open: { dossier, document } }: { readonly open: OpenDocument }) {
  const at = { dossier: dossier.id, document: document.id };
  return (
    <>
      <a href={paths.documentAnswer(at)}>Bekijk het vastgelegde antwoord</a>
      {document.decision?.proof && (
        <>
          <br />
          <a href={paths.documentAnswerProof(at)}>Open het bewijs</a>
        </>
      )}
    </>
  );
}

function moment(at: Parameters<typeof dayOf>[0]): string {
  return `${longDate(dayOf(at))}, ${clockTime(at)} uur`;
}

/** Every mail about this document, with what became of it (DOMAIN 8.8). */
function Mails({ open }: { readonly open: OpenDocument }) {
  const { dossier, document } = open;
  const messages = dossier.messages.filter((one) => one.documentId === document.id && one.kind !== 'code');
  if (messages.length === 0) return null;
  return (
    <Panel title="Mails" count={messages.length}>
      <WorkRows
        rows={[...messages].reverse().map((message) => ({
          title: mailKindLabels[message.kind],
          href: paths.message({ dossier: dossier.id, message: message.id }),
          text: `Aan ${message.to.name}, ${moment(message.tries.at(-1)?.at ?? message.createdAt)}: ${lowerFirst(mailState(dossier, message))}`,
        }))}
      />
    </Panel>
  );
}
