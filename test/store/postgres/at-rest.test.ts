import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { errorCode } from '#src/store/disk.ts';
import { readEntry } from '#src/store/key-record.ts';
import { masterFrom } from '#src/store/master-key.ts';
import { openSummary, readHeader } from '#src/store/sealed.ts';
import { canaries, fillWithCanaries } from '../canaries.ts';
import { readableIn } from '../plain-words.ts';
import { sampleDossier } from '../sample-dossier.ts';
import { type Ask, emptyHouse } from './house.ts';
import { startPostgres, type TestServer } from './server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const surname = 'Kanarievogel';

async function filled() {
  const house = await emptyHouse(server);
  const store = await house.open();
  onTestFinished(() => store.close());
  await fillWithCanaries(store);
  return { ...house, store };
}

/** Every file of the server, with what it had in memory written out first; the log of its writes too. */
async function* filesOf(ask: Ask): AsyncGenerator<readonly [string, Buffer]> {
  await ask('checkpoint');
  const [row] = await ask<{ folder: string }>("select current_setting('data_directory') as folder");
  const folder = row?.folder ?? '';
  for (const name of await readdir(folder, { recursive: true })) {
    const bytes = await fileAt(join(folder, name));
    if (bytes) yield [name, bytes];
  }
}

/** Undefined: a folder, or what the server took away a moment ago. */
async function fileAt(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (!['EISDIR', 'ENOENT'].includes(errorCode(error) ?? '')) throw error;
    return undefined;
  }
}

/** Every table as a dump has it: rows as text, and the bytes that are in them. */
async function* dumpOf(ask: Ask): AsyncGenerator<readonly [string, Buffer]> {
  const tables = await ask<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'");
  expect(tables.length).toBeGreaterThan(6);
  for (const { name } of tables) {
    for (const { row } of await ask<{ row: string }>(`select t::text as row from "${name}" t`)) {
      const bytes = [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex = '']) => Buffer.from(hex, 'hex'));
      yield [name, Buffer.concat([Buffer.from(row), ...bytes])];
    }
  }
}

async function readable(places: AsyncIterable<readonly [string, Buffer]>): Promise<string[]> {
  const hits = new Set<string>();
  for await (const [, bytes] of places) for (const word of readableIn(bytes, canaries)) hits.add(word);
  return [...hits];
}

it('has nothing of a client, sponsor or login readable in its files or its dump', async () => {
  const { ask } = await filled();
  expect(await readable(filesOf(ask))).toEqual([]);
  expect(await readable(dumpOf(ask))).toEqual([]);
  // and the same look finds what is written in the open, as text and as bytes
  await ask('create table open (wie text, erbij bytea)');
  await ask('insert into open values ($1, null), (null, $2)', [surname, Buffer.from('111222333')]);
  expect((await readable(filesOf(ask))).toSorted()).toEqual(['111222333', surname]);
  expect((await readable(dumpOf(ask))).toSorted()).toEqual(['111222333', surname]);
});

it('leaves of what was destroyed at most bytes that no key opens which is left', async () => {
  const { ask, store, keyFile } = await filled();
  const { id } = sampleDossier(1, 2);
  const kept = async () => {
    const [row] = await ask<{ head: Buffer; line: Buffer }>(
      'select head, line from sealed join data_key on data_key.id = sealed.id where sealed.id = $1',
      [id],
    );
    if (!row) throw new Error('it is there');
    return row;
  };
  const { head, line } = await kept();
  await store.dossiers.destroy(id);
  await store.rotateKeys();
  // the server may well have the bytes still, in dead rows and in the log of its writes
  const files: string[] = [];
  for await (const [name, bytes] of filesOf(ask)) if (bytes.includes(head.subarray(120, 300))) files.push(name);
  expect(files.length).toBeGreaterThan(0);
  const [text = ''] = (await readFile(keyFile, 'utf8')).trim().split('\n');
  const masters = { current: masterFrom(Buffer.from(text, 'base64')) };
  // the line of before says nothing under the master key of now, nor does any line that is left hold its key
  expect(readEntry(line, masters).state).toBe('damaged');
  const header = readHeader(head, { kind: 'dossier', id });
  const lines = await ask<{ line: Buffer }>('select line from data_key');
  const states = lines.map(({ line: one }) => readEntry(one, masters));
  expect(states.filter(({ state }) => state === 'destroyed')).toHaveLength(1);
  const keys = states.flatMap((one) => (one.state === 'key' ? [one.data] : []));
  expect(keys.length).toBeGreaterThan(1);
  for (const key of keys) {
    expect(() => openSummary(header, key)).toThrow();
    // also past the number of the key
    expect(() => openSummary(header, { ...key, keyId: head.subarray(64, 72) })).toThrow();
  }
});
