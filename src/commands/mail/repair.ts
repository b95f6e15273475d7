import type { Actor } from '#src/domain/actor.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierId, MailId } from '#src/domain/ids.ts';
import { isWanted } from '#src/domain/mail-reason.ts';
import { isTrouble } from '#src/domain/mail-trouble.ts';
import type { MailKind, Message } from '#src/domain/message.ts';
import { arrivedStates, isOvertaken } from '#src/domain/overtaken.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { mailsToDecider } from '#src/workflow/document/reached.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { queueMail } from './queue.ts';
import { deciderOf, readerNow, sponsorRecipient } from './recipient.ts';
import { findMessage, mailState, moveMail, withMessage } from './state.ts';

/** One mail of one dossier, named by whoever repairs it. */
export type MailAt = { readonly dossierId: DossierId; readonly mailId: MailId };

/** Mails that ask a sponsor to decide about a version, with a link to it. */
export const askingMails: readonly MailKind[] = ['M01', 'M02', 'M03'];

/**
 * "Opnieuw verzenden": a mail that failed, came back or is `unknown` goes into the outbox again under its own
 * Message-ID, or as a mail of its own where its reader has another address by now; a document that lies with the sponsor
 * is mailed once more with a fresh link that works.
 *
 * @returns `illegalStep` for a mail that is on its way, that something newer overtook (pressing twice is one mail) or that
 *   nobody needs any more, and for a document whose address must be corrected first.
 */
export function resendMail(deps: Deps, actor: Actor, { dossierId, mailId }: MailAt): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, dossierId, 'mail.repair', (situation) => {
    const mail = findMessage(situation.dossier, mailId);
    if (!mail) return refuse('notFound');
    const again = sentAgain(situation, mail);
    if (!again.ok) return again;
    const dossier = logged(situation, again.value, { type: 'mail.resent', mail });
    return ok({ dossier, effects: [], value: undefined });
  });
}

/** The dossier in which this mail goes once more. */
export function sentAgain(situation: Situation, mail: Message): Result<Dossier> {
  const { dossier } = situation;
  const state = mailState(mail);
  const illegal = refuse('illegalStep', { params: { event: 'mail.resent', state } });
  if (isOvertaken(dossier, mail)) return illegal;
  if (arrivedStates.includes(state)) return lyingAgain(situation, mail) ?? illegal;
  const to = readerNow(situation, mail);
  if (!to || !isTrouble(dossier, mail) || !isWanted(dossier, mail)) return illegal;
  const { kind, documentId, attach } = mail;
  const isOther = to.email !== mail.to.email || to.representativeId !== mail.to.representativeId;
  if (isOther) return ok(queueMail(situation, { kind, to, documentId, attach }));
  const moved = moveMail(mail, 'mail.resent');
  return moved.ok ? ok(withMessage(dossier, { ...moved.value, nextTryAt: situation.now })) : moved;
}

/** A mail that arrived is sent once more only while its version lies with whoever decides. */
function lyingAgain(situation: Situation, mail: Message): Result<Dossier> | undefined {
  const { dossier, organisation } = situation;
  const document = dossier.documents.find((one) => one.id === mail.documentId);
  if (!document || !askingMails.includes(mail.kind)) return undefined;
  const contact = deciderOf(organisation, dossier, document);
  if (!contact || !approvalPath(document).startsWith('awaitingDecision')) return undefined;
  const { attach } = mailsToDecider(dossier, document).at(-1) ?? mail;
  return ok(queueMail(situation, { kind: 'M01', to: sponsorRecipient(contact), documentId: document.id, attach }));
}

export type Told = { readonly type: string; readonly mail: Message; readonly reason?: string };

/** The dossier with a line in its log about one mail. */
export function logged(situation: Situation, dossier: Dossier, { type, mail, reason }: Told): Dossier {
  const line = logLine(situation, { type, documentId: mail.documentId, reason, data: { mail: mail.kind } });
  return { ...dossier, events: [...dossier.events, line] };
}
