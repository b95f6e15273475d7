import type { DossierId } from '#src/domain/ids.ts';
import type { DossierSummary } from '#src/domain/summary.ts';
import type { DossierLists, ListQuery, Page } from '../port.ts';
import { createDues } from './dues.ts';
import { addTo, appendTo, createGroups, type Groups, removeFrom } from './groups.ts';
import { createKeyed } from './keyed.ts';
import { keyOf, type Row, rowOf, standsTheSame } from './rows.ts';
import { searched } from './search.ts';
import { merged } from './sorted.ts';
import { countDisclosedSince, countLyingOut, keptWordsSince, taskCount, workCount, workPage } from './work.ts';

/** The lists, and how the store that owns them keeps them current. */
export type KeptLists = DossierLists & {
  put(summary: DossierSummary): void;
  remove(id: DossierId): void;
  /** Fills empty lists at start; each order is sorted when somebody first asks for it. */
  fill(summaries: Iterable<DossierSummary>): void;
};

/** Lists, search and due work, in sorted arrays in memory, made from nothing but summaries. */
export function createDossierLists(): KeptLists {
  const rows = new Map<DossierId, Row>();
  const groups = createGroups();
  const ticks = createDues((summary) => summary.tickDueOn);
  const mails = createDues((summary) => summary.mailDueAt);
  const orders = createKeyed(rows, ({ sponsorId, orderNumber }) => [orderKey(sponsorId, orderNumber)]);
  const contacts = createKeyed(rows, ({ liesWith = [] }) => liesWith);
  const bsns = createKeyed(rows, ({ bsnUnder }) => (bsnUnder ? [bsnUnder] : []));
  const keeping = createKeyed(rows, keepingKeys);
  const providing = createKeyed(rows, (summary) => (summary.providing ? ['providing'] : []));
  const kept = [ticks, mails, orders, contacts, bsns, keeping, providing];

  const remove = (id: DossierId) => {
    const row = rows.get(id);
    if (!row) return;
    rows.delete(id);
    for (const one of kept) one.remove(row.summary);
    for (const group of groups.of(row.summary)) removeFrom(group, row);
  };
  const add = (summary: DossierSummary) => {
    const row = rowOf(summary);
    rows.set(summary.id, row);
    for (const one of kept) one.add(summary);
    for (const group of groups.of(summary)) addTo(group, row);
  };
  return {
    put(summary) {
      const row = rows.get(summary.id);
      if (!row || !standsTheSame(row.summary, summary)) {
        remove(summary.id);
        return add(summary);
      }
      for (const one of kept) one.replace(row.summary, summary);
      row.summary = summary;
    },
    remove,
    fill(summaries) {
      for (const summary of summaries) {
        const row = rowOf(summary);
        rows.set(summary.id, row);
        ticks.append(summary);
        mails.append(summary);
        for (const group of groups.of(summary)) appendTo(group, row);
      }
    },
    list: (query) => page(query, rows, groups),
    count: (scope, open) => groups.within(scope, open).reduce((sum, group) => sum + group.name.size, 0),
    work: (query) => workPage(groups, query),
    workCount: (query) => workCount(groups, query),
    taskCount: (query) => taskCount(groups, query),
    lyingOut: (scope) => countLyingOut(groups.within(scope, undefined)),
    disclosedSince: (scope, since) => countDisclosedSince(groups.within(scope, undefined), since),
    keptWords: (scope, since) => keptWordsSince(groups.within(scope, undefined), since),
    tickDue: (today) => ticks.until(today),
    mailDue: (now) => mails.until(now),
    byOrder(sponsorId, orderNumber) {
      const found = orders.find(orderKey(sponsorId, orderNumber));
      return found.find(({ open }) => open) ?? found[0];
    },
    lyingWith: (contactId) => contacts.find(contactId),
    providing: () => providing.find('providing'),
    holdingBsn: (contractId) => bsns.find(contractId),
    keptAt: (at, branchId) => keeping.find(branchId ? `${branchId}/${at}` : at).toSorted(byKeepingDay),
  };
}

function keepingKeys({ keeping, branchId }: DossierSummary): string[] {
  return keeping ? [keeping.at, `${branchId}/${keeping.at}`] : [];
}

function byKeepingDay(one: DossierSummary, other: DossierSummary): number {
  const place = ({ keeping, reference }: DossierSummary) => `${keeping?.from} ${reference}`;
  return place(one) < place(other) ? -1 : 1;
}

function orderKey(sponsorId: string, orderNumber: string): string {
  return `${sponsorId}/${orderNumber.trim().toLowerCase()}`;
}

/** `after` is the id of the last row shown, which tells nobody anything; its place is that of its present key. */
function page(query: ListQuery, rows: ReadonlyMap<DossierId, Row>, groups: Groups): Page<DossierSummary> {
  const last = query.after === undefined ? undefined : rows.get(query.after as DossierId);
  const after = last && keyOf(last, query.order);
  const parts = groups.within(query.scope, query.open);
  const hits = query.search?.trim()
    ? searched(parts, query.order, query.search, after)
    : merged(
        parts.map((part) => part[query.order]),
        (row) => keyOf(row, query.order),
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
