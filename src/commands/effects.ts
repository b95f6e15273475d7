import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { Effect } from '#src/domain/effect.ts';
import type { DocumentId, ItemId } from '#src/domain/ids.ts';
import { hasReason } from '#src/domain/mail-reason.ts';
import type { Message } from '#src/domain/message.ts';
import { type Contact, findAssigner } from '#src/domain/organisation.ts';
import { mayHaveArrived } from '#src/domain/overtaken.ts';
import { policyOf } from '#src/mail/delivery.ts';
import { sealDecisions } from '#src/mail/evidence.ts';
import type { Situation } from '#src/workflow/context.ts';
import { isOnPaperOnly, mailsCarrying } from '#src/workflow/document/reached.ts';
import type { Deps } from './context.ts';
import { makeLetter } from './delivery/letter.ts';
import { queueMail } from './mail/queue.ts';
import {
  branchManagers,
  clientRecipient,
  coachOnDuty,
  contactFor,
  mayReceive,
  sponsorRecipient,
  staffRecipient,
} from './mail/recipient.ts';
import { cancelled, isWaiting, mailState } from './mail/state.ts';

type MailEffect = Extract<Effect, { kind: 'mail' }>;

/**
 * Turns effects into letters, outbox entries and revoked links in the dossier that is about to be written, and seals
 * decisions that have no seal yet; mails whose reason went with the step are put out of the outbox. Letters put their frozen words in the blob store first: blob before the write.
 */
export async function carryOut(deps: Deps, situation: Situation, effects: readonly Effect[]): Promise<Dossier> {
  let dossier = situation.dossier;
  for (const effect of effects) dossier = await carryOutOne(deps, { ...situation, dossier }, effect);
  return sealDecisions(lapsed(dossier), deps.signer);
}

async function carryOutOne(deps: Deps, situation: Situation, effect: Effect): Promise<Dossier> {
  switch (effect.kind) {
    case 'letter':
      return makeLetter(deps, situation, effect);
    case 'mail':
      return queueMails(situation, effect);
    case 'revokeLinks':
      return revokeLinks(situation, effect.documentId);
    case 'cancelMail':
      return withoutWaiting(situation.dossier);
  }
}

function queueMails(situation: Situation, effect: MailEffect): Dossier {
  const mail = {
    kind: effect.mail,
    documentId: effect.documentId,
    linkId: effect.linkId,
    attach: effect.mail === 'M01' ? attachedTo(situation) : [],
  };
  const base = effect.mail === 'M06' ? withoutWaiting(situation.dossier, effect.documentId) : situation.dossier;
  const recipients = recipientsOf(situation, effect);
  if (recipients.length === 0) return noted({ ...situation, dossier: base }, effect);
  return recipients.reduce((dossier, to) => queueMail({ ...situation, dossier }, { ...mail, to }), base);
}

/** What the contract lets go along with the mail that carries a document (R16). */
function attachedTo({ organisation, dossier }: Situation) {
  const assigner = findAssigner(organisation, dossier.assignment);
  return assigner ? policyOf(assigner.contract.delivery).attach : [];
}

function recipientsOf(situation: Situation, effect: MailEffect): Message['to'][] {
  const { organisation, dossier, today } = situation;
  switch (effect.to) {
    case 'sponsor': {
      if (effect.mail === 'M06') return everyoneMailed(dossier, effect.documentId);
      const document = dossier.documents.find((one) => one.id === effect.documentId);
      const contact = contactFor(organisation, dossier, effect.contactId ?? document?.contactId);
      if (!contact || (effect.mail === 'M05' && document && !mayConfirm(situation, document, contact))) return [];
      return [sponsorRecipient(contact)];
    }
    case 'client': {
      const client = clientRecipient(dossier, today);
      return client ? [client] : [];
    }
    case 'coach': {
      const coach = coachOnDuty(organisation, dossier, today);
      return coach ? [staffRecipient(coach)] : [];
    }
    case 'branchManager':
      return branchManagers(organisation, dossier, today).map(staffRecipient);
  }
}

/** A receipt goes where the version went by mail, or to an address that is proven; not where only paper came. */
function mayConfirm({ dossier, today }: Situation, document: DossierDocument, contact: Contact): boolean {
  if (isOnPaperOnly(dossier, document)) return false;
  return mayReceive(contact, today) || mailsCarrying(dossier, document).some((one) => one.to.email === contact.email);
}

/** M06 asks to delete: it goes to every address this version may have reached. */
function everyoneMailed(dossier: Dossier, documentId: DocumentId | undefined): Message['to'][] {
  const reached = dossier.messages.filter(
    (one) => one.kind === 'M01' && one.documentId === documentId && mayHaveArrived.includes(mailState(one)),
  );
  return [...new Map(reached.map((one) => [one.to.email, one.to])).values()];
}

/** Mails that did not leave yet, do not leave: all of them, or those about one document. */
function withoutWaiting(dossier: Dossier, documentId?: DocumentId): Dossier {
  const meant = dossier.messages.filter((one) => documentId === undefined || one.documentId === documentId);
  return meant.filter(isWaiting).reduce(cancelled, dossier);
}

/** What still waits and lost its reason by what was done, lapses with it. */
function lapsed(dossier: Dossier): Dossier {
  return dossier.messages.filter((one) => isWaiting(one) && !hasReason(dossier, one)).reduce(cancelled, dossier);
}

/** Nobody to write to is no reason to lose the step, and none to be silent: the log tells it. */
function noted({ dossier, now, newId }: Situation, effect: MailEffect): Dossier {
  const event = {
    id: newId<ItemId>(),
    at: now,
    by: 'system' as const,
    type: 'mail.noRecipient',
    ...(effect.documentId === undefined ? {} : { documentId: effect.documentId }),
    data: { mail: effect.mail, to: effect.to },
  };
  return { ...dossier, events: [...dossier.events, event] };
}

function revokeLinks({ dossier, now }: Situation, documentId: DocumentId): Dossier {
  const documents = dossier.documents.map((document) =>
    document.id === documentId
      ? {
          ...document,
          links: document.links.map(({ code: _code, visit: _visit, ...link }) => ({ revokedAt: now, ...link })),
        }
      : document,
  );
  return { ...dossier, documents };
}
