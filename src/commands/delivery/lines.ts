import type { Disclosure } from '#src/domain/disclosure.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { isSponsorDocument, noticeKind } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { type Format, fileNameOf } from '#src/domain/file-name.ts';
import type { ItemId } from '#src/domain/ids.ts';
import { clientBasis, noticeBasis, sponsorBases } from '#src/domain/legal-bases.ts';
import type { Message } from '#src/domain/message.ts';
import { findAssigner, type SponsorKind } from '#src/domain/organisation.ts';
import type { Situation } from '#src/workflow/context.ts';

/** What is about to leave: one file, with the SHA-256 of the bytes that really go. */
export type Leaving = Omit<Extract<Disclosure['what'], { kind: 'file' }>, 'kind' | 'documentId'>;

type Handover = {
  readonly document: DossierDocument;
  readonly to: Message['to'];
  readonly channel: Disclosure['channel'];
  readonly status: Disclosure['status'];
  readonly mail?: Message;
};

/** R54: one line for each file that goes to this person, ready for the register. */
export function linesFor(situation: Situation, handover: Handover, leaving: readonly Leaving[]): Disclosure[] {
  const { document, to, mail } = handover;
  const { actor, organisation, dossier } = situation;
  const assigner = findAssigner(organisation, dossier.assignment);
  return leaving.map((file) => ({
    id: situation.newId<ItemId>(),
    at: situation.now,
    recipientKind: recipientKind(to),
    recipientName: [to.name, to.kind === 'sponsor' ? assigner?.sponsor.name : undefined].filter(Boolean).join(', '),
    ...(to.contactId === undefined ? {} : { contactId: to.contactId }),
    purpose: purposeOf(document, to),
    legalBasis: isNotice(document) ? noticeBasis : basisOf(assigner?.contract.kind, to),
    what: { kind: 'file', documentId: document.id, ...file },
    channel: handover.channel,
    ...(mail === undefined ? {} : { mailId: mail.id }),
    by: actor.kind === 'user' ? actor.id : 'system',
    status: handover.status,
    ...(handover.status === 'sent' ? { sentOn: situation.today } : {}),
  }));
}

/** The rendered files of a version as they stand, for what is read behind the code or put in an envelope. */
export function renderedFiles(dossier: Dossier, document: DossierDocument, formats: readonly Format[]): Leaving[] {
  const { files } = document;
  return files === undefined
    ? []
    : formats.map((format) => ({
        format,
        fileName: fileNameOf(dossier.reference, document, format),
        sha256: files[format].sha256,
      }));
}

/** Marks the lines of one mail, from one status to the next. */
export function markLines(
  dossier: Dossier,
  mailId: Message['id'],
  from: readonly Disclosure['status'][],
  change: Pick<Disclosure, 'status'> & Partial<Disclosure>,
): Dossier {
  const disclosures = dossier.disclosures.map((line) =>
    line.mailId === mailId && from.includes(line.status) ? { ...line, ...change } : line,
  );
  return { ...dossier, disclosures };
}

function recipientKind(to: Message['to']): Disclosure['recipientKind'] {
  if (to.kind === 'sponsor') return 'sponsor';
  if (to.kind === 'staff') return 'other';
  if (to.kind === 'partner') return 'partner';
  return to.representativeId ? 'representative' : 'client';
}

const purposesByKind: Readonly<Record<string, Disclosure['purpose']>> = {
  trajectplan: 'approval',
  voortgangsrapportage: 'periodicReport',
  eindrapportage: 'finalReport',
};

function isNotice({ kind }: Pick<DossierDocument, 'kind'>): boolean {
  return kind === noticeKind;
}

function purposeOf(document: DossierDocument, to: Message['to']): Disclosure['purpose'] {
  if (isNotice(document)) return 'correctionNotice';
  return to.kind === 'sponsor' ? (purposesByKind[document.kind] ?? reportOrLetter(document)) : 'informClient';
}

/** Of a document that no trajectory asks for by itself. */
function reportOrLetter(document: DossierDocument): Disclosure['purpose'] {
  return isSponsorDocument(document) ? 'periodicReport' : 'assignmentConfirmation';
}

function basisOf(kind: SponsorKind | undefined, to: Message['to']): string {
  if (to.kind !== 'sponsor') return clientBasis;
  return kind === undefined ? 'Uitvoering van de opdracht' : sponsorBases[kind];
}
