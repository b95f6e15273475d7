import { modelSchema } from '#src/documents/model.ts';
import type { Renderer } from '#src/documents/render.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { DossierId } from '#src/domain/ids.ts';
import type { Deps } from '../context.ts';

export type Files = NonNullable<DossierDocument['files']>;

/**
 * The files of a version: the ones it has, else made from its frozen words and put in the blob store for the write
 * that names them. The engine comes from the caller. Undefined while the words are not frozen.
 */
export async function filesOf(
  deps: Pick<Deps, 'store'>,
  render: Renderer,
  dossierId: DossierId,
  document: DossierDocument,
): Promise<Files | undefined> {
  if (document.files || !document.frozen) return document.files;
  const { blobs } = deps.store;
  const stored = await blobs.get(dossierId, document.frozen.model);
  const model = modelSchema.parse(JSON.parse(Buffer.from(stored).toString('utf8')));
  const { pdf, docx } = await render(model, document.frozen.fingerprint);
  return { pdf: await blobs.put(dossierId, pdf), docx: await blobs.put(dossierId, docx) };
}
