import type { DossierId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { maskAddress } from '#src/mail/address.ts';
import { parseToken } from '#src/mail/secret.ts';
import { changeDossier } from '../change.ts';
import { queueMail } from '../mail/queue.ts';
import { sponsorRecipient } from '../mail/recipient.ts';
import { askedTooOften } from './codes-asked.ts';
import { findLink, readerOf, standingOf } from './find-link.ts';
import type { SponsorDeps } from './guard.ts';

export const deadLink = refuse('expired', { params: { reason: 'link' } });

/**
 * "Stuur mij de code": queues a mail with a code to the address the link was mailed to, never to one that is typed.
 * The code itself is drawn when that mail is sent.
 *
 * @returns the address, masked; `expired` for every link that opens nothing; `tooManyTries` after five in an hour.
 */
export async function requestCode(deps: SponsorDeps, text: string): Promise<Result<{ readonly maskedEmail: string }>> {
  const token = parseToken(text);
  if (!token) return deadLink;
  const id: DossierId = token.dossierId;
  const result = await changeDossier(deps, { kind: 'sponsor' }, id, 'system', (situation) => {
    const found = findLink(situation.dossier, token);
    const reader = found && readerOf(standingOf(found, situation.organisation, situation.today));
    if (!found || !reader) return deadLink;
    const tooSoon = askedTooOften(situation.dossier, found.link, situation.now);
    if (tooSoon) return tooSoon;
    const dossier = queueMail(situation, {
      kind: 'code',
      to: sponsorRecipient(reader),
      documentId: found.document.id,
      linkId: found.link.id,
    });
    return ok({ dossier, effects: [], value: { maskedEmail: maskAddress(found.link.email) } });
  });
  return !result.ok && result.refusal.code === 'notFound' ? deadLink : result;
}
