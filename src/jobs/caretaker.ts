import type { Deps } from '#src/commands/context.ts';
import { checkHouse } from '#src/commands/maintenance/check-house.ts';
import type { Inspector } from '#src/commands/maintenance/inspector.ts';
import { placeOf } from '#src/commands/place-of.ts';
import type { JobLog } from './log.ts';

export type Caretaker = {
  /** Looks now whether a run has something to check. Resolves when all of it is done. */
  readonly runNow: () => Promise<void>;
  /** Begins no other check; resolves when the one that is carried out ended. */
  readonly stop: () => Promise<void>;
};

/** How often is looked whether the work of a run has ended, in milliseconds. */
const rounds = 10_000;

/**
 * Carries out what the program checks itself once maintenance is done (P22): beside the pages and apart from the daily tick, since
 * reading every file takes minutes. A check that a stop cut off is done anew at the next start.
 */
export function createCaretaker(deps: Deps, inspector: Inspector, log: JobLog): Caretaker {
  let stopped = false;
  let turn: Promise<void> = Promise.resolve();

  async function round(): Promise<void> {
    if (!(await deps.store.onDuty())) return;
    await deps.store.fresh();
    for (const maintenanceId of deps.store.maintenanceLists.toCheck()) {
      if (stopped) return;
      try {
        const done = await checkHouse(deps, inspector, maintenanceId, () => stopped);
        if (done) log({ level: 'info', what: 'maintenance.checked', maintenanceId });
      } catch (error) {
        log({ level: 'error', what: 'maintenance.failed', maintenanceId, error: placeOf(error) });
      }
    }
  }

  const look = () => {
    turn = turn
      .then(round)
      .catch((error: unknown) => log({ level: 'error', what: 'maintenance.notLooked', error: placeOf(error) }));
    return turn;
  };
  const timer = setInterval(() => void look(), rounds);
  timer.unref();
  return {
    runNow: look,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await turn;
    },
  };
}
