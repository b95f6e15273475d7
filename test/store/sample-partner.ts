import type { PartnerId, PartnerPersonId } from '#src/domain/ids.ts';
import type { PartnerPerson } from '#src/domain/partner/person.ts';
import { start } from '#src/workflow/step.ts';
import { idOf } from './sample-dossier.ts';

/** A person at a partner, as somebody just named them. */
export function samplePerson(number: number, changed: Partial<PartnerPerson> = {}): PartnerPerson {
  return {
    id: idOf<PartnerPersonId>(`partner-person-${number}`),
    partnerId: idOf<PartnerId>('partner-1'),
    name: 'T. Lesgever',
    formOfAddress: 'neutraal',
    jobTitle: 'docent',
    email: 't.lesgever@denkbeeldig.voorbeeld.example',
    addedOn: '2026-01-05',
    machine: start('partnerPerson'),
    events: [],
    ...changed,
  };
}
