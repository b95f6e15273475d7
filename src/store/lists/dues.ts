import type { DossierId } from '#src/domain/ids.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import { createSorted, endOf } from './sorted.ts';

/** One moment of one dossier, the earliest first. */
type Due = { readonly key: string; readonly id: DossierId };

/** Dossiers that have a moment of one sort: the next tick, the next mail. */
export type Dues = {
  add(summary: DossierSummary): void;
  remove(summary: DossierSummary): void;
  replace(old: DossierSummary, next: DossierSummary): void;
  /** One of many at a start. */
  append(summary: DossierSummary): void;
  /** Due at or before a moment, the earliest first. A list of its own, so that work on it may change the dossiers. */
  until(moment: string): readonly DossierId[];
};

export function createDues(momentOf: (summary: DossierSummary) => string | undefined): Dues {
  const sorted = createSorted<Due>((due) => due.key);
  const byId = new Map<DossierId, Due>();
  const dueOf = (summary: DossierSummary): Due | undefined => {
    const moment = momentOf(summary);
    if (moment === undefined) return undefined;
    const due = { key: `${moment}\u0001${summary.id}`, id: summary.id };
    byId.set(summary.id, due);
    return due;
  };
  const add = (summary: DossierSummary) => {
    const due = dueOf(summary);
    if (due) sorted.insert(due);
  };
  const remove = ({ id }: DossierSummary) => {
    const due = byId.get(id);
    if (due) sorted.remove(due);
    byId.delete(id);
  };
  return {
    add,
    remove,
    replace(old, next) {
      if (momentOf(old) === momentOf(next)) return;
      remove(old);
      add(next);
    },
    append(summary) {
      const due = dueOf(summary);
      if (due) sorted.append(due);
    },
    until: (moment) => sorted.rows.slice(0, sorted.seek(endOf(moment))).map((due) => due.id),
  };
}
