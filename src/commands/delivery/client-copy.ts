import type { Renderer } from '#src/documents/render.ts';
import { actingFor } from '#src/domain/acting.ts';
import type { Actor } from '#src/domain/actor.ts';
import { dayOf } from '#src/domain/calendar.ts';
import type { Disclosure } from '#src/domain/disclosure.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DocumentId, DossierId } from '#src/domain/ids.ts';
import type { Message } from '#src/domain/message.ts';
import { plainName } from '#src/domain/names.ts';
import { arrivedStates } from '#src/domain/overtaken.ts';
import { ok, type Problem, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import type { Situation } from '#src/workflow/context.ts';
import { isPostDay } from '#src/workflow/document/facts.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { queueMail } from '../mail/queue.ts';
import { clientReader, clientRecipient } from '../mail/recipient.ts';
import { isUnderWay, mailState } from '../mail/state.ts';
import { filesOf } from './files.ts';
import { linesFor, renderedFiles } from './lines.ts';

/** Who got it on paper. Left out: whoever lawfully acts for the client on that day, which must then be somebody. */
export type Reader = 'client' | 'representative';
/** How the client gets a copy: mailed now, or put down as posted or handed over on a day. */
export type CopyWay = { readonly how: 'mail' } | Paper;
type Paper = { readonly how: 'post' | 'handed'; readonly on: Day; readonly to?: Reader | undefined };

export type ClientCopy = { readonly dossierId: DossierId; readonly documentId: DocumentId } & CopyWay;

/** States before words can no longer change, and the one in which everybody is asked to delete them. */
const notToGive = new Set(['', 'draft', 'internalReview', 'clientReview', 'ready', 'withdrawn']);

/** R56: may the client get a copy of this version? Only of words that no longer change, and never after death (E4). */
export function mayGiveCopy({ trajectory }: Dossier, document: DossierDocument): boolean {
  return document.frozen !== undefined && !notToGive.has(approvalPath(document)) && trajectory.endReason !== 'deceased';
}

/**
 * R56: the client's copy is the very same version, byte for byte the file the sponsor gets. It is mailed as PDF, or put
 * down as posted or handed over; every way has its line in the register (R54), with the SHA-256 of that file. Giving the
 * same copy again changes nothing.
 *
 * @param render makes the file of a version that nothing sent before; the same words always give the same bytes
 * @returns `illegalStep` while the words can still change; `invalid` at `how` without an address for mail and for a
 *   representative without authority on that day (E19), at `on` for a day to come or before the words stood fixed.
 */
export function giveCopy(deps: Deps, actor: Actor, copy: ClientCopy, render: Renderer): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, copy.dossierId, 'mail.repair', async (situation) => {
    const document = situation.dossier.documents.find((one) => one.id === copy.documentId);
    if (!document) return refuse('notFound');
    if (!mayGiveCopy(situation.dossier, document)) {
      return refuse('illegalStep', { params: { event: 'copy.given', state: approvalPath(document) } });
    }
    const problems = problemsOf(situation, document, copy);
    if (problems.length > 0) return refuse('invalid', { problems });
    if (isGiven(situation, document, copy)) return ok({ dossier: situation.dossier, effects: [], value: undefined });
    const files = copy.how === 'mail' ? document.files : await filesOf(deps, render, copy.dossierId, document);
    const whole = { ...document, ...(files ? { files } : {}) };
    const documents = situation.dossier.documents.map((one) => (one.id === document.id ? whole : one));
    const at = { ...situation, dossier: { ...situation.dossier, documents } };
    const dossier = copy.how === 'mail' ? mailed(at, whole) : given(at, whole, copy);
    const { how } = copy;
    const line = logLine(situation, { type: 'copy.given', documentId: document.id, data: { how } });
    return ok({ dossier: { ...dossier, events: [...dossier.events, line] }, effects: [], value: undefined });
  });
}

function problemsOf({ dossier, today }: Situation, { frozen }: DossierDocument, copy: CopyWay): Problem[] {
  if (copy.how === 'mail') {
    const message = 'Van deze cliënt is geen e-mailadres bekend. Kies per post of meegegeven';
    return clientRecipient(dossier, today) ? [] : [{ field: 'how', message }];
  }
  const message =
    copy.how === 'post'
      ? 'Vul de dag in waarop u het op de post deed'
      : 'Vul de dag in waarop u het aan de cliënt meegaf';
  if (!frozen || !isPostDay(copy.on, frozen, today)) return [{ field: 'on', message }];
  return authorityProblems(dossier, copy);
}

/** E19: with a representative on record who does not act on that day, somebody must say that the client got it. */
function authorityProblems({ client }: Dossier, { on, to }: Paper): Problem[] {
  const { representative } = client;
  if (!representative)
    return to === 'representative' ? [{ field: 'how', message: 'De cliënt heeft geen vertegenwoordiger' }] : [];
  if (to === 'client' || actingFor(client, on)) return [];
  const { name } = representative;
  return [
    { field: 'how', message: `${name} mocht op deze dag niet optreden voor de cliënt. Geef het niet aan ${name}` },
  ];
}

/** Asked after `authorityProblems`. */
function readerOf({ client }: Dossier, { on, to }: Paper): Message['to'] {
  return to === 'client' ? { kind: 'client', name: plainName(client), email: '' } : clientReader(client, on);
}

/** The same copy was put down before, or its mail is under way or left today: pressing twice is one copy. */
function isGiven(situation: Situation, document: DossierDocument, copy: CopyWay): boolean {
  const { dossier, today } = situation;
  if (copy.how !== 'mail') {
    const { name } = readerOf(dossier, copy);
    return copiesOf(dossier, document).some(
      (line) => line.channel === copy.how && line.sentOn === copy.on && line.recipientName === name,
    );
  }
  const email = clientRecipient(dossier, today)?.email;
  return dossier.messages
    .filter((one) => one.kind === 'copy' && one.documentId === document.id && one.to.email === email)
    .some((one) => isUnderWay(one) || (arrivedStates.includes(mailState(one)) && dayOf(one.createdAt) === today));
}

/** The outbox makes the file, writes the line and sends. */
function mailed(situation: Situation, document: DossierDocument): Dossier {
  const to = clientRecipient(situation.dossier, situation.today);
  if (!to) throw new Error('problemsOf saw the address');
  return queueMail(situation, { kind: 'copy', to, documentId: document.id, attach: ['pdf'] });
}

function given(situation: Situation, document: DossierDocument, copy: Paper): Dossier {
  const { dossier } = situation;
  const handover = { document, to: readerOf(dossier, copy), channel: copy.how, status: 'sent' } as const;
  const lines = linesFor(situation, handover, renderedFiles(dossier, document, ['pdf']));
  return { ...dossier, disclosures: [...dossier.disclosures, ...lines.map((one) => ({ ...one, sentOn: copy.on }))] };
}

/** What the register says about copies of this version that the client got. */
export function copiesOf({ disclosures }: Pick<Dossier, 'disclosures'>, { id }: Pick<DossierDocument, 'id'>) {
  return disclosures.filter(
    (line): line is Disclosure =>
      ['client', 'representative'].includes(line.recipientKind) &&
      line.what.kind === 'file' &&
      line.what.documentId === id,
  );
}
