import type { MaintenanceId } from '#src/domain/ids.ts';
import { isOver } from '#src/domain/maintenance/maintenance.ts';
import type { MaintenanceSummary } from '#src/domain/maintenance/summary.ts';
import type { MaintenanceLists } from '../maintenance-port.ts';
import { createSorted } from './sorted.ts';

/** The runs of maintenance, and how the store that owns them keeps them current. */
export type KeptMaintenanceLists = MaintenanceLists & {
  put(summary: MaintenanceSummary): void;
  remove(id: MaintenanceId): void;
};

/** A branch has twelve a year, so what is asked is filtered; but for the standstill, which every write asks. */
export function createMaintenanceLists(): KeptMaintenanceLists {
  const known = new Map<MaintenanceId, MaintenanceSummary>();
  const all = createSorted(byDay);
  let busy: readonly MaintenanceSummary[] = [];
  const remove = (id: MaintenanceId) => {
    const before = known.get(id);
    if (!before) return;
    known.delete(id);
    all.remove(before);
    busy = busy.filter((one) => one !== before);
  };
  return {
    remove,
    put(summary) {
      remove(summary.id);
      known.set(summary.id, summary);
      all.insert(summary);
      if (summary.stillUntil) busy = [...busy, summary];
    },
    open: (branchId) => all.rows.filter((one) => !isOver(one.state) && (branchId ?? one.branchId) === one.branchId),
    ofBranch: (branchId) => all.rows.filter((one) => one.branchId === branchId).reverse(),
    stillUntil: (now) =>
      busy
        .flatMap(({ startedAt, stillUntil }) => {
          // not before it began: a clock that was set back adds nothing to it
          const isNow = startedAt && startedAt <= now && stillUntil && now < stillUntil;
          return isNow ? [stillUntil] : [];
        })
        .sort()
        .at(-1),
    opened: (now) => busy.flatMap(({ opened }) => (opened && opened.from <= now && now < opened.until ? [opened] : [])),
    toCheck: () => all.rows.filter(({ checking }) => checking).map(({ id }) => id),
    mailDue: (now) =>
      all.rows.filter(({ mailDueAt }) => mailDueAt !== undefined && mailDueAt <= now).map(({ id }) => id),
  };
}

function byDay({ plannedOn, id }: MaintenanceSummary): string {
  return `${plannedOn}\u0001${id}`;
}
