import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { admit, encode } from '#src/store/codec.ts';
import { dossierDefinition } from '#src/store/definition.ts';
import { type Disk, realDisk } from '#src/store/disk.ts';
import { type LowdbOptions, type LowdbStore, openLowdbStore } from '#src/store/lowdb/open.ts';
import { createKeyFile } from '#src/store/master-key.ts';
import type { WorkPart } from '#src/store/port.ts';
import { seal } from '#src/store/sealed.ts';
import { restrictingCase, sampleDossier, sampleOrganisation, sampleSummary } from '#test/store/sample-dossier.ts';
import { type Bench, type Contender, compared, interleave, type Measured, measured } from './measure.ts';
import { loadPeer } from './peers.ts';

/** The part of better-sqlite3 that the bench uses. */
type Sqlite = {
  pragma(text: string): unknown;
  exec(sql: string): void;
  prepare(sql: string): { run(...values: unknown[]): { changes: number } };
  transaction(task: () => void): () => void;
  close(): void;
};
type SqlitePeer = { readonly default: new (path: string) => Sqlite };

function open({ default: Sqlite }: SqlitePeer, path: string): Sqlite {
  return new Sqlite(path);
}

const small = 100;
const large = 20_000;
/** Dossiers that are saved are of a realistic 40 KB; the others are short, so that making them takes a minute and not ten. */
const saved = 40;
const turns = 300;

