import { changeDossier } from '#src/commands/change.ts';
import type { Deps } from '#src/commands/context.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { ok } from '#src/domain/result.ts';
import { tickUntil } from '#src/workflow/tick.ts';
import { type JobLog, placeOf } from './log.ts';

/**
 * Runs what falls due in every dossier up to and including today, missed days first (E20). Safe to run at any moment
 * and more than once a day: a dossier with nothing due is not opened. A failing dossier is told and left; the rest goes on.
 *
 * @returns how many dossiers were written.
 */
export async function runDailyTick(deps: Deps, log: JobLog): Promise<number> {
  const due = [...deps.store.lists.tickDue(deps.clock.today())];
  let count = 0;
  for (const id of due) if (await tickOne(deps, id, log)) count++;
  if (due.length > 0) log({ level: 'info', what: 'tick.done', count });
  return count;
}

async function tickOne(deps: Deps, id: DossierId, log: JobLog): Promise<boolean> {
  try {
    const ticked = await changeDossier(deps, { kind: 'system' }, id, 'system', (situation) =>
      ok({ ...tickUntil(situation, situation.today), value: undefined }),
    );
    if (!ticked.ok) log({ level: 'warn', what: `tick.${ticked.refusal.code}`, dossierId: id });
    return ticked.ok;
  } catch (error) {
    log({ level: 'error', what: 'tick.dossierFailed', dossierId: id, error: placeOf(error) });
    return false;
  }
}
