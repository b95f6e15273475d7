import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { ListOwner } from '#src/domain/destruction/destruction.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { caseSubject } from '../cases/subject.ts';
import { readable } from '../readable.ts';
import { caseKeptBack } from './case-kept-back.ts';
import type { Proposable } from './proposable.ts';

type Stored = Pick<Store, 'dossiers' | 'cases' | 'caseLists' | 'destructions' | 'destructionLists'>;

/**
 * On whose list a case stands: its branch's. A complaint stands on none where the manager it may be about would find it
 * (R51), and neither does what is of no branch: those are the directorate's.
 */
export function ownerOf(store: Pick<Store, 'dossiers'>, one: CaseSummary): ListOwner {
  return one.kind === 'complaint' ? 'house' : (caseSubject(store, one).branchId ?? 'house');
}

/** Cases of this owner that may be destroyed today and stand on no list yet. Costs as much as there are whose years are over. */
export async function casesDue(store: Stored, owner: ListOwner, today: Day): Promise<Proposable[]> {
  const listed = await listedCases(store);
  const found: Proposable[] = [];
  for (const summary of store.caseLists.destroyable(today)) {
    if (ownerOf(store, summary) !== owner || listed.has(summary.id)) continue;
    const { value, revision } = await readable(store.cases, summary.id);
    if (value && revision && !(await caseKeptBack(store, value, today))) found.push({ kind: 'case', value, revision });
  }
  return found;
}

/** On a list that is not ended. */
async function listedCases({ destructions, destructionLists }: Stored): Promise<ReadonlySet<CaseId>> {
  const found = new Set<CaseId>();
  for (const { id } of destructionLists.open()) {
    const { value } = await readable(destructions, id);
    for (const entry of value?.entries ?? [])
      if (entry.state !== 'gone' && entry.of.kind === 'case') found.add(entry.of.id);
  }
  return found;
}
