import { isToLeave } from '#src/commands/delivery/date-print.ts';
import { withAnswerDay } from '#src/commands/documents/date-words.ts';
import { decidedCopy } from '#src/commands/documents/decided-copy.ts';
import { frozenModel } from '#src/commands/documents/frozen-model.ts';
import { modelOf } from '#src/commands/documents/input.ts';
import { letterheadFiles, letterheadOf } from '#src/commands/documents/letterhead-files.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import type { BlobRef } from '#src/domain/document.ts';
import { contentTypes, type Format } from '#src/domain/file-name.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { answerDay } from '#src/workflow/document/answer-day.ts';
import { download, notFound, refused } from '../respond.tsx';
import { IncompletePage } from './incomplete.tsx';
import type { OpenDocument } from './open-document.ts';

function isFormat(text: string): text is Format {
  return Object.hasOwn(contentTypes, text);
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
  return answer(open, made, { format, mark: '' });
}

/** The version with its decision in it, made when it is asked for; the file that was sent stays as it was. */
export async function showDecided(open: OpenDocument): Promise<Response> {
  const { visit, dossier, document } = open;
  const format = visit.param('format');
  if (!isFormat(format)) return notFound(visit);
  const copy = await decidedCopy(visit.deps, document, { dossier, organisation: visit.organisation });
  return answer(open, copy.ok ? await inFormat(open, copy.value, format) : copy, { format, mark: '-besluit' });
}

function answer(
  open: OpenDocument,
  made: Result<Uint8Array>,
  { format, mark }: { readonly format: Format; readonly mark: string },
): Response | Promise<Response> {
  const { visit, dossier, document } = open;
  if (!made.ok)
    return made.refusal.code === 'invalid'
      ? IncompletePage(open, made.refusal.problems ?? [])
      : refused(visit, made.refusal);
  const fileName = `${document.kind}-${dossier.reference}-v${document.version}${mark}.${format}`;
  return download({ bytes: made.value, type: contentTypes[format], fileName, view: format === 'pdf' });
}

async function stored({ visit, dossier }: OpenDocument, ref: BlobRef): Promise<Result<Uint8Array>> {
  return ok(await visit.deps.store.blobs.get(dossier.id, ref));
}

async function rendered(open: OpenDocument, format: Format): Promise<Result<Uint8Array>> {
  const made = await currentModel(open);
  return made.ok ? inFormat(open, made.value, format) : made;
}

async function inFormat(open: OpenDocument, model: DocumentModel, format: Format): Promise<Result<Uint8Array>> {
  const { deps, organisation } = open.visit;
  const letterhead = letterheadOf(open.document, organisation, open.dossier.branchId);
  const files = await deps.render(model, fingerprintOf(model), await letterheadFiles(deps, letterhead));
  return ok(files[format]);
}

/** The words as they stand: those of the concept, or fixed ones with the answer day they would have if sent today. */
export async function currentModel({ visit, dossier, document }: OpenDocument): Promise<Result<DocumentModel>> {
  const { deps, organisation, today } = visit;
  if (!document.frozen) return modelOf(document, { dossier, organisation, today });
  const model = await frozenModel(deps, dossier.id, document.frozen);
  if (!isToLeave(dossier, document)) return ok(model);
  return ok(withAnswerDay(model, answerDay({ dossier, organisation }, document, today)));
}
