import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '#test/store/postgres/server.ts';
import { type Bench, compared, inColumns, interleave, type Measured, measured, withRatio } from './measure.ts';
import { loadPeer } from './peers.ts';
import { type Act, savesAtOnce } from './store/acts.ts';
import { chartOf } from './store/chart.ts';
import { fillDatabase, fillFolder, sizeOfDatabase, sizeOfFolder } from './store/fill.ts';
import { worked } from './store/house.ts';
import type { Keeper } from './store/keeper.ts';
import { oneFile } from './store/one-file.ts';
import { bundleProcess, type Place, type Running, start } from './store/running.ts';
import { type SqlitePeer, sqlite } from './store/sqlite.ts';

/** `BENCH_SIZES=100,1000` for a short run; the limits are about these. */
const sizes = (process.env.BENCH_SIZES ?? '100,10000,100000').split(',').map(Number);
const starts = 5;
const most = { seconds: 3, megabytes: 400 };
/** More than this, one file of JSON cannot bear. */
const largestFile = 10_000;

export const bench: Bench = {
  name: `growth: the same work at ${sizes.map(counted).join(', ')} dossiers, each store in a process of its own`,
  async run(say) {
    const root = await mkdtemp(join(tmpdir(), 'trajectdossier-bench-'));
    const server = await startPostgres();
    try {
      await bundleProcess();
      const places: Place[] = [];
      for (const count of sizes) {
        say(`making ${counted(count)} dossiers, in files and in PostgreSQL …`);
        const files = await fillFolder(join(root, String(count)), count);
        const databaseUrl = await server.create();
        const rows = await fillDatabase(databaseUrl, files);
        places.push({ store: 'files', count, options: files, bytes: sizeOfFolder(join(root, String(count))) });
        places.push({ store: 'PostgreSQL', count, options: rows, bytes: await sizeOfDatabase(databaseUrl) });
      }
      return await measureAll(places, root, say);
    } finally {
      await server.stop();
      await rm(root, { recursive: true, force: true });
    }
  },
};

type Say = (line: string) => void;
/** What was measured of one store of one size. */
type Grown = { readonly place: Place; readonly running: Running; readonly lines: Record<string, Measured> };

async function measureAll(places: readonly Place[], root: string, say: Say): Promise<Measured[]> {
  const grown = await startAll(places);
  const peers = await openPeers(root, say);
  for (const act of Object.keys(labels) as Act[]) await measureAct(act, grown, peers);
  for (const { running } of grown) await running.stop();
  const largest = await fileOfAll(root, say);
  say(inColumns([head, ...grown.map(rowOf)]));
  await writeFile(new URL('growth.svg', import.meta.url), chartOf(sizes, grown));
  say('drawn in test/bench/growth.svg');
  return [...judged(grown), ...peers.flatMap(({ lines }) => lines), ...largest];
}

/** Starts each several times, in turns; the last ones stay. */
async function startAll(places: readonly Place[]): Promise<Grown[]> {
  const told = places.map((): Running['started'][] => []);
  const last: Running[] = [];
  for (let turn = 1; turn <= starts; turn++) {
    for (const [at, place] of places.entries()) {
      const running = await start(place);
      told[at]?.push(running.started);
      if (turn === starts) last.push(running);
      else await running.stop();
    }
  }
  return last.map((running, at) => {
    const place = places[at];
    if (!place) throw new Error('each place was started');
    const of = (name: 'took' | 'processor' | 'resident') => told[at]?.map((one) => one[name]) ?? [];
    const what = `start with ${nameOf(place)}`;
    const lines = {
      start: measured(what, of('took')),
      processor: measured(`${what}, of the processor`, of('processor')),
      resident: measured(`memory with ${nameOf(place)}`, of('resident')),
    };
    return { place, running, lines };
  });
}

type Peer = { readonly keeper: Keeper; readonly count: number; readonly lines: Measured[] };

async function openPeers(root: string, say: Say): Promise<Peer[]> {
  const peer = await loadPeer<SqlitePeer>('better-sqlite3', say);
  if (!peer) return [];
  say('making the same for better-sqlite3 …');
  return sizes.map((count) => ({ keeper: sqlite(peer, join(root, `${count}.db`), count), count, lines: [] }));
}

