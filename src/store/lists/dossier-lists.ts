import type { DossierId } from '#src/domain/ids.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { DossierLists, ListQuery, Page } from '../port.ts';
import {
  addTo,
  createGroup,
  type Group,
  groupNames,
  orders,
  type Row,
  removeFrom,
  rowOf,
  scopeNames,
} from './groups.ts';
import { searched } from './search.ts';
import { createSorted, endOf, merged, type Sorted } from './sorted.ts';

/** The lists, and how the store that owns them keeps them current. */
export type KeptLists = DossierLists & {
  put(summary: DossierSummary): void;
  remove(id: DossierId): void;
  /** Fills empty lists at start: one sort for each order. */
  fill(summaries: Iterable<DossierSummary>): void;
};

/** One moment of one dossier, the earliest first. */
type Due = { readonly key: string; readonly id: DossierId };

/** Lists, search and due work, in sorted arrays in memory, made from nothing but summaries. */
export function createDossierLists(): KeptLists {
  const rows = new Map<DossierId, Row>();
  const groups = new Map<string, Group>();
  const ticks = createDues((summary) => summary.tickDueOn);
  const mails = createDues((summary) => summary.mailDueAt);
  const byOrder = new Map<string, Set<DossierId>>();

  const groupOf = (name: string): Group => {
    const group = groups.get(name) ?? createGroup();
    groups.set(name, group);
    return group;
  };
  const remember = (row: Row) => {
    rows.set(row.summary.id, row);
    const key = orderKey(row.summary.sponsorId, row.summary.orderNumber);
    byOrder.set(key, (byOrder.get(key) ?? new Set()).add(row.summary.id));
  };
  const enter = (row: Row) => {
    remember(row);
    ticks.add(row.summary);
    mails.add(row.summary);
  };
  const leave = (row: Row) => {
    ticks.remove(row.summary);
    mails.remove(row.summary);
    const key = orderKey(row.summary.sponsorId, row.summary.orderNumber);
    byOrder.get(key)?.delete(row.summary.id);
    if (byOrder.get(key)?.size === 0) byOrder.delete(key);
  };
  const put = (summary: DossierSummary) => {
    const old = rows.get(summary.id);
    const next = rowOf(summary);
    if (old) leave(old);
    if (old && samePlaces(old, next)) {
      old.summary = summary;
      return enter(old);
    }
    if (old) for (const name of groupNames(old.summary)) removeFrom(groupOf(name), old);
    for (const name of groupNames(summary)) addTo(groupOf(name), next);
    enter(next);
  };
  return {
    put,
    remove(id) {
      const row = rows.get(id);
      if (!row) return;
      leave(row);
      for (const name of groupNames(row.summary)) removeFrom(groupOf(name), row);
      rows.delete(id);
    },
    fill(summaries) {
      const all = [...summaries].map(rowOf);
      for (const row of all) remember(row);
      ticks.fill(all);
      mails.fill(all);
      fill(all, groupOf);
    },
    list: (query) => page(query, rows, groups),
    tickDue: (today) => ticks.until(today),
    mailDue: (now) => mails.until(now),
    byOrder(sponsorId, orderNumber) {
      const [id] = byOrder.get(orderKey(sponsorId, orderNumber)) ?? [];
      return id && rows.get(id)?.summary;
    },
  };
}

/** `after` is the id of the last row shown, which tells nobody anything; its place is that of its present key. */
function page(
  query: ListQuery,
  rows: ReadonlyMap<DossierId, Row>,
  groups: ReadonlyMap<string, Group>,
): Page<DossierSummary> {
  const last = query.after === undefined ? undefined : rows.get(query.after as DossierId);
  const after = last?.keys[query.order];
  const parts = scopeNames(query.scope, query.open).flatMap((name) => groups.get(name) ?? []);
  const hits = query.search?.trim()
    ? searched(parts, query.order, query.search, after)
    : merged(
        parts.map((part) => part[query.order]),
        (row) => row.keys[query.order],
        after,
      );
  const found: DossierSummary[] = [];
  for (const row of hits) {
    if (found.length === query.limit) {
      const shown = found.at(-1);
      return shown ? { rows: found, next: shown.id } : { rows: found };
    }
    found.push(row.summary);
  }
  return { rows: found };
}

function samePlaces(old: Row, next: Row): boolean {
  return (
    orders.every((order) => old.keys[order] === next.keys[order]) &&
    old.terms.every((term, at) => term.key === next.terms[at]?.key) &&
    groupNames(old.summary).every((name, at) => name === groupNames(next.summary)[at])
  );
}

function fill(all: readonly Row[], groupOf: (name: string) => Group): void {
  const places = new Map(all.map((row) => [row, groupNames(row.summary).map(groupOf)]));
  const groupsOf = (row: Row) => places.get(row) ?? [];
  for (const order of orders) {
    for (const row of inOrder(all, (one) => one.keys[order]))
      for (const group of groupsOf(row)) group[order].append(row);
  }
  const terms = all.flatMap((row) => row.terms);
  for (const term of inOrder(terms, (one) => one.key)) for (const group of groupsOf(term.row)) group.terms.append(term);
}

/** Sorts by unique keys, each asked for once. */
function inOrder<R>(rows: readonly R[], keyOf: (row: R) => string): R[] {
  const keyed = rows.map((row) => ({ key: keyOf(row), row }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
  return keyed.map(({ row }) => row);
}

function createDues(momentOf: (summary: DossierSummary) => string | undefined) {
  const dues: Sorted<Due> = createSorted((due) => due.key);
  const keyOf = (summary: DossierSummary) => {
    const moment = momentOf(summary);
    return moment === undefined ? undefined : `${moment}\u0001${summary.id}`;
  };
  return {
    add(summary: DossierSummary) {
      const key = keyOf(summary);
      if (key !== undefined) dues.insert({ key, id: summary.id });
    },
    remove(summary: DossierSummary) {
      const key = keyOf(summary);
      const due = key === undefined ? undefined : dues.rows[dues.seek(key)];
      if (due?.key === key && due !== undefined) dues.remove(due);
    },
    fill(all: readonly Row[]) {
      const found = all.flatMap(({ summary }) => {
        const key = keyOf(summary);
        return key === undefined ? [] : [{ key, id: summary.id }];
      });
      for (const due of inOrder(found, (one) => one.key)) dues.append(due);
    },
    /** A list of its own, so that work on it may change the dossiers. */
    until: (moment: string): readonly DossierId[] => dues.rows.slice(0, dues.seek(endOf(moment))).map((due) => due.id),
  };
}

function orderKey(sponsorId: string, orderNumber: string): string {
  return `${sponsorId}/${orderNumber.trim().toLowerCase()}`;
}
