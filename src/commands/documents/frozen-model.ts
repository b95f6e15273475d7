import { type DocumentModel, modelSchema } from '#src/documents/model.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { DossierId } from '#src/domain/ids.ts';
import type { Deps } from '../context.ts';

/** The words of a version as they were fixed. */
export async function frozenModel(
  { store }: Pick<Deps, 'store'>,
  dossierId: DossierId,
  { model }: NonNullable<DossierDocument['frozen']>,
): Promise<DocumentModel> {
  const stored = await store.blobs.get(dossierId, model);
  return modelSchema.parse(JSON.parse(Buffer.from(stored).toString('utf8')));
}
