import type { DossierId } from '#src/domain/ids.ts';
import { ok, refuse } from '#src/domain/result.ts';
import type { Day } from '#src/domain/time.ts';
import { tickUntil } from '#src/workflow/decide.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { withFrozenWords } from '../documents/freeze-words.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { billedOn } from '../invoices/billed-on.ts';

/**
 * The daily tick: reminders, due reports, ends of terms (R19, R22). Only dossiers with something due are opened, each
 * missed day in order (E20), one write a dossier. Doing it again on the same day does nothing.
 *
 * @param stopped asked between dossiers: what is left waits for the next start
 */
export function runTick(deps: Deps, today: Day, stopped?: () => boolean): Promise<Ticked> {
  const one = (id: DossierId) =>
    changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', async (situation) => {
      const ticked = tickUntil({ ...situation, billedOn: billedOn(deps.store, situation) }, today);
      if (ticked.dossier === situation.dossier) return refuse('notFound'); // nothing could be done: no reason to write
      const frozen = await withFrozenWords(deps, situation, ticked.dossier);
      return frozen.ok ? ok({ dossier: frozen.value, effects: ticked.effects, value: undefined }) : frozen;
    });
  return inEach(deps.store.lists.tickDue(today), one, stopped);
}
