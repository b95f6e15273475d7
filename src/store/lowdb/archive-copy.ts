import { open } from 'node:fs/promises';
import type { BlobRef } from '#src/domain/document.ts';
import { readJson } from '../codec.ts';
import { namedBlobs } from '../definition.ts';
import { damageIn, Quarantined } from '../errors.ts';
import { ownerOf } from '../key-name.ts';
import { openWhole, readHeader } from '../sealed.ts';
import type { Damage } from '../verify-report.ts';
import { accessPieces } from './access-archive.ts';
import { type ArchiveWriter, beginArchive } from './archive.ts';
import { keyNameOf } from './backup-keys.ts';
import { openBlob } from './blobs.ts';
import type { Moment, Remembered } from './moment.ts';
import type { LowdbStore } from './open.ts';
import type { Ground } from './sealed-files.ts';

export type Copied = {
  readonly aggregates: number;
  readonly blobs: number;
  /** Gone or damaged, so not in the backup. */
  readonly skipped: readonly Damage[];
};

export type NewArchive = { readonly id: Buffer; readonly key: Buffer };

/** Copies the store as it is at this moment into a new file, each aggregate with the blobs it names. Logins are not copied. */
export async function writeArchive(
  store: LowdbStore,
  path: string,
  { id, key }: NewArchive,
  signal?: AbortSignal,
): Promise<Copied> {
  const report: Report = { aggregates: 0, blobs: 0, skipped: [] };
  const file = await open(path, 'wx', 0o600);
  try {
    const archive = await beginArchive(file, id, key);
    const moment = store.moments.begin(store.collections.filter(({ definition }) => definition.kind !== 'session'));
    try {
      for (let one = moment.next(); one; one = moment.next()) {
        signal?.throwIfAborted();
        await copyInTurn(moment, one, { ground: store.ground, archive, report });
      }
    } finally {
      moment.end();
    }
    for await (const [piece, bytes] of accessPieces(store.ground)) await archive.add(piece, bytes);
    await archive.end();
    await file.sync();
  } finally {
    await file.close();
  }
  return report;
}

type Report = { aggregates: number; blobs: number; readonly skipped: Damage[] };
type Read = () => Promise<Buffer | undefined>;
type Target = { readonly ground: Ground; readonly archive: ArchiveWriter; readonly report: Report };

/** What was replaced lies ready; what was not, is read while nobody writes it. */
async function copyInTurn(moment: Moment, one: Remembered, target: Target): Promise<void> {
  const { bytes } = one;
  if (bytes) return copyOne(target, one, async () => bytes);
  const { collection, id } = one;
  await collection.exclusively(id, async () => {
    if (!moment.take(one)) return;
    const { disk, folders } = target.ground;
    await copyOne(target, one, () => disk.read(folders.file(collection.definition.kind, id)));
  });
}

/** Copies an aggregate and the blobs it names. What is damaged is left out: a backup holds nothing that cannot be opened. */
async function copyOne(target: Target, one: Remembered, read: Read): Promise<void> {
  const { archive, report } = target;
  const { kind } = one.collection.definition;
  const whole = await wholeOf(target, one, read);
  if (!whole) return;
  await archive.add({ kind, id: one.id }, whole.bytes);
  report.aggregates++;
  for (const ref of namedBlobs(whole.value).values()) await copyBlob(target, one.id, ref);
}

async function wholeOf({ ground, report }: Target, { collection, id }: Remembered, read: Read) {
  const { kind } = collection.definition;
  const keyName = keyNameOf({ kind, id });
  const known = collection.entries.get(id);
  try {
    if (known?.damage) throw new Quarantined(id, known.damage);
    const bytes = await read();
    if (!bytes) throw new Quarantined(id, 'missing');
    return {
      bytes,
      value: readJson(id, openWhole(readHeader(bytes, { kind, id }), ground.keystore.find(keyName), bytes)),
    };
  } catch (error) {
    const reason = damageIn(error);
    // destroyed while the backup runs: it is not in the one, nor missed
    if (!ground.keystore.isDestroyed(keyName)) report.skipped.push({ kind: 'aggregate', collection: kind, id, reason });
    return undefined;
  }
}

async function copyBlob({ ground, archive, report }: Target, dossierId: string, ref: BlobRef): Promise<void> {
  let bytes: Buffer | undefined;
  try {
    bytes = await ground.disk.read(ground.folders.blob(dossierId, ref.id));
    openBlob(ground, dossierId, ref, bytes);
  } catch (error) {
    const reason = damageIn(error);
    if (!ground.keystore.isDestroyed(ownerOf(dossierId)))
      report.skipped.push({ kind: 'blob', dossierId, id: ref.id, reason });
    return;
  }
  if (!bytes) return;
  await archive.add({ kind: 'blob', id: ref.id, dossierId }, bytes);
  report.blobs++;
}
