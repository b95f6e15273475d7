import type { DossierDocument } from '#src/domain/document.ts';
import type { DocumentId, DossierId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { formatToken, hashSecret, newSecret, parseToken } from '#src/mail/secret.ts';
import { changeDossier } from '../change.ts';
import { later } from '../mail/later.ts';
import { disclosedByVisit, withLink } from './enter-code.ts';
import { type Found, standingOf } from './find-link.ts';
import type { SponsorDeps } from './guard.ts';
import { answerBy, type Named, namedAs } from './named.ts';
import { type Visit, visitMinutes } from './type-code.ts';
import { loadVisit } from './visit.ts';

/** One more thing that waits for this contact. */
export type OpenItem = Named & {
  readonly dossierId: DossierId;
  readonly documentId: DocumentId;
  readonly respondBy?: Day;
  readonly current: boolean;
};

const most = 50;

/**
 * Everything that waits for the contact of this visit, the present one first: who proved to read a contact's mail may
 * read what was mailed there. Reads only, and opens only dossiers of which something lies with this contact.
 */
export async function openItems(deps: SponsorDeps, visit: string): Promise<Result<readonly OpenItem[]>> {
  const here = await loadVisit(deps, visit);
  if (!here) return refuse('expired', { params: { reason: 'visit' } });
  const { store, clock } = deps;
  const organisation = store.organisation.read().value;
  const items: OpenItem[] = [];
  const sponsorHere = here.dossier.assignment.sponsorId;
  const waiting = store.lists.lyingWith(here.link.contactId).filter(({ sponsorId }) => sponsorId === sponsorHere);
  for (const id of new Set([here.dossier.id, ...waiting.map((one) => one.id)])) {
    if (items.length >= most) break;
    const dossier = id === here.dossier.id ? here.dossier : (await store.dossiers.load(id))?.value;
    for (const document of dossier?.documents ?? []) {
      const found = dossier && ownLink({ dossier, document }, here);
      if (!found || standingOf(found, organisation, clock.today()).kind !== 'open') continue;
      items.push({
        ...namedAs(found, organisation.name),
        dossierId: id,
        documentId: document.id,
        ...answerBy(document),
        current: document.id === here.document.id,
      });
    }
  }
  return ok(items);
}

/**
 * Opens another item of the list under the same proof, with the same end. The register and the log are written before
 * the page is shown, as with a code.
 */
export async function switchItem(
  deps: SponsorDeps,
  visit: string,
  item: { readonly dossierId: DossierId; readonly documentId: DocumentId },
): Promise<Result<Visit>> {
  const here = await loadVisit(deps, visit);
  if (!here || !parseToken(visit)) return refuse('expired', { params: { reason: 'visit' } });
  const secret = newSecret(deps.random);
  return changeDossier<Visit>(deps, { kind: 'sponsor' }, item.dossierId, 'system', (situation) => {
    const document = situation.dossier.documents.find((one) => one.id === item.documentId);
    const found = document && ownLink({ dossier: situation.dossier, document }, here);
    const standing = found && standingOf(found, situation.organisation, situation.today);
    if (!found || standing?.kind !== 'open') return refuse('expired', { params: { reason: 'link' } });
    const latest = later(situation.now, visitMinutes);
    const expiresAt = here.link.visit && here.link.visit.expiresAt < latest ? here.link.visit.expiresAt : latest;
    const link = {
      openedAt: situation.now,
      ...found.link,
      visit: { hash: hashSecret(found.link.id, secret), expiresAt },
    };
    const dossier = disclosedByVisit({ ...situation, dossier: withLink(found, link) }, found, standing.contact);
    const token = formatToken({ dossierId: item.dossierId, linkId: link.id, secret });
    return ok({ dossier, effects: [], value: { visit: token, expiresAt } });
  });
}

/** The newest link of a document that went to the same contact of the same sponsor at the same address. */
function ownLink({ dossier, document }: Pick<Found, 'dossier' | 'document'>, here: Found): Found | undefined {
  if (dossier.assignment.sponsorId !== here.dossier.assignment.sponsorId) return undefined;
  const link = document.links.findLast(
    (one: DossierDocument['links'][number]) =>
      one.contactId === here.link.contactId && one.email === here.link.email && one.revokedAt === undefined,
  );
  return link && { dossier, document, link };
}
