import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { BlobOwner } from '#src/store/port.ts';
import type { Deps } from '../context.ts';

type Frozen = NonNullable<DossierDocument['frozen']>;

/**
 * Fixes the words of a version for good: its model as a sealed blob, with its fingerprint (R18), and the office's
 * briefpapier of that moment. The blob is there before the write that names it.
 */
export async function freezeModel(
  deps: Pick<Deps, 'store'>,
  owner: BlobOwner,
  model: DocumentModel,
  { at, letterhead }: { readonly at: Frozen['at']; readonly letterhead?: Frozen['letterhead'] },
): Promise<Frozen> {
  const bytes = Buffer.from(JSON.stringify(model), 'utf8');
  const ref = await deps.store.blobs.put(owner, bytes);
  return { at, model: ref, fingerprint: fingerprintOf(model), ...(letterhead && { letterhead }) };
}
