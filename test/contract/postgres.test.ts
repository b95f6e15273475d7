import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { realDisk } from '#src/store/disk.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { openPostgresStore } from '#src/store/postgres/open.ts';
import { startPostgres, type TestServer } from '#test/store/postgres/server.ts';
import { sampleOrganisation, sampleSummary } from '#test/store/sample-dossier.ts';
import { storeContract } from './store-contract.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

storeContract('PostgreSQL', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trajectdossier-key-'));
  const keyFile = join(folder, 'key');
  await createKeyFile(realDisk, keyFile);
  const databaseUrl = await server.create();
  const open = () =>
    openPostgresStore({ databaseUrl, keyFile, summarise: sampleSummary, organisation: sampleOrganisation });
  let store = await open();
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await open();
      return store;
    },
  };
});
