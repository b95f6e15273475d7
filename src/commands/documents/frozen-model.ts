import { type DocumentModel, modelSchema } from '#src/documents/model.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { BlobOwner } from '#src/store/port.ts';
import type { Deps } from '../context.ts';

/** The words of a version as they were fixed. */
export async function frozenModel(
  { store }: Pick<Deps, 'store'>,
  owner: BlobOwner,
  { model }: Pick<NonNullable<DossierDocument['frozen']>, 'model'>,
): Promise<DocumentModel> {
  const stored = await store.blobs.get(owner, model);
  return modelSchema.parse(JSON.parse(Buffer.from(stored).toString('utf8')));
}
