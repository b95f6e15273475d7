import type { BranchId, UserId } from '#src/domain/ids.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { ListQuery, Scope } from '../port.ts';
import { searchTerms, sortKeyOf } from './sort-keys.ts';
import { createSorted, type Sorted } from './sorted.ts';

type Order = ListQuery['order'];

/** One dossier in every array it stands in; replaced in place while its places stay the same. Keys are made when asked for. */
export type Row = { summary: DossierSummary; terms: readonly Term[] | undefined } & {
  [order in Order]: string | undefined;
};
/** A reference or order number, with an id behind it so that each is unique. */
export type Term = { readonly key: string; readonly row: Row };

/** The arrays of one coach, one branch or all, open and closed dossiers apart. `terms` from the first search on. */
export type Group = { readonly [order in Order]: Sorted<Row> } & { terms: Sorted<Term> | undefined };

const orders = ['name', 'next', 'reference'] as const satisfies readonly Order[];

export function rowOf(summary: DossierSummary): Row {
  return { summary, terms: undefined, name: undefined, next: undefined, reference: undefined };
}

/** The place of a row in an order. */
export function keyOf(row: Row, order: Order): string {
  row[order] ??= sortKeyOf(row.summary, order);
  return row[order];
}

/** Has a summary the same keys and the same groups as the one before it? */
export function standsTheSame(old: DossierSummary, next: DossierSummary): boolean {
  return (
    old.open === next.open &&
    old.coachId === next.coachId &&
    old.branchId === next.branchId &&
    old.name === next.name &&
    old.next.on === next.next.on &&
    old.reference === next.reference &&
    old.orderNumber === next.orderNumber
  );
}

export function addTo(group: Group, row: Row): void {
  for (const order of orders) group[order].insert(row);
  if (group.terms) for (const term of termsOf(row)) group.terms.insert(term);
}

export function removeFrom(group: Group, row: Row): void {
  for (const order of orders) group[order].remove(row);
  if (group.terms) for (const term of termsOf(row)) group.terms.remove(term);
}

/** One of many at a start: sorted when somebody looks. */
export function appendTo(group: Group, row: Row): void {
  for (const order of orders) group[order].append(row);
}

/** The reference and order numbers of a group, in order. */
export function termsIn(group: Group): Sorted<Term> {
  if (group.terms) return group.terms;
  const terms = createSorted<Term>((term) => term.key);
  for (const row of group.reference.rows) for (const term of termsOf(row)) terms.append(term);
  group.terms = terms;
  return terms;
}

export function termsOf(row: Row): readonly Term[] {
  const { id } = row.summary;
  row.terms ??= searchTerms(row.summary).map((term, at) => ({ key: `${term}\u0001${id}${at}`, row }));
  return row.terms;
}

/** All groups there are. */
export type Groups = {
  /** The three groups a dossier stands in. */
  of(summary: DossierSummary): readonly Group[];
  /** The groups a query goes through. */
  within(scope: Scope, open: boolean | undefined): readonly Group[];
};

export function createGroups(): Groups {
  const open = createPlaces();
  const closed = createPlaces();
  return {
    of(summary) {
      const places = summary.open ? open : closed;
      return [places.whole, groupIn(places.branches, summary.branchId), groupIn(places.coaches, summary.coachId)];
    },
    within(scope, wanted) {
      const asked = wanted === undefined ? [open, closed] : [wanted ? open : closed];
      return asked.flatMap((places) => placesIn(places, scope));
    },
  };
}

type Places = {
  readonly whole: Group;
  readonly branches: Map<BranchId, Group>;
  readonly coaches: Map<UserId, Group>;
};

function createPlaces(): Places {
  return { whole: createGroup(), branches: new Map(), coaches: new Map() };
}

function placesIn(places: Places, scope: Scope): readonly Group[] {
  switch (scope.kind) {
    case 'all':
      return [places.whole];
    case 'branches':
      return [...new Set(scope.branchIds)].flatMap((id) => places.branches.get(id) ?? []);
    case 'coaches':
      return [...new Set(scope.coachIds)].flatMap((id) => places.coaches.get(id) ?? []);
  }
}

function groupIn<I>(groups: Map<I, Group>, id: I): Group {
  const found = groups.get(id);
  if (found) return found;
  const group = createGroup();
  groups.set(id, group);
  return group;
}

function createGroup(): Group {
  const sorted = (order: Order) => createSorted<Row>((row) => keyOf(row, order));
  return { name: sorted('name'), next: sorted('next'), reference: sorted('reference'), terms: undefined };
}
