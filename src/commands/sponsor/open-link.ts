import type { DossierDocument } from '#src/domain/document.ts';
import { isForInformation } from '#src/domain/document-versions.ts';
import type { Day, Instant } from '#src/domain/time.ts';
import { maskAddress } from '#src/mail/address.ts';
import type { Deps } from '../context.ts';
import { codesAsked } from './codes-asked.ts';
import { type Found, loadLink, standingOf } from './find-link.ts';
import { answerBy, type Named, namedAs, type Told, told } from './named.ts';
import { loadVisit } from './visit.ts';

export type LinkPage =
  /** Unknown, mistyped, expired, revoked: all alike. */
  | { readonly page: 'expired' }
  | (Named & { readonly page: 'withdrawn' })
  | (Named & { readonly page: 'replaced'; readonly by: { readonly version: number; readonly on?: Day } })
  | (Named & { readonly page: 'decided'; readonly decision: Told })
  | (Named & {
      readonly page: 'askCode';
      readonly maskedEmail: string;
      readonly respondBy?: Day;
      /** From this day on silence is agreement, by the contract (R19). */
      readonly silenceOn?: Day;
      /** Nobody has to answer: a report for information. */
      readonly forInformation: boolean;
      /** A code is on its way or has come, so the page may ask for it. */
      readonly codeSent: boolean;
      /** When codes were asked for in the last hour, oldest first. */
      readonly codesAsked: readonly Instant[];
    })
  | (Named & { readonly page: 'visit' });

/**
 * Which page a decision link shows. Only reads, so scanners, previews and browsers that press links change nothing.
 *
 * @param visit the secret of the visitor's cookie, if any
 */
export async function openLink(deps: Deps, token: string, visit?: string): Promise<LinkPage> {
  const found = await loadLink(deps, token);
  if (!found) return { page: 'expired' };
  const organisation = deps.store.organisation.read().value;
  const named = namedAs(found, organisation.name);
  const standing = standingOf(found, organisation, deps.clock.today());
  switch (standing.kind) {
    case 'dead':
      return { page: 'expired' };
    case 'withdrawn':
      return { page: 'withdrawn', ...named };
    case 'replaced':
      return { page: 'replaced', ...named, by: { version: standing.by.version, ...sentOn(standing.by) } };
    case 'decided':
      return found.document.decision
        ? { page: 'decided', ...named, decision: told(found.document.decision) }
        : { page: 'expired' };
    case 'open':
    case 'informed': {
      const visiting = visit === undefined ? undefined : await loadVisit(deps, visit);
      if (visiting?.link.id === found.link.id) return { page: 'visit', ...named };
      return { page: 'askCode', ...named, ...askCode(found, deps.clock.now()) };
    }
  }
}

function askCode({ dossier, document, link }: Found, now: Instant) {
  const queued = dossier.messages.some(
    (one) => one.kind === 'code' && one.linkId === link.id && one.nextTryAt !== undefined,
  );
  return {
    maskedEmail: maskAddress(link.email),
    ...answerBy(document),
    forInformation: isForInformation(document),
    codeSent: queued || (link.code !== undefined && link.code.expiresAt > now && link.code.triesLeft > 0),
    codesAsked: codesAsked(dossier, link, now),
  };
}

function sentOn(document: DossierDocument): { on?: Day } {
  return document.awaiting ? { on: document.awaiting.since } : {};
}
