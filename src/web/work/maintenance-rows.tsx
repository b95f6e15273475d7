import { isLate, lateFrom, type MaintenanceSummary } from '#src/domain/maintenance/summary.ts';
import { maySeeMaintenance, maySupervise } from '#src/domain/maintenance/supervisors.ts';
import { findBranch } from '#src/domain/organisation.ts';
import { mayInBranch } from '#src/domain/permissions.ts';
import { paths } from '../paths.ts';
import type { UserVisit } from '../visit.ts';
import type { Entry } from './entries.tsx';
import { plainEntry } from './plain-entry.tsx';

/**
 * P22: what the administrator has to announce and carry out, what the manager supervises and signs, and for the directorate what
 * stands still too long.
 */
export function maintenanceEntries(visit: UserVisit): Entry[] {
  if (!visit.may('maintenance.list')) return [];
  const { organisation, user, today } = visit;
  return visit.deps.store.maintenanceLists.open().flatMap((run) => {
    const branch = findBranch(organisation, run.branchId);
    const text = branch && maySeeMaintenance(user, branch.id, organisation, today) ? todoOf(visit, run) : undefined;
    if (!branch || !text) return [];
    const title = `Onderhoud ${branch.name}`;
    const on = isLate(run, today) ? lateFrom(run) : run.plannedOn;
    return [plainEntry(visit, { on, id: run.id, title, text, href: paths.maintenanceRun({ run: run.id }) })];
  });
}

function todoOf({ user, organisation, today }: UserVisit, run: MaintenanceSummary): string | undefined {
  const { branchId } = run;
  const supervises = maySupervise(user, branchId, organisation, today);
  const mine = [mayInBranch(user, 'maintenance.run', branchId) && toRun(run), supervises && toSupervise(run)];
  const text = mine.find((one) => typeof one === 'string');
  const late = isLate(run, today);
  if (text) return late ? `Te laat. ${text}` : text;
  return late && (supervises || user.roles.includes('directorate')) ? lateWords(run) : undefined;
}

function lateWords({ state }: MaintenanceSummary): string {
  return state === 'overdue'
    ? 'Het onderhoud is meer dan twee weken te laat'
    : 'Het onderhoud is na twee weken nog niet afgetekend';
}

function toRun({ state }: MaintenanceSummary): string | undefined {
  switch (state) {
    case 'planned':
    case 'postponed':
    case 'overdue':
      return 'Kondig het onderhoud aan';
    case 'supervised':
      return 'Doe het onderhoud';
    case 'running':
    case 'emergency':
      return 'Leg vast dat het werk klaar is';
    case 'failed':
      return 'Zet alles terug zoals het was';
    default:
      return undefined;
  }
}

function toSupervise(run: MaintenanceSummary): string | undefined {
  const { state, supervisedBy, checking, toExplain, asked } = run;
  if (asked) return 'De beheerder vraagt om een dossier te openen';
  switch (state) {
    case 'announced':
    case 'emergency':
      return 'Aanvaard het toezicht';
    case 'verifying':
    case 'rolledBack':
      if (!supervisedBy) return 'Aanvaard het toezicht';
      if (checking) return undefined;
      return toExplain > 0 ? 'Kijk na wat het programma vond' : 'Teken het onderhoud af';
    case 'failed':
      return supervisedBy ? undefined : 'Aanvaard het toezicht';
    default:
      return undefined;
  }
}
