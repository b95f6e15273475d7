import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { DossierId } from '#src/domain/ids.ts';
import type { Instant } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';

/**
 * Fixes the words of a version for good: its model as a sealed blob, with its fingerprint (R18). The blob is there
 * before the write that names it.
 */
export async function freezeModel(
  deps: Pick<Deps, 'store'>,
  dossierId: DossierId,
  model: DocumentModel,
  at: Instant,
): Promise<NonNullable<DossierDocument['frozen']>> {
  const bytes = Buffer.from(JSON.stringify(model), 'utf8');
  return { at, model: await deps.store.blobs.put(dossierId, bytes), fingerprint: fingerprintOf(model) };
}
