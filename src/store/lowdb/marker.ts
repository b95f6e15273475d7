import { z } from 'zod';
import { encode, refuseNewer } from '../codec.ts';
import type { Disk } from '../disk.ts';
import { writeDurably } from '../durable-write.ts';
import { StoreRefused } from '../errors.ts';
import { formatVersion } from '../sealed.ts';
import type { Folders } from './folders.ts';

/** `store.json`: that this is a data folder of ours, of which keystore, and which versions it holds. */
const schema = z.strictObject({
  format: z.number().int(),
  store: z.string().regex(/^[0-9a-f]{16}$/),
  versions: z.record(z.string(), z.number().int()),
});
export type Marker = z.infer<typeof schema>;

/** The versions this program knows, by kind. */
export type Versions = Readonly<Record<string, number>>;

/** Undefined: this folder was never a store. @throws StoreRefused tooNew, incomplete */
export function readMarker(disk: Disk, folders: Folders, versions: Versions): Marker | undefined {
  const bytes = disk.readNow(folders.marker);
  if (!bytes) return undefined;
  const marker = parse(bytes);
  if (!marker)
    throw new StoreRefused(
      'incomplete',
      'Het bestand store.json in de gegevensmap is beschadigd. Zet een back-up terug. Er is niets veranderd.',
    );
  refuseNewer('indeling', marker.format, formatVersion);
  for (const [kind, version] of Object.entries(marker.versions)) refuseNewer(kind, version, versions[kind] ?? 0);
  return marker;
}

/** Records the versions this program writes, before it writes any. */
export async function writeMarker(disk: Disk, folders: Folders, store: string, versions: Versions): Promise<void> {
  await writeDurably(disk, folders.marker, encode({ format: formatVersion, store, versions } satisfies Marker));
}

export function isCurrent(marker: Marker, versions: Versions): boolean {
  return (
    marker.format === formatVersion &&
    Object.entries(versions).every(([kind, version]) => marker.versions[kind] === version)
  );
}

function parse(bytes: Buffer): Marker | undefined {
  try {
    return schema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
