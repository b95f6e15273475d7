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
export type Revisions = ReadonlyMap<string, number>;

const label = { kind: 'ledger', id: 'revisions' };

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
    const body = openBody(readHeader(file, label), ground.keystore.find('store'), file);
    // Sealed by `writeLedger`, so it is what that wrote; a schema over 100,000 lines would cost a start too much.
    const written = JSON.parse(body.toString('utf8')) as Readonly<Record<string, number>>;
    return { revisions: new Map(Object.entries(written)), damaged: false };
  } catch (error) {
    if (error instanceof Quarantined) return { revisions: new Map(), damaged: true };
    throw error;
  }
}

/** Does nothing where the line of the keystore that seals it is damaged; verify tells of that line. */
export async function writeLedger(ground: Ground, revisions: Iterable<readonly [string, number]>): Promise<void> {
  const key = ground.keystore.find('store');
  if (!key) return;
  const body = encode(Object.fromEntries(revisions));
  await writeDurably(ground.disk, pathOf(ground), seal({ ...label, revision: 1, schema: 1 }, key, encode({}), body));
}

/** A restore puts older revisions back on purpose. */
export async function forgetLedger(ground: Ground): Promise<void> {
  await ground.disk.unlink(pathOf(ground));
}
