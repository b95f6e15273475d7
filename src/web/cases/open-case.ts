import { openCase } from '#src/commands/cases/change-case.ts';
import { seeingOf } from '#src/commands/cases/subject.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import { type CaseOffer, caseOffers } from '#src/workflow/cases/offers.ts';
import { refused } from '../respond.tsx';
import type { CaseVisit } from '../visit.ts';

export type OpenCase = {
  readonly visit: CaseVisit;
  readonly theCase: Case;
  readonly situation: CaseSituation;
  /** May this visitor read what was asked and said, or only who asks and how it stands (DOMAIN 13)? */
  readonly reads: boolean;
  /** What this visitor may do next here. */
  readonly offers: readonly CaseOffer[];
};

/** Loads the case with its dossier and tells how much of it may be shown. */
export function withCase(handler: (open: OpenCase) => Response | Promise<Response>) {
  return async (visit: CaseVisit): Promise<Response> => {
    const { deps, actor, caseId, caseSummary, mayHere } = visit;
    const opened = await openCase(deps, actor, { id: caseId, right: seeingOf(caseSummary.kind) });
    if (!opened.ok) return refused(visit, opened.refusal);
    const { situation } = opened.value;
    return handler({
      visit,
      theCase: situation.theCase,
      situation,
      reads: mayHere(`${caseSummary.kind}.see`),
      offers: caseOffers(situation, mayHere),
    });
  };
}
