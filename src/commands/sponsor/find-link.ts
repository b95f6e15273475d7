import type { DecisionLink, DossierDocument } from '#src/domain/document.ts';
import { approvalPath, replacedBy } from '#src/domain/document-versions.ts';
import { type Dossier, isRestricted } from '#src/domain/dossier.ts';
import type { Contact, Organisation } from '#src/domain/organisation.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { matchesSecret, parseToken, type Token } from '#src/mail/secret.ts';
import type { Deps } from '../context.ts';
import { contactFor, mayReceive } from '../mail/recipient.ts';

export type Found = { readonly dossier: Dossier; readonly document: DossierDocument; readonly link: DecisionLink };

/** What a link with the right secret still is good for. */
export type Standing =
  /** Revoked, expired or its contact gone: looks like a link that never was. */
  | { readonly kind: 'dead' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'replaced'; readonly by: DossierDocument }
  | { readonly kind: 'decided' }
  /** May be read, and asks for an answer. */
  | { readonly kind: 'open'; readonly contact: Contact }
  /** A report for information that counts as delivered: may be read as long as the link lives, and asks for nothing. */
  | { readonly kind: 'informed'; readonly contact: Contact };

/** Whoever may read the document through this link now. */
export function readerOf(standing: Standing | undefined): Contact | undefined {
  return standing?.kind === 'open' || standing?.kind === 'informed' ? standing.contact : undefined;
}

const nobody = { id: '0'.repeat(26) as DecisionLink['id'], hash: '0'.repeat(64) };

/** The document a link text opens, when its secret is right. The answer to a wrong one is the same in word and work. */
export function findLink(dossier: Dossier | undefined, token: Token): Found | undefined {
  for (const document of dossier?.documents ?? []) {
    const link = document.links.find((one) => one.id === token.linkId);
    if (link && dossier)
      return matchesSecret(link.secretHash, link.id, token.secret) ? { dossier, document, link } : undefined;
  }
  matchesSecret(nobody.hash, nobody.id, token.secret);
  return undefined;
}

/** Loads what a link text points at. Reads only. */
export async function loadLink(deps: Deps, text: string): Promise<Found | undefined> {
  const token = parseToken(text);
  if (!token) return undefined;
  return findLink((await deps.store.dossiers.load(token.dossierId))?.value, token);
}

/** The document a visit may read, while the visit lasts. */
export function findVisit(dossier: Dossier | undefined, token: Token, now: Instant): Found | undefined {
  for (const document of dossier?.documents ?? []) {
    const link = document.links.find((one) => one.id === token.linkId);
    if (!link || !dossier) continue;
    const hash = link.visit && link.visit.expiresAt > now ? link.visit.hash : nobody.hash;
    return matchesSecret(hash, link.id, token.secret) ? { dossier, document, link } : undefined;
  }
  matchesSecret(nobody.hash, nobody.id, token.secret);
  return undefined;
}

/** R18: a link is for one version, one contact and thirty days; afterwards it tells what became of the version. */
export function standingOf({ dossier, document, link }: Found, organisation: Organisation, today: Day): Standing {
  const path = approvalPath(document);
  if (link.revokedAt !== undefined && wasRevokedBefore(link.revokedAt, dossier, document)) return { kind: 'dead' };
  const newer = replacedBy(dossier, document);
  if (newer && wasSent(newer)) return { kind: 'replaced', by: newer };
  if (document.decision) return { kind: 'decided' };
  if (path === 'withdrawn') return { kind: 'withdrawn' };
  // AVG 18: while the dossier is restricted nobody outside reads or decides
  const kind = isRestricted(dossier) ? undefined : readable(path);
  const contact = contactFor(organisation, dossier, link.contactId);
  if (!kind || today > link.expiresOn || !contact) return { kind: 'dead' };
  const same = contact.email === link.email && mayReceive(contact, today);
  return same ? { kind, contact } : { kind: 'dead' };
}

function readable(path: string): 'open' | 'informed' | undefined {
  if (path === 'sending' || path.startsWith('awaitingDecision')) return 'open';
  return path === 'noted' ? 'informed' : undefined;
}

const endings = ['doc.withdrawn', 'wrongRecipient.confirmed', 'doc.corrected', 'doc.replaced', 'doc.closedUnanswered'];

/**
 * Whether a link died while the decision was still open: forwarded, corrected or wrongly sent, it tells nothing later
 * on. A decision itself revokes no link; the other endings do so in the same moment.
 */
function wasRevokedBefore(revokedAt: Instant, dossier: Dossier, document: DossierDocument): boolean {
  if (document.decision) return revokedAt <= document.decision.at;
  const end = dossier.events.findLast((one) => one.documentId === document.id && endings.includes(one.type));
  return end === undefined || revokedAt < end.at;
}

function wasSent(document: DossierDocument): boolean {
  return !['draft', 'internalReview', 'clientReview', 'ready', 'withdrawn', ''].includes(approvalPath(document));
}
