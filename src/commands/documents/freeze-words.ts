import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath, isSponsorDocument } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import type { Deps } from '../context.ts';
import { freezeModel } from '../delivery/freeze.ts';
import { inputOf } from './input.ts';

/** States on arriving in which the words stand fixed. */
const fixing = new Set(['internalReview', 'clientReview', 'ready', 'approved']);

/**
 * Freezes the words of every version that a step brought to where they stand fixed: when it is submitted, and once
 * more when the client's reaction is known, since the document says how the client saw it. What was rendered for
 * sending never changes.
 *
 * @param situation before the step; `after` is the dossier the step decided.
 * @returns `invalid` when a version's sections cannot be made into a document.
 */
export async function withFrozenWords(deps: Deps, situation: Situation, after: Dossier): Promise<Result<Dossier>> {
  const documents: DossierDocument[] = [];
  for (const document of after.documents) {
    const before = situation.dossier.documents.find((one) => one.id === document.id);
    const path = approvalPath(document);
    const arrived = fixing.has(path) && (!before || approvalPath(before) !== path);
    if (!isSponsorDocument(document.kind) || !arrived || document.files) {
      documents.push(document);
      continue;
    }
    const { frozen: _before, ...unfrozen } = document;
    const made = inputOf(unfrozen, { ...situation, dossier: after });
    if (!made.ok) return made;
    const model = made.value.kind.toDocument(made.value.input);
    documents.push({ ...document, frozen: await freezeModel(deps, after.id, model, situation.now) });
  }
  return ok({ ...after, documents });
}
