import type { MaintenanceId } from '#src/domain/ids.ts';
import type { Maintenance } from '#src/domain/maintenance/maintenance.ts';
import { maySeeMaintenance, maySupervise } from '#src/domain/maintenance/supervisors.ts';
import { type Branch, findBranch, openBranches } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { notFound } from '../respond.tsx';
import type { UserVisit } from '../visit.ts';

/** A run of maintenance, as this visitor may see it and act on it. */
export type Here = {
  readonly visit: UserVisit;
  readonly branch: Branch;
  readonly run: Maintenance;
  readonly mayRun: boolean;
  readonly maySupervise: boolean;
  /** Break-glass: may this visitor ask to open a dossier (DOMAIN 8.7)? Who supervises opens it. */
  readonly mayAsk: boolean;
};

/** The branches whose maintenance this visitor may see. */
export function branchesOf({ organisation, user, today }: UserVisit): Branch[] {
  return organisation.branches.filter(({ id }) => maySeeMaintenance(user, id, organisation, today));
}

/** The branches that are open, in which this visitor may carry it out. */
export function runnable({ organisation, user }: UserVisit): Branch[] {
  return openBranches(organisation).filter(({ id }) => mayInBranch(user, 'maintenance.run', id));
}

/** R3: maintenance of a branch that is not this visitor's looks like one that does not exist. */
export function withRun(handler: (here: Here) => Response | Promise<Response>) {
  return async (visit: UserVisit): Promise<Response> => {
    const { deps, organisation, user, today } = visit;
    // any text may stand in the address; the store knows it or does not
    const run = (await deps.store.maintenances.load(visit.param('run') as MaintenanceId))?.value;
    const branch = run && findBranch(organisation, run.branchId);
    if (!run || !branch || !branchesOf(visit).includes(branch)) return notFound(visit);
    return handler({
      visit,
      branch,
      run,
      mayRun: mayInBranch(user, 'maintenance.run', branch.id),
      mayAsk: mayInBranch(user, 'maintenance.askDossier', branch.id),
      maySupervise: maySupervise(user, branch.id, organisation, today),
    });
  };
}
