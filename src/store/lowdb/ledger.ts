import { join } from 'node:path';
import { encode } from '../codec.ts';
import { writeDurably } from '../durable-write.ts';
import { Quarantined } from '../errors.ts';
import { openBody, readHeader, seal } from '../sealed.ts';
import type { Ground } from './sealed-files.ts';

/**
 * The lowest revision every file must have, kept with the keys, apart from the data. An older file put back while the
 * program was stopped is a genuine one; only this tells. Written at closing and now and then, so after a crash it is behind,
 * never ahead: it misses a roll-back of the last moments and accuses nobody wrongly.
 */
export type Revisions = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** By kind, ids and revisions in turn: read in a fifth of the time that an object with 100,000 names takes. */
type Written = Readonly<Record<string, readonly (string | number)[]>>;

const label = { kind: 'ledger', id: 'revisions' };
const schema = 2;

function pathOf(ground: Ground): string {
  return join(ground.keystore.folder, 'revisions.sealed');
}

/** Empty when there is none, or when it is itself damaged: `damaged` says so. */
export async function readLedger(
  ground: Ground,
): Promise<{ readonly revisions: Revisions; readonly damaged: boolean }> {
  const file = await ground.disk.read(pathOf(ground));
  if (!file) return { revisions: new Map(), damaged: false };
  try {
    const header = readHeader(file, label);
    const body = openBody(header, ground.keystore.find('store'), file);
    // one of another shape tells nothing; the closing writes it anew
    return { revisions: header.schema === schema ? parse(body) : new Map(), damaged: false };
  } catch (error) {
    if (error instanceof Quarantined) return { revisions: new Map(), damaged: true };
    throw error;
  }
}

function parse(body: Buffer): Revisions {
  // Sealed by `writeLedger`, so it is what that wrote; a schema over 100,000 lines would cost a start too much.
  const written = JSON.parse(body.toString('utf8')) as Written;
  return new Map(Object.entries(written).map(([kind, flat]) => [kind, ofKind(flat)]));
}

function ofKind(flat: readonly (string | number)[]): Map<string, number> {
  const revisions = new Map<string, number>();
  for (let at = 0; at < flat.length; at += 2) revisions.set(String(flat[at]), Number(flat[at + 1]));
  return revisions;
}

/** Does nothing where the line of the keystore that seals it is damaged; verify tells of that line. */
export async function writeLedger(ground: Ground, revisions: Revisions): Promise<void> {
  const key = ground.keystore.find('store');
  if (!key) return;
  const written: Written = Object.fromEntries([...revisions].map(([kind, ofKind]) => [kind, [...ofKind].flat()]));
  const file = seal({ ...label, revision: 1, schema }, key, encode({}), encode(written));
  await writeDurably(ground.disk, pathOf(ground), file);
}

/** A restore puts older revisions back on purpose. */
export async function forgetLedger(ground: Ground): Promise<void> {
  await ground.disk.unlink(pathOf(ground));
}
