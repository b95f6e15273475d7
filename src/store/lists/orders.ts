import type { DossierId } from '#src/domain/ids.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { Row } from './rows.ts';

/** Which dossiers have an order number of a sponsor; made when it is first asked for, from then on kept. */
export type Orders = {
  add(summary: DossierSummary): void;
  remove(summary: DossierSummary): void;
  replace(old: DossierSummary, next: DossierSummary): void;
  /** The open one when there is one: only that stands in the way of a new order. */
  find(sponsorId: string, orderNumber: string): DossierId | undefined;
};

/** @param rows every dossier in the lists, read once at the first question */
export function createOrders(rows: ReadonlyMap<DossierId, Row>): Orders {
  let index: Map<string, Set<DossierId>> | undefined;
  const add = ({ id, sponsorId, orderNumber }: DossierSummary) => {
    const key = keyOf(sponsorId, orderNumber);
    index?.set(key, (index.get(key) ?? new Set()).add(id));
  };
  const remove = ({ id, sponsorId, orderNumber }: DossierSummary) => {
    const key = keyOf(sponsorId, orderNumber);
    index?.get(key)?.delete(id);
    if (index?.get(key)?.size === 0) index.delete(key);
  };
  return {
    add,
    remove,
    replace(old, next) {
      if (old.sponsorId === next.sponsorId && old.orderNumber === next.orderNumber) return;
      remove(old);
      add(next);
    },
    find(sponsorId, orderNumber) {
      if (!index) {
        index = new Map();
        for (const { summary } of rows.values()) add(summary);
      }
      const ids = [...(index.get(keyOf(sponsorId, orderNumber)) ?? [])];
      return ids.find((id) => rows.get(id)?.summary.open) ?? ids[0];
    },
  };
}

function keyOf(sponsorId: string, orderNumber: string): string {
  return `${sponsorId}/${orderNumber.trim().toLowerCase()}`;
}
