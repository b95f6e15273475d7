import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answerBackup } from '#src/cli/backup.ts';
import { openDoor } from '#src/cli/door.ts';
import { readConfig } from '#src/config.ts';
import { addDays, dayOf } from '#src/domain/calendar.ts';
import { realClock } from '#src/sources.ts';
import { openStore } from '#src/store/open.ts';
import { sampleDossier, sampleSummary } from '../store/sample-dossier.ts';
import { installation, typed } from './typed.ts';

let folder: string;
let place: ReturnType<typeof installation>;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'td-running-'));
  place = installation(folder);
  expect(await typed(...place.init)).toMatchObject({ code: 0 });
});
let stopAll: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stopAll?.();
  stopAll = undefined;
  await rm(folder, { recursive: true, force: true });
});

/** The program as it runs: it holds the data, and answers at its door. */
async function running() {
  const read = readConfig({
    APP_URL: 'http://localhost:4199',
    DATA_DIR: place.dataDir,
    KEY_FILE: place.keyFile,
    SMTP_URL: 'smtp://127.0.0.1:2525',
    MAIL_FROM: 'post@maasgroep.test',
  });
  if (!read.ok) throw new Error('the settings are right');
  const { config } = read;
  const store = await openStore({ dataDir: place.dataDir, keyFile: place.keyFile, summarise: sampleSummary });
  const door = await openDoor(place.keyFile, (question, signal) =>
    answerBackup({ store, config, clock: realClock, signal }, question),
  );
  let open = true;
  const stop = async () => {
    if (open) await door.close();
    if (open) await store.close();
    open = false;
  };
  stopAll = stop;
  return { store, door, stop };
}

it('is made by the program that runs, and says so; the day of it is remembered', async () => {
  const { store, stop } = await running();
  await store.dossiers.create(sampleDossier(1).id, sampleDossier(1));
  const file = join(folder, 'kopie.tdb');
  const made = await place.type('backup', file);
  expect(made).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Het programma werkte door.') });
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect((await stat(`${file}.keys`)).mode & 0o077).toBe(0);
  expect(store.knownDay.lastBackup()?.slice(0, 4)).toBe(realClock.today().slice(0, 4));
  const again = await place.type('backup', file);
  expect(again).toMatchObject({ code: 1, err: 'Er staat al een back-up met deze naam. Kies een andere naam.\n' });
  const inside = await place.type('backup', join(place.dataDir, 'kopie.tdb'));
  expect(inside).toMatchObject({ code: 1, err: expect.stringContaining('niet in de gegevensmap') });
  await stop();
  const stopped = await place.type('backup', join(folder, 'later.tdb'));
  expect(stopped).toMatchObject({ code: 0, out: expect.stringContaining('Het programma stond stil.') });
});

it('in a folder has the name of its moment, and makes what is older than 35 days go, and nothing of somebody else', async () => {
  const { stop } = await running();
  const map = join(folder, 'kopieen');
  const today = dayOf(realClock.now());
  const names = (day: string) => [`trajectdossier-${day}-0330.tdb`, `trajectdossier-${day}-0330.tdb.keys`];
  const old = names(addDays(today, -36));
  const kept = [...names(addDays(today, -35)), 'trajectdossier-2020-01-01.tdb', 'vakantie.tdb'];
  const half = `trajectdossier-${addDays(today, -1)}-0330.tdb.0123456789ab.tmp`;
  await rm(map, { recursive: true, force: true });
  expect((await place.type('backup', '--map', map)).code).toBe(2);
  await mkdir(map);
  for (const name of [...old, ...kept, half]) await writeFile(join(map, name), '');
  const made = await place.type('backup', '--map', map);
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining('weggehaald: 3 bestanden') });
  const found = await readdir(map);
  expect(found.filter((name) => name.includes(today))).toHaveLength(2);
  expect(found.filter((name) => !name.includes(today)).sort()).toEqual([...kept].sort());
  await stop();
});

it('says what to do when both or neither are named, and that nobody answers where another program holds the data', async () => {
  for (const words of [[], ['een.tdb', '--map', folder]])
    expect(await place.type('backup', ...words)).toMatchObject({ code: 2, err: expect.stringContaining('Noem het') });
  const { door, stop } = await running();
  await door.close();
  const refused = await place.type('backup', join(folder, 'kopie.tdb'));
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('al in gebruik') });
  await stop();
});
