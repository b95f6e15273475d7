import type { Actor } from '#src/domain/actor.ts';
import type { CaseId } from '#src/domain/ids.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Deps } from '../context.ts';
import { followCase } from '../retention/follow.ts';
import type { CaseRight } from './open-case.ts';
import { runErrands } from './run-errands.ts';
import { type CaseChange, writeCase } from './write-case.ts';

/**
 * The one way to change a case: written as `writeCase` does, and then what it has to tell its dossier is carried out, and what
 * it keeps from destruction is held or let go (R33).
 *
 * @returns what `writeCase` returns.
 */
export async function changeCase<T>(
  deps: Deps,
  actor: Actor,
  which: { readonly id: CaseId; readonly right: CaseRight },
  change: CaseChange<T>,
): Promise<Result<T>> {
  const written = await writeCase(deps, actor, which, change);
  if (!written.ok) return written;
  const { value, before, after } = written.value;
  if (after.errands.length > 0) await runErrands(deps, which.id);
  await followCase(deps, before, after);
  return ok(value);
}
