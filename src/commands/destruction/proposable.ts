import type { Case } from '#src/domain/cases/case.ts';
import { caseClosedOn, destroyCaseFrom } from '#src/domain/destruction/case-end.ts';
import type { Waiting } from '#src/domain/destruction/destruction.ts';
import { leftOutUntil } from '#src/domain/destruction/left-out.ts';
import type { Dossier } from '#src/domain/dossier.ts';
import type { BranchId } from '#src/domain/ids.ts';
import type { BookYear } from '#src/domain/invoices/book-year.ts';
import { destroyBookYearFrom } from '#src/domain/invoices/book-year-days.ts';
import { bookYearReference } from '#src/domain/invoices/number.ts';
import { statePath } from '#src/domain/machine.ts';
import { destroyFromAfterHold } from '#src/domain/retention.ts';
import { destroyFromOf } from '#src/domain/retention-days.ts';
import type { Day } from '#src/domain/time.ts';
import type { Revised, Store } from '#src/store/port.ts';
import { basisOf } from '../basis.ts';
import { holdsNow } from '../retention/outside.ts';
import { yearKeptBack } from './book-year-way.ts';
import { caseKeptBack } from './case-kept-back.ts';
import { casesDue } from './cases-due.ts';

type Stored = Pick<Store, 'dossiers' | 'lists' | 'cases' | 'caseLists' | 'destructions' | 'destructionLists'>;

/** Something that a list may hold, with the revision in which it was looked at. */
export type Proposable =
  | ({ readonly kind: 'dossier' } & Revised<Dossier>)
  | ({ readonly kind: 'case' } & Revised<Case>)
  | ({ readonly kind: 'bookYear' } & Revised<BookYear>);

/** What may be proposed in a branch today: due, held by nothing, left out by nobody. Costs as much as is due there. */
export async function proposablesOf(store: Stored, branchId: BranchId, today: Day): Promise<Proposable[]> {
  const found: Proposable[] = [];
  for (const { id } of store.lists.keptAt('due', branchId)) {
    const loaded = await store.dossiers.load(id);
    const one = loaded && { kind: 'dossier' as const, ...loaded };
    if (one && (await isFree(store, one, { at: 'due', today })) && !leftOutUntil(one.value, today)) found.push(one);
  }
  return [...found, ...(await casesDue(store, branchId, today))];
}

/** R30, R33: is it at this place, is its day there, and does nothing hold it at this moment? A case has no place. */
export async function isFree(
  store: Pick<Store, 'cases' | 'caseLists' | 'dossiers'>,
  one: Proposable,
  { at, today }: { readonly at: string; readonly today: Day },
): Promise<boolean> {
  if (one.kind === 'case') return (await caseKeptBack(store, one.value, today)) === undefined;
  if (one.kind === 'bookYear')
    return statePath(one.value.machine) === at && yearKeptBack(one.value, today) === undefined;
  const dossier = one.value;
  const from = destroyFromOf(dossier);
  if (statePath(dossier.retention.machine) !== at || from === undefined || from > today) return false;
  const { now, releasedOn } = await holdsNow(store, dossier);
  // a hold may have ended a moment ago, of which the dossier does not know yet
  return now.length === 0 && destroyFromAfterHold(from, releasedOn) === from;
}

/** What somebody saw who proposes or confirms: which of them, each as it was. Another one means: look again. */
export function seenAs(all: readonly Proposable[]): string {
  return basisOf(all.map(({ value: { id }, revision }) => `${id} ${revision}`).toSorted());
}

/** As it stands on a list. */
export function entryOf(one: Proposable): Waiting {
  const { from, ended, ...named } = listedAs(one);
  if (!from || !ended) throw new Error('what is due has its day');
  return { state: 'waiting', ...named, endYear: Number(ended.slice(0, 4)), from, revision: one.revision };
}

type Named = Pick<Waiting, 'of' | 'reference'> & {
  readonly from: Day | undefined;
  readonly ended: Day | undefined;
};

function listedAs(one: Proposable): Named {
  switch (one.kind) {
    case 'dossier': {
      const { id, reference, trajectory } = one.value;
      return { of: { kind: 'dossier', id }, reference, from: destroyFromOf(one.value), ended: trajectory.endDate };
    }
    case 'case': {
      const { id, reference, kind: caseKind } = one.value;
      return {
        of: { kind: 'case', id, caseKind },
        reference,
        from: destroyCaseFrom(one.value),
        ended: caseClosedOn(one.value),
      };
    }
    case 'bookYear': {
      const { id, year } = one.value;
      const reference = bookYearReference(year);
      return {
        of: { kind: 'bookYear', id },
        reference,
        from: destroyBookYearFrom(one.value),
        ended: `${year}-12-31` as Day,
      };
    }
  }
}
