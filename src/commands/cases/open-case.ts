import type { Actor } from '#src/domain/actor.ts';
import { type CaseAction, mayCase } from '#src/domain/case-permissions.ts';
import { type Case, isAsked } from '#src/domain/cases/case.ts';
import { summariseCase } from '#src/domain/cases/summarise-case.ts';
import type { CaseId, DossierId } from '#src/domain/ids.ts';
import { newId } from '#src/domain/ids.ts';
import { findUser } from '#src/domain/organisation.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { CaseSituation } from '#src/workflow/cases/context.ts';
import type { Deps } from '../context.ts';
import { caseSubject, seeingOf } from './subject.ts';

/** The row of the table a user needs; `'system'` for jobs. */
export type CaseRight = CaseAction | 'system';

type Opened = { readonly situation: CaseSituation; readonly revision: number };

/** Loads a case with its dossier and asks the permission table; refuses as `changeCase` does. Writes nothing. */
export async function openCase(
  deps: Deps,
  actor: Actor,
  { id, right }: { readonly id: CaseId; readonly right: CaseRight },
): Promise<Result<Opened>> {
  const loaded = await deps.store.cases.load(id);
  if (!loaded) return refuse('notFound');
  const theCase = loaded.value;
  const situation: CaseSituation = { ...around(deps, actor), theCase, dossier: await dossierOf(deps, theCase) };
  return permission(deps, situation, right) ?? ok({ situation, revision: loaded.revision });
}

/** What a decision about any case may look at besides the case itself. */
export function around(deps: Deps, actor: Actor): Omit<CaseSituation, 'theCase' | 'dossier'> {
  return {
    organisation: deps.store.organisation.read().value,
    actor,
    now: deps.clock.now(),
    today: deps.clock.today(),
    newId: <I extends string>() => newId<I>(deps.random.bytes),
  };
}

async function dossierOf(deps: Deps, theCase: Case) {
  const id: DossierId | undefined = isAsked(theCase) ? theCase.dossierId : undefined;
  return id && (await deps.store.dossiers.load(id))?.value;
}

function permission(deps: Deps, { actor, organisation, theCase, today }: CaseSituation, right: CaseRight) {
  if (right === 'system') return actor.kind === 'user' ? refuse('notAllowed') : undefined;
  const user = actor.kind === 'user' ? findUser(organisation, actor.id) : undefined;
  if (!user) return refuse('notAllowed');
  const subject = caseSubject(deps.store, summariseCase(theCase));
  const may = (action: CaseAction) => mayCase(user, action, subject, organisation, today);
  // who is asked for a reply sees that page and nothing else (R51)
  const seeing = right === 'complaint.respond' ? right : seeingOf(theCase.kind);
  if (!may(seeing)) return refuse('notFound');
  return may(right) ? undefined : refuse('notAllowed');
}
