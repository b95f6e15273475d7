import { mayGiveCopy } from '#src/commands/delivery/client-copy.ts';
import type { DossierDocument } from '#src/domain/document.ts';
import { approvalPath, mustLeave } from '#src/domain/document-versions.ts';
import { isRestricted } from '#src/domain/dossier.ts';
import { isHeldBack } from '#src/domain/held-back.ts';
import { type OpenDossier, withDossier } from '../open-dossier.ts';
import { notFound, refused } from '../respond.tsx';

export type OpenPaper = OpenDossier & {
  readonly document: DossierDocument;
  /** Machine and permission table both allow recording that this version was posted to the sponsor. */
  readonly mayPost: boolean;
  /** The client may get a copy of this version now (R56). */
  readonly mayCopy: boolean;
  /** The paper may be opened here. Who may not read the content (DOMAIN 13) gets it only while it must go into an envelope. */
  readonly mayPrint: boolean;
};

/** One plan or report that leaves on paper; unknown ids look like unknown pages. */
export function withPaper(handler: (open: OpenPaper) => Response | Promise<Response>) {
  return withDossier((open) => {
    const { visit, dossier } = open;
    const document = dossier.documents.find((one) => one.id === visit.param('document'));
    if (!document) return notFound(visit);
    const mayPost = open
      .offers()
      .some((offer) => offer.kind === 'document' && offer.event === 'doc.posted' && offer.documentId === document.id);
    const may = !isHeldBack(dossier, 'mail.repair') && visit.mayHere('mail.repair');
    const mayCopy = may && mayGiveCopy(dossier, document);
    const mayPrint = visit.mayHere('content.edit') ? mayPost || mayCopy : mayPost && mustLeave(document);
    return handler({ ...open, document, mayPost, mayCopy, mayPrint });
  });
}

/** The page of an act that this version does not allow now. */
export function refusePaper({ visit, dossier, document }: OpenPaper, event: string): Promise<Response> {
  const params = { event, state: approvalPath(document) };
  return refused(visit, {
    code: 'illegalStep',
    params: isRestricted(dossier) ? { ...params, reason: 'restricted' } : params,
  });
}
