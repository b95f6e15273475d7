import type { Actor } from '#src/domain/actor.ts';
import type { DocumentId, DossierId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { beginDocument, type Wanted } from '#src/workflow/decide.ts';
import { findKind } from '#templates/index.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';

/**
 * Begins a trajectplan, the next voortgangsrapportage, the eindrapportage, the next of another kind for the sponsor, or a
 * new version of one that was withdrawn, and answers the id of the concept.
 *
 * @returns `notFound` for a kind nobody approves or knows, `illegalStep` when the trajectory is not there yet.
 */
export function startDocument(
  deps: Deps,
  actor: Actor,
  { dossierId, ...wanted }: Wanted & { readonly dossierId: DossierId },
): Promise<Result<DocumentId>> {
  const { approval = 'none' } = findKind(wanted.kind) ?? {};
  return changeDossier(deps, actor, dossierId, 'content.edit', (situation) => {
    if (approval === 'none') return refuse('notFound');
    const begun = beginDocument(situation, wanted);
    return begun.ok ? ok(begun.value) : begun;
  });
}
