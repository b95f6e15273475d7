import { join } from 'node:path';
import { removeDurably, temporaryEnding } from '../durable-write.ts';
import { Quarantined } from '../errors.ts';
import { keyNameOf } from '../key-name.ts';
import { findFiles } from './folders.ts';
import { openHeads } from './open-heads.ts';
import type { CollectionParts, Entry } from './parts.ts';
import { glance } from './sealed-files.ts';

/**
 * Builds the entries of a kind from its headers, in the order of their names on disk. Finishes what a crash cut off: temporary
 * files go, and so do files whose key was destroyed.
 */
export async function scan<I extends string, T, S>(parts: CollectionParts<I, T, S>): Promise<Map<I, Entry<S>>> {
  const { ground, definition } = parts;
  const found = findFiles(ground.disk, ground.folders, definition.kind);
  // File names are the ids this collection once wrote; the header's seal confirms it.
  const ids = found.ids as I[];
  const known = ids.map((): Entry<S> | undefined => undefined);
  await openHeads({ ground, kind: definition }, ids, (at, name, opened) => {
    // what opens has its key
    if (!opened && ground.keystore.isDestroyed(keyNameOf(definition, name))) return;
    [ids[at], known[at]] = entryOf(parts, name, opened);
  });
  const entries = new Map<I, Entry<S>>();
  const destroyed: I[] = [];
  for (const [at, id] of ids.entries()) {
    const entry = known[at];
    if (entry) entries.set(id, entry);
    else destroyed.push(id);
  }
  missing(parts, entries);
  for (const path of found.leftovers) await ground.disk.unlink(path);
  for (const id of destroyed) await removeFiles(parts, id);
  return entries;
}

/** The files of an aggregate; its own file last, so that a crash before it is finished at the next start. */
export async function removeFiles<I extends string, T, S>(
  { ground, definition, removeRest }: CollectionParts<I, T, S>,
  id: I,
): Promise<void> {
  await removeRest?.(id);
  const shard = ground.folders.shard(definition.kind, id);
  if (!ground.disk.status(shard)) return;
  // what a write that failed could not clear away
  for (const name of ground.disk.namesIn(shard))
    if (name.startsWith(id) && name.endsWith(temporaryEnding)) await ground.disk.unlink(join(shard, name));
  await removeDurably(ground.disk, ground.folders.file(definition.kind, id));
}

function entryOf<I extends string, T, S>(
  { ground, definition, ledger }: CollectionParts<I, T, S>,
  name: I,
  opened: Buffer | undefined,
): [I, Entry<S>] {
  try {
    const { id, revision, summary } = glance(ground, definition, name, opened);
    const least = ledger.get(definition.kind)?.get(id) ?? 0;
    return [id, revision < least ? { revision, summary, damage: 'rolledBack' } : { revision, summary }];
  } catch (error) {
    if (error instanceof Quarantined) return [name, { revision: 0, damage: error.reason }];
    throw error;
  }
}

/** Files the ledger saw, whose key nobody destroyed, and which are gone. */
function missing<I extends string, T, S>(
  { ground, definition, ledger }: CollectionParts<I, T, S>,
  entries: Map<I, Entry<S>>,
): void {
  for (const name of ledger.get(definition.kind)?.keys() ?? []) {
    // The ledger holds the ids this collection wrote.
    const id = name as I;
    if (!entries.has(id) && !ground.keystore.isDestroyed(keyNameOf(definition, id)))
      entries.set(id, { revision: 0, damage: 'missing' });
  }
}
