import { daysBetween } from '#src/domain/calendar.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { destroyBy } from '#src/domain/retention.ts';
import type { Day } from '#src/domain/time.ts';
import { branchOf } from '../cases/case-facts.ts';
import { changeCase } from '../cases/change-case.ts';
import { directorsFor } from '../cases/late-mail.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { newMessage } from '../mail/queue.ts';
import { staffRecipient } from '../mail/recipient.ts';
import { readable } from '../readable.ts';
import { caseKeptBack } from './case-kept-back.ts';
import { ownerOf } from './cases-due.ts';
import { overdueAgainAfter } from './tell-overdue.ts';

/**
 * R31: thirty days after their first day nobody decided about cases: the directorate gets a mail, one a branch, one for what
 * is of no branch, and one a complaint, which goes to none whom it is about (R51); and again every week. It lies with the case.
 */
export async function tellOverdueCases(deps: Deps, day: Day, stopped?: () => boolean): Promise<Ticked<CaseId>> {
  const groups = new Map<string, CaseSummary[]>();
  for (const one of await overdueCases(deps, day)) {
    const group = one.kind === 'complaint' ? one.id : ownerOf(deps.store, one);
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  const isTold = ({ lateToldOn }: CaseSummary) =>
    lateToldOn !== undefined && daysBetween(lateToldOn, day) < overdueAgainAfter;
  const carriers = [...groups.values()].flatMap((some) => (some.some(isTold) ? [] : some.slice(0, 1)));
  return inEach(
    carriers.map(({ id }) => id),
    (id) => told(deps, id),
    stopped,
  );
}

/** Those that nothing keeps, and that nobody confirmed; the longest first. */
async function overdueCases({ store }: Deps, day: Day): Promise<CaseSummary[]> {
  const confirmed = await confirmedCases(store);
  const found: CaseSummary[] = [];
  for (const one of store.caseLists.destroyable(day)) {
    if (!one.destroyFrom || destroyBy(one.destroyFrom) >= day || confirmed.has(one.id)) continue;
    const { value } = await readable(store.cases, one.id);
    if (value && !(await caseKeptBack(store, value, day))) found.push(one);
  }
  return found;
}

async function confirmedCases({ destructions, destructionLists }: Deps['store']): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { id, stage } of destructionLists.open()) {
    if (stage === 'proposed') continue;
    const { value } = await readable(destructions, id);
    for (const entry of value?.entries ?? []) if (entry.state !== 'gone') found.add(entry.of.id);
  }
  return found;
}

function told(deps: Deps, id: CaseId): Promise<Result<undefined>> {
  return changeCase<undefined>(deps, { kind: 'system' }, { id, right: 'system' }, (situation) => {
    const summary = deps.store.cases.summary(id);
    const directors = summary ? directorsFor(deps, summary) : [];
    if (directors.length === 0) return refuse('notFound');
    const { theCase } = situation;
    const mails = directors.map((user) =>
      newMessage(situation, branchOf(situation), { kind: 'M04', to: staffRecipient(user) }),
    );
    return ok({ theCase: { ...theCase, messages: [...theCase.messages, ...mails] }, letters: [], value: undefined });
  });
}
