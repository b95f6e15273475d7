import type { DossierSummary } from '#src/domain/summary.ts';
import type { ListQuery, Scope } from '../port.ts';
import { type SortKeys, searchTerms, sortKeys } from './sort-keys.ts';
import { createSorted, type Sorted } from './sorted.ts';

/** One dossier in every array it stands in; replaced in place while its keys stay the same. */
export type Row = { summary: DossierSummary; readonly keys: SortKeys; readonly terms: readonly Term[] };
/** A reference or order number, with an id behind it so that each is unique. */
export type Term = { readonly key: string; readonly row: Row };

/** The arrays of one coach, one branch or all, open and closed dossiers apart. */
export type Group = { readonly [order in ListQuery['order']]: Sorted<Row> } & { readonly terms: Sorted<Term> };

export const orders = ['name', 'next', 'reference'] as const;

export function rowOf(summary: DossierSummary): Row {
  const terms: Term[] = [];
  const row: Row = { summary, keys: sortKeys(summary), terms };
  for (const [at, term] of searchTerms(summary).entries()) terms.push({ key: `${term}\u0001${summary.id}${at}`, row });
  return row;
}

export function createGroup(): Group {
  return {
    name: createSorted((row) => row.keys.name),
    next: createSorted((row) => row.keys.next),
    reference: createSorted((row) => row.keys.reference),
    terms: createSorted((term) => term.key),
  };
}

export function addTo(group: Group, row: Row): void {
  for (const order of orders) group[order].insert(row);
  for (const term of row.terms) group.terms.insert(term);
}

export function removeFrom(group: Group, row: Row): void {
  for (const order of orders) group[order].remove(row);
  for (const term of row.terms) group.terms.remove(term);
}

/** The groups a dossier stands in. */
export function groupNames(summary: DossierSummary): readonly string[] {
  const state = summary.open ? 'open' : 'closed';
  return [state, `${state}/branch/${summary.branchId}`, `${state}/coach/${summary.coachId}`];
}

/** The groups a query goes through. */
export function scopeNames(scope: Scope, open: boolean | undefined): readonly string[] {
  const states = open === undefined ? ['open', 'closed'] : [open ? 'open' : 'closed'];
  return states.flatMap((state) => placesOf(scope).map((place) => state + place));
}

function placesOf(scope: Scope): readonly string[] {
  switch (scope.kind) {
    case 'all':
      return [''];
    case 'branches':
      return [...new Set(scope.branchIds)].map((id) => `/branch/${id}`);
    case 'coaches':
      return [...new Set(scope.coachIds)].map((id) => `/coach/${id}`);
  }
}
