import type { Dossier } from './dossier.ts';
import { type DataField, isAllowed } from './necessity.ts';
import type { Contract } from './organisation.ts';

/** What an order holds about a client, in the words of letters and lists. */
export const personalDataLabels = {
  name: 'naam',
  birthDate: 'geboortedatum',
  address: 'adres',
  phone: 'telefoonnummer',
  email: 'e-mailadres',
  civilStatus: 'burgerlijke staat',
  bsn: 'burgerservicenummer',
  representative: 'gegevens van de vertegenwoordiger',
} as const;
export type PersonalDatum = keyof typeof personalDataLabels;

// Object.keys widens the closed list of keys
export const personalData = Object.keys(personalDataLabels) as PersonalDatum[];

/** Everything the necessity guard judges, in the same words. */
export const dataFieldLabels: Readonly<Record<DataField, string>> = {
  ...personalDataLabels,
  legalScheme: 'uitkering of regeling',
  education: 'opleiding',
  workExperience: 'werkervaring',
  availability: 'beschikbaarheid',
  employability: 'inzetbaarheid',
  language: 'taalbeheersing',
  skills: 'vaardigheden',
  wishes: 'wensen',
  longAbsence: 'langdurig niet kunnen deelnemen, als reden van het einde',
  placementEmployer: 'werkgever van plaatsing',
};

/** P6, R10: what is held now as the sponsor gave it; a datum the client gave since is the client's. */
export function givenBySponsor(
  { client, provenance }: Pick<Dossier, 'client' | 'provenance'>,
  contract: Contract,
): PersonalDatum[] {
  return personalData.filter((datum) => {
    if (client[datum] === undefined || provenance[`client.${datum}`]?.source !== 'sponsor') return false;
    if (datum === 'civilStatus' && client.civilStatus === 'notGiven') return false;
    return isAllowed(datum, contract);
  });
}
