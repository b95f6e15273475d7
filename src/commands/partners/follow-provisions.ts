import type { Dossier } from '#src/domain/dossier.ts';
import type { DossierId, PartnerPersonId } from '#src/domain/ids.ts';
import { unproven } from '#src/domain/partner/clearance.ts';
import { isOpenProvision, provisionState } from '#src/domain/partner/provision.ts';
import { ok, type Result, refuse } from '#src/domain/result.ts';
import type { Situation } from '#src/workflow/context.ts';
import { provisionStep } from '#src/workflow/partner/provision-step.ts';
import { changeDossier } from '../change.ts';
import type { Deps } from '../context.ts';
import { inEach, type Ticked } from '../in-each.ts';
import { prove } from './provide.ts';
import { marked, withoutProvision } from './recall.ts';

/** Why something is stopped or asked back, by what the proof lacks. Nothing is while the client's data may not be used (AVG 18). */
const { restricted: _restricted, ...lacking } = unproven;
const reasons: Readonly<Record<string, string>> = lacking;

/**
 * R41: stops or asks back whatever the proof is no longer there for: the person, the contract, the trajectory, the plan, the
 * activity. What is readable and what was not asked back are the same, a day apart at most. A link that was never opened
 * expires. Only dossiers are opened in which somebody has something.
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
  return changeDossier<undefined>(deps, { kind: 'system' }, id, 'system', async (situation) => {
    const proven = await withoutUnproven(deps, situation, of);
    const followed = proven.ok ? expired({ ...situation, dossier: proven.value }) : proven;
    if (!followed.ok) return followed;
    return followed.value === situation.dossier
      ? refuse('notFound')
      : ok({ dossier: followed.value, effects: [], value: undefined });
  });
}

async function withoutUnproven(
  deps: Deps,
  situation: Situation,
  of: PartnerPersonId | undefined,
): Promise<Result<Dossier>> {
  let { dossier } = situation;
  for (const provision of dossier.provisions) {
    if (!isOpenProvision(provision) || (of && provision.personId !== of)) continue;
    const proof = await prove(deps, { ...situation, dossier }, provision);
    const reason = proof.ok ? undefined : reasons[String(proof.refusal.params?.reason ?? 'notCleared')];
    if (!reason) continue;
    const stopped = withoutProvision({ ...situation, dossier }, provision, reason);
    if (!stopped.ok) return stopped;
    dossier = stopped.value;
  }
  return ok(dossier);
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
