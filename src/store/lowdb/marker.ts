import { z } from 'zod';
import { encode, refuseNewer } from '../codec.ts';
import type { Disk } from '../disk.ts';
import { writeDurably } from '../durable-write.ts';
import { StoreRefused } from '../errors.ts';
import { formatVersion } from '../sealed.ts';
import { sha256 } from '../sealed-blob.ts';
import type { Folders } from './folders.ts';

/** `store.json`: that this is a data folder of ours, of which keystore, and which versions it holds. */
const schema = z.strictObject({
  format: z.number().int(),
  store: z.string().regex(/^[0-9a-f]{16}$/),
  versions: z.record(z.string(), z.number().int()),
  /** SHA-256 of the rest: it is readable without a key, so no seal tells a flip. Older stores have none. */
  check: z.string().optional(),
});
export type Marker = Omit<z.infer<typeof schema>, 'check'>;

/** The versions this program knows, by kind. */
export type Versions = Readonly<Record<string, number>>;

/** Undefined: this folder was never a store. @throws StoreRefused tooNew, incomplete */
export function readMarker(disk: Disk, folders: Folders, versions: Versions): Marker | undefined {
  const bytes = disk.readNow(folders.marker);
  if (!bytes) return undefined;
  const read = parse(bytes);
  if (!read) throw damaged();
  const { check, ...marker } = read;
  refuseNewer('indeling', marker.format, formatVersion);
  for (const [kind, version] of Object.entries(marker.versions)) refuseNewer(kind, version, versions[kind] ?? 0);
  if (check !== undefined && check !== checkOf(marker)) throw damaged();
  return marker;
}

function damaged(): StoreRefused {
  return new StoreRefused(
    'incomplete',
    'Het bestand store.json in de gegevensmap is beschadigd. Zet een back-up terug. Er is niets veranderd.',
  );
}

/** Records the versions this program writes, before it writes any. */
export async function writeMarker(disk: Disk, folders: Folders, store: string, versions: Versions): Promise<void> {
  const marker: Marker = { format: formatVersion, store, versions };
  await writeDurably(disk, folders.marker, encode({ ...marker, check: checkOf(marker) }));
}

export function isCurrent(marker: Marker, versions: Versions): boolean {
  return (
    marker.format === formatVersion &&
    Object.entries(versions).every(([kind, version]) => marker.versions[kind] === version)
  );
}

function checkOf(marker: Marker): string {
  return sha256(encode(marker));
}

function parse(bytes: Buffer): z.infer<typeof schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
