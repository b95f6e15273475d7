import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { commands } from '#src/cli/program.ts';
import { addDays } from '#src/domain/calendar.ts';
import { summarise } from '#src/domain/summarise.ts';
import { realClock } from '#src/sources.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { markOf } from '#src/store/mark.ts';
import { dossierIn } from '#test/builders/states.ts';
import { linesIn } from '../web/access-rows.ts';
import { installation, typed } from './typed.ts';

/** What opens no data, or is the program itself; that a backup was put back the log says itself. */
const without = ['start', 'demo', 'render', 'schema', 'diagrams', 'restore'];
/** They need a database: test/store/moving and test/store/postgres. */
const elsewhere = ['migrate', 'replay'];

async function installed() {
  const folder = await mkdtemp(join(tmpdir(), 'td-told-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const place = installation(folder);
  expect(await typed(...place.init)).toMatchObject({ code: 0 });
  const open = () => openLowdbStore({ dataDir: place.dataDir, keyFile: place.keyFile, summarise });
  return { folder, place, open };
}

it('has a line in the access log of each act at the server', async () => {
  const { folder, place, open } = await installed();
  const file = join(folder, 'kopie.tdb');
  const acts: readonly (readonly string[])[] = [
    ['user', 'add', '--naam', 'Ans Directeur', '--mail', 'ans@maasgroep.test', '--rol', 'directie'],
    ['user', 'reset', '--mail', 'ans@maasgroep.test', '--telefoonkwijt'],
    ['user', 'lock', '--mail', 'ans@maasgroep.test'],
    ['backup', file],
    ['verify'],
    ['jobs', 'run'],
    ['jobs', 'run', '--klok'],
  ];
  const dossier = dossierIn('planning').build();
  const later: readonly (readonly string[])[] = [
    ['evidence', 'verify', dossier.reference],
    ['simulate', '--until', addDays(realClock.today(), 1)],
  ];
  const type = async (all: typeof acts) => {
    for (const words of all) expect([words, await place.type(...words)]).toMatchObject([words, { code: 0 }]);
  };
  await type(acts);
  const opened = await open();
  await opened.dossiers.create(dossier.id, dossier);
  await opened.close();
  await type(later);
  const store = await open();
  onTestFinished(() => store.close());
  const ans = store.organisation.read().value.users.find(({ email }) => email === 'ans@maasgroep.test');
  const lines = (await linesIn(store)).filter(({ by }) => by === 'operator');
  expect(lines.map(({ action, way }) => [action, way])).toEqual([
    ['operator.init', 'change'],
    ['operator.link', 'change'],
    ['operator.user', 'change'],
    ['operator.link', 'change'],
    ['operator.link', 'change'],
    ['operator.lock', 'change'],
    ['operator.backup', 'file'],
    ['operator.verify', 'read'],
    ['operator.jobs', 'change'],
    ['operator.clock', 'change'],
    ['operator.evidence', 'read'],
    ['operator.simulate', 'read'],
  ]);
  expect(lines[2]).toMatchObject({
    about: { kind: 'user', mark: markOf(ans?.id ?? '') },
    change: { did: ['made', 'roles'], gave: ['directorate'] },
  });
  expect(lines.find(({ action }) => action === 'operator.evidence')?.about?.mark).toBe(markOf(dossier.id));
  expect(JSON.stringify(lines)).not.toMatch(/maasgroep|Ans|Directeur/);
  const tried = ['init', ...[...acts, ...later].map(([name = '']) => name)];
  expect(Object.keys(commands).filter((name) => ![...tried, ...without, ...elsewhere].includes(name))).toEqual([]);
});

it('shows no one-time link that the log does not tell of, and goes on looking after the data', async () => {
  const { place } = await installed();
  const keys = `${place.keyFile}.keystore`;
  for (const name of (await readdir(keys)).filter((one) => one.startsWith('ac'))) {
    const path = join(keys, name);
    await writeFile(path, (await readFile(path)).fill(0, 80));
  }
  const reset = await place.type('user', 'reset', '--mail', 'stef@maasgroep.test');
  expect(reset).toMatchObject({ code: 1, err: expect.stringContaining('toegangslog neemt geen regels aan') });
  expect(reset.out).not.toContain('/welkom/');
  expect((await place.type('verify')).err).toContain('toegangslog: de sleutel ontbreekt');
});
