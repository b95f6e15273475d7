import type { Task } from '#src/domain/summary.ts';
import { paths } from '../paths.ts';

/** Straight to where a task is done; to the dossier where more than one page may be meant. */
export function taskLink(dossier: string, { kind, documentId, messageId }: Task): string {
  if (messageId) return paths.message({ dossier, message: messageId });
  switch (kind) {
    case 'decideRejection':
    case 'decideReportRejection':
    case 'decideDocumentRejection':
    case 'decideFinalRejection':
      // about the plan a trajectory waits for, the trajectory itself is decided
      return documentId
        ? paths.documentStep({ dossier, document: documentId, step: 'rejection.decided' })
        : paths.dossierStep({ dossier, step: 'plan.rejected' });
    default:
      return paths.dossier({ dossier });
  }
}
