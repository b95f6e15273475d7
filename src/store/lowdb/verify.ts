import { basename, join } from 'node:path';
import { namedBlobs, ownerOf } from '../definition.ts';
import { damageIn, Quarantined } from '../errors.ts';
import type { Finding, VerifyHow, VerifyReport } from '../verify-report.ts';
import { accessKeyName, accessStrangers } from './access-files.ts';
import { openBlob } from './blobs.ts';
import { blobOwners, findBlobs, findFiles } from './folders.ts';
import type { LowdbStore } from './open.ts';
import type { AnyCollection } from './parts.ts';
import type { Stored } from './sealed-files.ts';

/** Checks a data folder, as `KeptStore.verify` promises: files, keys and folders against each other. */
export async function verifyStore(
  store: LowdbStore,
  { data, stopped = () => false }: VerifyHow,
): Promise<VerifyReport> {
  const findings: Finding[] = [];
  let aggregates = 0;
  let blobs = 0;
  for (const collection of store.collections) {
    for (const id of [...collection.entries.keys()]) {
      if (stopped()) break;
      aggregates++;
      blobs += await collection.exclusively(id, () => verifyOne(store, { collection, id, data, findings }));
    }
  }
  findings.push(...verifyKeys(store), ...verifyFolders(store));
  findings.push(...(await verifyRegister(store)));
  const { troubles, ...accessLog } = await store.accessLog.check();
  findings.push(...troubles.map((trouble): Finding => ({ kind: 'accessLog', trouble })));
  if (store.ledgerDamaged) findings.push({ kind: 'ledger' });
  return { aggregates, blobs, accessLog, findings };
}

type One = {
  readonly collection: AnyCollection;
  readonly id: string;
  readonly data: boolean;
  readonly findings: Finding[];
};

/** The number of blobs of this aggregate. */
async function verifyOne(store: LowdbStore, { collection, id, data, findings }: One): Promise<number> {
  const known = collection.entries.get(id);
  if (!known) return 0;
  const { kind, key } = collection.definition;
  if (known.damage) {
    findings.push({ kind: 'aggregate', collection: kind, id, reason: known.damage });
    return 0;
  }
  try {
    if (!data) {
      if (collection.glance(id).revision !== known.revision) throw new Quarantined(id, 'rolledBack');
      return key === 'shared' ? 0 : findBlobs(store.ground.disk, store.ground.folders, id).ids.length;
    }
    const stored = await collection.inspect(id);
    return key === 'shared' ? 0 : await verifyBlobs(store, id, { stored, findings });
  } catch (error) {
    findings.push({ kind: 'aggregate', collection: kind, id, reason: damageIn(error) });
    return 0;
  }
}

async function verifyBlobs(
  store: LowdbStore,
  dossierId: string,
  { stored, findings }: { stored: Stored<unknown, unknown>; findings: Finding[] },
): Promise<number> {
  const { disk, folders } = store.ground;
  const named = namedBlobs(stored.value);
  const present = findBlobs(disk, folders, dossierId).ids;
  for (const ref of named.values()) {
    try {
      openBlob(store.ground, dossierId, ref, await disk.read(folders.blob(dossierId, ref.id)));
    } catch (error) {
      findings.push({ kind: 'blob', dossierId, id: ref.id, reason: damageIn(error) });
    }
  }
  for (const id of present) if (!named.has(id)) findings.push({ kind: 'orphanBlob', dossierId, id });
  return present.length;
}

function verifyKeys(store: LowdbStore): Finding[] {
  const ids = store.collections.flatMap(({ definition, entries }) =>
    definition.key === 'shared' ? [definition.kind] : [...entries.keys()].map(ownerOf),
  );
  const owners = blobOwners(store.ground.disk, store.ground.folders).map(ownerOf);
  const used = new Set(['store', accessKeyName, ...ids, ...owners]);
  const findings: Finding[] = [];
  for (const [id, { state }] of store.ground.keystore.entries()) {
    if (state === 'damaged') findings.push({ kind: 'damagedKey', id });
    if (state === 'key' && !used.has(id)) findings.push({ kind: 'unusedKey', id });
  }
  return findings;
}

/** Its lines against each other, and against the certificates, which lie elsewhere under other keys. */
async function verifyRegister({ destroyed, destructions, destructionLists }: LowdbStore): Promise<Finding[]> {
  const { changed } = destroyed.trouble();
  const findings: Finding[] = changed.length > 0 ? [{ kind: 'register', lines: changed }] : [];
  for (const { id, certificate } of destructionLists.certified()) {
    if (certificate === undefined) continue;
    // a damaged one is told already
    const list = await destructions.load(id).catch(() => undefined);
    const stage = list?.value.stage;
    if (stage?.kind === 'done' && destroyed.sealOf(certificate) !== stage.certificate.seal)
      findings.push({ kind: 'unregistered', certificate });
  }
  return findings;
}

function verifyFolders(store: LowdbStore): Finding[] {
  const { disk, folders } = store.ground;
  const kinds = store.collections.map((one) => one.definition.kind);
  const ours = new Set(['store.json', 'lock', 'README.md', 'blob', basename(folders.access), ...kinds]);
  const strangers = [
    ...disk.list(folders.root).flatMap(({ name }) => (ours.has(name) || name.startsWith('.') ? [] : [name])),
    ...accessStrangers(disk, folders.access).map((name) => join(basename(folders.access), name)),
    ...kinds.flatMap((kind) => findFiles(disk, folders, kind).strangers),
    ...blobOwners(disk, folders).flatMap((id) => findBlobs(disk, folders, id).strangers),
  ];
  const orphans = blobOwners(disk, folders).filter((id) => !store.collections.some((one) => one.entries.has(id)));
  return [
    ...strangers.map((path): Finding => ({ kind: 'stranger', path })),
    ...orphans.map((dossierId): Finding => ({ kind: 'orphanFolder', dossierId })),
  ];
}
