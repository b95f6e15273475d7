import { pdfToPrint } from '#src/commands/delivery/files.ts';
import { approvalPath } from '#src/domain/document-versions.ts';
import { fileNameOf } from '#src/domain/file-name.ts';
import { download, notFound } from '../respond.tsx';
import type { OpenPaper } from './open-paper.ts';

const mustLeave = new Set(['ready', 'sending', 'mailFailed']);

/** The version as it is put in an envelope or handed over: the very bytes that mails carry. Nothing is stored by looking. */
export async function showPrint(open: OpenPaper): Promise<Response> {
  const { visit, dossier, document, mayCopy, mayPost } = open;
  // Who may not read the content (DOMAIN 13) sees it only for the moment it has to go into an envelope.
  const may = visit.mayHere('content.edit') ? mayPost || mayCopy : mayPost && mustLeave.has(approvalPath(document));
  const bytes = may ? await pdfToPrint(visit.deps, visit.deps.render, dossier.id, document) : undefined;
  if (!bytes) return notFound(visit);
  const fileName = fileNameOf(dossier.reference, document, 'pdf');
  return download({ bytes, type: 'application/pdf', fileName, view: true });
}
