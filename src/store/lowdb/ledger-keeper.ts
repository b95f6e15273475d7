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
    const now = new Map(revisionsOf(collections, before));
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
  return one.size === other.size && [...one].every(([name, revision]) => other.get(name) === revision);
}

function* revisionsOf(collections: readonly AnyCollection[], before: Revisions): Generator<readonly [string, number]> {
  for (const { definition, entries } of collections) {
    for (const [id, entry] of entries) {
      const name = `${definition.kind}/${id}`;
      const least = Math.max(entry.revision, before.get(name) ?? 0);
      if (least > 0) yield [name, least];
    }
  }
}
