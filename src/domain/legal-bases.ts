import type { SponsorKind } from './organisation.ts';

/** The ground on which each kind of sponsor is told, as it stands in the register of disclosures. */
export const sponsorBases: Readonly<Record<SponsorKind, string>> = {
  uwv: 'Wettelijke taak van de opdrachtgever (AVG art. 6 lid 1 onder c en e; Wet SUWI)',
  municipality: 'Wettelijke taak van de opdrachtgever (AVG art. 6 lid 1 onder c en e; Participatiewet)',
  employerOutplacement: 'Gerechtvaardigd belang, met instemming van de werknemer (AVG art. 6 lid 1 onder f)',
  employerSecondTrack: 'Wettelijke re-integratieplicht van de werkgever (AVG art. 6 lid 1 onder c)',
  privatePerson: 'Overeenkomst met de cliënt (AVG art. 6 lid 1 onder b)',
};

/** The client is told because the law says so. */
export const clientBasis = 'Informatie aan de betrokkene (AVG art. 12 tot en met 15)';
export const noticeBasis = 'Kennisgeving aan wie de gegevens kreeg (AVG art. 19)';
export const inspectionBasis = 'AVG artikel 15';
