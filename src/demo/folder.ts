import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Instant, instantSchema } from '#src/domain/time.ts';
import { makeFolders } from '#src/store/disk.ts';

/** Says that a folder is the demo's own; without it the demo leaves a folder alone, whatever is in it. */
export const markerName = '.trajectdossier-demo';

const markerSchema = z.strictObject({
  /** The process that is filling the folder; once filled there is a moment instead. */
  filling: z.number().int().optional(),
  /** Where the demo's clock stood. */
  now: instantSchema.optional(),
});

/** A folder that is the demo's own: data, keys beside them, and the mail that came in. */
export type DemoFolder = {
  readonly path: string;
  readonly dataDir: string;
  readonly keyFile: string;
  readonly mailDir: string;
  /** Made for this run: gone when the demo stops. */
  readonly temporary: boolean;
  /** Where the clock stood when it was left; undefined when the folder has still to be filled. */
  readonly leftAt: Instant | undefined;
  /** Writes down that the folder is whole and where the clock stands. */
  readonly leave: (now: Instant) => Promise<void>;
  readonly removeIfTemporary: () => Promise<void>;
};

export type Claimed =
  | { readonly ok: true; readonly folder: DemoFolder }
  | { readonly ok: false; readonly message: string };

/**
 * Takes a folder for the demo: a fresh temporary one, an empty one, or one that an earlier demo marked. Anything else is
 * refused with a Dutch sentence and stays as it is.
 */
export async function claimFolder(wanted?: string): Promise<Claimed> {
  if (wanted === undefined) {
    const path = await mkdtemp(join(tmpdir(), 'trajectdossier-demo-'));
    return { ok: true, folder: await begin(path, true) };
  }
  const path = resolve(wanted);
  const names = await namesIn(path);
  if (names === undefined) return refused(`${path} is geen map.`);
  if (names.length === 0) return { ok: true, folder: await begin(path, false) };
  const marker = names.includes(markerName) ? await readMarker(join(path, markerName)) : undefined;
  if (!marker) return refused(`De map ${path} is niet leeg en is niet van de demo.`);
  if (marker.now !== undefined) return { ok: true, folder: folderAt(path, false, marker.now) };
  if (marker.filling !== undefined && isRunning(marker.filling))
    return refused(`Een andere demo vult de map ${path} op dit moment.`);
  return { ok: true, folder: await begin(path, false) };
}

function refused(what: string): Claimed {
  return {
    ok: false,
    message: `${what} Er is niets veranderd. Kies met --map een lege map, of laat --map weg.`,
  };
}

/** Half-filled by a demo that was stopped: its own parts go, and it starts anew. */
async function begin(path: string, temporary: boolean): Promise<DemoFolder> {
  const folder = folderAt(path, temporary, undefined);
  makeFolders(path, 0o700);
  await writeMarker(path, { filling: process.pid });
  for (const part of [folder.dataDir, join(path, keysName), folder.mailDir])
    await rm(part, { recursive: true, force: true });
  return folder;
}

const keysName = 'sleutels';

function folderAt(path: string, temporary: boolean, leftAt: Instant | undefined): DemoFolder {
  return {
    path,
    dataDir: join(path, 'gegevens'),
    keyFile: join(path, keysName, 'demo.sleutel'),
    mailDir: join(path, 'postvak'),
    temporary,
    leftAt,
    leave: (now) => writeMarker(path, { now }),
    async removeIfTemporary() {
      if (temporary) await rm(path, { recursive: true, force: true });
    },
  };
}

async function writeMarker(path: string, marker: z.input<typeof markerSchema>): Promise<void> {
  await writeFile(join(path, markerName), `${JSON.stringify(marker)}\n`, { mode: 0o600 });
}

async function readMarker(file: string): Promise<z.infer<typeof markerSchema> | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  try {
    return markerSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    // Not ours after all: whoever made this file, it was not the demo.
    return undefined;
  }
}

/** What is in a folder; nothing when it is not there yet, undefined when it is no folder. */
async function namesIn(path: string): Promise<readonly string[] | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  return found.isDirectory() ? readdir(path) : undefined;
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
