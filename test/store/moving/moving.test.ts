import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { realDisk } from '#src/store/disk.ts';
import { StoreRefused } from '#src/store/errors.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import { type HouseAt, migrate, reopen } from '#src/store/moving/migrate.ts';
import { openStore } from '#src/store/open.ts';
import { locks } from '#src/store/postgres/schema.ts';
import { type DataFolder, dataFolder } from '../data-folder.ts';
import { startPostgres, type TestServer } from '../postgres/server.ts';
import { sampleDossier, sampleOrganisation, sampleSummary } from '../sample-dossier.ts';
import { everyFile, fillHouse } from './full-house.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

async function house(dossiers?: number) {
  const folder = await dataFolder();
  await fillHouse(folder, dossiers);
  return { folder, databaseUrl: await server.create(), whole: await everyFile(folder) };
}

function move(keyFile: string, from: HouseAt, to: HouseAt) {
  const now = () => '2026-11-30T08:00:00.000Z' as const;
  return migrate({ from, to, keyFile, summarise: sampleSummary, now, told: () => undefined });
}

const open = (keyFile: string, place: HouseAt) => openStore({ ...place, keyFile, summarise: sampleSummary });

/** What an operator does with the old place. */
async function removeOld({ dataDir, keystoreDir }: DataFolder): Promise<void> {
  for (const path of [dataDir, keystoreDir]) await rm(path, { recursive: true });
}

async function asked<R extends object>(databaseUrl: string, text: string, values: unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(text, values);
  await client.end();
  return rows as R[];
}

it('there and back every file is what it was, and what was destroyed stays so', async () => {
  const { folder, databaseUrl, whole } = await house();
  const { dataDir, keyFile } = folder;
  const there = await move(keyFile, { dataDir }, { databaseUrl });
  expect(there).toMatchObject({ already: 0, removed: 0, damaged: [], left: [], verified: { findings: [] } });
  expect(there.blobs).toBe(5);
  const store = await open(keyFile, { databaseUrl });
  expect((await store.dossiers.load(sampleDossier(1).id))?.value.client.name).toEqual(sampleDossier(1).client.name);
  expect(store.sessions.get('h')).toMatchObject({ browser: 'Firefox op Windows' });
  expect(store.destroyed.find('MG-2026-0099')).toBeDefined();
  await expect(store.dossiers.create(sampleDossier(99).id, sampleDossier(99))).rejects.toThrow('keyMissing');
  await store.close();
  await removeOld(folder);
  const back = await move(keyFile, { databaseUrl }, { dataDir });
  expect(back).toMatchObject({ ...there, from: there.to, to: there.from });
  expect(await everyFile(folder)).toEqual(whole);
  const again = await folder.open();
  expect((await again.dossiers.load(sampleDossier(1).id))?.revision).toBe(1);
  await again.close();
});

it('what is damaged goes along as it is, is told, and is as unusable there', async () => {
  const { folder, databaseUrl } = await house();
  const { dataDir, keyFile } = folder;
  const file = (number: number) => {
    const { id } = sampleDossier(number);
    return join(dataDir, 'dossier', id.slice(0, 2), `${id}.sealed`);
  };
  await truncate(file(1), 500);
  const bytes = await readFile(file(2));
  bytes.writeUInt8(bytes.readUInt8(1100) ^ 1, 1100);
  await writeFile(file(2), bytes);
  await rm(file(3));
  await writeFile(join(dataDir, 'dossier', 'notitie.txt'), 'van een ander');
  const broken = await everyFile(folder);
  const there = await move(keyFile, { dataDir }, { databaseUrl });
  const told = (number: number, reason: string) => ({
    ...{ kind: 'aggregate', collection: 'dossier', id: sampleDossier(number).id, reason },
  });
  expect(new Set(there.damaged)).toEqual(new Set([told(3, 'missing'), told(1, 'truncated'), told(2, 'tampered')]));
  expect(there.left).toEqual([join('dossier', 'notitie.txt')]);
  const store = await open(keyFile, { databaseUrl });
  expect(store.dossiers.count()).toBe(3);
  await expect(store.dossiers.load(sampleDossier(1).id)).rejects.toThrow('truncated');
  await expect(store.dossiers.load(sampleDossier(2).id)).rejects.toThrow('tampered');
  expect(await store.dossiers.load(sampleDossier(4).id)).toBeDefined();
  await store.close();
  await removeOld(folder);
  await move(keyFile, { databaseUrl }, { dataDir });
  const left = new Map([...broken].filter(([name]) => !name.endsWith('notitie.txt')));
  expect(await everyFile(folder)).toEqual(left);
});

it('the old place says where the data went, and is used again only when somebody asks for that', async () => {
  const { folder, databaseUrl } = await house();
  const { dataDir, keyFile } = folder;
  await move(keyFile, { dataDir }, { databaseUrl });
  await expect(open(keyFile, { dataDir })).rejects.toMatchObject({
    code: 'moved',
    message: expect.stringMatching(
      /^Deze gegevens zijn op 30 november 2026 overgebracht naar de database trajectdossier_/,
    ),
  });
  await expect(move(keyFile, { dataDir }, { databaseUrl: await server.create() })).rejects.toMatchObject({
    code: 'moved',
  });
  // back over the old copy, with what changed meanwhile
  const store = await open(keyFile, { databaseUrl });
  await store.dossiers.destroy(sampleDossier(2).id);
  await store.rotateKeys();
  await store.close();
  const back = await move(keyFile, { databaseUrl }, { dataDir });
  expect(back).toMatchObject({ removed: 2, verified: { findings: [] } });
  expect(back.already).toBeGreaterThan(10);
  await expect(open(keyFile, { databaseUrl })).rejects.toMatchObject({ code: 'moved' });
  const again = await folder.open();
  expect(again.dossiers.count()).toBe(3);
  await again.close();
  await reopen({ databaseUrl }, keyFile);
  await (await open(keyFile, { databaseUrl })).close();
});

