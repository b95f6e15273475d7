import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Running } from '#src/main.ts';
import { makeFolders } from '#src/store/disk.ts';
import type { DemoFolder } from './folder.ts';

/** What an operator's timer does each night; the demo keeps the last one, so that maintenance can begin there too (P22). */
export async function makeNightly({ store, deps }: Running, { path }: DemoFolder): Promise<void> {
  const folder = join(path, 'back-up');
  await rm(folder, { recursive: true, force: true });
  makeFolders(folder, 0o700);
  await store.backup(join(folder, 'nacht.tdb'));
  await store.knownDay.rememberBackup(deps.clock.now());
}
