import { renameSync } from 'node:fs';
import type { Dossier } from '#src/domain/dossier.ts';
import { freezeDeep } from '#src/domain/freeze.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { summarise } from '#src/domain/summarise.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { type Disk, realDisk } from '#src/store/disk.ts';
import { createDossierLists } from '#src/store/lists/dossier-lists.ts';
import type { Collection, Revised, Store } from '#src/store/port.ts';

/**
 * For filling a demo within seconds: a year of forty dossiers is thousands of writes, and what a power loss would take
 * from a demo is made anew. What is in the files in the end was judged and sealed by the real store.
 */

/** The real disk that does not wait until everything lies on it, and does each act at once: nobody else needs the thread. */
export const hastyDisk: Disk = {
  ...realDisk,
  sync: async () => undefined,
  syncFolder: async () => undefined,
  rename: async (from, to) => renameSync(from, to),
  read: async (path) => realDisk.readNow(path),
};

/**
 * The same store, which writes each dossier when it is made and once more when the store closes. In between dossiers are
 * shared and frozen instead of copied: a command that would change a stored dossier in place throws here.
 */
export function hasty(store: Store): Store {
  const lists = createDossierLists();
  const kept = new Map<DossierId, Revised<Dossier>>();
  const summaries = new Map<DossierId, DossierSummary>();
  const keep = (id: DossierId, found: Revised<Dossier>): Revised<Dossier> => {
    const summary = summarise(found.value);
    summaries.set(id, summary);
    lists.put(summary);
    kept.set(id, freezeDeep(found));
    return found;
  };
  const dossiers: Collection<DossierId, Dossier, DossierSummary> = {
    ...store.dossiers,
    create: async (id, value) => keep(id, await store.dossiers.create(id, value)),
    load: async (id) => kept.get(id),
    async save(id, expected, value) {
      if (kept.get(id)?.revision !== expected) return { ok: false, reason: 'conflict' };
      keep(id, { value, revision: expected + 1 });
      return { ok: true, revision: expected + 1 };
    },
    summary: (id) => summaries.get(id),
  };
  return {
    ...store,
    dossiers,
    lists,
    async close() {
      for (const [id, { value }] of kept) await store.dossiers.save(id, 1, value);
      await store.close();
    },
  };
}
