import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupStore } from '#src/store/lowdb/backup.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { restoreStore } from '#src/store/lowdb/restore.ts';
import { verifyStore } from '#src/store/lowdb/verify.ts';
import { isSound } from '#src/store/verify-report.ts';
import { dataFolder } from '../data-folder.ts';
import { sampleOrganisation, sampleSummary } from '../sample-dossier.ts';
import { line } from './lines.ts';

const day = '2026-11-30';

async function withLines() {
  const folder = await dataFolder();
  const store = await folder.open();
  for (const minute of ['10', '11', '12']) store.accessLog.add(line(`${day}T10:${minute}:00.000Z`));
  await store.accessLog.settled();
  return { folder, store, file: join(folder.dataDir, 'toegang', `${day}.log`) };
}

it('lies as text in the data folder, and goes on after a start and a new master key', async () => {
  const { folder, store, file } = await withLines();
  expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(4);
  await store.rotateKeys();
  store.accessLog.add(line(`${day}T10:13:00.000Z`));
  await store.close();
  const again = await folder.open();
  expect(await again.accessLog.linesOf(day)).toHaveLength(4);
  expect(await verifyStore(again, { data: true })).toMatchObject({
    accessLog: { lines: 4, last: { n: 4 } },
    findings: [],
  });
  await again.close();
});

it('has `verify` tell of a line that is gone, a file that is gone and a file that is not its own', async () => {
  const { folder, store, file } = await withLines();
  await store.close();
  const [first, , third] = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, `${first}\n${third}\n`);
  await writeFile(join(folder.dataDir, 'toegang', 'kladje.txt'), 'niets');
  const changed = await folder.open();
  const { findings } = await verifyStore(changed, { data: false });
  expect(findings).toEqual([
    { kind: 'stranger', path: join('toegang', 'kladje.txt') },
    { kind: 'accessLog', trouble: { kind: 'changed', day, lines: [2] } },
  ]);
  await changed.close();
  await rm(file);
  const gone = await folder.open();
  expect((await verifyStore(gone, { data: false })).findings).toContainEqual({
    kind: 'accessLog',
    trouble: { kind: 'cutOff', count: 3 },
  });
  await gone.close();
});

it('goes along in a backup, and says itself that it was put back', async () => {
  const { folder, store } = await withLines();
  const backup = `${folder.keyFile}.backup`;
  await backupStore(store, backup);
  store.accessLog.add(line(`${day}T10:14:00.000Z`));
  await store.close();
  const place = { dataDir: `${folder.dataDir}-2`, keyFile: folder.keyFile, keystoreDir: folder.keystoreDir };
  await restoreStore(backup, place);
  const restored = await openLowdbStore({ ...place, summarise: sampleSummary, organisation: sampleOrganisation });
  const days = await restored.accessLog.days();
  const lines = (await Promise.all(days.map((one) => restored.accessLog.linesOf(one)))).flat();
  expect(lines.map(({ action }) => action)).toEqual([...Array(3).fill('dossier.read'), 'log.restored']);
  expect(isSound(await verifyStore(restored, { data: true }))).toBe(true);
  await restored.close();
});

it('lets nothing that belongs in it happen while its key cannot be read, and opens all the same', async () => {
  const { folder, store } = await withLines();
  await store.close();
  for (const name of (await readdir(folder.keystoreDir)).filter((one) => one.startsWith('ac'))) {
    const path = join(folder.keystoreDir, name);
    const bytes = await readFile(path);
    await writeFile(path, bytes.fill(0, 80));
  }
  const opened = await folder.open();
  expect(() => opened.accessLog.add(line(`${day}T11:00:00.000Z`))).toThrow('key of the access log');
  expect((await verifyStore(opened, { data: false })).findings).toContainEqual({
    kind: 'accessLog',
    trouble: { kind: 'key' },
  });
  await opened.close();
});
