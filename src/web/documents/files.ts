import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { modelOf } from '#src/commands/documents/input.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import type { BlobRef } from '#src/domain/document.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { download, notFound, refused } from '../respond.tsx';
import { IncompletePage } from './incomplete.tsx';
import type { OpenDocument } from './open-document.ts';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
type Format = keyof typeof types;

function isFormat(text: string): text is Format {
  return Object.hasOwn(types, text);
}

/**
 * The document as a file: the very bytes that were sent when it was sent, else made now from the frozen words or from
 * the concept. Nothing is stored by looking.
 */
export async function showFile(open: OpenDocument): Promise<Response> {
  const { visit, document } = open;
  const format = visit.param('format');
  if (!isFormat(format)) return notFound(visit);
  const made = document.files ? await stored(open, document.files[format]) : await rendered(open, format);
  if (!made.ok)
    return made.refusal.code === 'invalid'
      ? IncompletePage(open, made.refusal.problems ?? [])
      : refused(visit, made.refusal);
  const fileName = `${document.kind}-${open.dossier.reference}-v${document.version}.${format}`;
  return download({ bytes: made.value, type: types[format], fileName, view: format === 'pdf' });
}

async function stored({ visit, dossier }: OpenDocument, ref: BlobRef): Promise<Result<Uint8Array>> {
  return ok(await visit.deps.store.blobs.get(dossier.id, ref));
}

async function rendered(open: OpenDocument, format: Format): Promise<Result<Uint8Array>> {
  const made = await currentModel(open);
  if (!made.ok) return made;
  const files = await open.visit.deps.render(made.value, fingerprintOf(made.value));
  return ok(files[format]);
}

/** The words as they stand: fixed ones when they are fixed, else those of the concept. */
export async function currentModel({ visit, dossier, document }: OpenDocument): Promise<Result<DocumentModel>> {
  const { deps, organisation, today } = visit;
  return document.frozen
    ? ok(await frozenModel(deps, dossier.id, document.frozen))
    : modelOf(document, { dossier, organisation, today });
}
