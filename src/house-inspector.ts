import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Inspector } from '#src/commands/maintenance/inspector.ts';
import { type DossierId, newId } from '#src/domain/ids.ts';
import { summarise } from '#src/domain/summarise.ts';
import type { Clock, Random } from '#src/domain/time.ts';
import { realDisk } from '#src/store/disk.ts';
import type { KeptStore } from '#src/store/kept.ts';
import { restoreStore } from '#src/store/lowdb/restore.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { openStore } from '#src/store/open.ts';
import { isHarmless } from '#src/store/verify-report.ts';
import { spaceIn } from './installation.ts';
import { inventedDossier } from './invented-dossier.ts';

type Around = {
  readonly store: KeptStore;
  /** Undefined: the data are in a database. */
  readonly dataDir: string | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly isLight: Inspector['isLight'];
};

/** What only the root can look at (P22): all that is kept, the disk, and a store of its own to restore into. */
export function houseInspector({ store, dataDir, clock, random, isLight }: Around): Inspector {
  return {
    isLight,
    async files(stopped) {
      const { aggregates, blobs, findings } = await store.verify({ data: true, stopped });
      return { files: aggregates + blobs, damaged: findings.filter((one) => !isHarmless(one)).length };
    },
    disk: async () => (dataDir === undefined ? undefined : spaceIn(dataDir)),
    async restored() {
      const root = await mkdtemp(join(tmpdir(), 'trajectdossier-proef-'));
      try {
        return await restoreIn(root, { store, clock, random });
      } finally {
        await rm(root, { recursive: true, force: true });
      }
    },
  };
}

const paper = Buffer.from('Een verzonnen bijlage, om te zien of die terugkomt.');

/** A dossier about nobody goes the whole way: kept, backed up, put back in another folder, opened, and compared. */
async function restoreIn(
  root: string,
  { store, clock, random }: Pick<Around, 'store' | 'clock' | 'random'>,
): Promise<{ whole: boolean; parts: number }> {
  const keyFile = join(root, 'sleutel');
  const file = join(root, 'kopie.tdb');
  await createKeyFile(realDisk, keyFile);
  const house = { keyFile, summarise, organisation: store.organisation.read().value };
  const id = newId<DossierId>(random.bytes);
  const before = await openStore({ ...house, dataDir: join(root, 'voor') });
  const blob = await before.blobs.put(id, paper);
  const dossier = inventedDossier({ id, random, now: clock.now(), blob });
  try {
    await before.dossiers.create(id, dossier);
    await before.backup(file);
  } finally {
    await before.close();
  }
  const { aggregates, blobs } = await restoreStore(file, { keyFile, dataDir: join(root, 'na') });
  const after = await openStore({ ...house, dataDir: join(root, 'na') });
  try {
    const found = (await after.dossiers.load(id))?.value;
    const bytes = await after.blobs.get(id, blob);
    const { findings } = await after.verify({ data: true });
    const whole = isDeepStrictEqual(found, dossier) && paper.equals(bytes) && findings.every(isHarmless);
    return { whole, parts: aggregates + blobs };
  } finally {
    await after.close();
  }
}
