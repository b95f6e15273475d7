import type { DossierDocument } from '#src/domain/document.ts';
import { type OpenDossier, withDossier } from '../open-dossier.ts';
import { notFound } from '../respond.tsx';

export type OpenAnswer = OpenDossier & {
  readonly document: DossierDocument;
  /** Machine and permission table both allow recording an answer now. */
  readonly mayRecord: boolean;
};

/** One version of a document, with whether its answer may be recorded now; unknown ids look like unknown pages. */
export function withAnswer(handler: (open: OpenAnswer) => Response | Promise<Response>) {
  return withDossier((open) => {
    const { visit, dossier } = open;
    const document = dossier.documents.find((one) => one.id === visit.param('document'));
    if (!document) return notFound(visit);
    const mayRecord = open
      .offers()
      .some((offer) => offer.kind === 'recordDecision' && offer.documentId === document.id);
    return handler({ ...open, document, mayRecord });
  });
}

/** Who may see an answer and its proof: who records them, and who reads the dossier. */
export function maySeeAnswer({ visit, sight }: OpenAnswer): boolean {
  return sight === 'content' || visit.mayHere('decision.record');
}
