import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Master, Masters } from './master-key.ts';
import type { DataKey } from './sealed.ts';

/**
 * One line of the keystore, 104 bytes: id 26 · state 2 · key id 8 · master key id 8 · IV 12 · tag 16 · wrapped key 32.
 * Lines stand by themselves, so a damaged one costs one dossier. A destroyed key leaves a line that says so, sealed
 * like the others: nobody without the master key can declare a dossier destroyed or bring it back.
 */
export const recordSize = 104;
/** Of the id at its begin; a shorter one ends with a zero. */
export const idSize = 26;

export type KeyEntry =
  | { readonly state: 'key'; readonly data: DataKey; readonly record: Buffer }
  | { readonly state: 'destroyed'; readonly record: Buffer }
  | { readonly state: 'damaged'; readonly record: Buffer };

const states = { key: 'K1', destroyed: 'X1' } as const;

export function drawKey(): DataKey {
  return { keyId: randomBytes(8), key: randomBytes(32) };
}

/** Wraps a data key under the master key. */
export function keyEntry(id: string, data: DataKey, master: Master): KeyEntry {
  return { state: 'key', data, record: wrap(id, states.key, data, master) };
}

/** The line that remains of a destroyed key: nothing of the key is in it. */
export function destroyedEntry(id: string, master: Master): KeyEntry {
  return {
    state: 'destroyed',
    record: wrap(id, states.destroyed, { keyId: Buffer.alloc(8), key: Buffer.alloc(32) }, master),
  };
}

/** The same entry under another master key; a damaged one stays as it is. */
export function rewrap(id: string, entry: KeyEntry, master: Master): KeyEntry {
  switch (entry.state) {
    case 'key':
      return keyEntry(id, entry.data, master);
    case 'destroyed':
      return destroyedEntry(id, master);
    case 'damaged':
      return entry;
  }
}

/** Does a line name this master key? */
export function isUnder(record: Buffer, master: Master): boolean {
  return record.compare(master.id, 0, 8, 36, 44) === 0;
}

/** Does a line say that its key was destroyed? Whether it says so rightly, only opening it tells. */
export function saysDestroyed(record: Buffer): boolean {
  return says(record, states.destroyed);
}

/** Does a line say that it holds a key? One that does not open and does not say so may be that of a destroyed key. */
export function saysKey(record: Buffer): boolean {
  return says(record, states.key);
}

function says(record: Buffer, state: string): boolean {
  return record[26] === state.charCodeAt(0) && record[27] === state.charCodeAt(1);
}

export function recordId(record: Buffer): string {
  const end = record.indexOf(0);
  return record.toString('latin1', 0, end >= 0 && end < idSize ? end : idSize);
}

/** Opens a line with whichever master key wrapped it. */
export function readEntry(record: Buffer, masters: Masters): KeyEntry {
  const { current, retiring } = masters;
  const master = isUnder(record, current) ? current : retiring && isUnder(record, retiring) ? retiring : undefined;
  if (!master) return { state: 'damaged', record };
  try {
    const decipher = createDecipheriv('aes-256-gcm', master.key, record.subarray(44, 56));
    decipher.setAAD(record.subarray(0, 44)).setAuthTag(record.subarray(56, 72));
    const key = decipher.update(record.subarray(72, recordSize));
    decipher.final();
    if (saysDestroyed(record)) return { state: 'destroyed', record };
    return saysKey(record)
      ? { state: 'key', data: { keyId: record.subarray(28, 36), key }, record }
      : { state: 'damaged', record };
  } catch {
    return { state: 'damaged', record };
  }
}

function wrap(id: string, state: string, data: DataKey, master: Master): Buffer {
  const record = Buffer.alloc(recordSize);
  record.write(id, 0, idSize, 'latin1');
  record.write(state, 26, 2, 'latin1');
  record.set(data.keyId, 28);
  record.set(master.id, 36);
  randomBytes(12).copy(record, 44);
  const cipher = createCipheriv('aes-256-gcm', master.key, record.subarray(44, 56));
  cipher.setAAD(record.subarray(0, 44));
  record.set(cipher.update(data.key), 72);
  cipher.final();
  record.set(cipher.getAuthTag(), 56);
  return record;
}