it('refuses what would mix two houses, or read with another key, and changes nothing then', async () => {
  const { folder, databaseUrl } = await house();
  const { dataDir, keyFile } = folder;
  const other = await house();
  const otherKey = other.folder.keyFile;
  await move(otherKey, { dataDir: other.folder.dataDir }, { databaseUrl: other.databaseUrl });
  const refused = async (key: string, from: HouseAt, to: HouseAt, code: string) =>
    expect(move(key, from, to)).rejects.toMatchObject({ code });
  await refused(keyFile, { dataDir }, { databaseUrl: other.databaseUrl }, 'wrongKey');
  await refused(otherKey, { dataDir }, { databaseUrl }, 'wrongKey');
  const fresh = join(dataDir, '..', 'fresh');
  await createKeyFile(realDisk, fresh);
  await cp(folder.keystoreDir, `${fresh}.keystore`, { recursive: true });
  await refused(fresh, { dataDir }, { databaseUrl }, 'wrongKey');
  await refused(keyFile, { dataDir: join(dataDir, '..', 'leeg') }, { databaseUrl }, 'noOrganisation');
  await refused(keyFile, { databaseUrl }, { dataDir: join(dataDir, '..', 'leeg') }, 'noOrganisation');
  const running = await folder.open();
  await refused(keyFile, { dataDir }, { databaseUrl }, 'locked');
  await running.close();
  // all of these left the database as empty as it was
  await move(keyFile, { dataDir }, { databaseUrl });
  const worked = await open(keyFile, { databaseUrl });
  await refused(keyFile, { databaseUrl }, { dataDir: join(dataDir, '..', 'terug') }, 'locked');
  await worked.close();
  await reopen({ dataDir }, keyFile);
  await refused(keyFile, { dataDir }, { databaseUrl }, 'notEmpty');
});

it('nobody starts in a place that is not whole yet, nor in a database that is being read', async () => {
  const { folder, databaseUrl } = await house();
  const { dataDir, keyFile } = folder;
  await move(keyFile, { dataDir }, { databaseUrl });
  const mover = new pg.Client({ connectionString: databaseUrl });
  await mover.connect();
  await mover.query('select pg_advisory_lock($1)', [locks.move]);
  await expect(open(keyFile, { databaseUrl })).rejects.toMatchObject({ code: 'busy' });
  // the same lock as that of a move
  await expect(move(keyFile, { databaseUrl }, { dataDir: `${dataDir}-2` })).rejects.toMatchObject({ code: 'busy' });
  await mover.end();
  await (await open(keyFile, { databaseUrl })).close();
  await asked(databaseUrl, "insert into note (name, bytes) values ('verhuizing', convert_to($1, 'UTF8'))", [
    JSON.stringify({ state: 'coming', store: '0'.repeat(16), other: 'de map /x', at: '2026-11-30T08:00:00.000Z' }),
  ]);
  await expect(open(keyFile, { databaseUrl })).rejects.toMatchObject({
    code: 'moved',
    message: expect.stringMatching(/niet afgemaakt/),
  });
});

/** A way to the database that breaks after so many bytes, in whichever direction, until it is healed. */
async function breaking(databaseUrl: string): Promise<{ readonly address: string; after(bytes: number): void }> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let left = Number.POSITIVE_INFINITY;
  const proxy = createServer((socket) => {
    const on = connect(Number(target.port), target.hostname);
    for (const one of [socket, on]) {
      open.add(one);
      one.on('error', () => undefined).on('close', () => open.delete(one));
      one.on('data', (part) => {
        left -= part.length;
        if (left <= 0) for (const each of open) each.destroy();
      });
    }
    socket.pipe(on);
    on.pipe(socket);
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  onTestFinished(() => void proxy.close());
  const address = Object.assign(new URL(databaseUrl), {
    hostname: '127.0.0.1',
    port: String((proxy.address() as { port: number }).port),
  });
  return {
    address: address.href,
    after: (bytes) => {
      left = bytes;
    },
  };
}

it('goes on after the connection broke, in both directions', async () => {
  const { folder, databaseUrl, whole } = await house(60);
  const { dataDir, keyFile } = folder;
  const way = await breaking(databaseUrl);
  const places = [{ dataDir }, { databaseUrl: way.address }] as const;
  for (const [from, to] of [places, [places[1], places[0]] as const]) {
    let broke = 0;
    for (const bytes of [4_000, 100_000, 500_000, 900_000, Number.POSITIVE_INFINITY]) {
      way.after(bytes);
      const moved = await move(keyFile, from, to).catch((error: unknown) => error);
      if (moved instanceof StoreRefused) {
        // cut off after the last act it is done, and says so
        if (moved.code === 'moved') break;
        expect(moved.code).toBe('noDatabase');
        broke++;
        continue;
      }
      expect(moved).toMatchObject({ damaged: [], verified: { findings: [] } });
    }
    expect(broke).toBeGreaterThan(2);
    way.after(Number.POSITIVE_INFINITY);
    if ('dataDir' in from) await removeOld(folder);
  }
  expect(await everyFile(folder)).toEqual(whole);
});

it('makes a house in an empty place only of what was moved', async () => {
  const { folder, databaseUrl } = await house();
  const { dataDir, keyFile } = folder;
  await move(keyFile, { dataDir }, { databaseUrl });
  const store = await openStore({ databaseUrl, keyFile, summarise: sampleSummary, organisation: sampleOrganisation });
  expect(store.organisation.read().value.name).toBe('Geheime Stichting');
  await store.close();
});
