import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disk, realDisk } from '#src/store/disk.ts';
import { backupStore } from '#src/store/lowdb/backup.ts';
import { type LowdbOptions, type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { restoreStore } from '#src/store/lowdb/restore.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import {
  restrictingCase,
  sampleDossier,
  sampleOrganisation,
  sampleSummary,
  withUploads,
} from '#test/store/sample-dossier.ts';
import { type Bench, type Measured, measured, withRatio } from './measure.ts';

const count = 1000;
const writers = 4;
const saves = 600;
const contents = { summarise: sampleSummary, organisation: sampleOrganisation };

export const bench: Bench = {
  name: `backup: what saving costs while one is made of ${count} dossiers of 40 KB with a file each, and putting it back`,
  async run(say) {
    const root = await mkdtemp(join(tmpdir(), 'trajectdossier-bench-'));
    try {
      say(`making ${count} dossiers (without fsync) …`);
      const options = await make(root);
      const store = await openLowdbStore(options);
      const alone = measured('save, four at once', await saveWhile(store, () => false));
      const during = await beside(store, root);
      const file = join(root, 'whole.tdb');
      const made = await timed(() => backupStore(store, file));
      await store.close();
      return [
        alone,
        withRatio(during, during.p99 / alone.p99, { of: 'the p99 without', limit: undefined }),
        measured(`backup of ${count}, read back`, [made]),
        await restored(options, file, say),
      ];
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
};

async function make(root: string): Promise<LowdbOptions & { readonly dataDir: string; readonly keyFile: string }> {
  const options = { dataDir: join(root, 'data'), keyFile: join(root, 'key'), ...contents };
  await createKeyFile(realDisk, options.keyFile);
  const hasty: Disk = { ...realDisk, sync: async () => {}, syncFolder: async () => {} };
  const store = await openLowdbStore({ ...options, disk: hasty });
  for (let number = 0; number < count; number++) {
    const dossier = sampleDossier(number, 60);
    const blob = await store.blobs.put(dossier.id, Buffer.alloc(60_000, `scan ${number} `));
    await store.dossiers.create(dossier.id, withUploads(dossier, blob));
  }
  await store.close();
  return options;
}

/** Saves other dossiers all the time, four at once, at least so many and until it is enough. */
async function saveWhile(store: LowdbStore, more: () => boolean): Promise<number[]> {
  const times: number[] = [];
  let turn = 0;
  const write = async () => {
    while (times.length < saves || more()) {
      const { id } = sampleDossier(turn++ % count);
      const loaded = await store.dossiers.load(id);
      if (!loaded) throw new Error('it is there');
      const restrictedBy = loaded.revision % 2 === 0 ? [] : [restrictingCase];
      times.push(await timed(() => store.dossiers.save(id, loaded.revision, { ...loaded.value, restrictedBy })));
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return times;
}

/** One backup after another as long as people save. */
async function beside(store: LowdbStore, root: string): Promise<Measured> {
  let round = 0;
  let busy = true;
  const making = (async () => {
    while (busy) await backupStore(store, join(root, `beside-${round++}.tdb`));
  })();
  const times = await saveWhile(store, () => round < 2);
  busy = false;
  await making;
  return measured('save, four at once, while backups are made', times);
}

async function restored(
  { dataDir, keyFile }: { readonly dataDir: string; readonly keyFile: string },
  file: string,
  say: (line: string) => void,
): Promise<Measured> {
  const elsewhere = `${dataDir}-2`;
  const took = await timed(() => restoreStore(file, { dataDir: elsewhere, keyFile }));
  let files = 0;
  for (const name of await readdir(elsewhere, { recursive: true })) {
    if (!name.endsWith('.sealed')) continue;
    const [one, other] = await Promise.all([dataDir, elsewhere].map((place) => readFile(join(place, name))));
    if (!one || !other?.equals(one)) throw new Error(`${name} is not what was backed up`);
    files++;
  }
  say(`${files} files put back, each equal to the last bit`);
  const line = measured(`restore of ${count}`, [took]);
  return withRatio(line, took / 60_000, { of: '60 s', limit: 1 });
}

async function timed(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}
