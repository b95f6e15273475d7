import { pdfToPrint } from '#src/commands/delivery/files.ts';
import { fileNameOf } from '#src/domain/file-name.ts';
import { download, notFound } from '../respond.tsx';
import { isLetter } from './offered.ts';
import type { OpenMessage } from './open-message.ts';

/** The letter to print. Nothing is stored by looking. */
export async function showLetter(open: OpenMessage): Promise<Response> {
  const { visit, dossier, document } = open;
  if (!document || !isLetter(open)) return notFound(visit);
  const bytes = await pdfToPrint(visit.deps, visit.deps.render, dossier.id, document);
  if (!bytes) return notFound(visit);
  const fileName = fileNameOf(dossier.reference, document, 'pdf');
  return download({ bytes, type: 'application/pdf', fileName, view: true });
}
