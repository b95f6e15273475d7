import { dayOf } from '#src/domain/calendar.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';
import type { Message } from '#src/domain/message.ts';
import { type Day, daySchema } from '#src/domain/time.ts';

/** States of a mail that may have reached its reader, or still will. */
const alive: readonly string[] = [
  'queued',
  'sending',
  'deferred',
  'accepted',
  'presumedDelivered',
  'unknown',
  'replied',
];

/**
 * The mails that carry this version to whoever decides about it now, those that came to nothing left out. Only the
 * address of the newest counts: once it was corrected, links at the old one are dead (E7).
 */
export function mailsCarrying(dossier: Dossier, document: DossierDocument): Message[] {
  const mails = mailsToDecider(dossier, document);
  const address = mails.at(-1)?.to.email;
  return mails.filter((one) => one.to.email === address && alive.includes(statePath(one.state)));
}

/** Every mail that was made to carry this version to whoever decides about it now, oldest first. */
export function mailsToDecider(dossier: Dossier, document: DossierDocument): Message[] {
  const decider = document.contactId ?? dossier.assignment.contactId;
  return dossier.messages.filter(
    ({ kind, documentId, to }) => kind === 'M01' && documentId === document.id && to.contactId === decider,
  );
}

/** This version went to the sponsor by post, to whoever decides about it now. */
export function wentByPost(dossier: Dossier, document: DossierDocument): boolean {
  const decider = document.contactId ?? dossier.assignment.contactId;
  return dossier.disclosures.some(
    ({ channel, contactId, recipientKind, what }) =>
      channel === 'post' &&
      recipientKind === 'sponsor' &&
      contactId === decider &&
      what.kind === 'file' &&
      what.documentId === document.id,
  );
}

/** The sponsor has this version on paper and no mail about it can be counted on. */
export function isOnPaperOnly(dossier: Dossier, document: DossierDocument): boolean {
  return wentByPost(dossier, document) && mailsCarrying(dossier, document).length === 0;
}

/** The day on which this version first came to the sponsor, by mail or by post: no answer to it is older (R20). */
export function firstCameOn({ events }: Pick<Dossier, 'events'>, document: DossierDocument): Day | undefined {
  const first = events.find(
    ({ documentId, type }) => documentId === document.id && (type === 'mail.accepted' || type === 'doc.posted'),
  );
  return first && (daySchema.safeParse(first.data?.on).data ?? dayOf(first.at));
}

/** A file of this version left for somebody, or may have: its bytes stay what they are (R18, R54, R56). */
export function hasLeft({ disclosures }: Pick<Dossier, 'disclosures'>, document: DossierDocument): boolean {
  return disclosures.some(
    ({ what, status }) => what.kind === 'file' && what.documentId === document.id && status !== 'void',
  );
}
