import type { BranchId, UserId } from '#src/domain/ids.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { Scope } from '../port.ts';
import { keyOf, type Order, orders, type Place, placesOf, type Row, type View } from './rows.ts';
import { createSorted, type Sorted } from './sorted.ts';

/** The arrays of one coach in one branch, one branch or all; open, closed and archived dossiers apart. A view from its first use on. */
export type Group = { readonly [order in Order]: Sorted<Row> } & { readonly views: Map<View, Sorted<Place>> };

export function addTo(group: Group, row: Row): void {
  for (const order of orders) group[order].insert(row);
  for (const [view, sorted] of group.views) for (const place of placesOf(row, view)) sorted.insert(place);
}

export function removeFrom(group: Group, row: Row): void {
  for (const order of orders) group[order].remove(row);
  for (const [view, sorted] of group.views) for (const place of placesOf(row, view)) sorted.remove(place);
}

/** One of many at a start: sorted when somebody looks. */
export function appendTo(group: Group, row: Row): void {
  for (const order of orders) group[order].append(row);
}

/** A view of a group: its first use goes through the whole group, from then on every change keeps it. */
export function viewOf(group: Group, view: View): Sorted<Place> {
  const known = group.views.get(view);
  if (known) return known;
  const made = createSorted<Place>(({ key }) => key);
  for (const row of group.name.rows) for (const place of placesOf(row, view)) made.append(place);
  group.views.set(view, made);
  return made;
}

/** All groups there are. */
export type Groups = {
  /** The three groups a dossier stands in. */
  of(summary: DossierSummary): readonly Group[];
  /** The groups a query goes through; no dossier stands in two of them. */
  within(scope: Scope, open: boolean | undefined): readonly Group[];
};

export function createGroups(): Groups {
  const open = createPart();
  const closed = createPart();
  const archived = createPart();
  return {
    of(summary) {
      const { whole, branches, coaches } = summary.archived ? archived : summary.open ? open : closed;
      const { branchId, coachId } = summary;
      const ofCoach = foundIn(coaches, coachId, () => new Map<BranchId, Group>());
      return [whole, foundIn(branches, branchId, createGroup), foundIn(ofCoach, branchId, createGroup)];
    },
    within(scope, wanted) {
      const ended = scope.withoutArchive ? [closed] : [closed, archived];
      const asked = wanted === undefined ? [open, ...ended] : wanted ? [open] : ended;
      return asked.flatMap((part) => groupsIn(part, scope));
    },
  };
}

type Part = {
  readonly whole: Group;
  readonly branches: Map<BranchId, Group>;
  readonly coaches: Map<UserId, Map<BranchId, Group>>;
};

function createPart(): Part {
  return { whole: createGroup(), branches: new Map(), coaches: new Map() };
}

function groupsIn({ whole, branches, coaches }: Part, scope: Scope): readonly Group[] {
  switch (scope.kind) {
    case 'all':
      return [whole];
    case 'branches':
      return [...new Set(scope.branchIds)].flatMap((id) => branches.get(id) ?? []);
    case 'coaches': {
      const { branchId } = scope;
      return [...new Set(scope.coachIds)].flatMap((id) => {
        const groups = coaches.get(id);
        return branchId ? (groups?.get(branchId) ?? []) : [...(groups?.values() ?? [])];
      });
    }
  }
}

function foundIn<I, G>(groups: Map<I, G>, id: I, create: () => G): G {
  const found = groups.get(id);
  if (found) return found;
  const made = create();
  groups.set(id, made);
  return made;
}

function createGroup(): Group {
  const sorted = (order: Order) => createSorted<Row>((row) => keyOf(row, order));
  return { name: sorted('name'), reference: sorted('reference'), views: new Map() };
}
