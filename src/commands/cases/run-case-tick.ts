import type { CaseId } from '#src/domain/ids.ts';
import { ok, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { tickCaseUntil } from '#src/workflow/cases/tick.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { changeCase } from './change-case.ts';
import { runErrands } from './run-errands.ts';

/**
 * The daily tick of cases: terms that ran out, holds that end, and what the dossier was not told yet. Only cases with
 * something due are opened, each missed day in order (E20), one write a case.
 *
 * @param stopped asked between cases: what is left waits for the next start
 */
export function runCaseTick(deps: Deps, today: Day, stopped?: () => boolean): Promise<Ticked<CaseId>> {
  const one = async (id: CaseId) => {
    const ticked = await changeCase<undefined>(deps, { kind: 'system' }, { id, right: 'system' }, (situation) => {
      const next = tickCaseUntil(situation, today);
      return next.theCase === situation.theCase ? refuse('notFound') : ok({ ...next, value: undefined });
    });
    // what the dossier cannot do now keeps no term waiting
    const told = await runErrands(deps, id);
    return told.ok ? ticked : told;
  };
  return inEach(deps.store.caseLists.tickDue(today), one, stopped);
}
