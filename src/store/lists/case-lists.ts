import { endLength, endsIn } from '#src/domain/cases/people-ends.ts';
import { receiptKey } from '#src/domain/cases/receipt.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import type { CaseLists, CaseQuery } from '../case-port.ts';
import type { Page } from '../port.ts';
import { createSorted, type Sorted } from './sorted.ts';

/** The lists of cases, and how the store that owns them keeps them current. */
export type KeptCaseLists = CaseLists & {
  put(summary: CaseSummary): void;
  remove(id: CaseId): void;
};

/** Registers, open cases and due work, in sorted arrays in memory, made from nothing but summaries. */
export function createCaseLists(): KeptCaseLists {
  const known = new Map<CaseId, CaseSummary>();
  const receipts = new Map<string, CaseId>();
  const references = new Map<string, CaseId>();
  const dossiers = new Map<DossierId, Set<CaseId>>();
  /** By the end of the dossier's id that the summary of a breach has room for. */
  const breaches = new Map<string, Set<CaseId>>();
  const holding = new Set<CaseId>();
  const registers = new Map<string, Sorted<CaseSummary>>();
  const open = createSorted(byTerm);
  const ticks = createSorted(byTick);
  const mails = createSorted(byMail);
  const ending = createSorted(byEnd);

  const sortedOf = (one: CaseSummary) => [
    registerOf(registers, one.kind),
    ...(one.branchId ? [registerOf(registers, one.kind, one.branchId)] : []),
    // a letter that still lies here is work, also when it is the one that ends the case
    ...(one.open || one.tasks ? [open] : []),
    ...(one.tickDueOn || one.hasErrands ? [ticks] : []),
    ...(one.mailDueAt ? [mails] : []),
    ...(one.destroyFrom ? [ending] : []),
  ];
  const remove = (id: CaseId) => {
    const before = known.get(id);
    if (!before) return;
    known.delete(id);
    references.delete(before.reference);
    for (const key of before.receipts ?? []) receipts.delete(key);
    if (before.dossierId) dossiers.get(before.dossierId)?.delete(id);
    for (const end of endsIn(before.dossiers)) breaches.get(end)?.delete(id);
    holding.delete(id);
    for (const sorted of sortedOf(before)) sorted.remove(before);
  };
  return {
    remove,
    put(summary) {
      remove(summary.id);
      known.set(summary.id, summary);
      references.set(summary.reference, summary.id);
      for (const key of summary.receipts ?? []) receipts.set(key, summary.id);
      if (summary.dossierId)
        dossiers.set(summary.dossierId, (dossiers.get(summary.dossierId) ?? new Set()).add(summary.id));
      for (const end of endsIn(summary.dossiers)) breaches.set(end, (breaches.get(end) ?? new Set()).add(summary.id));
      if (summary.holds) holding.add(summary.id);
      for (const sorted of sortedOf(summary)) sorted.insert(summary);
    },
    register: (query) => page(registerOf(registers, query.kind, query.branchId ?? ''), query),
    open: () => open.rows,
    ofDossier: (id) => [...(dossiers.get(id) ?? [])].flatMap((one) => known.get(one) ?? []),
    breachesNear: (id) => [...(breaches.get(id.slice(-endLength)) ?? [])].flatMap((one) => known.get(one) ?? []),
    holding: () => [...holding].flatMap((one) => known.get(one) ?? []),
    byReceipt(hash) {
      const id = receipts.get(receiptKey(hash));
      return id && known.get(id);
    },
    byReference(reference) {
      const id = references.get(reference);
      return id && known.get(id);
    },
    tickDue: (today) => ticks.rows.slice(0, ticks.seek(`${today}\uffff`)).map(({ id }) => id),
    destroyable: (day) => ending.rows.slice(0, ending.seek(`${day}\uffff`)),
    mailDue: (now) => mails.rows.slice(0, mails.seek(`${now}\uffff`)).map(({ id }) => id),
  };
}

/** Numbers of requests count up within a day; those of complaints tell nothing of their order. */
function byDay({ receivedOn, reference, id }: CaseSummary): string {
  return `${receivedOn}\u0001${reference}\u0001${id}`;
}

function byTerm({ dueOn = '9999-12-31', id }: CaseSummary): string {
  return `${dueOn}\u0001${id}`;
}

/** An errand that was left is due at once. */
function byTick({ tickDueOn = '9999-12-31', hasErrands, id }: CaseSummary): string {
  return `${hasErrands ? '0000-01-01' : tickDueOn}\u0001${id}`;
}

function byMail({ mailDueAt = '9999-12-31T00:00:00.000Z', id }: CaseSummary): string {
  return `${mailDueAt}\u0001${id}`;
}

function byEnd({ destroyFrom = '9999-12-31', reference, id }: CaseSummary): string {
  return `${destroyFrom}\u0001${reference}\u0001${id}`;
}

function registerOf(registers: Map<string, Sorted<CaseSummary>>, ...names: string[]): Sorted<CaseSummary> {
  const name = names.filter(Boolean).join('/');
  const sorted = registers.get(name) ?? createSorted(byDay);
  registers.set(name, sorted);
  return sorted;
}

/** Newest first: the register is read from its end. */
function page(sorted: Sorted<CaseSummary>, { after, limit, sees = () => true }: CaseQuery): Page<CaseSummary> {
  const found: CaseSummary[] = [];
  const end = after === undefined ? sorted.rows.length : sorted.seek(after);
  for (let at = end - 1; at >= 0; at--) {
    const row = sorted.rows[at];
    if (!row || !sees(row)) continue;
    const last = found.at(-1);
    if (found.length === limit && last) return { rows: found, next: byDay(last) };
    found.push(row);
  }
  return { rows: found };
}