export const bench: Bench = {
  name: 'store: cost of saving and listing as the number of dossiers grows',
  async run(say) {
    const root = await mkdtemp(join(tmpdir(), 'trajectdossier-bench-'));
    try {
      say(`making ${small} and ${large} dossiers (without fsync) …`);
      const few = await make(join(root, 'few'), small);
      const many = await make(join(root, 'many'), large);
      const start = await startUp(many);
      const stores = [await openLowdbStore(few), await openLowdbStore(many)] as const;
      const lines = [...(await saves(root, stores, say)), ...(await listPages(stores)), ...start];
      for (const store of stores) await store.close();
      return lines;
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
};

async function make(root: string, count: number): Promise<LowdbOptions> {
  const keyFile = `${root}-key`;
  await createKeyFile(realDisk, keyFile);
  const options = { dataDir: root, keyFile, summarise: sampleSummary, organisation: sampleOrganisation };
  const hasty: Disk = { ...realDisk, sync: async () => {}, syncFolder: async () => {} };
  const store = await openLowdbStore({ ...options, disk: hasty });
  for (let number = 0; number < count; number++) {
    const dossier = sampleDossier(number, number < saved ? 60 : 2);
    await store.dossiers.create(dossier.id, dossier);
  }
  await store.close();
  return options;
}

async function saves(
  root: string,
  [few, many]: readonly [LowdbStore, LowdbStore],
  say: (line: string) => void,
): Promise<Measured[]> {
  const sqlitePeer = await loadPeer<SqlitePeer>('better-sqlite3', say);
  const peer = sqlitePeer && open(sqlitePeer, join(root, 'peer.db'));
  const contenders: Contender[] = [
    { what: `save at ${small}`, act: saver(few) },
    { what: `save at ${large}`, act: saver(many) },
    ...(peer ? [{ what: `better-sqlite3, same work, at ${large}`, act: sqliteSaver(peer) }] : []),
  ];
  const [atFew, atMany, sqlite] = await interleave(contenders, { turns, warmUp: 40 });
  peer?.close();
  if (!atFew || !atMany) throw new Error('both stores were measured');
  return [
    atFew,
    compared(atMany, atFew, 1.3),
    ...(sqlite
      ? [compared(atMany, sqlite), sqlite].map((line, at) =>
          at === 0 ? { ...line, what: `${line.what}, beside the peer` } : line,
        )
      : []),
  ];
}

function saver(store: LowdbStore): (turn: number) => Promise<void> {
  const revisions = new Map<number, number>();
  return async (turn) => {
    const number = turn % saved;
    const dossier = { ...sampleDossierOf(number), restrictedBy: turn % 2 === 0 ? [restrictingCase] : [] };
    const done = await store.dossiers.save(dossier.id, revisions.get(number) ?? 1, dossier);
    if (!done.ok) throw new Error('nobody else saves here');
    revisions.set(number, done.revision);
  };
}

/** The same dossier is made once: making it is no part of a save. */
const samples = Array.from({ length: saved }, (_, number) => sampleDossier(number, 60));
function sampleDossierOf(number: number) {
  const sample = samples[number];
  if (!sample) throw new Error('so many samples were made');
  return sample;
}

/** Check, summary, seal, revision check and a durable commit: the work of our save in one row of a table. */
function sqliteSaver(peer: Sqlite): (turn: number) => void {
  peer.pragma('journal_mode = WAL');
  peer.pragma('synchronous = FULL');
  peer.exec(
    'CREATE TABLE dossier (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, sealed BLOB NOT NULL) WITHOUT ROWID',
  );
  const definition = dossierDefinition(sampleSummary);
  const key = { keyId: randomBytes(8), key: randomBytes(32) };
  const sealedOf = (number: number, revision: number, restricted: boolean) => {
    const dossier = { ...sampleDossierOf(number), restrictedBy: restricted ? [restrictingCase] : [] };
    const { value, summary } = admit(definition, dossier.id, dossier);
    return seal({ kind: 'dossier', id: dossier.id, revision, schema: 1 }, key, encode(summary), encode(value));
  };
  const insert = peer.prepare('INSERT INTO dossier VALUES (?, ?, ?)');
  peer.transaction(() => {
    for (let number = 0; number < large; number++)
      insert.run(
        number < saved ? sampleDossierOf(number).id : `other-${number}`,
        1,
        number < saved ? sealedOf(number, 1, false) : randomBytes(4000),
      );
  })();
  const update = peer.prepare('UPDATE dossier SET revision = revision + 1, sealed = ? WHERE id = ? AND revision = ?');
  const revisions = new Map<number, number>();
  return (turn) => {
    const number = turn % saved;
    const revision = revisions.get(number) ?? 1;
    const { changes } = update.run(
      sealedOf(number, revision + 1, turn % 2 === 0),
      sampleDossierOf(number).id,
      revision,
    );
    if (changes !== 1) throw new Error('nobody else saves here');
    revisions.set(number, revision + 1);
  };
}

async function listPages([few, many]: readonly [LowdbStore, LowdbStore]): Promise<Measured[]> {
  const page = (store: LowdbStore, search?: string) => () => {
    for (let time = 0; time < 20; time++)
      store.lists.list({ scope: { kind: 'all' }, order: 'name', limit: 50, ...(search && { search }) });
  };
  const { coachId } = sampleSummary(sampleDossierOf(0));
  const coach: WorkPart = { scope: { kind: 'coaches', coachIds: [coachId] }, rights: ['trajectory.coach'] };
  const directorate: WorkPart = { scope: { kind: 'all' }, rights: [] };
  const work = (store: LowdbStore, part: WorkPart, limit: number) => () => {
    for (let time = 0; time < 20; time++) {
      store.lists.work({ parts: [part], limit });
      for (const standing of ['own', 'waiting', 'colleague'] as const)
        store.lists.workCount({ parts: [part], standing, before: '2026-06-01' });
    }
  };
  const lines = await interleave(
    [
      { what: `20 × first page of 50 at ${small}`, act: page(few) },
      { what: `20 × first page of 50 at ${large}`, act: page(many) },
      { what: `20 × a coach's work list at ${small}`, act: work(few, coach, 10) },
      { what: `20 × a coach's work list at ${large}`, act: work(many, coach, 10) },
      { what: `20 × the directorate's work list at ${small}`, act: work(few, directorate, 50) },
      { what: `20 × the directorate's work list at ${large}`, act: work(many, directorate, 50) },
      { what: `20 × search on one letter at ${large}`, act: page(many, 's') },
    ],
    { turns: 400, warmUp: 100 },
  );
  return lines.map((line, at) => {
    const before = lines[at - 1];
    return [1, 3, 5].includes(at) && before ? compared(line, before, 1.3) : line;
  });
}

/** Start-up, beside the least it could cost: reading as many headers. */
async function startUp(options: LowdbOptions): Promise<Measured[]> {
  const opened: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    let started = performance.now();
    const store = await openLowdbStore(options);
    opened.push(performance.now() - started);
    await store.close();
    started = performance.now();
    await readHeaders(join(options.dataDir, 'dossier'));
    bare.push(performance.now() - started);
  }
  const floor = measured(`reading ${large} headers, nothing else`, bare);
  return [compared(measured(`start-up at ${large}`, opened), floor), floor];
}

async function readHeaders(folder: string): Promise<void> {
  const into = Buffer.alloc(1024);
  for (const shard of await readdir(folder)) {
    for (const { name } of realDisk.list(join(folder, shard))) realDisk.readHead(join(folder, shard, name), into);
  }
}
