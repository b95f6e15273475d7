import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { StoreAway } from '#src/domain/store-away.ts';
import { encode } from '#src/store/codec.ts';
import { realDisk } from '#src/store/disk.ts';
import { keyFileSource } from '#src/store/master-key.ts';
import { openDatabase } from '#src/store/postgres/database.ts';
import { locks } from '#src/store/postgres/schema.ts';
import { openTableKeys } from '#src/store/postgres/table-keys.ts';
import { headerSize, seal } from '#src/store/sealed.ts';
import { sampleDossier } from '../sample-dossier.ts';
import { emptyHouse } from './house.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

it('a server steps aside for a newer program that wrote what it does not know', async () => {
  const { open, ask, databaseUrl, keyFile } = await emptyHouse(server);
  const store = await open();
  onTestFinished(() => store.close());
  const [known, changed] = [sampleDossier(1), sampleDossier(2)];
  for (const dossier of [known, changed]) await store.dossiers.create(dossier.id, dossier);
  expect(await store.onDuty()).toBe(true);

  const masters = await keyFileSource(realDisk, keyFile, `${keyFile}.none`).read();
  if (!masters) throw new Error('the house has a key');
  const database = openDatabase(databaseUrl);
  const key = (await openTableKeys(database, { current: () => masters, renew: async () => undefined })).find(
    changed.id,
  );
  await database.close();
  if (!key) throw new Error('the dossier has a key');
  const label = { kind: 'dossier', id: changed.id, revision: 2, schema: 999 };
  const newer = seal(label, key, encode({}), encode({ of: 'a later day' }));
  await ask(
    `update sealed set revision = 2, head = $2, body = $3, change = pg_current_xact_id() where kind = 'dossier' and id = $1`,
    [changed.id, newer.subarray(0, headerSize), newer.subarray(headerSize)],
  );

  await expect(store.fresh()).rejects.toBeInstanceOf(StoreAway);
  await expect(store.dossiers.load(changed.id)).rejects.toBeInstanceOf(StoreAway);
  expect((await store.dossiers.load(known.id))?.value).toEqual(known);
  await expect(store.onDuty()).rejects.toBeInstanceOf(StoreAway);
  const held = await ask('select pid from pg_locks where locktype = $1 and objid = $2', ['advisory', locks.scheduler]);
  expect(held).toEqual([]);
  await expect(open()).rejects.toMatchObject({ code: 'tooNew' });
});
