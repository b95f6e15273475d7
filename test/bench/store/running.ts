import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { projectFile } from '#src/project-file.ts';
import type { OpenOptions } from '#src/store/open.ts';
import buildProgram from '#test/build.ts';
import { endOf, nextOf } from '../child.ts';
import type { Act, Told } from './acts.ts';

/** A store of a size, and what it takes on disk. */
export type Place = {
  readonly store: 'files' | 'PostgreSQL';
  readonly count: number;
  readonly options: OpenOptions;
  readonly bytes: number;
};

/** A store in a process of its own. */
export type Running = {
  readonly started: Extract<Told, { readonly kind: 'started' }>;
  /** Answers the milliseconds it took there. */
  do(act: Act, turn: number): Promise<number>;
  stop(): Promise<void>;
};

const bundle = projectFile('dist/bench-grown.js').pathname;

/** Bundles the process as the program is, beside it, so that memory and start are those of the program. */
export async function bundleProcess(): Promise<void> {
  // with the threads of a start, which are a program of their own
  buildProgram();
  await build({
    entryPoints: [fileURLToPath(new URL('grown.ts', import.meta.url))],
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outdir: projectFile('dist').pathname,
    entryNames: 'bench-[name]',
    chunkNames: 'bench-[hash]',
    logLevel: 'warning',
  });
}

/** Starts a process that opens this store. */
export async function start({ options }: Place): Promise<Running> {
  const { dataDir, databaseUrl, keyFile } = options;
  const child = fork(bundle, [JSON.stringify({ dataDir, databaseUrl, keyFile })], { execArgv: [] });
  const started = await nextOf<Told>(child);
  if (started.kind !== 'started') throw new Error('a process tells first how it started');
  return {
    started,
    async do(act, turn) {
      child.send({ act, turn });
      return (await nextOf<Told>(child)).took;
    },
    stop: () => endOf(child),
  };
}
