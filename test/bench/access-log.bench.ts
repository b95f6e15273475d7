import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dossier } from '#src/domain/dossier.ts';
import { summarise } from '#src/domain/summarise.ts';
import { imaginedLog } from '#src/store/access-log/without.ts';
import { realDisk } from '#src/store/disk.ts';
import { type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { castOrganisation, users } from '#test/builders/cast.ts';
import { dossierIn } from '#test/builders/states.ts';
import { startHarness } from '#test/harness.ts';
import { line } from '#test/store/access-log/lines.ts';
import { type Bench, compared, interleave, type Measured, measured } from './measure.ts';

const atOnce = 20;
const turns = 60;
const kept = 100_000;

export const bench: Bench = {
  name: `access log: ${atOnce} pages at once with it and without it, and a check of ${kept} lines`,
  async run() {
    const root = await mkdtemp(join(tmpdir(), 'trajectdossier-bench-'));
    try {
      const store = await open(root);
      const lines = [...(await pages(store)), ...(await writes(store)), ...(await check(store))];
      await store.close();
      return lines;
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
};

async function open(root: string): Promise<LowdbStore> {
  const keyFile = join(root, 'key');
  await createKeyFile(realDisk, keyFile);
  return openLowdbStore({ dataDir: join(root, 'data'), keyFile, summarise, organisation: castOrganisation });
}

/** The log of a dossier: a page that loads and opens one sealed file. */
async function pages(store: LowdbStore): Promise<Measured[]> {
  const builder = dossierIn('active.running');
  const dossier: Dossier = builder.build();
  await store.dossiers.create(dossier.id, dossier);
  const reading = async (kept: LowdbStore) => {
    const startAt = `${builder.clock.today()}T09:00:00.000Z` as const;
    const harness = await startHarness({ organisation: castOrganisation, startAt, openStore: async () => kept });
    const browser = await harness.as(users.sanne);
    return () => Promise.all(Array.from({ length: atOnce }, () => browser.get(`/dossiers/${dossier.id}/logboek`)));
  };
  const [without, withLog] = await interleave(
    [
      { what: 'pages without the log', act: await reading({ ...store, accessLog: imaginedLog }) },
      { what: 'pages with the log', act: await reading(store) },
    ],
    { turns, warmUp: 5 },
  );
  return without && withLog ? [without, compared(withLog, without, 1.1)] : [];
}

/** What somebody waits for whose line has to be durable, alone and among others. */
async function writes({ accessLog }: LowdbStore): Promise<Measured[]> {
  const write = () => {
    accessLog.add(line('2026-11-30T10:00:00.000Z'));
    return accessLog.settled();
  };
  const [one, many] = await interleave(
    [
      { what: 'one durable line', act: write },
      { what: `${atOnce} durable lines at once`, act: () => Promise.all(Array.from({ length: atOnce }, write)) },
    ],
    { turns, warmUp: 5 },
  );
  return one && many ? [one, compared(many, one, 3)] : [];
}

async function check({ accessLog }: LowdbStore): Promise<Measured[]> {
  for (let n = 0; n < kept; n++) {
    accessLog.add(line('2026-11-30T10:00:00.000Z'));
    if (n % 5000 === 0) await accessLog.settled();
  }
  const started = performance.now();
  const { troubles } = await accessLog.check();
  if (troubles.length > 0) throw new Error('the log is not whole');
  return [measured(`check of ${kept} lines`, [performance.now() - started])];
}
