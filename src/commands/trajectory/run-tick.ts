import { ok, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { tickUntil } from '#src/workflow/decide.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { withFrozenWords } from '../documents/freeze-words.ts';
import { inEach, type Ticked } from '../in-each.ts';

/**
 * The daily tick: reminders, due reports, ends of terms (R19, R22). Only dossiers with something due are opened, each
 * missed day in order (E20), one write a dossier. Doing it again on the same day does nothing.
 */
export function runTick(deps: Deps, today: Day): Promise<Ticked> {
  return inEach(deps.store.lists.tickDue(today), (id) =>
    changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', async (situation) => {
      const ticked = tickUntil(situation, today);
      if (ticked.dossier === situation.dossier) return refuse('notFound'); // nothing could be done: no reason to write
      const frozen = await withFrozenWords(deps, situation, ticked.dossier);
      return frozen.ok ? ok({ dossier: frozen.value, effects: ticked.effects, value: undefined }) : frozen;
    }),
  );
}
