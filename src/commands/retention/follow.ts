import type { Case } from '#src/domain/cases/case.ts';
import type { DossierId } from '#src/domain/ids.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import { keepingPlaces } from '#src/domain/summary.ts';
import type { Day } from '#src/domain/time.ts';
import { followOutside } from '#src/workflow/retention/follow.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { takeHeldOff } from '../destruction/take-off.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { outsideOf } from './outside.ts';

/**
 * R33: brings one dossier of the archive to where it belongs by its cases and its list. What is true there is asked anew
 * each time; where a process stopped before this, the next one does it, and the daily tick at the latest.
 *
 * @returns `notFound` when there was nothing to do.
 */
export async function followDossier(deps: Deps, id: DossierId, today = deps.clock.today()): Promise<Result<undefined>> {
  const summary = deps.store.dossiers.summary(id);
  if (!summary?.archived) return refuse('notFound');
  const followed = await changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', async (situation) => {
    const { dossier } = situation;
    const next = followOutside({ ...situation, today }, await outsideOf(deps.store, dossier));
    return next === dossier ? refuse('notFound') : ok({ dossier: next, effects: [], value: undefined });
  });
  if (followed.ok) await takeHeldOff(deps.store, today, summary.branchId);
  return followed;
}

/** The same for the dossiers of a case that was just written, as it was before and as it is now. */
export async function followCase(deps: Deps, ...versions: readonly Case[]): Promise<void> {
  for (const id of new Set(versions.flatMap(dossiersOf))) await followDossier(deps, id);
}

/**
 * The same for every dossier that something holds, or that stands on the list of destruction or near it: the daily tick
 * makes good what was not followed at once. Costs as much as there are of those.
 */
export async function followAll(deps: Deps, today: Day, stopped?: () => boolean): Promise<Ticked> {
  const { caseLists, cases, lists } = deps.store;
  const ids = new Set(keepingPlaces.flatMap((at) => lists.keptAt(at).map(({ id }) => id)));
  for (const { id, dossierId, dossiers } of caseLists.holding()) {
    if (dossierId) ids.add(dossierId);
    const breach = dossiers && (await cases.load(id))?.value;
    for (const one of breach ? dossiersOf(breach) : []) ids.add(one);
  }
  const followed = await inEach(ids, (id) => followDossier(deps, id, today), stopped);
  await takeHeldOff(deps.store, today);
  return followed;
}

function dossiersOf(one: Case): readonly DossierId[] {
  if (one.kind === 'breach') return one.dossierIds;
  return one.dossierId ? [one.dossierId] : [];
}
