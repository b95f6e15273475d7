import { checkHouse } from '#src/commands/maintenance/check-house.ts';
import { explainCheck } from '#src/commands/maintenance/explain.ts';
import type { Inspector } from '#src/commands/maintenance/inspector.ts';
import { runMaintenance } from '#src/commands/maintenance/run-maintenance.ts';
import { signRun } from '#src/commands/maintenance/sign-run.ts';
import { acceptSupervision, announce, finishWork, startWork } from '#src/commands/maintenance/steps.ts';
import { toExplain } from '#src/domain/maintenance/checks.ts';
import type { Result } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { branches, users } from './cast.ts';
import type { World } from './world.ts';

const by = ({ id }: (typeof users)[keyof typeof users]) => ({ kind: 'user', id }) as const;
const admin = by(users.stef);
const manager = by(users.hugo);

/** From here on the house plans its maintenance, so that on the demo's day one was signed and another is announced. */
const from: Day = '2026-10-12';
const done: Day = '2026-11-12';
const next: Day = '2026-11-25';

/** What the house does about maintenance on a day (P22); in the other branch nobody has announced it yet. */
export async function playMaintenance({ deps }: World, day: Day): Promise<void> {
  if (day < from) return;
  await deps.store.knownDay.rememberTick(day);
  await runMaintenance(deps, day);
  const [run] = deps.store.maintenanceLists.open(branches.voorbeeldstad.id);
  if (!run) return;
  const { id } = run;
  if (day === '2026-11-09') {
    const work = 'De nieuwe versie van het programma wordt geplaatst.';
    right(await announce(deps, admin, { id, day: done, from: '09.00', minutes: 60, work }));
    right(await acceptSupervision(deps, manager, id));
  }
  if (day === done) {
    await deps.store.knownDay.rememberBackup(deps.clock.now());
    right(await startWork(deps, admin, id));
    right(await finishWork(deps, admin, id));
    await checkHouse(deps, inspector(deps), id);
    const found = (await deps.store.maintenances.load(id))?.value;
    for (const check of found ? toExplain(found) : [])
      right(await explainCheck(deps, manager, { id, check, text: 'Samen met de beheerder doorgenomen.' }));
    right(await signRun(deps, manager, id));
  }
  if (day === '2026-11-20') {
    const work = 'Het besturingssysteem van de server wordt bijgewerkt.';
    right(await announce(deps, admin, { id, day: next, from: '18.00', minutes: 60, work }));
  }
}

/** The demo's folder is being filled, so what is looked at then is a house where all is well. */
function inspector({ store }: World['deps']): Inspector {
  return {
    files: async () => ({ files: store.dossiers.count() + store.cases.count(), damaged: 0 }),
    restored: async () => ({ whole: true, parts: 3 }),
    disk: async () => ({ free: 182e9, size: 256e9 }),
    isLight: () => false,
  };
}

function right(result: Result<unknown>): void {
  if (!result.ok) throw new Error(`the maintenance was refused: ${JSON.stringify(result.refusal)}`);
}
