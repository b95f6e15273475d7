import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierId, PartnerPersonId } from '#src/domain/ids.ts';
import { statePath } from '#src/domain/machine.ts';
import { isOpenProvision, provisionState } from '#src/domain/partner/provision.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { provisionStep } from '#src/workflow/partner/provision-step.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { marked, stopAll } from './recall.ts';

/**
 * R41: stops or asks back what people have who may be told nothing any more, and what belongs to a trajectory that no longer
 * runs; a link that was never opened expires. Only dossiers are opened in which somebody has something.
 *
 * @param of a person of whom something just changed; all of them when left out
 */
export function followProvisions(
  deps: Deps,
  of?: PartnerPersonId,
  stopped?: () => boolean,
): Promise<Ticked<DossierId>> {
  const ids = deps.store.lists.providing().map(({ id }) => id);
  return inEach(ids, (id) => followIn(deps, id, of), stopped);
}

/** `notFound`: there was nothing to do. */
function followIn(deps: Deps, id: DossierId, of: PartnerPersonId | undefined): Promise<Result<undefined>> {
  return changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', (situation) => {
    const { dossier } = situation;
    const followed = of ? stoppedFor(deps, situation, of) : followedAll(deps, situation);
    if (!followed.ok) return followed;
    return followed.value === dossier
      ? refuse('notFound')
      : ok({ dossier: followed.value, effects: [], value: undefined });
  });
}

function followedAll(deps: Deps, situation: Situation): Result<Dossier> {
  const isRunning = statePath(situation.dossier.trajectory.machine).startsWith('active.');
  if (!isRunning) return stopAll(situation, () => true, 'Het traject loopt niet meer');
  let { dossier } = situation;
  for (const personId of new Set(dossier.provisions.filter(isOpenProvision).map((one) => one.personId))) {
    const stopped = stoppedFor(deps, { ...situation, dossier }, personId);
    if (!stopped.ok) return stopped;
    dossier = stopped.value;
  }
  return expired({ ...situation, dossier });
}

function stoppedFor({ store }: Deps, situation: Situation, personId: PartnerPersonId): Result<Dossier> {
  if (store.partnerPersons.summary(personId)?.state === 'cleared') return ok(situation.dossier);
  return stopAll(situation, (one) => one.personId === personId, 'Deze persoon mag geen gegevens meer krijgen');
}

function expired(situation: Situation): Result<Dossier> {
  let { dossier } = situation;
  const { today } = situation;
  for (const provision of dossier.provisions) {
    const isOver = provision.link !== undefined && provision.link.expiresOn < today;
    if (provisionState(provision) !== 'provided' || !isOver) continue;
    const stepped = provisionStep({ ...situation, dossier }, provision, {
      type: 'package.expired',
      facts: { linkOver: true },
    });
    if (!stepped.ok) return stepped;
    dossier = marked(stepped.value, provision, { status: 'void', remark: 'De link is verlopen en nooit geopend' });
  }
  return ok(dossier);
}
