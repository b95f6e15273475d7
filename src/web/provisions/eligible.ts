import type { PartnerPersonId } from '#src/domain/ids.ts';
import { activitiesOf, Clearance } from '#src/domain/partner/clearance.ts';
import type { OpenDossier } from '../open-dossier.ts';

/** Somebody at a partner who may be told about this client today, for this activity. */
export type Eligible = {
  readonly personId: PartnerPersonId;
  readonly name: string;
  readonly partner: string;
  readonly activity: string;
  readonly archiveNumber: string;
};

/** P15: the select group of this client, by the very check that makes a package possible. */
export async function eligibleFor({ visit, dossier }: OpenDossier): Promise<Eligible[]> {
  const { organisation, today, deps } = visit;
  const { partnerPersons } = deps.store;
  const found: Eligible[] = [];
  for (const partner of organisation.partners) {
    const activities = activitiesOf(dossier, partner);
    if (activities.length === 0) continue;
    for (const id of partnerPersons.ids()) {
      const summary = partnerPersons.summary(id);
      if (summary?.partnerId !== partner.id || summary.state !== 'cleared') continue;
      const person = (await partnerPersons.load(id))?.value;
      for (const { label: activity } of person ? activities : []) {
        const proof = person && Clearance.check({ person, partner, dossier, activity, today });
        if (proof?.ok)
          found.push({
            personId: id,
            name: summary.name,
            partner: partner.name,
            activity,
            archiveNumber: summary.archiveNumber ?? '',
          });
      }
    }
  }
  return found;
}
