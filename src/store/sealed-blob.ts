import { createHash } from 'node:crypto';
import type { BlobRef } from '#src/domain/document.ts';
import type { BlobId } from '#src/domain/ids.ts';
import { Quarantined } from './errors.ts';
import { type DataKey, openWhole, readHeader, seal } from './sealed.ts';

/** A blob sealed under the key of its owner. */
export function sealBlob(id: BlobId, key: DataKey, bytes: Uint8Array): Buffer {
  return seal({ kind: 'blob', id, revision: 1, schema: 1 }, key, new Uint8Array(), bytes);
}

/** What an aggregate keeps of a blob. */
export function refOf(id: BlobId, bytes: Uint8Array): BlobRef {
  return { id, sha256: sha256(bytes), size: bytes.length };
}

/** The plain bytes of a sealed blob, checked against its reference. @throws Quarantined */
export function openSealedBlob(key: DataKey | undefined, ref: BlobRef, sealed: Buffer): Uint8Array {
  const bytes = openWhole(readHeader(sealed, { kind: 'blob', id: ref.id }), key, sealed);
  if (bytes.length !== ref.size || sha256(bytes) !== ref.sha256) throw new Quarantined(ref.id, 'tampered');
  return bytes;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
