import { letterheadFiles } from '#src/commands/documents/letterhead-files.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import type { BranchId } from '#src/domain/ids.ts';
import { letterheadInForce } from '#src/domain/letterhead.ts';
import { download } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';

/** The very page that will be made, before it is. */
export async function lookAt({ deps, organisation }: UserVisit, model: DocumentModel, branchId: BranchId) {
  const paper = await letterheadFiles(deps, letterheadInForce(organisation, branchId));
  const { pdf } = await deps.render(model, fingerprintOf(model), paper);
  return download({ bytes: pdf, type: 'application/pdf', fileName: 'voorbeeld.pdf', view: true });
}
