import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '#src/store/open.ts';
import { startPostgres, type TestServer } from '#test/store/postgres/server.ts';
import { type Bench, compared, interleave, type Measured } from './measure.ts';
import { loadPeer } from './peers.ts';
import { fillDatabase, fillFolder } from './store/fill.ts';
import { surnameOf, worked } from './store/house.ts';
import type { Keeper } from './store/keeper.ts';
import { oneFile } from './store/one-file.ts';
import { ours } from './store/ours.ts';
import { type PglitePeer, pglite } from './store/pglite.ts';
import { type SqlitePeer, sqlite } from './store/sqlite.ts';

const count = Number(process.env.BENCH_DOSSIERS ?? 1000);
const width = 16;
/** Saves of each of the sixteen in one turn. */
const each = 4;

export const bench: Bench = {
  name: `store: saving, opening, listing and searching among ${count} dossiers; those that are saved and opened are of 40 KB`,
  async run(say) {
    const root = await mkdtemp(join(tmpdir(), 'trajectdossier-bench-'));
    const server = await startPostgres();
    try {
      const keepers = await openAll(root, server, say);
      const lines = [
        ...(await measure('a save', keepers, (keeper, turn) => keeper.save(turn % worked, turn))),
        ...(await together(keepers)),
        ...(await measure('opening', keepers, (keeper, turn) => keeper.open(turn % worked))),
        ...(await measure('opening again', keepers.slice(0, 1), (keeper, turn) => keeper.again?.(turn % worked))),
        ...(await measure('first page', keepers, (keeper) => keeper.list())),
        ...(await measure('search', keepers, (keeper, turn) =>
          keeper.search(surnameOf(turn).toLowerCase().slice(0, 4)),
        )),
      ];
      for (const keeper of keepers) await keeper.close();
      for (const note of notes) say(note);
      return lines;
    } finally {
      await server.stop();
      await rm(root, { recursive: true, force: true });
    }
  },
};

/** Times ours may take: better-sqlite3 keeps 1 / 0.6 as many in a second. */
const limits = { 'better-sqlite3': 1.66, 'ours, PostgreSQL': 1, PGlite: 1 };

const files = 'ours, files (lowdb)';
const database = 'ours, PostgreSQL';

/** What is compared, and what is not: fair to say beside the figures. */
const notes = [
  'Each save checks, summarises, seals, asks the revision and ends durably on disk (fsync; better-sqlite3 in WAL with synchronous FULL; PostgreSQL and',
  'PGlite with fsync and synchronous_commit on). lowdb in one file does no more than its documentation has: no seal, no fsync, no lock.',
  'Ours lists from memory what is sealed on disk; better-sqlite3 and PGlite from plain text with an index, which ours never writes; one file sorts all at each list.',
  'Peers look for surnames alone, ours for references, order numbers and later words of a name too. Only ours has a key a dossier that can be destroyed.',
];

async function openAll(root: string, server: TestServer, say: (line: string) => void): Promise<Keeper[]> {
  say(`making ${count} dossiers for each …`);
  const folder = await fillFolder(join(root, 'files'), count);
  const rows = await fillDatabase(await server.create(), folder);
  const sqlitePeer = await loadPeer<SqlitePeer>('better-sqlite3', say);
  const pglitePeer = await loadPeer<PglitePeer>('@electric-sql/pglite', say);
  return [
    ours(files, await openStore(folder)),
    ours(database, await openStore(rows)),
    ...(sqlitePeer ? [sqlite(sqlitePeer, join(root, 'peer.db'), count)] : []),
    ...(pglitePeer ? [await pglite(pglitePeer, join(root, 'pglite'), count)] : []),
    await oneFile(join(root, 'all.json'), count),
  ];
}

type Act = (keeper: Keeper, turn: number) => unknown;

async function measure(what: string, keepers: readonly Keeper[], act: Act): Promise<Measured[]> {
  const contenders = keepers.map((keeper) => ({ what: keeper.what, act: timed((turn) => act(keeper, turn)) }));
  return named(what, await interleave(contenders, { turns: 200, warmUp: 40 }));
}

/** Sixteen at once, each with dossiers of its own: milliseconds a save. */
async function together(keepers: readonly Keeper[]): Promise<Measured[]> {
  const saves = async (keeper: Keeper, turn: number) => {
    for (let time = 0; time < each; time++) await keeper.save(turn % worked, turn + time);
  };
  const contender = (keeper: Keeper) => ({
    what: keeper.what,
    async act(turn: number) {
      const started = performance.now();
      await Promise.all(Array.from({ length: width }, (_, at) => saves(keeper, turn * width + at)));
      return (performance.now() - started) / (width * each);
    },
  });
  // the last, one file, takes seconds a turn
  const lines = [
    ...(await interleave(keepers.slice(0, -1).map(contender), { turns: 40, warmUp: 5 })),
    ...(await interleave(keepers.slice(-1).map(contender), { turns: 4, warmUp: 1 })),
  ];
  return named(`a save, ${width} at once`, lines, limits);
}

/** In milliseconds, also of what takes microseconds. */
function timed(act: (turn: number) => unknown): (turn: number) => Promise<number> {
  return async (turn) => {
    const started = performance.now();
    await act(turn);
    return performance.now() - started;
  };
}

/** Lines under one heading; the first, ours on files, beside each of the others. */
function named(what: string, lines: readonly Measured[], limits: Readonly<Record<string, number>> = {}): Measured[] {
  const [first, ...others] = lines;
  if (!first) return [];
  const beside = others.reduce((line, other) => compared(line, other, limits[other.what]), first);
  return [beside, ...others].map((line) => ({ ...line, what: `${what}: ${line.what}` }));
}
