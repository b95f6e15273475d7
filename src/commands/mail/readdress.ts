import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath, isTooLate } from '#src/domain/document-versions.ts';
import { countsAsRead } from '#src/domain/mail-reason.ts';
import { isTrouble } from '#src/domain/mail-trouble.ts';
import type { Message } from '#src/domain/message.ts';
import { hasNewerMail } from '#src/domain/overtaken.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Decided, Situation } from '#src/workflow/context.ts';
import { documentStep } from '#src/workflow/decide.ts';
import { mailsToDecider } from '#src/workflow/document/reached.ts';
import { queueMail } from './queue.ts';
import { deciderOf, readerNow, sponsorRecipient } from './recipient.ts';
import { askingMails, logged } from './repair.ts';
import { cancelled, isWaiting, mailState } from './state.ts';

/**
 * What a mail to a contact carried, sent to the address that holds now: a version that is out for a decision with a
 * link that works (E7), anything else that did not arrive as a mail of its own.
 */
export function readdressed(situation: Situation, mail: Message): Result<Decided> {
  const { dossier } = situation;
  const illegal = refuse('illegalStep', { params: { event: 'address.corrected', state: mailState(mail) } });
  if (hasNewerMail(dossier, mail)) return illegal;
  if (askingMails.includes(mail.kind)) {
    const document = dossier.documents.find((one) => one.id === mail.documentId);
    const decider = document?.contactId ?? dossier.assignment.contactId;
    return document && decider === mail.to.contactId ? versionReaddressed(situation, document) : illegal;
  }
  const to = readerNow(situation, mail);
  if (!to || !isTrouble(dossier, mail)) return illegal;
  const { kind, documentId, attach } = mail;
  const queued = queueMail(situation, { kind, to, documentId, attach });
  return ok({ dossier: logged(situation, queued, { type: 'address.corrected', mail }), effects: [] });
}

/** Lying with the sponsor: the same contact at another address. Not delivered: corrected, and sent as before. */
export function versionReaddressed(situation: Situation, document: DossierDocument): Result<Decided> {
  const path = approvalPath(document);
  const mail = mailsToDecider(situation.dossier, document).at(-1);
  // R29: what comes too late may still be answered, in a term that no longer runs
  const isBeside = path.startsWith('awaitingDecision') && isTooLate(situation.dossier, document);
  // it stays taken for read, once it went to an address that works
  const isMissed = mail && countsAsRead(document) && isTrouble(situation.dossier, mail);
  if (mail && (isBeside || isMissed || (path === 'sending' && isWaiting(mail))))
    return mailedInstead(situation, document, mail);
  if (path.startsWith('awaitingDecision')) {
    const contactId = document.contactId ?? situation.dossier.assignment.contactId;
    return documentStep(situation, document.id, 'contact.changed', { contactId });
  }
  const corrected = documentStep(situation, document.id, 'address.corrected', { callBack: true });
  if (!corrected.ok) return corrected;
  const sent = documentStep({ ...situation, dossier: corrected.value.dossier }, document.id, 'doc.send');
  if (!sent.ok) return sent;
  return ok({ dossier: sent.value.dossier, effects: [...corrected.value.effects, ...sent.value.effects] });
}

/** Another mail in the place of the newest; where that one still waits, it does not go. */
function mailedInstead(situation: Situation, document: DossierDocument, mail: Message): Result<Decided> {
  const contact = deciderOf(situation.organisation, situation.dossier, document);
  if (!contact) return refuse('notFound');
  const at = { ...situation, dossier: isWaiting(mail) ? cancelled(situation.dossier, mail) : situation.dossier };
  const { kind, documentId, attach } = mail;
  const queued = queueMail(at, { kind, to: sponsorRecipient(contact), documentId, attach });
  return ok({
    dossier: logged(at, queued, { type: 'address.corrected', mail }),
    effects: [{ kind: 'revokeLinks', documentId: document.id }],
  });
}
