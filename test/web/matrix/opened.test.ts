import { expect, it } from 'vitest';
import { askDossier, openForAdministrator } from '#src/commands/maintenance/open-dossier.ts';
import { startEmergency } from '#src/commands/maintenance/steps.ts';
import { routes } from '#src/web/features.ts';
import { paths } from '#src/web/paths.ts';
import { users } from '#test/builders/cast.ts';
import { by } from '#test/commands/cases/case-scene.ts';
import { openMatrixHouse } from './house.ts';
import { walkMatrix } from './matrix.ts';
import { must } from './must.ts';

it('lets the administrator read the one dossier that two persons opened, and no other (DOMAIN 8.7)', {
  timeout: 600_000,
}, async () => {
  const house = await openMatrixHouse();
  const { deps, store } = house.harness;
  const { id: dossierId, reference, branchId } = house.dossiers.own;
  const [run] = store.maintenanceLists.open(branchId);
  if (!run) throw new Error('the house plans maintenance');
  const { id } = run;
  must(await startEmergency(deps, by(users.stef), { id, minutes: 60, reason: 'De schijf geeft fouten.' }));
  must(await askDossier(deps, by(users.stef), { id, reference, reason: 'Het plan geeft een storing.' }));
  const opening = (await store.maintenances.load(id))?.value.openings[0]?.id;
  if (!opening) throw new Error('it was asked');
  must(await openForAdministrator(deps, by(users.hugo), { id, opening }));
  const reads = routes.filter(({ method, access }) => method === 'GET' && typeof access === 'object');
  const answers = routes.filter(({ path }) => path === paths.maintenanceOpening.pattern);
  const found = await walkMatrix(house, [
    ...reads.filter(({ access }) => 'dossier' in (access as object) || 'house' in (access as object)),
    ...answers,
  ]);
  process.stdout.write(`matrix with an opened dossier: ${found.cells} cells\n`);
  expect(found.mismatches).toEqual([]);
  expect(found.unseen.filter((route) => route.includes('/onderhoud/:run/dossier'))).toEqual([]);
  expect((await (await house.harness.as(users.stef)).get(`/dossiers/${dossierId}`)).status).toBe(200);
});
