import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath, isSponsorDocument, isToSend } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import { letterheadInForce } from '#src/domain/letterhead.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { isTacit, termsOf } from '#src/workflow/document/answer-day.ts';
import { hasLeft } from '#src/workflow/document/reached.ts';
import type { Deps } from '../context.ts';
import { freezeModel } from '../delivery/freeze.ts';
import { datedWords } from './date-words.ts';
import { issueOf, modelOf } from './input.ts';

/** States on arriving in which the words stand fixed. */
const fixing = new Set(['internalReview', 'clientReview', 'ready', 'approved']);

/**
 * Freezes the words of every version that a step brought to where they stand fixed: when it is submitted, and once
 * more when the client's reaction is known, since the document says how the client saw it. Sending fills in the day by
 * which an answer is asked, and nothing else. What has left never changes.
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
    if (before && document.respondBy && path === 'sending' && isToSend(before)) {
      documents.push(
        hasLeft(after, document) ? document : await datedWords(deps, after.id, document, document.respondBy),
      );
      continue;
    }
    if (!isSponsorDocument(document) || !arrived || document.files) {
      documents.push(document);
      continue;
    }
    const { frozen: _before, ...unfrozen } = document;
    const made = modelOf(unfrozen, { ...situation, dossier: after });
    if (!made.ok) return made;
    const letterhead = letterheadInForce(situation.organisation, after.branchId);
    const frozen = await freezeModel(deps, after.id, made.value, { at: situation.now, letterhead });
    const at = { ...situation, dossier: after };
    const { respondBy } = issueOf(unfrozen, at);
    const silence = isTacit(at, unfrozen) && { silenceAgreesAfter: termsOf(at, { frozen: undefined }).escalation };
    documents.push({ ...document, frozen: { ...frozen, ...(respondBy && { respondBy }), ...silence } });
  }
  return ok({ ...after, documents });
}
