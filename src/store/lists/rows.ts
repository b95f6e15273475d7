import type { DossierSummary } from '#src/domain/summary.ts';
import type { ListQuery } from '../port.ts';
import { sortKeyOf } from './sort-keys.ts';

export type Order = ListQuery['order'];
export const orders = ['name', 'reference'] as const satisfies readonly Order[];

/** One dossier in every array it stands in; replaced in place while its places stay the same. Keys are made when asked for. */
export type Row = { summary: DossierSummary; places: Map<View, readonly Place[]> | undefined } & {
  [order in Order]: string | undefined;
};

/** Where a dossier stands in an order in which it may stand more than once, or not at all. */
export type Place = { readonly key: string; readonly row: Row };

/** Such an order: the keys of a dossier in it, each with an id behind it so that it is unique. */
export type View = { readonly keysOf: (summary: DossierSummary) => readonly string[] };

export function rowOf(summary: DossierSummary): Row {
  return { summary, places: undefined, name: undefined, reference: undefined };
}

/** The place of a row in an order. */
export function keyOf(row: Row, order: Order): string {
  row[order] ??= sortKeyOf(row.summary, order);
  return row[order];
}

export function placesOf(row: Row, view: View): readonly Place[] {
  const known = row.places?.get(view);
  if (known) return known;
  const keys = view.keysOf(row.summary);
  if (keys.length === 0) return [];
  const places = keys.map((key) => ({ key, row }));
  row.places = (row.places ?? new Map()).set(view, places);
  return places;
}

/** Has a summary the same keys and the same groups as the one before it? */
export function standsTheSame(old: DossierSummary, next: DossierSummary): boolean {
  return (
    old.open === next.open &&
    old.archived === next.archived &&
    old.coachId === next.coachId &&
    old.branchId === next.branchId &&
    old.name === next.name &&
    old.reference === next.reference &&
    old.orderNumber === next.orderNumber &&
    old.overriddenOn === next.overriddenOn &&
    old.disclosedOn === next.disclosedOn &&
    JSON.stringify([old.next, old.also, old.liesWith]) === JSON.stringify([next.next, next.also, next.liesWith])
  );
}
