import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import type { UserId } from '#src/domain/ids.ts';
import type { Instant } from '#src/domain/time.ts';
import { realDisk } from '#src/store/disk.ts';
import { Quarantined } from '#src/store/errors.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { openPostgresStore } from '#src/store/postgres/open.ts';
import { locks } from '#src/store/postgres/schema.ts';
import {
  idOf,
  restrictingCase,
  sampleDossier,
  sampleOrganisation,
  sampleSession,
  sampleSummary,
} from '../sample-dossier.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

/** Two servers of one house, on one database. */
async function openTwo() {
  const folder = await mkdtemp(join(tmpdir(), 'trajectdossier-key-'));
  const keyFile = join(folder, 'key');
  await createKeyFile(realDisk, keyFile);
  // each server on a machine of its own has a copy
  await copyFile(keyFile, `${keyFile}.other`);
  const databaseUrl = await server.create();
  const open = (key = keyFile) =>
    openPostgresStore({ databaseUrl, keyFile: key, summarise: sampleSummary, organisation: sampleOrganisation });
  const one = await open();
  const other = await open(`${keyFile}.other`);
  onTestFinished(async () => {
    await Promise.all([one.close(), other.close()]);
    await rm(folder, { recursive: true, force: true });
  });
  return { one, other, keyFile, open, databaseUrl };
}

it('two servers that open an empty database at once make one house', async () => {
  const databaseUrl = await server.create();
  const folder = await mkdtemp(join(tmpdir(), 'trajectdossier-key-'));
  const keyFile = join(folder, 'key');
  await createKeyFile(realDisk, keyFile);
  const open = () =>
    openPostgresStore({ databaseUrl, keyFile, summarise: sampleSummary, organisation: sampleOrganisation });
  const stores = await Promise.all([open(), open(), open()]);
  expect(stores.map((store) => store.organisation.read().revision)).toEqual([1, 1, 1]);
  await Promise.all(stores.map((store) => store.close()));
  await rm(folder, { recursive: true, force: true });
});

it('what one was told is kept, the other knows as soon as it asks', async () => {
  const { one, other } = await openTwo();
  const dossier = sampleDossier(1);
  await one.dossiers.create(dossier.id, dossier);
  await other.fresh();
  expect(other.lists.list({ scope: { kind: 'all' }, order: 'name', limit: 5 }).rows).toHaveLength(1);
  await other.dossiers.save(dossier.id, 1, { ...dossier, restrictedBy: [restrictingCase] });
  await one.fresh();
  expect(await one.dossiers.load(dossier.id)).toMatchObject({
    revision: 2,
    value: { restrictedBy: [restrictingCase] },
  });
  await one.dossiers.destroy(dossier.id);
  await other.fresh();
  expect(other.dossiers.count()).toBe(0);
  await expect(other.dossiers.create(dossier.id, dossier)).rejects.toBeInstanceOf(Quarantined);
});

it('a changed organisation and an ended session count at once on both', async () => {
  const { one, other } = await openTwo();
  const session = sampleSession('h');
  await one.sessions.create(session);
  await other.fresh();
  expect(other.sessions.get('h')).toEqual(session);
  other.sessions.touch('h', '2026-11-22T08:01:00.000Z');
  await one.sessions.prove('h', '2026-11-22T08:00:30.000Z');
  await other.fresh();
  expect(other.sessions.get('h')).toMatchObject({
    provedAt: '2026-11-22T08:00:30.000Z',
    seenAt: '2026-11-22T08:01:00.000Z',
  });
  await one.sessions.remove('h');
  const { value, revision } = one.organisation.read();
  await one.organisation.save(revision, { ...value, name: 'Een andere naam' });
  await other.fresh();
  expect(other.sessions.get('h')).toBeUndefined();
  expect(other.organisation.read().value.name).toBe('Een andere naam');
});

it('whoever was too late with the organisation knows at once what the other wrote', async () => {
  const { one, other } = await openTwo();
  const { value, revision } = one.organisation.read();
  await one.organisation.save(revision, { ...value, name: 'Een andere naam' });
  expect(await other.organisation.save(revision, value)).toEqual({ ok: false, reason: 'conflict' });
  expect(other.organisation.read()).toMatchObject({ revision: revision + 1, value: { name: 'Een andere naam' } });
});

it('no session comes back that ended while the server was catching up', async () => {
  const { one } = await openTwo();
  const at = '2026-11-22T08:00:00.000Z';
  for (let n = 0; n < 40; n++) {
    const known = { userId: idOf<UserId>('a'), csrf: 'x', browser: 'Firefox op Windows' };
    await one.sessions.create({ ...known, hash: `h${n}`, createdAt: at, seenAt: at, provedAt: at });
    const catchingUp = [one.fresh(), one.fresh()];
    await one.sessions.remove(`h${n}`);
    await Promise.all(catchingUp);
    expect(one.sessions.get(`h${n}`)).toBeUndefined();
  }
});

