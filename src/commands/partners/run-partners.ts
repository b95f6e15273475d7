import type { DossierId, PartnerPersonId } from '#src/domain/ids.ts';
import type { Day } from '#src/domain/time.ts';
import type { Deps } from '../context.ts';
import type { Ticked } from '../in-each.ts';
import { destroyPeople } from './destroy.ts';
import { followPeople } from './follow.ts';
import { followProvisions } from './follow-provisions.ts';
import { endContracts } from './keep-partner.ts';

type PartnersRun = Ticked<PartnerPersonId> & { readonly dossiersFailed: Ticked<DossierId>['failed'] };

/** P15: contracts that end, people who may be told nothing any more, and declarations whose years are over. */
export async function runPartners(deps: Deps, day: Day, stopped?: () => boolean): Promise<PartnersRun> {
  const over = await endContracts(deps, day);
  const followed = await followPeople(deps, undefined, stopped);
  const asked = await followProvisions(deps, undefined, stopped);
  const destroyed = await destroyPeople(deps, day, stopped);
  return {
    done: over.length + followed.done + asked.done + destroyed.done,
    failed: [...followed.failed, ...destroyed.failed],
    dossiersFailed: asked.failed,
  };
}
