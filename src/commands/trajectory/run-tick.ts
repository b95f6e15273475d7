import type { DossierId } from '#src/domain/ids.ts';
import { ok } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { tickUntil } from '#src/workflow/decide.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { withFrozenWords } from '../documents/freeze-words.ts';

export type Ticked = {
  /** Dossiers in which something was done. */
  readonly done: number;
  /** Dossiers that could not be read or written; the others were done all the same. */
  readonly failed: readonly { readonly id: DossierId; readonly error: unknown }[];
};

/**
 * The daily tick: reminders, due reports, ends of terms (R19, R22). Only dossiers with something due are opened, each
 * missed day in order (E20), one write a dossier. Doing it again on the same day does nothing.
 */
export async function runTick(deps: Deps, today: Day): Promise<Ticked> {
  let done = 0;
  const failed: { id: DossierId; error: unknown }[] = [];
  // a copy: every write moves the dossier in the list this reads from
  for (const id of [...deps.store.lists.tickDue(today)]) {
    try {
      const changed = await changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', async (situation) => {
        const ticked = tickUntil(situation, today);
        const frozen = await withFrozenWords(deps, situation, ticked.dossier);
        return frozen.ok ? ok({ dossier: frozen.value, effects: ticked.effects, value: undefined }) : frozen;
      });
      if (changed.ok) done += 1;
      else failed.push({ id, error: changed.refusal.code });
    } catch (error) {
      // one damaged dossier must not keep the others from their reminders; the job reports it
      failed.push({ id, error });
    }
  }
  return { done, failed };
}
