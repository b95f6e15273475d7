import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Disk, realDisk } from '#src/store/disk.ts';
import { type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { sampleOrganisation, sampleSummary } from './sample-dossier.ts';

export type DataFolder = {
  readonly dataDir: string;
  readonly keyFile: string;
  readonly keystoreDir: string;
  open(disk?: Disk): Promise<LowdbStore>;
};

/** A data folder with a key file beside it, in a temporary folder that goes with the test. */
export async function dataFolder(): Promise<DataFolder> {
  const root = await mkdtemp(join(tmpdir(), 'trajectdossier-test-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const dataDir = join(root, 'data');
  const keyFile = join(root, 'key');
  await createKeyFile(realDisk, keyFile);
  return {
    dataDir,
    keyFile,
    keystoreDir: `${keyFile}.keystore`,
    open: (disk) =>
      openLowdbStore({ dataDir, keyFile, disk, summarise: sampleSummary, organisation: sampleOrganisation }),
  };
}
