import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#src/store/postgres/database.ts';
import { prepareSchema } from '#src/store/postgres/schema.ts';
import { startPostgres } from '#test/store/postgres/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `template`: the address of a database with empty tables; `folder`: for the key files. */
    postgres: { readonly template: string; readonly folder: string };
  }
}

/** Before any test of the project `postgres`: one server for all of them. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ isDurable: false });
  const folder = await mkdtemp(join(tmpdir(), 'trajectdossier-keys-'));
  const template = await server.create();
  const database = openDatabase(template);
  await prepareSchema(database);
  await database.close();
  project.provide('postgres', { template, folder });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
