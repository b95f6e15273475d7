import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { changeCase } from './change-case.ts';

/**
 * P25: the requests of a client go along to the branch of the dossier, open and closed ones. Who may see them follows the
 * dossier at once (subject.ts); this brings them on the lists of the new branch. Doing it again does nothing.
 */
export function moveRequests(deps: Deps, id: DossierId): Promise<Ticked<CaseId>> {
  return moveEach(deps, deps.store.caseLists.ofDossier(id));
}

/** The same for every open request, where a process stopped in between or the daily tick moved the dossier. */
export function moveLeftRequests(deps: Deps, stopped?: () => boolean): Promise<Ticked<CaseId>> {
  return moveEach(deps, deps.store.caseLists.open(), stopped);
}

function moveEach(deps: Deps, cases: readonly CaseSummary[], stopped?: () => boolean): Promise<Ticked<CaseId>> {
  const branchOf = ({ dossierId }: CaseSummary) => dossierId && deps.store.dossiers.summary(dossierId)?.branchId;
  const left = cases.filter((one) => one.kind === 'request' && branchOf(one) && one.branchId !== branchOf(one));
  return inEach(
    left.map(({ id }) => id),
    (id) => moveOne(deps, id),
    stopped,
  );
}

function moveOne(deps: Deps, id: CaseId): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, { kind: 'system' }, { id, right: 'system' }, ({ theCase, dossier }) =>
    dossier && theCase.branchId !== dossier.branchId
      ? ok({ theCase: { ...theCase, branchId: dossier.branchId }, letters: [], value: undefined })
      : refuse('notFound'),
  );
}
