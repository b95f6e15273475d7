import type { DossierId } from '#src/domain/ids.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { Row } from './rows.ts';

/** Which dossiers have a key; made when it is first asked for, from then on kept. */
export type Keyed = {
  add(summary: DossierSummary): void;
  remove(summary: DossierSummary): void;
  replace(old: DossierSummary, next: DossierSummary): void;
  /** Dossiers with this key, those that came by it first in front. */
  find(key: string): readonly DossierSummary[];
};

/** @param rows every dossier in the lists, read once at the first question */
export function createKeyed(
  rows: ReadonlyMap<DossierId, Row>,
  keysOf: (summary: DossierSummary) => readonly string[],
): Keyed {
  let index: Map<string, Set<DossierId>> | undefined;
  const add = (summary: DossierSummary) => {
    if (!index) return;
    for (const key of keysOf(summary)) index.set(key, (index.get(key) ?? new Set()).add(summary.id));
  };
  const remove = (summary: DossierSummary) => {
    if (!index) return;
    for (const key of keysOf(summary)) {
      index.get(key)?.delete(summary.id);
      if (index.get(key)?.size === 0) index.delete(key);
    }
  };
  return {
    add,
    remove,
    replace(old, next) {
      if (keysOf(old).join() === keysOf(next).join()) return;
      remove(old);
      add(next);
    },
    find(key) {
      if (!index) {
        index = new Map();
        for (const { summary } of rows.values()) add(summary);
      }
      return [...(index.get(key) ?? [])].flatMap((id) => rows.get(id)?.summary ?? []);
    },
  };
}
