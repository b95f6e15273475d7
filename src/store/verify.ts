import { accessKeyName } from './access-log/place.ts';
import { namedBlobs } from './definition.ts';
import { type DamageReason, damageIn, Quarantined } from './errors.ts';
import { type KeyWay, ownerOf } from './key-name.ts';
import type { KeyEntry } from './key-record.ts';
import type { Store } from './port.ts';
import type { DataKey } from './sealed.ts';
import { openSealedBlob } from './sealed-blob.ts';
import type { Finding, VerifyHow, VerifyReport } from './verify-report.ts';

/** What stands under one id, at one moment: nobody changes it between two looks. */
export type Standing = {
  /** Reads and opens all of it. @throws Quarantined */
  value(): Promise<unknown>;
  /** In the header alone. @throws Quarantined */
  revision(): Promise<number>;
  blobs(): Promise<readonly string[]>;
  blob(id: string): Promise<Buffer | undefined>;
};

/** Aggregates of one kind, as memory knows them, and a look at each as it is stored. */
export type VerifiedKind = {
  readonly kind: string;
  readonly key: KeyWay;
  readonly entries: ReadonlyMap<string, { readonly revision: number; readonly damage?: DamageReason }>;
  look<R>(id: string, task: (standing: Standing) => Promise<R>): Promise<R>;
};

/** What is checked, wherever it is kept. */
export type Verified = {
  readonly store: Pick<Store, 'destroyed' | 'destructions' | 'destructionLists' | 'accessLog'>;
  readonly kinds: readonly VerifiedKind[];
  readonly keys: {
    find(id: string): DataKey | undefined;
    isDestroyed(id: string): boolean;
    entries(): Iterable<readonly [string, KeyEntry]>;
  };
  blobOwners(): Promise<readonly string[]>;
  /** What can be wrong with this way of keeping alone. */
  others(): Promise<readonly Finding[]>;
};

/** Checks a store, as `KeptStore.verify` promises. */
export async function verifyHouse(house: Verified, { data, stopped = () => false }: VerifyHow): Promise<VerifyReport> {
  const findings: Finding[] = [];
  let aggregates = 0;
  let blobs = 0;
  for (const kind of house.kinds) {
    for (const id of [...kind.entries.keys()]) {
      if (stopped()) break;
      aggregates++;
      const one = await verifyOne(house, kind, { id, data });
      // destroyed meanwhile: nothing of it is to be found any more
      if (house.keys.isDestroyed(ownerOf(id))) continue;
      blobs += one.blobs;
      findings.push(...one.findings);
    }
  }
  const owners = await house.blobOwners();
  findings.push(...verifyKeys(house, owners), ...(await house.others()), ...orphansIn(house, owners));
  findings.push(...(await verifyRegister(house.store)));
  const { troubles, ...accessLog } = await house.store.accessLog.check();
  findings.push(...troubles.map((trouble): Finding => ({ kind: 'accessLog', trouble })));
  return { aggregates, blobs, accessLog, findings };
}

type One = { readonly blobs: number; readonly findings: readonly Finding[] };

async function verifyOne(
  house: Verified,
  kind: VerifiedKind,
  { id, data }: { readonly id: string; readonly data: boolean },
): Promise<One> {
  const damaged = (reason: DamageReason): One => ({
    blobs: 0,
    findings: [{ kind: 'aggregate', collection: kind.kind, id, reason }],
  });
  const known = kind.entries.get(id);
  if (!known) return { blobs: 0, findings: [] };
  if (known.damage) return damaged(known.damage);
  try {
    return await kind.look(id, async (standing) => {
      const value = data ? await standing.value() : undefined;
      if (!data && (await standing.revision()) !== known.revision) throw new Quarantined(id, 'rolledBack');
      if (kind.key === 'shared') return { blobs: 0, findings: [] };
      return data
        ? verifyBlobs(house, standing, { id, value })
        : { blobs: (await standing.blobs()).length, findings: [] };
    });
  } catch (error) {
    return damaged(damageIn(error));
  }
}

async function verifyBlobs(
  { keys }: Verified,
  standing: Standing,
  { id: dossierId, value }: { readonly id: string; readonly value: unknown },
): Promise<One> {
  const findings: Finding[] = [];
  const named = namedBlobs(value);
  const present = await standing.blobs();
  for (const ref of named.values()) {
    try {
      const bytes = await standing.blob(ref.id);
      if (!bytes) throw new Quarantined(ref.id, 'missing');
      openSealedBlob(keys.find(ownerOf(dossierId)), ref, bytes);
    } catch (error) {
      findings.push({ kind: 'blob', dossierId, id: ref.id, reason: damageIn(error) });
    }
  }
  for (const id of present) if (!named.has(id)) findings.push({ kind: 'orphanBlob', dossierId, id });
  return { blobs: present.length, findings };
}

function verifyKeys({ kinds, keys }: Verified, blobOwners: readonly string[]): Finding[] {
  const ids = kinds.flatMap(({ kind, key, entries }) => (key === 'shared' ? [kind] : [...entries.keys()].map(ownerOf)));
  const used = new Set(['store', accessKeyName, ...ids, ...blobOwners.map(ownerOf)]);
  const findings: Finding[] = [];
  for (const [id, { state }] of keys.entries()) {
    if (state === 'damaged') findings.push({ kind: 'damagedKey', id });
    if (state === 'key' && !used.has(id)) findings.push({ kind: 'unusedKey', id });
  }
  return findings;
}

function orphansIn({ kinds }: Verified, blobOwners: readonly string[]): Finding[] {
  return blobOwners
    .filter((id) => !kinds.some(({ entries }) => entries.has(id)))
    .map((dossierId): Finding => ({ kind: 'orphanFolder', dossierId }));
}

/** Its lines against each other, and against the certificates, which lie elsewhere under other keys. */
async function verifyRegister({ destroyed, destructions, destructionLists }: Verified['store']): Promise<Finding[]> {
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
