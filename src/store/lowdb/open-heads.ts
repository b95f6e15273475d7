import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { projectFile } from '#src/project-file.ts';
import { realDisk } from '../disk.ts';
import { headerSize } from '../sealed.ts';
import type { HeadKind } from './head.ts';
import { type HeadErrand, type HeadPlace, openedAt } from './head-errand.ts';
import type { Ground } from './sealed-files.ts';

/** Files of one errand. */
const together = 128;
/** Errands that lie ready for a thread, so that it never waits for the next. */
const ready = 3;
/** Of fewer files all are looked at before a thread is there. */
const many = 5000;
/** Two threads open as many heads as this one takes in. */
const mostThreads = 2;

/** Whose files they are. `program`: what a thread runs. */
type Heads = { readonly ground: Ground; readonly kind: HeadKind; readonly program?: URL };

/** Takes one in: with its head as a thread opened it, or without where the file is to be looked at here. */
type TakeIn<I> = (at: number, id: I, opened?: Buffer) => void;

/**
 * Goes through the files of a kind at a start, not in their order. Where there are many, and a core is free, threads read and
 * open heads while this one takes them in and looks at others itself: whoever is done begins on the next. What a thread leaves, or
 * takes with it when it ends, is looked at here (decision 0005).
 *
 * @throws what `takeIn` throws
 */
export async function openHeads<I extends string>(heads: Heads, ids: readonly I[], takeIn: TakeIn<I>): Promise<void> {
  const isMany = heads.ground.disk === realDisk && ids.length >= many;
  const threads = isMany ? Math.min(availableParallelism() - 1, mostThreads) : 0;
  const readers = Array.from({ length: threads }, () => startReader(heads)).flatMap((reader) => reader ?? []);
  const errands = inErrands(ids);
  try {
    const beside = readers.flatMap((reader) =>
      Array.from({ length: ready }, () => openBeside(reader, errands, takeIn)),
    );
    await Promise.all([...beside, openHere(errands, takeIn)]);
  } finally {
    for (const reader of readers) await reader.end();
  }
}

type Part<I> = { readonly from: number; readonly ids: readonly I[] };

/** All take from the same: a loop that an error ends closes it for the others too. */
function* inErrands<I>(ids: readonly I[]): Generator<Part<I>> {
  for (let from = 0; from < ids.length; from += together) yield { from, ids: ids.slice(from, from + together) };
}

async function openHere<I>(errands: Iterable<Part<I>>, takeIn: TakeIn<I>): Promise<void> {
  for (const { from, ids } of errands) {
    for (const [at, id] of ids.entries()) takeIn(from + at, id);
    // what threads have opened comes in between
    await turn();
  }
}

async function openBeside<I extends string>(
  reader: Reader,
  errands: Iterable<Part<I>>,
  takeIn: TakeIn<I>,
): Promise<void> {
  let heads = new Uint8Array(together * headerSize);
  for (const { from, ids } of errands) {
    const done = await reader.open({ ids, heads });
    for (const [at, id] of ids.entries()) takeIn(from + at, id, done && openedAt(done, at));
    if (done) heads = done.heads;
  }
}

/** A thread that opens heads; undefined when it ended before the errand was done. */
type Reader = { open(errand: HeadErrand): Promise<HeadErrand | undefined>; end(): Promise<unknown> };

function startReader({ ground, kind, program = projectFile('dist/head-reader.js') }: Heads): Reader | undefined {
  const { folders, keystore } = ground;
  const place: HeadPlace = {
    root: folders.root,
    keystore: keystore.folder,
    masters: keystore.masters(),
    // a definition holds functions, which do not go over
    kind: { kind: kind.kind, key: kind.key },
  };
  const worker = begin(program, place);
  if (!worker) return undefined;
  const waiting: ((done: HeadErrand | undefined) => void)[] = [];
  let ended = false;
  worker.on('message', (done: HeadErrand) => waiting.shift()?.(done));
  for (const end of ['error', 'exit'])
    worker.once(end, () => {
      ended = true;
      for (const done of waiting.splice(0)) done(undefined);
    });
  return {
    open: (errand) =>
      new Promise((resolve) => {
        if (ended) return resolve(undefined);
        waiting.push(resolve);
        worker.postMessage(errand, [errand.heads.buffer]);
      }),
    end: () => worker.terminate(),
  };
}

/** Undefined: the system gives no thread more, which it says at once (ERR_WORKER_INIT_FAILED). */
function begin(program: URL, place: HeadPlace): Worker | undefined {
  try {
    return new Worker(program, { workerData: place, execArgv: [], env: {} });
  } catch {
    return undefined;
  }
}
