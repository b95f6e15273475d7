import { expect, it } from 'vitest';
import { routes } from '#src/web/features.ts';
import { exports } from './exports.ts';
import { hiddenThings, houseWith, knowsOf } from './hidden.ts';
import { openMatrixHouse } from './house.ts';
import { addressesOf, isList, readerOf, waysOn } from './lists.ts';
import { mailsFrom } from './mails.ts';
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
  let files = 0;
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
    for (const [address, posted] of Object.entries(exports)) {
      const [one, other] = await read(address, posted);
      files += one?.status === 200 ? 1 : 0;
      if (one?.whole !== other?.whole) differences.push(`${user.name} takes ${address}`);
    }
  }
  process.stdout.write(
    `hidden: ${pages} pages in two houses, ${shown} of them shown, ${files} exports, ${differences.length} differences\n`,
  );
  expect(differences).toEqual([]);
  expect(shown).toBeGreaterThan(600);
  expect(files).toBeGreaterThan(6);
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

it('mails nobody anything else because of what is not theirs to know (R3, R51)', { timeout: 600_000 }, async () => {
  const { harness, dossiers } = await openMatrixHouse();
  const { deps } = harness;
  const things = hiddenThings(dossiers.own);
  // by then complaints and requests are late, and approval has long been asked for
  const day = '2027-12-20';
  harness.clock.set(`${day}T09:00:00.000Z`);
  const whole = await houseWith(deps, things, day);
  const without = await mailsFrom(deps, await houseWith(deps, [], day));
  const all = await mailsFrom(deps, whole);
  let mails = 0;
  for (const user of people) {
    const hidden = things.filter((thing) => !knowsOf(user, thing, whole));
    const found = await mailsFrom(deps, await houseWith(deps, hidden, day));
    mails += found.to(user).length;
    expect([user.name, found.to(user)]).toEqual([user.name, without.to(user)]);
  }
  process.stdout.write(`hidden: ${mails} mails to staff\n`);
  expect(mails).toBeGreaterThan(5);
  // and whoever may know of it is mailed, or nothing was compared
  expect(people.some((user) => all.to(user).length > without.to(user).length)).toBe(true);
});
