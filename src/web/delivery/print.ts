import { pdfToPrint } from '#src/commands/delivery/files.ts';
import { fileNameOf } from '#src/domain/file-name.ts';
import { download, notFound } from '../respond.tsx';
import type { OpenPaper } from './open-paper.ts';

/** The version as it is put in an envelope or handed over: the very bytes that mails carry. Nothing is stored by looking. */
export async function showPrint(open: OpenPaper): Promise<Response> {
  const { visit, dossier, document, mayPrint } = open;
  const bytes = mayPrint ? await pdfToPrint(visit.deps, visit.deps.render, dossier.id, document) : undefined;
  if (!bytes) return notFound(visit);
  const fileName = fileNameOf(dossier.reference, document, 'pdf');
  return download({ bytes, type: 'application/pdf', fileName, view: true });
}
