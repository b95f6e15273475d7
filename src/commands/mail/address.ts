import type { Actor } from '#src/domain/actor.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import type { ContactId, DocumentId, DossierId, SponsorId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { isSendable } from '#src/mail/address.ts';
import type { Decided, Situation } from '#src/workflow/context.ts';
import { documentStep } from '#src/workflow/decide.ts';
import { changeDossier } from '../change.ts';
import { changeOrganisation } from '../change-organisation.ts';
import type { Deps } from '../context.ts';
import { deciderOf } from './recipient.ts';

export type Correction = {
  readonly dossierId: DossierId;
  readonly documentId: DocumentId;
  readonly email: string;
  /** "Teruggebeld": the switchboard number on the contract was called and gave this address (E7). */
  readonly calledBack: boolean;
};

/**
 * Corrects the address a version goes to and sends it again. Old links die. Without a call-back nothing happens: a
 * request by mail to "use my new address" is how documents are stolen.
 *
 * Two aggregates, two writes: the contact first, then the dossier. Dying between them leaves a right address and a
 * document still waiting for it; doing it again finishes the job.
 *
 * @returns `invalid` at `email` or `calledBack`; `illegalStep` when the version does not wait for an address.
 */
export async function correctAddress(deps: Deps, actor: Actor, correction: Correction): Promise<Result<undefined>> {
  const email = correction.email.trim();
  if (actor.kind !== 'user') return refuse('notAllowed');
  if (!correction.calledBack) {
    const message = 'Bel eerst terug om het adres te controleren';
    return refuse('invalid', { problems: [{ field: 'calledBack', message }] });
  }
  if (!isSendable(email)) {
    const message = 'Vul een e-mailadres in, zoals naam@organisatie.nl';
    return refuse('invalid', { problems: [{ field: 'email', message }] });
  }
  const target = await whose(deps, actor, correction);
  if (!target.ok) return target;
  const by = actor.id;
  const verified = { on: deps.clock.today(), by };
  const changed = await changeOrganisation<undefined>(deps, (organisation) => {
    const sponsors = organisation.sponsors.map((sponsor) => {
      if (sponsor.id !== target.value.sponsorId) return sponsor;
      const contacts = sponsor.contacts.map((one) =>
        one.id === target.value.contactId ? { ...one, email, verified } : one,
      );
      return { ...sponsor, contacts };
    });
    return ok({ organisation: { ...organisation, sponsors }, value: undefined });
  });
  if (!changed.ok) return changed;
  return changeDossier<undefined>(deps, actor, correction.dossierId, 'mail.repair', (situation) => {
    const document = situation.dossier.documents.find((one) => one.id === correction.documentId);
    if (!document) return refuse('notFound');
    const sent = sendAgain(situation, document);
    return sent.ok ? ok({ ...sent.value, value: undefined }) : sent;
  });
}

type Target = { readonly sponsorId: SponsorId; readonly contactId: ContactId };

/** Asks the permission table and the state before anything is written; writes nothing itself. */
async function whose(deps: Deps, actor: Actor, { dossierId, documentId }: Correction): Promise<Result<Target>> {
  let target: Target | undefined;
  const probe = await changeDossier<undefined>(deps, actor, dossierId, 'mail.repair', (situation) => {
    const document = situation.dossier.documents.find((one) => one.id === documentId);
    const contact = document && deciderOf(situation.organisation, situation.dossier, document);
    if (!document || !contact) return refuse('notFound');
    const sent = sendAgain(situation, document);
    if (!sent.ok) return sent;
    target = { sponsorId: situation.dossier.assignment.sponsorId, contactId: contact.id };
    // Refusing ends the command without a write; the caller looks at `target`.
    return refuse('conflict');
  });
  if (target) return ok(target);
  return probe.ok ? refuse('conflict') : probe;
}

/** Not delivered: corrected, and sent as before. Lying with the sponsor: the same contact at another address. */
function sendAgain(situation: Situation, document: DossierDocument): Result<Decided> {
  if (approvalPath(document).startsWith('awaitingDecision')) {
    const contactId = document.contactId ?? situation.dossier.assignment.contactId;
    return documentStep(situation, document.id, 'contact.changed', { contactId });
  }
  const corrected = documentStep(situation, document.id, 'address.corrected', { callBack: true });
  if (!corrected.ok) return corrected;
  const sent = documentStep({ ...situation, dossier: corrected.value.dossier }, document.id, 'doc.send');
  if (!sent.ok) return sent;
  return ok({ dossier: sent.value.dossier, effects: [...corrected.value.effects, ...sent.value.effects] });
}

/**
 * E9: the mail reached somebody it was not meant for. The version is withdrawn, its links die, deletion is asked, and
 * the log says so; the breach is handled apart.
 *
 * @param told.reason what happened, for the log
 */
export function wrongRecipientConfirmed(
  deps: Deps,
  actor: Actor,
  told: { readonly dossierId: DossierId; readonly documentId: DocumentId; readonly reason: string },
): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, told.dossierId, 'delivery.recall', (situation) => {
    const reason = told.reason.trim();
    if (reason === '') {
      return refuse('invalid', { problems: [{ field: 'reason', message: 'Vul in wat er is gebeurd' }] });
    }
    const stepped = documentStep(situation, told.documentId, 'wrongRecipient.confirmed', { reason });
    return stepped.ok ? ok({ ...stepped.value, value: undefined }) : stepped;
  });
}
