import type { Disk } from '#src/store/disk.ts';
import { type LowdbOptions, type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { createMemoryDisk, type MemoryDisk } from './memory-disk.ts';
import { sampleOrganisation, sampleSummary } from './sample-dossier.ts';

/** A memory disk with a key file, and a way to open the store on it. */
export async function memoryPlace(): Promise<MemoryDisk> {
  const disk = createMemoryDisk(
    new Map([
      ['/', 'folder'],
      ['/safe', 'folder'],
    ]),
  );
  await createKeyFile(disk, '/safe/key');
  return disk;
}

type Contents = Pick<LowdbOptions, 'summarise' | 'organisation'>;
const sample: Contents = { summarise: sampleSummary, organisation: sampleOrganisation };

export function openOnDisk(disk: Disk, contents: Contents = sample): Promise<LowdbStore> {
  return openLowdbStore({ dataDir: '/data', keyFile: '/safe/key', disk, ...contents });
}
