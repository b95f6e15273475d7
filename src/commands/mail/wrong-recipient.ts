import type { Actor } from '#src/domain/actor.ts';
import type { DocumentId, DossierId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { documentStep } from '#src/workflow/decide.ts';
import { openBreach } from '../cases/report-breach.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import type { Handed } from '../sections/judge.ts';
import { keepWords } from '../sections/keep-words.ts';

/**
 * E9: the mail reached somebody it was not meant for. The version is withdrawn, its links die, deletion is asked, and
 * the log says so, and a breach is in the register before it says so, once for each version (DOMAIN 8.10).
 *
 * @param told.reason what happened, for the log
 */
export function wrongRecipientConfirmed(
  deps: Deps,
  actor: Actor,
  told: { readonly dossierId: DossierId; readonly documentId: DocumentId; readonly reason: string } & Pick<
    Handed,
    'reasons'
  >,
): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, told.dossierId, 'delivery.recall', async (situation) => {
    const reason = told.reason.trim();
    if (reason === '') {
      return refuse('invalid', { problems: [{ field: 'reason', message: 'Vul in wat er is gebeurd' }] });
    }
    const stepped = documentStep(situation, told.documentId, 'wrongRecipient.confirmed', { reason });
    if (!stepped.ok) return stepped;
    await openBreach(deps, actor, {
      key: `wrong recipient ${told.dossierId} ${told.documentId}`,
      text: reason,
      awareAt: situation.now,
      data: ['documents', 'contact'],
      people: 'one',
      dossierIds: [told.dossierId],
      branchId: situation.dossier.branchId,
      overrides: [],
    });
    const dossier = keepWords(situation, stepped.value.dossier, {
      section: 'wrongRecipient.confirmed',
      reasons: told.reasons,
    });
    return ok({ ...stepped.value, dossier, value: undefined });
  });
}