it('of two servers that save the same revision exactly one wins, 600 times', { timeout: 120_000 }, async () => {
  const { one, other } = await openTwo();
  const dossier = sampleDossier(1, 1);
  await one.dossiers.create(dossier.id, dossier);
  await other.fresh();
  for (let revision = 1; revision <= 600; revision++) {
    const answers = await Promise.all([one, other].map((store) => store.dossiers.save(dossier.id, revision, dossier)));
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, revision: revision + 1 }]);
  }
});

it('no number of a series is given twice, whichever server is asked', async () => {
  const { one, other } = await openTwo();
  const given = await Promise.all(
    Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? one : other).counter('reference-2026')),
  );
  expect([...given].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
});

it('no change is passed over, in whatever order many writers end', { timeout: 120_000 }, async () => {
  const { one, other } = await openTwo();
  const dossiers = Array.from({ length: 60 }, (_, at) => sampleDossier(at, 1));
  let looking = true;
  const looks = (async () => {
    while (looking) await other.fresh();
  })();
  await Promise.all(dossiers.map((dossier) => one.dossiers.create(dossier.id, dossier)));
  looking = false;
  await looks;
  await other.fresh();
  expect(new Set(other.dossiers.ids())).toEqual(new Set(dossiers.map(({ id }) => id)));
});

it('what came from a dump of another server is new once, not at every reading', async () => {
  const { one, other, open, keyFile, databaseUrl } = await openTwo();
  const dossier = sampleDossier(1, 1);
  await one.dossiers.create(dossier.id, dossier);
  await one.dossiers.destroy(dossier.id);
  await Promise.all([one.close(), other.close()]);
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  onTestFinished(() => admin.end());
  const tables = ['sealed', 'gone', 'data_key', 'note'];
  // that one was older, and had more transactions behind it
  for (const table of tables) await admin.query(`update ${table} set change = '4000000000'`);
  const third = await open(keyFile);
  await third.close();
  for (const table of tables) {
    const { rows } = await admin.query(
      `select 1 from ${table} where not pg_visible_in_snapshot(change, pg_current_snapshot())`,
    );
    expect(rows, table).toEqual([]);
  }
});

it('lines of the access log of both servers stand in one chain', async () => {
  const { one, other } = await openTwo();
  const line = { by: 'system', action: 'work.see', way: 'read', outcome: 'done' } as const;
  for (let at = 0; at < 40; at++) {
    const store = at % 2 === 0 ? one : other;
    store.accessLog.add({ ...line, at: `2026-11-30T08:00:${String(at).padStart(2, '0')}.000Z` as Instant });
    if (at % 7 === 0) await Promise.all([one.accessLog.settled(), other.accessLog.settled()]);
  }
  await Promise.all([one.accessLog.settled(), other.accessLog.settled()]);
  const lines = await other.accessLog.linesOf('2026-11-30');
  expect(lines.map(({ n }) => n)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  expect(await one.accessLog.check()).toMatchObject({ lines: 40, troubles: [] });
});

it('a line that comes while the log waits for another server is written once', async () => {
  const { one, databaseUrl } = await openTwo();
  const line = { by: 'system', action: 'work.see', way: 'read', outcome: 'done' } as const;
  const busy = new pg.Client({ connectionString: databaseUrl });
  await busy.connect();
  await busy.query('select pg_advisory_lock($1)', [locks.access]);
  one.accessLog.add({ ...line, at: '2026-11-30T08:00:01.000Z' });
  const settled = one.accessLog.settled();
  const waiting = async () => {
    const { rows } = await busy.query(`select 1 from pg_locks where locktype = 'advisory' and not granted`);
    return rows.length > 0;
  };
  while (!(await waiting()));
  one.accessLog.add({ ...line, at: '2026-11-30T08:00:02.000Z' });
  await busy.end();
  await settled;
  await one.accessLog.settled();
  expect((await one.accessLog.linesOf('2026-11-30')).map(({ at }) => at)).toEqual([
    '2026-11-30T08:00:01.000Z',
    '2026-11-30T08:00:02.000Z',
  ]);
});

it('a new master key reaches both servers, and the old one opens nothing any more', async () => {
  const { one, other, keyFile, open } = await openTwo();
  const old = await readFile(keyFile);
  const dossier = sampleDossier(1);
  await one.dossiers.create(dossier.id, dossier);
  await one.rotateKeys();
  await other.fresh();
  const keys = await Promise.all([keyFile, `${keyFile}.other`].map((path) => readFile(path, 'utf8')));
  expect(keys[0]).toBe(keys[1]);
  expect(keys[0]).not.toBe(old.toString('utf8'));
  expect((await other.dossiers.load(dossier.id))?.value).toEqual(dossier);
  await other.dossiers.save(dossier.id, 1, dossier);
  await one.fresh();
  expect((await one.dossiers.load(dossier.id))?.revision).toBe(2);
  await writeFile(`${keyFile}.old`, old, { mode: 0o600 });
  await expect(open(`${keyFile}.old`)).rejects.toMatchObject({ code: 'wrongKey' });
});
