import { checkHouse } from '#src/commands/maintenance/check-house.ts';
import type { Inspector } from '#src/commands/maintenance/inspector.ts';
import { runMaintenance } from '#src/commands/maintenance/run-maintenance.ts';
import type { MaintenanceId } from '#src/domain/ids.ts';
import type { Maintenance } from '#src/domain/maintenance/maintenance.ts';
import { type Harness, type HarnessOptions, startHarness } from '#test/harness.ts';

/** What looks at the house where nothing is wrong; each look is real in test/cli or test/jobs. */
export const calm: Inspector = {
  files: async () => ({ files: 12, damaged: 0 }),
  restored: async () => ({ whole: true, parts: 4 }),
  disk: async () => ({ free: 5e11, size: 1e12 }),
  isLight: () => false,
};

export type MaintenanceScene = Harness & {
  readonly id: MaintenanceId;
  readonly run: () => Promise<Maintenance>;
  readonly state: () => string | undefined;
  readonly check: (inspector?: Partial<Inspector>) => Promise<boolean>;
  readonly backup: () => Promise<void>;
};

/** An office in which the program planned the first maintenance of each branch. */
export async function maintenanceScene(options: HarnessOptions = {}): Promise<MaintenanceScene> {
  const harness = await startHarness(options);
  const { store, clock, deps, office } = harness;
  await runMaintenance(deps, clock.today());
  await store.knownDay.rememberTick(clock.today());
  const [first] = store.maintenanceLists.open(office.here.id);
  if (!first) throw new Error('nothing was planned');
  const { id } = first;
  return {
    ...harness,
    id,
    async run() {
      const found = await store.maintenances.load(id);
      if (!found) throw new Error('it is gone');
      return found.value;
    },
    state: () => store.maintenances.summary(id)?.state,
    check: (inspector = {}) => checkHouse(deps, { ...calm, ...inspector }, id),
    backup: () => store.knownDay.rememberBackup(clock.now()),
  };
}
