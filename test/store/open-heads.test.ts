import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { encode } from '#src/store/codec.ts';
import type { Definition } from '#src/store/definition.ts';
import { temporaryEnding } from '#src/store/durable-write.ts';
import { drawKey } from '#src/store/key-record.ts';
import { openFileCollection } from '#src/store/lowdb/file-collection.ts';
import { findFiles } from '#src/store/lowdb/folders.ts';
import type { Revisions } from '#src/store/lowdb/ledger.ts';
import { keepMoments } from '#src/store/lowdb/moment.ts';
import { openHeads } from '#src/store/lowdb/open-heads.ts';
import type { Ground } from '#src/store/lowdb/sealed-files.ts';
import { createQueues } from '#src/store/queue.ts';
import { type DataKey, headerSize, seal } from '#src/store/sealed.ts';
import { dataFolder } from './data-folder.ts';
import { idOf } from './sample-dossier.ts';

const schema = z.strictObject({ title: z.string() });
const definition: Definition<string, z.infer<typeof schema>, z.infer<typeof schema>> = {
  kind: 'sample',
  schema,
  summarySchema: schema,
  version: 2,
  migrations: [{ to: 2, migrate: (stored) => ({ title: `${(stored as { name: string }).name}, vernieuwd` }) }],
  summarise: (value) => value,
  key: 'own',
};
/** Enough for threads to help. */
const count = 5200;

type Made = {
  readonly ground: Ground;
  /** In the order in which a start comes upon them. */
  readonly ids: readonly string[];
  readonly keys: ReadonlyMap<string, DataKey>;
};

/** A data folder with so many files of a kind, of which no key is kept yet. */
async function manyFiles(): Promise<Made> {
  const { ground } = await (await dataFolder()).open();
  const keys = new Map(Array.from({ length: count }, (_, at) => [idOf<string>(`head-${at}`), drawKey()]));
  for (const [id, key] of keys) put(ground, id, sealed(id, key));
  return { ground, ids: findFiles(ground.disk, ground.folders, definition.kind).ids, keys };
}

type Content = { readonly version?: number; readonly summary?: unknown; readonly body?: unknown };

function sealed(id: string, key: DataKey, content: Content = {}): Buffer {
  const { version = definition.version, summary = { title: id }, body = { title: id } } = content;
  return seal({ kind: definition.kind, id, revision: 3, schema: version }, key, encode(summary), encode(body));
}

