import { expect, it } from 'vitest';
import { routes } from '#src/web/features.ts';
import { hiddenThings, houseWith, knowsOf } from './hidden.ts';
import { openMatrixHouse } from './house.ts';
import { addressesOf, readerOf, waysOn } from './lists.ts';
import { people } from './people.ts';

it('tells nobody by any page, list, search, number, file or work list of what is not theirs to know (R3, R51)', {
  timeout: 600_000,
}, async () => {
  const house = await openMatrixHouse();
  const { deps } = house.harness;
  const addresses = await addressesOf(house, routes);
  const without = await houseWith(deps, []);
  const differences: string[] = [];
  let pages = 0;
  for (const thing of hiddenThings(house.dossiers.own)) {
    const withIt = await houseWith(deps, [thing]);
    for (const user of people.filter((one) => !knowsOf(one, thing, withIt))) {
      const read = await readerOf(house, [without, withIt], user);
      const queue = [...addresses];
      const seen = new Set<string>();
      for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
        if (seen.has(address)) continue;
        seen.add(address);
        const [one = '', other] = await read(address);
        pages += 1;
        if (one !== other) differences.push(`${user.name} finds ${thing.name} at ${address}`);
        queue.push(...waysOn(one, address));
      }
    }
  }
  process.stdout.write(`hidden: ${pages} pages in two houses, ${differences.length} differences\n`);
  expect(differences).toEqual([]);
  expect(pages).toBeGreaterThan(3000);
});
