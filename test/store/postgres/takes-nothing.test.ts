import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { StoreAway } from '#src/domain/store-away.ts';
import { refusalOf } from '#src/store/postgres/refusals.ts';
import { sampleDossier } from '../sample-dossier.ts';
import { emptyHouse } from './house.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres({ isDurable: false });
});
afterAll(() => server.stop());

it.each(['disk_full', 'out_of_memory', 'read_only_sql_transaction'])(
  'a database that answers and takes nothing (%s) is away until it does',
  async (condition) => {
    const { ask, open } = await emptyHouse(server);
    const store = await open();
    onTestFinished(() => store.close());
    const dossier = sampleDossier(1, 1);
    await store.dossiers.create(dossier.id, dossier);
    await ask(`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'not now' using errcode = '${condition}'; end $$`);
    await ask('create trigger refuse before insert or update on sealed for each row execute function refuse()');
    await expect(store.dossiers.save(dossier.id, 1, dossier)).rejects.toBeInstanceOf(StoreAway);
    await expect(store.counter('reference-2026')).rejects.toBeInstanceOf(StoreAway);
    expect((await store.dossiers.load(dossier.id))?.revision).toBe(1);
    await ask('drop trigger refuse on sealed');
    expect(await store.dossiers.save(dossier.id, 1, dossier)).toEqual({ ok: true, revision: 2 });
    expect(await store.counter('reference-2026')).toBe(1);
  },
);

it.each([
  ['53100', /geen plaats meer op de schijf/],
  ['25006', /laat alleen lezen/],
  ['53300', /geen verbinding meer vrij/],
])('whoever starts the program then is told why (%s)', (code, words) => {
  const cause = Object.assign(new Error('no'), { code });
  const told = refusalOf(new StoreAway('away', { cause }), 'postgres://huis:geheim@db.huis/dossiers');
  expect(told).toMatchObject({ code: 'noDatabase', message: expect.stringMatching(words) });
  expect(String(told)).not.toContain('geheim');
});
