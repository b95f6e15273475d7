import type { Actor } from '#src/domain/actor.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierId, MailId } from '#src/domain/ids.ts';
import type { Message } from '#src/domain/message.ts';
import { arrivedStates, isOvertaken } from '#src/domain/overtaken.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { queueMail } from './queue.ts';
import { deciderOf, sponsorRecipient } from './recipient.ts';
import { findMessage, mailState, moveMail, withMessage } from './state.ts';

/** One mail of one dossier, named by whoever repairs it. */
export type MailAt = { readonly dossierId: DossierId; readonly mailId: MailId };

/**
 * "Opnieuw verzenden": a mail that failed, came back or is `unknown` goes into the outbox again under its own
 * Message-ID; a document that lies with the sponsor is mailed once more with a fresh link that works.
 *
 * @returns `illegalStep` for a mail that is on its way or that something newer overtook (pressing twice is one mail), and
 *   for a document whose address must be corrected first.
 */
export function resendMail(deps: Deps, actor: Actor, { dossierId, mailId }: MailAt): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, dossierId, 'mail.repair', (situation) => {
    const mail = findMessage(situation.dossier, mailId);
    if (!mail) return refuse('notFound');
    const again = queuedAgain(situation, mail);
    if (!again.ok) return again;
    const dossier = logged(situation, again.value, { type: 'mail.resent', mail });
    return ok({ dossier, effects: [], value: undefined });
  });
}

function queuedAgain(situation: Situation, mail: Message): Result<Dossier> {
  const { dossier, organisation } = situation;
  const document = dossier.documents.find((one) => one.id === mail.documentId);
  const path = document ? approvalPath(document) : '';
  const state = mailState(mail);
  if ((mail.kind === 'M01' && path === 'mailFailed') || isOvertaken(dossier, mail))
    return refuse('illegalStep', { params: { event: 'mail.resent', state } });
  if (document && path.startsWith('awaitingDecision') && arrivedStates.includes(state)) {
    const contact = deciderOf(organisation, dossier, document);
    if (!contact) return refuse('notFound');
    const again = {
      kind: 'M01' as const,
      to: sponsorRecipient(contact),
      documentId: document.id,
      attach: mail.attach,
    };
    return ok(queueMail(situation, again));
  }
  const moved = moveMail(mail, 'mail.resent');
  return moved.ok ? ok(withMessage(dossier, { ...moved.value, nextTryAt: situation.now })) : moved;
}

export type Told = { readonly type: string; readonly mail: Message; readonly reason?: string };

/** The dossier with a line in its log about one mail. */
export function logged(situation: Situation, dossier: Dossier, { type, mail, reason }: Told): Dossier {
  const line = logLine(situation, { type, documentId: mail.documentId, reason, data: { mail: mail.kind } });
  return { ...dossier, events: [...dossier.events, line] };
}
