import type { Actor } from '#src/domain/actor.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { isToSend } from '#src/domain/document-versions.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { DocumentId, DossierId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { answerDay } from '#src/workflow/document/answer-day.ts';
import { hasLeft } from '#src/workflow/document/reached.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { datedWords } from '../documents/date-words.ts';

/** Is this version still to leave, so that a print of it names its own answer day? */
export function isToLeave(dossier: Dossier, document: DossierDocument): boolean {
  return isToSend(document) && !hasLeft(dossier, document);
}

/**
 * Before a version is printed for the envelope: its words get the answer day of a letter posted today. Once anything of
 * it has left nothing changes.
 */
export function datePrint(
  deps: Deps,
  actor: Actor,
  { dossierId, documentId }: { readonly dossierId: DossierId; readonly documentId: DocumentId },
): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, actor, dossierId, 'mail.repair', async (situation) => {
    const { dossier, today } = situation;
    const document = dossier.documents.find((one) => one.id === documentId);
    if (!document) return refuse('notFound');
    if (!isToLeave(dossier, document)) return ok({ dossier, effects: [], value: undefined });
    const dated = await datedWords(deps, dossierId, document, answerDay(situation, document, today));
    const documents = dossier.documents.map((one) => (one.id === documentId ? dated : one));
    return ok({ dossier: { ...dossier, documents }, effects: [], value: undefined });
  });
}