const labels: Readonly<Record<Act, string>> = {
  save: 'a save',
  saves: `a save, ${savesAtOnce} at once`,
  open: 'opening',
  list: 'first page',
  search: 'search for one, and for a page',
  coach: "a coach's work list",
  directorate: "the directorate's work list",
};
const turnsOf: Readonly<Record<Act, number>> = {
  save: 300,
  saves: 40,
  open: 150,
  list: 150,
  search: 150,
  coach: 150,
  directorate: 150,
};

/** A peer saves one after the other whatever is asked at once. */
async function measureAct(act: Act, grown: readonly Grown[], peers: readonly Peer[]): Promise<void> {
  const beside = act === 'save' ? peers : [];
  const contenders = [
    ...grown.map(({ place, running }) => ({
      what: `${labels[act]}: ${nameOf(place)}`,
      act: (turn: number) => running.do(act, turn),
    })),
    ...beside.map(({ keeper, count }) => ({
      what: `${labels[act]}: ${keeper.what}, ${counted(count)}`,
      act: (turn: number) => void keeper.save(turn % worked, turn),
    })),
  ];
  const lines = await interleave(contenders, { turns: turnsOf[act], warmUp: 20 });
  lines.forEach((line, at) => {
    const one = grown[at];
    if (one) one.lines[act] = line;
    else peers[at - grown.length]?.lines.push(line);
  });
}

/** lowdb as it comes, at the sizes that it bears. */
async function fileOfAll(root: string, say: Say): Promise<Measured[]> {
  const lines: Measured[] = [];
  for (const count of sizes.filter((size) => size <= largestFile)) {
    const keeper = await oneFile(join(root, `${count}.json`), count);
    const what = `${labels.save}: ${keeper.what}, ${counted(count)}`;
    const act = async (turn: number) => void (await keeper.save(turn % worked, turn));
    lines.push(...(await interleave([{ what, act }], { turns: 15, warmUp: 2 })));
  }
  say(`lowdb in one file is not tried above ${counted(largestFile)}: it writes all at each save and fails at 50,000.`);
  return lines;
}

/** At most so many times as long as with the fewest dossiers in files. */
const limits: Readonly<Partial<Record<Act, number>>> = { save: 1.3, list: 2, search: 2, coach: 2, directorate: 2 };

function judged(grown: readonly Grown[]): Measured[] {
  const first = (store: string) => grown.find(({ place }) => place.store === store)?.lines;
  return grown.flatMap(({ place, lines }) => {
    const isLargest = place.store === 'files' && place.count === sizes.at(-1);
    const acts = (Object.keys(labels) as Act[]).flatMap((act) => {
      const [line, least] = [lines[act], first(place.store)?.[act]];
      if (!line || !least || line === least) return line ?? [];
      return compared(line, least, place.store === 'files' ? limits[act] : undefined);
    });
    const { start: took, processor } = lines;
    const limit = isLargest ? 1 : undefined;
    const started = took && withRatio(took, took.p50 / 1000 / most.seconds, { of: `${most.seconds} s`, limit });
    return [started, processor, memoryLine(lines.resident, limit), ...acts].flatMap((line) => line ?? []);
  });
}

/** The table is of milliseconds; of memory only its ratio says something. */
function memoryLine(line: Measured | undefined, limit: number | undefined): Measured[] {
  if (!line) return [];
  const megabytes = line.p50 / 1e6;
  const bare = { what: line.what, p50: Number.NaN, p99: Number.NaN, runs: line.runs };
  return [withRatio(bare, megabytes / most.megabytes, { of: `${most.megabytes} MB`, limit })];
}

const head = [
  'store, dossiers',
  'start s',
  'processor',
  'memory MB',
  'saves/s',
  `${savesAtOnce} at once`,
  'list ms',
  'search ms',
  'disk MB',
];

function rowOf({ place, lines }: Grown): string[] {
  const value = (name: string) => lines[name]?.p50 ?? Number.NaN;
  return [
    nameOf(place),
    ...[value('start'), value('processor')].map((time) => (time / 1000).toFixed(2)),
    (value('resident') / 1e6).toFixed(0),
    ...[value('save'), value('saves')].map((time) => (1000 / time).toFixed(0)),
    ...[value('list'), value('search')].map((time) => time.toFixed(3)),
    (place.bytes / 1e6).toFixed(0),
  ];
}

function nameOf({ store, count }: Pick<Place, 'store' | 'count'>): string {
  return `${store}, ${counted(count)}`;
}

function counted(count: number): string {
  return count.toLocaleString('en');
}
