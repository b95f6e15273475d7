import type { Actor } from '#src/domain/actor.ts';
import type { Decision } from '#src/domain/document.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { longDate } from '#src/domain/format.ts';
import type { DossierId, MailId } from '#src/domain/ids.ts';
import type { Message } from '#src/domain/message.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Decided, Situation } from '#src/workflow/context.ts';
import { documentStep } from '#src/workflow/decide.ts';
import { logLine } from '#src/workflow/log.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { markLines } from '../delivery/lines.ts';
import { acceptUnknown, documentAfter } from '../delivery/record.ts';
import { queueMail } from './queue.ts';
import { deciderOf, sponsorRecipient } from './recipient.ts';
import { findMessage, mailState, moveMail, withMessage } from './state.ts';

/** One mail of one dossier, named by whoever repairs it. */
export type MailAt = { readonly dossierId: DossierId; readonly mailId: MailId };
type Repair = (situation: Situation, mail: Message) => Result<Decided>;

/**
 * "Opnieuw verzenden": a mail that failed, came back or is `unknown` goes into the outbox again under its own
 * Message-ID; a document that lies with the sponsor is mailed once more with a fresh link that works.
 *
 * @returns `illegalStep` for a mail that is on its way, and for a document whose address must be corrected first.
 */
export function resendMail(deps: Deps, actor: Actor, at: MailAt): Promise<Result<undefined>> {
  return repair(deps, actor, at, (situation, mail) => {
    const { dossier, organisation } = situation;
    const document = dossier.documents.find((one) => one.id === mail.documentId);
    const path = document ? approvalPath(document) : '';
    const state = mailState(mail);
    if (mail.kind === 'M01' && path === 'mailFailed')
      return refuse('illegalStep', { params: { event: 'mail.resent', state } });
    if (document && path.startsWith('awaitingDecision') && ['accepted', 'presumedDelivered'].includes(state)) {
      const contact = deciderOf(organisation, dossier, document);
      if (!contact) return refuse('notFound');
      const again = {
        kind: 'M01' as const,
        to: sponsorRecipient(contact),
        documentId: document.id,
        attach: mail.attach,
      };
      return ok({ dossier: logged(situation, queueMail(situation, again), 'mail.resent', mail), effects: [] });
    }
    const moved = moveMail(mail, 'mail.resent');
    if (!moved.ok) return moved;
    const queued = withMessage(dossier, { ...moved.value, nextTryAt: situation.now });
    return ok({ dossier: logged(situation, queued, 'mail.resent', mail), effects: [] });
  });
}

/** Whoever decided through the link in a mail has had that mail: it cannot have come back (R54). */
export function isAnsweredByLink(mail: Message, decision: Decision | undefined): boolean {
  return mail.kind === 'M01' && decision?.channel === 'link' && decision.contactId === mail.to.contactId;
}

/**
 * "Bezorging mislukt": the mail came back, or somebody says it never came (E8). The sponsor's timers stop.
 *
 * @returns `illegalStep` for a mail whose link was used to decide.
 */
export function markBounced(deps: Deps, actor: Actor, at: MailAt): Promise<Result<undefined>> {
  return repair(deps, actor, at, (situation, mail) => {
    const { decision } = situation.dossier.documents.find((one) => one.id === mail.documentId) ?? {};
    if (isAnsweredByLink(mail, decision))
      return refuse('illegalStep', { params: { event: 'mail.bounced', state: mailState(mail) } });
    const moved = moveMail(mail, 'mail.bounced');
    if (!moved.ok) return moved;
    const remark = `Teruggekomen op ${longDate(situation.today)}`;
    const back = markLines(withMessage(situation.dossier, moved.value), mail.id, ['sent', 'unknown'], {
      status: 'void',
      remark,
    });
    const dossier = logged(situation, back, 'mail.bounced', mail);
    const document = dossier.documents.find((one) => one.id === mail.documentId);
    return mail.kind === 'M01' && document && approvalPath(document).startsWith('awaitingDecision')
      ? documentStep({ ...situation, dossier }, document.id, 'mail.bounced')
      : documentAfter({ ...situation, dossier }, moved.value);
  });
}

/** A mail that is `unknown` did arrive: the recipient said so on the phone. */
export function confirmArrival(deps: Deps, actor: Actor, at: MailAt): Promise<Result<undefined>> {
  return repair(deps, actor, at, (situation, mail) => {
    const accepted = acceptUnknown(situation, mail);
    if (!accepted.ok) return accepted;
    return ok({ ...accepted.value, dossier: logged(situation, accepted.value.dossier, 'mail.accepted', mail) });
  });
}

function repair(deps: Deps, actor: Actor, { dossierId, mailId }: MailAt, change: Repair): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, dossierId, 'mail.repair', (situation) => {
    const mail = findMessage(situation.dossier, mailId);
    if (!mail) return refuse('notFound');
    const repaired = change(situation, mail);
    return repaired.ok ? ok({ ...repaired.value, value: undefined }) : repaired;
  });
}

function logged(situation: Situation, dossier: Dossier, type: string, mail: Message): Dossier {
  const line = logLine(situation, { type, documentId: mail.documentId, data: { mail: mail.kind } });
  return { ...dossier, events: [...dossier.events, line] };
}
