import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { realDisk } from '#src/store/disk.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { openPostgresStore } from '#src/store/postgres/open.ts';
import { sampleOrganisation, sampleSummary } from '../sample-dossier.ts';
import type { TestServer } from './server.ts';

export type Ask = <R extends object>(text: string, values?: unknown[]) => Promise<R[]>;

/** A key file beside an empty database; both go with the test. `ask` goes past the program, as an administrator would. */
export async function emptyHouse(server: TestServer) {
  const folder = await mkdtemp(join(tmpdir(), 'trajectdossier-key-'));
  const keyFile = join(folder, 'key');
  await createKeyFile(realDisk, keyFile);
  const databaseUrl = await server.create();
  const client = new pg.Client({ connectionString: databaseUrl });
  // a test may stop the server under it
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await rm(folder, { recursive: true, force: true });
  });
  const ask: Ask = async (text, values) => (await client.query(text, values)).rows;
  /** `at`: another way to it; `key`: another copy of the key file. */
  const open = (at = databaseUrl, key = keyFile) =>
    openPostgresStore({ databaseUrl: at, keyFile: key, summarise: sampleSummary, organisation: sampleOrganisation });
  return { folder, keyFile, databaseUrl, ask, open };
}
