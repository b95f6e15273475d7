import type { CaseAction, CaseSubject } from '#src/domain/case-permissions.ts';
import { endsIn } from '#src/domain/cases/people-ends.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { Store } from '#src/store/port.ts';

/** What the permission table needs to know of a case: it, and of its dossier who guides the client. */
export function caseSubject(store: Pick<Store, 'dossiers'>, theCase: CaseSummary): CaseSubject {
  const dossier = theCase.dossierId && store.dossiers.summary(theCase.dossierId);
  // a request goes along with its dossier (P25); complaint and breach stay with the branch they are about
  const branchId =
    theCase.kind === 'request' ? (dossier?.branchId ?? theCase.branchId) : (theCase.branchId ?? dossier?.branchId);
  return {
    kind: theCase.kind,
    ...(branchId && { branchId }),
    ...(dossier && { coachId: dossier.coachId }),
    aboutUserIds: endsIn(theCase.about),
    maybeAbout: endsIn(theCase.maybeAbout),
    ...(theCase.handlerId && { handlerId: theCase.handlerId }),
    ...(theCase.handledOutside && { handledOutside: true }),
    handledBy: endsIn(theCase.handledBy),
    preparedBy: endsIn(theCase.preparedBy),
    dossierClosed: dossier?.open === false,
  };
}

/** The row by which somebody sees that a case is there; of a request that is less than reading it (DOMAIN 13). */
export function seeingOf(kind: CaseSubject['kind']): CaseAction {
  return kind === 'request' ? 'request.status' : `${kind}.see`;
}
