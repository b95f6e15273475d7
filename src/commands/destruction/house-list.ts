import { mayCase } from '#src/domain/case-permissions.ts';
import type { CaseSummary } from '#src/domain/cases/summary.ts';
import type { Destruction } from '#src/domain/destruction/destruction.ts';
import type { CaseId } from '#src/domain/ids.ts';
import type { User } from '#src/domain/organisation.ts';
import { caseSubject, seeingOf } from '../cases/subject.ts';
import type { Deps } from '../context.ts';
import { casesDue } from './cases-due.ts';
import type { Proposable } from './proposable.ts';

type Asked = Pick<Deps, 'store' | 'clock'>;

/** What of the house this person may propose today: the cases that this person may know of (R51). */
export async function proposablesFor(deps: Asked, user: User): Promise<Proposable[]> {
  const due = await casesDue(deps.store, 'house', deps.clock.today());
  return due.filter((one) => one.kind === 'case' && knowsOf(deps, user, one.value.id));
}

/**
 * May this person know of each thing on a list of the house? What is destroyed has no id any more: whom it was about nobody
 * knows then, and the certificate names no complaint; those are the directorate's.
 */
export function knowsAllOf(deps: Asked, user: User, { entries }: Pick<Destruction, 'entries'>): boolean {
  return entries.every((entry) =>
    entry.state !== 'gone' && entry.of.kind === 'case'
      ? knowsOf(deps, user, entry.of.id)
      : user.roles.includes('directorate'),
  );
}

/** What is of no branch is the directorate's; a complaint whoever's that may see it. */
function knowsOf({ store, clock }: Asked, user: User, id: CaseId): boolean {
  const summary: CaseSummary | undefined = store.cases.summary(id);
  const isDirector = user.roles.includes('directorate');
  if (!summary) return isDirector;
  const organisation = store.organisation.read().value;
  return (
    (isDirector || summary.kind === 'complaint') &&
    mayCase(user, seeingOf(summary.kind), caseSubject(store, summary), organisation, clock.today())
  );
}
