import { expect, it } from 'vitest';
import { futureOf } from '#src/commands/future/of-dossier.ts';
import { addDays } from '#src/domain/calendar.ts';
import type { DestructionId } from '#src/domain/ids.ts';
import type { Store } from '#src/store/port.ts';
import { castId, users } from '#test/builders/cast.ts';
import { listScene } from '../destruction/list-scene.ts';

it('of a dossier looks at the list it stands on and at nothing else there, however much is on lists', async () => {
  const found = await listScene();
  const { deps, store } = found;
  const id = await found.propose();
  await found.confirm(id);
  const own = await found.list(id);
  const other = { ...own, id: castId<DestructionId>('other'), branchId: users.els.branchId };
  await store.destructions.create(other.id, other);
  const [dossierId] = found.ids;
  const dossier = dossierId && (await store.dossiers.load(dossierId))?.value;
  if (!dossier) throw new Error('it is there');
  const houses: Store[] = [];
  const watched: Store = {
    ...store,
    imagined(parts) {
      const house = store.imagined(parts);
      houses.push(house);
      return house;
    },
  };
  const { coming } = await futureOf({ ...deps, store: watched }, { dossier, cases: [], seesHolds: true });
  expect(coming.map(({ day, what }) => [day, what])).toContainEqual([
    addDays(found.today(), 8),
    'Dossier, documenten en mails worden vernietigd',
  ]);
  const lists = houses.flatMap((house) => [...house.destructions.ids()].map((one) => [one, house] as const));
  expect(lists.map(([one]) => one)).toEqual([id]);
  for (const [one, house] of lists) expect((await house.destructions.load(one))?.value.entries).toHaveLength(1);
});
