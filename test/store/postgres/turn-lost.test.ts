import { copyFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { StoreAway } from '#src/domain/store-away.ts';
import type { Store } from '#src/store/port.ts';
import { locks } from '#src/store/postgres/schema.ts';
import { sampleDossier } from '../sample-dossier.ts';
import { emptyHouse } from './house.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres({ isDurable: false });
});
afterAll(() => server.stop());

/** Two servers of a house, and what cuts the connection over which one of them has the turn. */
async function openTwo() {
  const house = await emptyHouse(server);
  await copyFile(house.keyFile, `${house.keyFile}.other`);
  const one = await house.open();
  const other = await house.open(house.databaseUrl, `${house.keyFile}.other`);
  onTestFinished(async () => {
    await Promise.all([one.close(), other.close()]);
  });
  const cutTurn = async () => {
    const cut = await house.ask(
      `select pg_terminate_backend(pid) from pg_locks join pg_database on pg_database.oid = pg_locks.database
       where locktype = 'advisory' and granted and objid = $1 and datname = current_database()`,
      [locks.turn],
    );
    expect(cut).toHaveLength(1);
  };
  return { ...house, one, other, cutTurn };
}

const [first, second] = [sampleDossier(1, 1), sampleDossier(2, 1)];

/** A rule that no single write can guard: there is one dossier. */
const onlyOne = (store: Store, dossier: typeof first, meanwhile?: () => Promise<unknown>) =>
  store.inTurn(async () => {
    const isFree = store.dossiers.count() === 0;
    await meanwhile?.();
    if (isFree) await store.dossiers.create(dossier.id, dossier);
    return isFree;
  });

it('whoever lost its turn while it was at it keeps nothing, and another may be first', async () => {
  const { one, other, cutTurn } = await openTwo();
  const late = onlyOne(one, first, async () => {
    await cutTurn();
    expect(await onlyOne(other, second)).toBe(true);
  });
  await expect(late).rejects.toBeInstanceOf(StoreAway);
  for (const store of [one, other]) {
    await store.fresh();
    expect([...store.dossiers.ids()]).toEqual([second.id]);
  }
  expect(await onlyOne(one, first)).toBe(false);
});

it('nor does it change what is there, nor take a number of a series', async () => {
  const { one, other, cutTurn } = await openTwo();
  await one.dossiers.create(first.id, first);
  const late = one.inTurn(async () => {
    await cutTurn();
    await other.inTurn(async () => undefined);
    const tries = [one.dossiers.save(first.id, 1, first), one.counter('reference-2026')];
    return Promise.allSettled(tries).then((ends) => ends.map(({ status }) => status));
  });
  await expect(late).rejects.toBeInstanceOf(StoreAway);
  expect(await other.counter('reference-2026')).toBe(1);
  expect(await other.dossiers.save(first.id, 1, first)).toEqual({ ok: true, revision: 2 });
});

it('the next turn waits for a write that the one before still had under way', async () => {
  const { one, other, ask, cutTurn } = await openTwo();
  // whoever writes an aggregate waits here, as on a slow disk
  await ask(
    'create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(1); return new; end $$',
  );
  await ask('create trigger slowly before insert on sealed for each row execute function slowly()');
  let next: Promise<boolean> | undefined;
  const early = one.inTurn(async () => {
    const kept = one.dossiers.create(first.id, first);
    const isWriting = () => ask("select 1 from pg_stat_activity where wait_event = 'PgSleep'");
    while ((await isWriting()).length === 0);
    await cutTurn();
    next = onlyOne(other, second);
    await kept;
  });
  // it was kept, but the end of the turn could not be told
  await expect(early).rejects.toBeInstanceOf(StoreAway);
  expect(await next).toBe(false);
  expect([...other.dossiers.ids()]).toEqual([first.id]);
});
