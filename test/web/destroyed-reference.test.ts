import { expect, it } from 'vitest';
import type { DossierId } from '#src/domain/ids.ts';
import { castId } from '#test/builders/cast.ts';
import { startHarness } from '#test/harness.ts';

const told = 'Dossier MG-2026-0417 is vernietigd op 10 januari 2029. Dat staat in proces-verbaal PV-2029-0001.';

it('of a destroyed dossier is recognised by the manager of its branch and the directorate, and by nobody else', async () => {
  const { store, office, as } = await startHarness();
  await store.destroyed.append([
    {
      day: '2029-01-10',
      reference: 'MG-2026-0417',
      branchId: office.here.id,
      endYear: 2026,
      basis: 'retention',
      method: 'key',
      certificate: 'PV-2029-0001',
      ids: [castId<DossierId>('gone')],
    },
  ]);
  const sees = async (user: (typeof office)['coach'], reference = 'MG-2026-0417') =>
    (await (await as(user)).get(`/clienten?zoek=${reference}`)).text.replace(/\s+/g, ' ').includes(told);
  expect(await sees(office.branchManager)).toBe(true);
  expect(await sees(office.branchManager, 'mg-2026-0417')).toBe(true);
  expect(await sees(office.directorate)).toBe(true);
  expect(await sees(office.branchManager, 'MG-2026-0418')).toBe(false);
  for (const user of [office.coach, office.clerk, office.complaintHandler]) expect(await sees(user)).toBe(false);
  const elsewhere = { ...office.branchManager, branchId: office.elsewhere.id };
  const { value, revision } = store.organisation.read();
  const users = value.users.map((user) => (user.id === elsewhere.id ? elsewhere : user));
  await store.organisation.save(revision, { ...value, users });
  expect(await sees(elsewhere)).toBe(false);
});
