import type { Rendered, Renderer } from '#src/documents/render.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import type { DossierId } from '#src/domain/ids.ts';
import type { Deps } from '../context.ts';
import { frozenModel } from '../documents/frozen-model.ts';
import { letterheadFiles } from '../documents/letterhead-files.ts';

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
  const { pdf, docx } = await rendered(deps, render, dossierId, document.frozen);
  return { pdf: await blobs.put(dossierId, pdf), docx: await blobs.put(dossierId, docx) };
}

/**
 * The PDF to print: the stored one when there is one, else made now from the frozen words, which gives the same bytes.
 * Reads only. Undefined while the words are not frozen.
 */
export async function pdfToPrint(
  deps: Pick<Deps, 'store'>,
  render: Renderer,
  dossierId: DossierId,
  document: DossierDocument,
): Promise<Uint8Array | undefined> {
  if (document.files) return deps.store.blobs.get(dossierId, document.files.pdf);
  return document.frozen && (await rendered(deps, render, dossierId, document.frozen)).pdf;
}

async function rendered(
  deps: Pick<Deps, 'store'>,
  render: Renderer,
  dossierId: DossierId,
  frozen: NonNullable<DossierDocument['frozen']>,
): Promise<Rendered> {
  const letterhead = await letterheadFiles(deps, frozen.letterhead);
  return render(await frozenModel(deps, dossierId, frozen), frozen.fingerprint, letterhead);
}
