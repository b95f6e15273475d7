import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { type Disk, realDisk } from '#src/store/disk.ts';
import { drawKey } from '#src/store/key-record.ts';
import { openShards } from '#src/store/key-shards.ts';
import { foldersOf } from '#src/store/lowdb/folders.ts';
import { openLowdbStore } from '#src/store/lowdb/open.ts';
import { createKeyFile, defaultKeystore } from '#src/store/master-key.ts';
import { type OpenOptions, openStore } from '#src/store/open.ts';
import { type DataKey, headerSize } from '#src/store/sealed.ts';
import { sampleOrganisation } from '#test/store/sample-dossier.ts';
import { definition, sealedOf, summaryOf } from './house.ts';

/** A data folder with so many dossiers, made without fsync: to the last bit what as many saves make. */
export async function fillFolder(root: string, count: number): Promise<OpenOptions> {
  mkdirSync(root, { recursive: true });
  const keyFile = join(root, 'key');
  await createKeyFile(realDisk, keyFile);
  const options = { dataDir: join(root, 'data'), keyFile, summarise: summaryOf, organisation: sampleOrganisation };
  const hasty: Disk = { ...realDisk, sync: async () => {}, syncFolder: async () => {} };
  const store = await openLowdbStore({ ...options, disk: hasty });
  const { folders, keystore } = store.ground;
  const keys: [string, DataKey][] = [];
  for (let number = 0; number < count; number++) {
    const key = drawKey();
    const { id, file } = sealedOf(number, key);
    const path = folders.file(definition.kind, id);
    keys.push([id, key]);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, file, { mode: 0o600 });
  }
  await keystore.adopt(keys);
  await store.close();
  // the closing of a store that read them writes their ledger
  await (await openLowdbStore({ ...options, disk: hasty })).close();
  return options;
}

/** Rows of one statement. */
const atOnce = 500;

/** The same dossiers in a database, under the same keys, made without waiting for its disk: the rows that as many saves make. */
export async function fillDatabase(databaseUrl: string, { keyFile, dataDir }: OpenOptions): Promise<OpenOptions> {
  const options = { databaseUrl, keyFile, summarise: summaryOf, organisation: sampleOrganisation };
  await (await openStore(options)).close();
  const { file } = foldersOf(dataDir ?? '');
  const shards = openShards(realDisk, defaultKeystore(dataDir ?? '', keyFile));
  const lines = shards.names().flatMap((name) => [...shards.get(name)]);
  const rows = lines.flatMap(([id, line]) => {
    const path = file(definition.kind, id);
    return existsSync(path) ? [{ id, line, path }] : [];
  });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('set synchronous_commit = off');
  while (rows.length > 0) await insert(client, rows.splice(-atOnce));
  // what a server does by itself in the first minutes
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  await client.end();
  return options;
}

type Made = { readonly id: string; readonly line: Buffer; readonly path: string };

async function insert(client: pg.Client, rows: readonly Made[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  const files = rows.map(({ path }) => readFileSync(path));
  const [heads, bodies] = [
    files.map((file) => file.subarray(0, headerSize)),
    files.map((file) => file.subarray(headerSize)),
  ];
  const lines = rows.map(({ line }) => line);
  await client.query('insert into data_key (id, line) select * from unnest($1::text[], $2::bytea[])', [ids, lines]);
  await client.query(
    `insert into sealed (kind, id, revision, head, body)
     select $1, id, 1, head, body from unnest($2::text[], $3::bytea[], $4::bytea[]) as made (id, head, body)`,
    [definition.kind, ids, heads, bodies],
  );
}

/** Bytes that a folder takes, with the keys beside it; a file takes whole blocks. */
export function sizeOfFolder(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    bytes += entry.isDirectory() ? sizeOfFolder(path) : statSync(path).blocks * 512;
  }
  return bytes;
}

export async function sizeOfDatabase(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
  await client.end();
  return Number(rows[0]?.bytes);
}
