import { z } from 'zod';
import { StoreRefused } from '../errors.ts';
import { ownerOf } from '../key-name.ts';
import type { DataKey } from '../sealed.ts';
import type { ArchiveEntry } from './archive.ts';
import { type LowdbStore, sharedKinds, storedVersions } from './open.ts';
import { registerFile } from './register-file.ts';

/** What goes with an archive in FILE.keys, sealed under the master key or passphrase. */
const keysSchema = z.strictObject({
  archiveKey: z.base64(),
  store: z.string(),
  versions: z.record(z.string(), z.number().int()),
  /** id, key id, key */
  keys: z.array(z.tuple([z.string(), z.base64(), z.base64()])),
  destroyed: z.array(z.string()),
  /** The key that seals decisions, as its file has it. */
  sealKey: z.string().optional(),
  /** What was destroyed until then, as the register has it; for whoever lost the keystore too. */
  register: z.string().optional(),
});
export type BackupKeys = {
  readonly archiveKey: Buffer;
  readonly store: string;
  readonly versions: Readonly<Record<string, number>>;
  readonly keys: ReadonlyMap<string, DataKey>;
  readonly destroyed: readonly string[];
  readonly sealKey?: string | undefined;
  readonly register?: string | undefined;
};

export function keysFileOf(file: string): string {
  return `${file}.keys`;
}

/** The name of the data key that opens an entry. */
export function keyNameOf(entry: Pick<ArchiveEntry, 'kind' | 'id' | 'dossierId'>): string {
  return sharedKinds.has(entry.kind) ? entry.kind : ownerOf(entry.dossierId ?? entry.id);
}

/** @throws StoreRefused badArchive */
export function parseKeys(plain: Buffer): BackupKeys {
  const read = keysSchema.safeParse(JSON.parse(plain.toString('utf8')));
  if (!read.success) throw new StoreRefused('badArchive', 'Het sleutelbestand van de back-up is beschadigd.');
  const { archiveKey, keys, ...rest } = read.data;
  return {
    ...rest,
    archiveKey: Buffer.from(archiveKey, 'base64'),
    keys: new Map(
      keys.map(([id, keyId, key]) => [id, { keyId: Buffer.from(keyId, 'base64'), key: Buffer.from(key, 'base64') }]),
    ),
  };
}

/** The keys of a store as they are now: none of what is destroyed by then. */
export function keysOf(store: Pick<LowdbStore, 'ground'>, archiveKey: Buffer): z.infer<typeof keysSchema> {
  const { keystore } = store.ground;
  const keys: [string, string, string][] = [];
  const destroyed: string[] = [];
  for (const [id, entry] of keystore.entries()) {
    if (entry.state === 'key') keys.push([id, entry.data.keyId.toString('base64'), entry.data.key.toString('base64')]);
    if (entry.state === 'destroyed') destroyed.push(id);
  }
  const identity = keystore.find('store')?.keyId.toString('hex') ?? '';
  return {
    archiveKey: archiveKey.toString('base64'),
    store: identity,
    versions: { ...storedVersions },
    keys,
    destroyed,
    register: registerFile(store.ground.disk, keystore.folder).read(),
  };
}
