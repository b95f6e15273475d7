import type { Actor } from '#src/domain/actor.ts';
import { type CaseAction, mayCase } from '#src/domain/case-permissions.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import { caseRights } from '#src/workflow/staff-rights.ts';
import type { EventDeclaration } from '#workflows/index.ts';
import type { Deps } from '../context.ts';
import { caseSubject } from './subject.ts';

/**
 * The row of the table under which this actor sends an event: the first of the event's rows the actor has, else the first
 * of all, so that `changeCase` refuses by it. `undefined`: no person ever sends this event.
 */
export function caseRightFor(
  deps: Deps,
  actor: Actor,
  { id, declaration }: { readonly id: CaseId; readonly declaration: EventDeclaration },
): CaseAction | undefined {
  const rights = caseRights(declaration);
  const organisation = deps.store.organisation.read().value;
  const user = actor.kind === 'user' ? findUser(organisation, actor.id) : undefined;
  const summary = deps.store.cases.summary(id);
  const subject = summary && caseSubject(deps.store, summary);
  const today = deps.clock.today();
  return rights.find((right) => user && subject && mayCase(user, right, subject, organisation, today)) ?? rights[0];
}
