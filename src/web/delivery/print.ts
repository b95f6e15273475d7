import { datePrint } from '#src/commands/delivery/date-print.ts';
import { pdfToPrint } from '#src/commands/delivery/files.ts';
import { fileNameOf } from '#src/domain/file-name.ts';
import { paths } from '../paths.ts';
import { download, notFound, refused, seeOther } from '../respond.tsx';
import type { OpenPaper } from './open-paper.ts';

/** The version as it is put in an envelope or handed over: the very bytes that mails carry. Nothing is stored by looking. */
export async function showPrint(open: OpenPaper): Promise<Response> {
  const { visit, dossier, document, mayPrint } = open;
  const bytes = mayPrint ? await pdfToPrint(visit.deps, visit.deps.render, dossier.id, document) : undefined;
  if (!bytes) return notFound(visit);
  const fileName = fileNameOf(dossier.reference, document, 'pdf');
  return download({ bytes, type: 'application/pdf', fileName, view: true });
}

/** Puts today's answer day into a version that is still to leave, and shows it. */
export async function postPrint({ visit, dossier, document, mayPrint }: OpenPaper): Promise<Response> {
  const at = { dossierId: dossier.id, documentId: document.id };
  if (!mayPrint) return notFound(visit);
  const dated = await datePrint(visit.deps, visit.actor, at);
  return dated.ok
    ? seeOther(paths.documentPrint({ dossier: dossier.id, document: document.id }))
    : refused(visit, dated.refusal);
}
