import type { Renderer } from '#src/documents/render.ts';
import { isWithoutAuthority } from '#src/domain/acting.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DocumentId, DossierId } from '#src/domain/ids.ts';
import { carriesLetter, type Message } from '#src/domain/message.ts';
import { plainName } from '#src/domain/names.ts';
import { invalid, ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { Decided, Situation } from '#src/workflow/context.ts';
import { documentStep } from '#src/workflow/decide.ts';
import { isPostDay } from '#src/workflow/document/facts.ts';
import { mailsCarrying } from '#src/workflow/document/reached.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { heldFor, heldProblems, heldReasons } from '../documents/held-words.ts';
import { contactFor, sponsorRecipient } from '../mail/recipient.ts';
import { closed, moveMail } from '../mail/state.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';
import { filesOf } from './files.ts';
import { linesFor, renderedFiles } from './lines.ts';

export type Posting = {
  readonly dossierId: DossierId;
  readonly documentId: DocumentId;
  /** The day it went into the post; that day counts (E8). */
  readonly on: Day;
  readonly to: 'client' | 'sponsor';
  /** Why it went although a request of the client speaks against it. */
  readonly because?: string | undefined;
} & Pick<Handed, 'reasons'>;

/**
 * "Per post verzonden": writes the register line for a letter or document that left on paper, with the SHA-256 of the
 * file that was printed. A mail with the same words to the same person that did not leave is closed with it. A plan or
 * report then lies with the sponsor: its time runs from the day of posting (R19).
 *
 * @param render makes the file when nothing mailed it before; the same words always give the same bytes
 * @returns `invalid` at `on` for a day to come or before the words stood fixed, and for a letter to a representative
 *   whose authority did not hold on that day (E19), and at `because` for a plan or report about data the client disputes,
 *   as long as nobody said why (AVG 18); `illegalStep` while they are not fixed,
 *   where the version waits for no sponsor, and when it was posted already: pressing twice is one letter.
 */
export function markPosted(deps: Deps, actor: Actor, posting: Posting, render: Renderer): Promise<Result<undefined>> {
  const { dossierId, documentId, on } = posting;
  return changeDossier<undefined>(deps, actor, dossierId, 'mail.repair', async (situation) => {
    const document = situation.dossier.documents.find((one) => one.id === documentId);
    if (!document) return refuse('notFound');
    if (!document.frozen) return refuse('illegalStep', { params: { event: 'mail.posted', state: 'draft' } });
    const to = addressee(situation, document, posting);
    if (isPosted(situation.dossier, document, to)) {
      return refuse('illegalStep', { params: { event: 'mail.posted', state: 'posted' } });
    }
    if (!isPostDay(on, document.frozen, situation.today)) {
      const message = 'Vul de dag in waarop de brief op de post ging';
      return refuse('invalid', { problems: [{ field: 'on', message }] });
    }
    if (isWithoutAuthority(situation.dossier.client, to, on)) {
      const message = `${to.name} mocht op deze dag niet optreden voor de cliënt. Stuur deze brief niet naar ${to.name}`;
      return refuse('invalid', { problems: [{ field: 'on', message }] });
    }
    const held = document.approval ? await heldFor(deps, situation, document, 'doc.posted') : [];
    if (held.length > 0 && !posting.because) return invalid(...heldProblems(held));
    const stepped = laidBefore(situation, document, posting);
    if (!stepped.ok) return stepped;
    const files = await filesOf(deps, render, dossierId, document);
    if (!files) throw new Error('words that stand fixed make files');
    const { effects } = stepped.value;
    const reasons = [...(posting.reasons ?? []), ...heldReasons(held, posting.because)];
    const dossier = keepWords(situation, stepped.value.dossier, { section: 'doc.posted', reasons });
    return ok({ dossier: posted({ ...situation, dossier }, { documentId, files, to, on }), effects, value: undefined });
  });
}

/** A letter only leaves; a plan or report lies with the sponsor from then on. */
function laidBefore(situation: Situation, document: DossierDocument, { on }: Posting): Result<Decided> {
  if (document.approval) return documentStep(situation, document.id, 'doc.posted', { on });
  const line = logLine(situation, { type: 'mail.posted', documentId: document.id, data: { on } });
  const { dossier } = situation;
  return ok({ dossier: { ...dossier, events: [...dossier.events, line] }, effects: [] });
}

type Envelope = {
  readonly documentId: DocumentId;
  readonly files: NonNullable<DossierDocument['files']>;
  readonly to: Message['to'];
  readonly on: Day;
};

function posted(situation: Situation, { documentId, files, to, on }: Envelope): Dossier {
  const documents = situation.dossier.documents.map((one) => (one.id === documentId ? { ...one, files } : one));
  const closed = withoutUnsent({ ...situation.dossier, documents }, documentId, to);
  const lines = documents
    .filter((one) => one.id === documentId)
    .flatMap((document) => {
      const handover = { document, to, channel: 'post', status: 'sent' } as const;
      return linesFor(situation, handover, renderedFiles(closed, document, ['pdf']));
    });
  return { ...closed, disclosures: [...closed.disclosures, ...lines.map((one) => ({ ...one, sentOn: on }))] };
}

/** The same words went to the same reader by post before: a letter once, a plan or report once to each contact. */
export function isPosted(
  { disclosures }: Pick<Dossier, 'disclosures'>,
  document: DossierDocument,
  to: Message['to'],
): boolean {
  return disclosures.some(
    (line) =>
      line.channel === 'post' &&
      line.what.kind === 'file' &&
      line.what.documentId === document.id &&
      (line.recipientKind === 'sponsor') === (to.kind === 'sponsor') &&
      (document.approval === undefined || line.contactId === to.contactId),
  );
}

/** This version lies, or may come to lie, with whoever decides by a mail that paper beside it leaves as it is. */
export function staysByMail(dossier: Dossier, document: DossierDocument): boolean {
  return mailsCarrying(dossier, document).some((mail) => !moveMail(mail, 'mail.posted').ok);
}

/** Mails with this document to this person that never left, or whose fate paper settles, need nobody any more. */
function withoutUnsent(dossier: Dossier, documentId: DocumentId, to: Message['to']): Dossier {
  return dossier.messages
    .filter((one) => (one.documentId === documentId && one.kind === 'M01') || carriesLetter(one))
    .filter((one) => one.to.kind === to.kind && (one.kind !== 'M01' || one.to.contactId === to.contactId))
    .reduce((rest, mail) => {
      const ended = closed(rest, mail, 'mail.posted');
      // one that arrived stays what it is
      return ended.ok ? ended.value : rest;
    }, dossier);
}

/** Who gets it on paper: the contact who decides about this version, or whoever the letter was written to. */
export function addressee(
  { dossier, organisation }: Pick<Situation, 'dossier' | 'organisation'>,
  document: DossierDocument,
  { to }: Pick<Posting, 'to'>,
): Message['to'] {
  const contact = to === 'sponsor' ? contactFor(organisation, dossier, document.contactId) : undefined;
  if (contact) return sponsorRecipient(contact);
  const letter = dossier.messages.find((one) => carriesLetter(one) && one.documentId === document.id);
  const { name, representativeId } = letter?.to ?? { name: plainName(dossier.client) };
  return { kind: 'client', name, email: '', ...(representativeId && { representativeId }) };
}