function put({ folders }: Ground, id: string, bytes: Uint8Array): void {
  const path = folders.file(definition.kind, id);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

/** What a start finds, with threads or on a disk on which only this thread can read. */
async function started({ disk, ...rest }: Ground, how: 'with threads' | 'alone', ledger: Revisions = new Map()) {
  const ground = { ...rest, disk: how === 'alone' ? { ...disk } : disk };
  const moments = keepMoments(ground.disk, ground.folders);
  const { entries } = await openFileCollection({ ground, definition, queues: createQueues(), ledger, moments });
  return [...entries];
}

type Found = { readonly revision: number; readonly summary?: unknown; readonly damage?: string };
/** What befell a file, and what a start is to make of it; undefined: it goes. */
type Fate = {
  readonly bytes?: (file: Buffer, id: string, key: DataKey) => Buffer;
  readonly found: (id: string) => Found | undefined;
};

const out = (damage: string) => () => ({ revision: 0, damage });
const fates: Readonly<Record<string, Fate>> = {
  flipped: { bytes: (file) => flip(file), found: out('tampered') },
  cut: { bytes: (file) => file.subarray(0, 500), found: out('truncated') },
  swapped: { bytes: (_file, _id, key) => sealed(idOf('another'), key), found: out('swapped') },
  foreign: { bytes: () => Buffer.alloc(headerSize), found: out('foreign') },
  noJson: { bytes: (_file, id, key) => sealed(id, key, { summary: [] }), found: out('invalid') },
  older: {
    bytes: (_file, id, key) => sealed(id, key, { version: 1, body: { name: id } }),
    found: (id) => ({ revision: 3, summary: { title: `${id}, vernieuwd` } }),
  },
  keyless: { found: out('keyMissing') },
  rolledBack: { found: (id) => ({ revision: 3, summary: { title: id }, damage: 'rolledBack' }) },
  destroyed: { found: () => undefined },
};

function flip(file: Buffer): Buffer {
  file.writeUInt8(file.readUInt8(700) ^ 1, 700);
  return file;
}

/** What threads opened. */
async function openedBeside(ground: Ground, ids: readonly string[]): Promise<string[]> {
  const opened: string[] = [];
  await openHeads({ ground, kind: definition }, ids, (_at, id, head) => head && opened.push(id));
  return opened;
}

/** The first lie ready for a thread before anything else is done; the last come when all have helped. */
const places = [0, 200, 2600, count - 20];

it('finds every damage among thousands of files, in their order, whoever opened them', async () => {
  const { ground, ids, keys } = await manyFiles();
  const befell = new Map<string, string>();
  for (const place of places)
    for (const [at, name] of Object.keys(fates).entries()) befell.set(ids[place + at] ?? '', name);
  for (const [id, name] of befell) {
    const [file, key, bytes] = [ground.folders.file(definition.kind, id), keys.get(id), fates[name]?.bytes];
    if (key && bytes) put(ground, id, bytes(readFileSync(file), id, key));
  }
  const which = (name: string) => [...befell].flatMap(([id, fate]) => (fate === name ? [id] : []));
  const keyless = new Set(which('keyless'));
  await ground.keystore.adopt([...keys].filter(([id]) => !keyless.has(id)));
  for (const id of which('destroyed')) await ground.keystore.drop(id);
  const gone = idOf<string>('gone');
  const ledger = new Map([[definition.kind, new Map([...which('rolledBack'), gone].map((id) => [id, 4]))]]);
  const left = `${ground.folders.file(definition.kind, ids[0] ?? '')}${temporaryEnding}`;
  writeFileSync(left, 'half');

  const found = await started(ground, 'with threads', ledger);
  const expected = ids.flatMap((id) => {
    const fate = fates[befell.get(id) ?? ''];
    const one = fate ? fate.found(id) : { revision: 3, summary: { title: id } };
    return one ? [[id, one]] : [];
  });
  expect(found).toEqual([...expected, [gone, { revision: 0, damage: 'missing' }]]);
  expect(found).toEqual(await started(ground, 'alone', ledger));
  expect((await openedBeside(ground, ids)).length > 300).toBe(availableParallelism() > 1);
  expect(
    [left, ...which('destroyed').map((id) => ground.folders.file(definition.kind, id))].filter(existsSync),
  ).toEqual([]);
});

it('refuses at a file of a newer version, and ends at one that cannot be read, as without threads', async () => {
  const { ground, ids, keys } = await manyFiles();
  await ground.keystore.adopt(keys);
  for (const at of places) {
    const id = ids[at] ?? '';
    const [file, key] = [ground.folders.file(definition.kind, id), keys.get(id) ?? drawKey()];
    put(ground, id, sealed(id, key, { version: 3 }));
    for (const how of ['with threads', 'alone'] as const)
      await expect(started(ground, how)).rejects.toMatchObject({ code: 'tooNew' });
    rmSync(file);
    mkdirSync(file);
    for (const how of ['with threads', 'alone'] as const)
      await expect(started(ground, how)).rejects.toMatchObject({ code: 'EISDIR' });
    rmSync(file, { recursive: true });
  }
});

it.each([
  ['cannot be found', undefined],
  ['cannot begin', 'throw new Error("no memory");'],
  ['ends at once', 'process.exit(0);'],
  [
    'ends in the middle',
    'let left = 2; parentPort.on("message", (errand) => left-- ? parentPort.postMessage(errand) : process.exit(1));',
  ],
  ['fails in the middle', 'parentPort.once("message", () => { throw new Error("no memory"); });'],
])('takes every file in once when a thread %s', async (_what, code) => {
  const folder = await dataFolder();
  const { ground } = await folder.open();
  const program = join(dirname(folder.dataDir), 'thread.mjs');
  if (code) writeFileSync(program, `import { parentPort } from 'node:worker_threads';\n${code}`);
  const ids = Array.from({ length: count }, (_, at) => `head-${at}`);
  const taken: number[] = [];
  await openHeads({ ground, kind: definition, program: pathToFileURL(program) }, ids, (at, id) => {
    expect(id).toBe(ids[at]);
    taken.push(at);
  });
  expect(taken.sort((one, other) => one - other)).toEqual([...ids.keys()]);
});

it('goes on alone where the system gives no thread', async () => {
  const { ground } = await (await dataFolder()).open();
  const ids = Array.from({ length: count }, (_, at) => `head-${at}`);
  let taken = 0;
  // refused at once, as a thread is beyond the number that a container may have
  const program = new URL('https://trajectdossier.example/thread.mjs');
  await openHeads({ ground, kind: definition, program }, ids, () => taken++);
  expect(taken).toBe(count);
});
