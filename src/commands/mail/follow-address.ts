import { isRestricted } from '#src/domain/dossier.ts';
import type { ContactId, DossierId, SponsorId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Decided, Situation } from '#src/workflow/context.ts';
import { isOnPaperOnly, mailsToDecider } from '#src/workflow/document/reached.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { withFrozenWords } from '../documents/freeze-words.ts';
import { versionReaddressed } from './readdress.ts';
import { contactFor, mayReceive } from './recipient.ts';

type Moved = { readonly sponsorId: SponsorId; readonly contactId: ContactId };

/**
 * E7: a link works at the address it was mailed to. Every version that is out to this contact at another address than
 * the proven one is mailed anew, in whichever open dossier it is; what is there already is left alone, so that doing it
 * again finishes what was left. Costs as much as lies with this contact.
 *
 * @returns `unavailable` with `reason` notEverywhere when a dossier could not follow.
 * @throws what a damaged dossier throws, once the others have followed.
 */
export async function followAddress(deps: Deps, moved: Moved): Promise<Result<undefined>> {
  const { dossiers, lists } = deps.store;
  const damaged = new Set<DossierId>([...dossiers.quarantined()].map(({ id }) => id));
  const thrown: unknown[] = [];
  let everywhere = true;
  for (const { id, sponsorId, open } of lists.lyingWith(moved.contactId)) {
    if (sponsorId !== moved.sponsorId || !open || damaged.has(id)) continue;
    try {
      const sent = await mailedAnew(deps, id, moved.contactId);
      if (!sent.ok && sent.refusal.code !== 'notFound') everywhere = false;
    } catch (error) {
      thrown.push(error);
    }
  }
  if (thrown.length > 0) throw thrown[0];
  return everywhere ? ok(undefined) : refuse('unavailable', { params: { reason: 'notEverywhere' } });
}

/** @returns `notFound` when nothing in this dossier is out to the contact at another address: no reason to write. */
function mailedAnew(deps: Deps, id: DossierId, contactId: ContactId): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', async (situation) => {
    const followed = followedIn(situation, contactId);
    if (!followed) return refuse('notFound');
    const dated = await withFrozenWords(deps, situation, followed.dossier);
    return dated.ok ? ok({ dossier: dated.value, effects: followed.effects, value: undefined }) : dated;
  });
}

function followedIn(situation: Situation, contactId: ContactId): Decided | undefined {
  const contact = contactFor(situation.organisation, situation.dossier, contactId);
  if (!contact || !mayReceive(contact, situation.today) || isRestricted(situation.dossier)) return undefined;
  let decided: Decided | undefined;
  for (const { id } of situation.dossier.documents) {
    const { dossier, effects } = decided ?? { dossier: situation.dossier, effects: [] };
    const document = dossier.documents.find((one) => one.id === id);
    const mail = document && mailsToDecider(dossier, document).at(-1);
    if (!document || mail?.to.contactId !== contactId || mail.to.email === contact.email) continue;
    if (isOnPaperOnly(dossier, document)) continue;
    const sent = versionReaddressed({ ...situation, dossier }, document);
    if (sent.ok) decided = { dossier: sent.value.dossier, effects: [...effects, ...sent.value.effects] };
  }
  return decided;
}
