import { checkHouse } from '#src/commands/maintenance/check-house.ts';
import { explainCheck } from '#src/commands/maintenance/explain.ts';
import { runMaintenance } from '#src/commands/maintenance/run-maintenance.ts';
import { signRun } from '#src/commands/maintenance/sign-run.ts';
import { acceptSupervision, announce, finishWork, startWork } from '#src/commands/maintenance/steps.ts';
import { toExplain } from '#src/domain/maintenance/checks.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { calm } from '#test/commands/maintenance/scene.ts';
import type { Harness } from '../../harness.ts';
import { must } from './must.ts';

/** P22: one run of the branch, from the plan of the program to the report that its manager signed. */
export async function maintainHouse({ deps, store, clock }: Harness): Promise<void> {
  const [admin, manager] = [by(users.stef), by(users.hugo)];
  const day = clock.today();
  await runMaintenance(deps, day);
  const id = store.maintenanceLists.open(users.hugo.branchId)[0]?.id;
  if (!id) throw new Error('nothing was planned');
  must(await announce(deps, admin, { id, day, from: '18.00', minutes: 60, work: 'De nieuwe versie wordt geplaatst.' }));
  must(await acceptSupervision(deps, manager, id));
  clock.set(`${day}T17:30:00.000Z`);
  await store.knownDay.rememberBackup(clock.now());
  must(await startWork(deps, admin, id));
  must(await finishWork(deps, admin, id));
  await checkHouse(deps, calm, id);
  const run = (await store.maintenances.load(id))?.value;
  for (const check of run ? toExplain(run) : [])
    must(await explainCheck(deps, manager, { id, check, text: 'Samen doorgenomen, alles klopt.' }));
  must(await signRun(deps, manager, id));
}
