import { type Case, isAsked } from '#src/domain/cases/case.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { takeCaseStep } from '#src/workflow/cases/take-case-step.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { changeCase } from './change-case.ts';

/**
 * E4: the rights end with the client, and so do the requests and complaints that the client came with. Doing it again does
 * nothing. Costs as much as there are cases of this client.
 */
export function endWithClient(deps: Deps, id: DossierId): Promise<Ticked<CaseId>> {
  const ofClient = deps.store.caseLists.ofDossier(id).map((one) => one.id);
  return inEach(ofClient, (one) => endedByDeath(deps, one));
}

/** The same for every client who died, where a process stopped between the dossier and its cases. */
export function endWithClients(deps: Deps, stopped?: () => boolean): Promise<Ticked<CaseId>> {
  const { caseLists, dossiers } = deps.store;
  const isOver = (id: DossierId) => overAfterDeath.includes(dossiers.summary(id)?.state ?? '');
  const left = caseLists.open().flatMap(({ id, dossierId }) => (dossierId && isOver(dossierId) ? [id] : []));
  return inEach(left, (one) => endedByDeath(deps, one), stopped);
}

/** Where a trajectory stands once a death was recorded in it. */
const overAfterDeath = ['closing', 'ended'];

function endedByDeath(deps: Deps, id: CaseId): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, { kind: 'system' }, { id, right: 'system' }, (situation) => {
    const source = situation.dossier && diedBefore(situation.theCase, situation.dossier);
    if (!source) return refuse('notFound');
    const taken = takeCaseStep(situation, 'client.died', { source, sure: true });
    return taken.ok ? ok({ ...taken.value, value: undefined }) : refuse('notFound');
  });
}

/**
 * Who told that the client of this case died; undefined where it goes on. What came in after the death is of somebody else,
 * and the directorate decides on it; so is a complaint that a representative made in the own name.
 */
function diedBefore(theCase: Case, { events, trajectory }: Dossier): string | undefined {
  const told = events.findLast(({ type }) => type === 'client.died');
  if (!told || !isAsked(theCase) || theCase.recordedAt > told.at) return undefined;
  if (theCase.facts['client.died'] || (theCase.kind === 'complaint' && theCase.representative)) return undefined;
  return String(trajectory.facts['client.died']?.source ?? 'het dossier');
}
