import type { Actor } from '#src/domain/actor.ts';
import type { Case } from '#src/domain/cases/case.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { CaseDecided, CaseSituation } from '#src/workflow/cases/context.ts';
import type { Deps } from '../context.ts';
import { withCallOffs } from './call-off.ts';
import { writeCaseLetters } from './case-letter.ts';
import { type CaseRight, openCase } from './open-case.ts';

/** A pure step from a situation to a decided case, with something to tell the caller. */
export type CaseChange<T> = (
  situation: CaseSituation,
) => Result<CaseDecided & { readonly value: T }> | Promise<Result<CaseDecided & { readonly value: T }>>;

const attempts = 6;

/** What the caller is told, and the case before and after: its dossier may have to hear of it. */
export type Written<T> = { readonly value: T; readonly before: Case; readonly after: Case };

/**
 * Load, ask the permission table, decide, make its letters, one write. What the dossier has to be told is in that write too;
 * `changeCase` carries it out. When somebody else wrote in between, everything is decided again.
 *
 * @returns `notFound` for whoever may not see the case, which looks like an unknown one (R3, R51); `notAllowed` for
 *   whoever may see it and lacks this right.
 */
export async function writeCase<T>(
  deps: Deps,
  actor: Actor,
  { id, right }: { readonly id: CaseId; readonly right: CaseRight },
  change: CaseChange<T>,
): Promise<Result<Written<T>>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const opened = await openCase(deps, actor, { id, right });
    if (!opened.ok) return opened;
    const { situation, revision } = opened.value;
    const decided = await change(situation);
    if (!decided.ok) return decided;
    const { theCase, letters } = decided.value;
    const written = withCallOffs(situation, await writeCaseLetters(deps, { ...situation, theCase }, letters));
    const saved = await deps.store.cases.save(id, revision, written);
    if (!saved.ok) continue;
    deps.mailQueued();
    return ok({ value: decided.value.value, before: situation.theCase, after: written });
  }
  return refuse('unavailable');
}
