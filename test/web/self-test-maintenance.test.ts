import { expect, it } from 'vitest';
import { runMaintenance } from '#src/commands/maintenance/run-maintenance.ts';
import type { CheckResult } from '#src/domain/maintenance/checks.ts';
import type { Instant } from '#src/domain/time.ts';
import { maintenanceScene } from '#test/commands/maintenance/scene.ts';

const at: Instant = '2026-12-23T17:00:00.000Z';
const result = (check: CheckResult['check'], outcome: CheckResult['outcome']) => ({ check, outcome, figures: {}, at });

it('tells of each branch the last maintenance: when, by whom, what was wrong, and whether it is late (P22)', async () => {
  const found = await maintenanceScene();
  const { systemAdmin, directorate, branchManager, here, elsewhere } = found.office;
  const page = async (address: string) => (await (await found.as(directorate)).get(address)).text;
  const before = await page('/instellingen/zelfcontrole');
  expect(before).toContain(`Onderhoud in ${here.name}`);
  expect(before).toContain('Nog niet gedaan en afgetekend');
  const run = await found.run();
  await found.store.maintenances.save(found.id, 1, {
    ...run,
    machine: { ...run.machine, value: 'signedOff' },
    results: [result('disk', 'good'), result('outbox', 'attention'), result('integrity', 'bad')],
    events: [{ id: found.id as never, at, by: branchManager.id, type: 'run.signedOff' }],
  });
  found.clock.set('2027-01-07T08:00:00.000Z');
  await runMaintenance(found.deps, '2027-01-07');
  const after = await page('/instellingen/zelfcontrole');
  expect(after).toContain(
    'Afgetekend op 23 december 2026 door de vestigingsmanager. Niet in orde was: e-mail die blijft liggen, alle bestanden nagelezen',
  );
  const late = after.split('<tr>').filter((row) => row.includes('Het onderhoud is te laat'));
  expect(late.map((row) => row.includes(`Onderhoud in ${elsewhere.name}`))).toEqual([true]);
  const rules = (await (await found.as(systemAdmin)).get('/reglement')).text;
  for (const label of ['Dagen sinds het laatste is afgetekend', 'Wat daarbij niet in orde was'])
    expect(rules).toContain(label);
});
