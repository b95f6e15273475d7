import type { Queues } from '../queue.ts';
import { type Revisions, writeLedger } from './ledger.ts';
import type { AnyCollection } from './parts.ts';
import type { Ground } from './sealed-files.ts';

/** So many writes between two copies of the ledger of revisions. */
const writesBetween = 2000;

export type LedgerKeeper = {
  /** Copies the revisions now, when they are others than before; at closing. */
  write(): Promise<void>;
  /** Counts a write of a dossier; after so many the revisions are copied beside the work. */
  wrote(): void;
};

/** Keeps the ledger of revisions. What was in quarantine keeps the revision it must at least have. */
export function keepLedger(
  ground: Ground,
  collections: readonly AnyCollection[],
  { queues, before }: { readonly queues: Queues; readonly before: Revisions },
): LedgerKeeper {
  let writes = 0;
  let last = before;
  const write = async () => {
    const now = revisionsOf(collections, before);
    if (isSame(now, last)) return;
    await writeLedger(ground, now);
    last = now;
  };
  return {
    write,
    wrote() {
      if (++writes % writesBetween !== 0) return;
      // An old ledger accuses nobody wrongly; the next round or the closing writes a new one.
      queues.run('ledger', write).catch(() => undefined);
    },
  };
}

function isSame(one: Revisions, other: Revisions): boolean {
  return one.size === other.size && [...one].every(([kind, revisions]) => isSameOfKind(revisions, other.get(kind)));
}

function isSameOfKind(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number> | undefined): boolean {
  if (one.size !== other?.size) return false;
  for (const [id, revision] of one) if (other.get(id) !== revision) return false;
  return true;
}

function revisionsOf(collections: readonly AnyCollection[], before: Revisions): Revisions {
  const now = new Map<string, Map<string, number>>();
  for (const { definition, entries } of collections) {
    const least = new Map<string, number>();
    for (const [id, entry] of entries) {
      const revision = Math.max(entry.revision, before.get(definition.kind)?.get(id) ?? 0);
      if (revision > 0) least.set(id, revision);
    }
    if (least.size > 0) now.set(definition.kind, least);
  }
  return now;
}
