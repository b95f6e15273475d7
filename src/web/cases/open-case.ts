import { openCase } from '#src/commands/cases/open-case.ts';
import { caseSubject, seeingOf } from '#src/commands/cases/subject.ts';
import { isAbout, mayCase } from '#src/domain/case-permissions.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import { type CaseOffer, caseOffers } from '#src/workflow/cases/offers.ts';
import { paths, withQuery } from '../paths.ts';
import { refused } from '../respond.tsx';
import type { CaseVisit, UserVisit } from '../visit.ts';

export type OpenCase = {
  readonly visit: CaseVisit;
  readonly theCase: Case;
  readonly situation: CaseSituation;
  /** May this visitor read what was asked and said, or only who asks and how it stands (DOMAIN 13)? */
  readonly reads: boolean;
  /** Is it about this visitor, who then learns that it is there and no more? */
  readonly isSubject: boolean;
  /** The complaint that came of a request, or the request before a complaint, where this visitor may see it (R51). */
  readonly linked: CaseSummary | undefined;
  /** What this visitor may do next here. */
  readonly offers: readonly CaseOffer[];
};

/** Loads the case with its dossier and tells how much of it may be shown. */
export function withCase(handler: (open: OpenCase) => Response | Promise<Response>) {
  return async (visit: CaseVisit): Promise<Response> => {
    const { deps, actor, user, caseId, caseSummary, mayHere } = visit;
    const opened = await openCase(deps, actor, { id: caseId, right: seeingOf(caseSummary.kind) });
    if (!opened.ok) return refused(visit, opened.refusal);
    const { situation } = opened.value;
    return handler({
      visit,
      theCase: situation.theCase,
      situation,
      reads: mayHere(`${caseSummary.kind}.see`),
      isSubject: isAbout(user, caseSubject(deps.store, caseSummary)),
      linked: linkedTo(visit, situation.theCase),
      offers: caseOffers(situation, mayHere),
    });
  };
}

function linkedTo(visit: CaseVisit, theCase: Case): CaseSummary | undefined {
  if (theCase.kind === 'breach') return undefined;
  const id = theCase.kind === 'request' ? theCase.complaintId : theCase.requestId;
  const found = id && visit.deps.store.cases.summary(id);
  return found && seesCase(visit, found) ? found : undefined;
}

/** May this visitor know that the case is there? */
export function seesCase({ deps, user, organisation, today }: UserVisit, one: CaseSummary): boolean {
  return mayCase(user, seeingOf(one.kind), caseSubject(deps.store, one), organisation, today);
}

/** Who by this step gave the case out of hand comes to the list: the page of the case is not there any more. */
export function pageAfter(visit: CaseVisit, event: string): string {
  const now = visit.deps.store.cases.summary(visit.caseId);
  if (now && !seesCase(visit, now)) return registerPaths[now.kind]();
  return withQuery(paths.theCase({ case: visit.caseId }), { bewaard: event });
}

const registerPaths = { request: paths.requests, complaint: paths.complaints, breach: paths.breaches } as const;
