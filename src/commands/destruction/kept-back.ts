import type { KeptBackReason } from '#src/domain/destruction/destruction.ts';
import { type Dossier, isRestricted } from '#src/domain/dossier.ts';
import { statePath } from '#src/domain/machine.ts';
import { destroyFromAfterHold } from '#src/domain/retention.ts';
import { destroyFromOf } from '#src/domain/retention-days.ts';
import type { Day } from '#src/domain/time.ts';
import type { Store } from '#src/store/port.ts';
import { holdsNow } from '../retention/outside.ts';

/** Why a dossier that was confirmed is not destroyed today after all: asked again at the last moment (R30, R33). */
export async function keptBack(
  store: Pick<Store, 'cases' | 'caseLists'>,
  dossier: Dossier,
  today: Day,
): Promise<KeptBackReason | undefined> {
  if (isRestricted(dossier)) return 'restricted';
  const { now, releasedOn } = await holdsNow(store, dossier);
  if (now.some(({ theCase }) => theCase)) return 'openCase';
  if (now.length > 0 || statePath(dossier.retention.machine) === 'onHold') return 'held';
  const from = destroyFromOf(dossier);
  // a hold that ended a moment ago moves the day, also before the dossier was told
  const day = from && destroyFromAfterHold(from, releasedOn);
  return day === undefined || day > today ? 'notYet' : undefined;
}
