import type { Actor } from '#src/domain/actor.ts';
import type { DocumentId, DossierId } from '#src/domain/ids.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { beginDocument, type Wanted } from '#src/workflow/decide.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';

/**
 * Begins a trajectplan, the next voortgangsrapportage, the eindrapportage, or a new version of one that was withdrawn,
 * and answers the id of the concept.
 *
 * @returns `illegalStep` when the trajectory is not there yet.
 */
export function startDocument(
  deps: Deps,
  actor: Actor,
  { dossierId, ...wanted }: Wanted & { readonly dossierId: DossierId },
): Promise<Result<DocumentId>> {
  return changeDossier(deps, actor, dossierId, 'content.edit', (situation) => {
    const begun = beginDocument(situation, wanted);
    return begun.ok ? ok(begun.value) : begun;
  });
}
