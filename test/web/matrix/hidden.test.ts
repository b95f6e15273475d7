import { expect, it } from 'vitest';
import { routes } from '#src/web/features.ts';
import { hiddenThings, houseWith, knowsOf } from './hidden.ts';
import { openMatrixHouse } from './house.ts';
import { addressesOf, isList, readerOf, waysOn } from './lists.ts';
import { people } from './people.ts';

it('tells nobody by any page, list, search, number, file or work list of what is not theirs to know (R3, R51)', {
  timeout: 600_000,
}, async () => {
  const house = await openMatrixHouse();
  const { deps } = house.harness;
  const addresses = await addressesOf(house, routes);
  const things = hiddenThings(house.dossiers.own);
  const without = await houseWith(deps, []);
  const whole = await houseWith(deps, things);
  const differences: string[] = [];
  let pages = 0;
  let shown = 0;
  for (const user of people) {
    const hidden = things.filter((thing) => !knowsOf(user, thing, whole));
    const read = await readerOf(house, [without, await houseWith(deps, hidden)], user);
    const queue = new Set(addresses);
    // what is added while walking comes at its end
    for (const address of queue) {
      const [one, other] = await read(address);
      pages += 1;
      if (one?.status === 200) shown += 1;
      if (one?.whole !== other?.whole) differences.push(`${user.name} at ${address}`);
      if (addresses.includes(address)) for (const way of waysOn(one?.text ?? '', address)) queue.add(way);
    }
  }
  process.stdout.write(
    `hidden: ${pages} pages in two houses, ${shown} of them shown, ${differences.length} differences\n`,
  );
  expect(differences).toEqual([]);
  expect(shown).toBeGreaterThan(600);
});

it('lays two houses side by side that differ for whoever may know', { timeout: 600_000 }, async () => {
  const house = await openMatrixHouse();
  const { deps } = house.harness;
  const lists = (await addressesOf(house, routes)).filter(isList);
  const without = await houseWith(deps, []);
  for (const thing of hiddenThings(house.dossiers.own)) {
    const withIt = await houseWith(deps, [thing]);
    const differing = new Set<string>();
    for (const user of people.filter((one) => knowsOf(one, thing, withIt))) {
      const read = await readerOf(house, [without, withIt], user);
      for (const address of lists) {
        const [one, other] = await read(address);
        if (one?.whole !== other?.whole) differing.add(address);
      }
    }
    process.stdout.write(`${thing.name} shows at ${[...differing].join(' ')}\n`);
    expect([...differing], thing.name).toEqual(expect.arrayContaining([...thing.showsAt]));
  }
});
