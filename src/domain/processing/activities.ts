import { lowerFirst } from '../format.ts';
import { purposeLabels, roleLabels, sponsorKindLabels, uploadKindLabels } from '../labels.ts';
import { clientBasis, inspectionBasis, noticeBasis, sponsorBases } from '../legal-bases.ts';
import { bsnAllowed, dataFields } from '../necessity.ts';
import { roles, type SponsorKind, sponsorKinds } from '../organisation.ts';
import { perContract, term } from '../regulation/terms.ts';
import { destructionDays, keptYears } from '../retention.ts';
import { archiveDays } from '../retention-days.ts';
import { sessionLimits } from '../session-limits.ts';
import { houseTerms } from '../settings/terms.ts';
import { usualBasis } from '../survey/agency.ts';
import { keptDays } from '../survey/batch.ts';
import type { Processing } from './processing.ts';

const legitimateInterest = 'Gerechtvaardigd belang (AVG art. 6 lid 1 onder f)';
const legalDuty = 'Wettelijke plicht (AVG art. 6 lid 1 onder c)';

/** AVG 30(1): everything the house does with personal data. */
export const activities: readonly Processing[] = [
  {
    title: 'Cliënten begeleiden naar werk',
    aim: 'Een cliënt coachen, sturen en begeleiden, een plan maken en de opdrachtgever vertellen hoe het gaat.',
    basis: () => sponsorKinds.map((kind) => `${sponsorKindLabels[kind]}: ${sponsorBases[kind]}`),
    about: 'Cliënten, hun vertegenwoordigers en contactpersonen van opdrachtgevers',
    fields: dataFields.filter((field) => field !== 'bsn'),
    otherData: [
      'aantekeningen van contacten',
      'plannen en rapportages',
      ...Object.values(uploadKindLabels).map(lowerFirst),
    ],
    purposes: [
      'approval',
      'periodicReport',
      'finalReport',
      'assignmentConfirmation',
      'informClient',
      'questionAfterEnd',
    ],
    recipients: ['sponsor', 'client', 'representative', 'placementEmployer', 'other'],
    kept: () =>
      `${term(keptYears.dossier, 'year')} na het einde, in het archief; daarna binnen ${term(destructionDays.doneWithin, 'day')} vernietigd. Wie wij nooit zagen: ${term(archiveDays.neverMetKept, 'day')}`,
    provisions: ['P3', 'P5', 'P8', 'P9', 'P10', 'P12'],
  },
  {
    title: 'Het burgerservicenummer',
    aim: 'Een cliënt aanwijzen bij een opdrachtgever die het nummer van de wet mag gebruiken.',
    basis: () => [`De wet van de opdrachtgever (UAVG art. 46). ${bsnKinds()}`],
    about: 'Cliënten',
    fields: ['bsn'],
    purposes: [],
    recipients: ['sponsor'],
    otherRecipients: (house) => [
      perContract(house, ({ wantsBsnInDocuments }) =>
        wantsBsnInDocuments ? 'de laatste vier cijfers staan in stukken' : 'het nummer staat niet in stukken',
      ),
    ],
    kept: () => 'Als het dossier; eerder weg zodra een contract het niet meer toestaat',
    provisions: ['P5', 'P6'],
  },
  {
    title: 'Tevredenheidsonderzoek',
    aim: 'Meten hoe tevreden cliënten zijn, voor het keurmerk van Blik op Werk.',
    basis: ({ organisation: { settings } }) => [settings.survey?.legalBasis ?? usualBasis],
    about: 'Cliënten van wie het traject is afgelopen en die geen bezwaar maakten',
    fields: ['name', 'address'],
    purposes: ['survey'],
    recipients: ['surveyAgency'],
    otherRecipients: ({ organisation: { settings } }) => [settings.surveyAgency],
    kept: () =>
      `Het bestand: ${term(keptDays.confirmed, 'day')} na de bevestiging, en hoogstens ${term(keptDays.unconfirmed, 'day')} als niemand bevestigt`,
    provisions: ['P11'],
  },
  {
    title: 'Samenwerkingspartners',
    aim: 'Een activiteit uit het plan door een ander bedrijf laten doen.',
    basis: () => ['Dezelfde grond als de begeleiding'],
    about: 'Cliënten met zo’n activiteit, en medewerkers van partners die een verklaring tekenden',
    fields: ['name', 'phone', 'email', 'availability', 'employability', 'language'],
    purposes: ['partnerActivity'],
    recipients: ['partner'],
    kept: ({ organisation }) =>
      `Als het dossier. Een verklaring: ${term(keptYears.dossier, 'year')} na de laatste verstrekking; van wie nooit is goedgekeurd: ${term(houseTerms(organisation).neverClearedDays, 'day')}`,
    provisions: ['P15'],
  },
  {
    title: 'Facturen',
    aim: 'De opdrachtgever laten betalen en aan de Belastingdienst laten zien wat er is verdiend.',
    basis: () => [`${legalDuty}: Algemene wet inzake rijksbelastingen art. 52`],
    about: 'Opdrachtgevers; van een cliënt alleen de naam, en alleen als het contract dat vraagt',
    fields: ['name'],
    otherData: ['nummer van de opdracht', 'ons kenmerk', 'uren', 'bedragen'],
    purposes: [],
    recipients: ['sponsor'],
    otherRecipients: () => ['De boekhouding en, als die erom vraagt, de Belastingdienst'],
    kept: () => `${term(keptYears.invoices, 'year')} na het boekjaar`,
    provisions: ['P13'],
  },
  {
    title: 'Verzoeken en klachten',
    aim: 'Antwoord geven aan wie gegevens wil inzien, laten verbeteren of het niet met ons eens is.',
    basis: () => [`${legalDuty}: ${inspectionBasis} en verder`, clientBasis, noticeBasis],
    about: 'Wie iets vraagt of klaagt, en over wie het gaat',
    fields: ['name', 'birthDate', 'address', 'phone', 'email', 'representative'],
    otherData: ['wat er is gevraagd', 'verslagen van gesprekken', 'ons antwoord'],
    purposes: ['inspection', 'correctionNotice', 'legalDemand'],
    recipients: ['client', 'representative', 'supervisor', 'court', 'other'],
    kept: () => `${term(keptYears.asked, 'year')} nadat het is afgehandeld; van een jaar blijven alleen aantallen`,
    provisions: ['P17', 'P18', 'P19', 'P20'],
  },
  {
    title: 'Datalekken',
    aim: 'Opschrijven wat er misging, het melden en het herstellen.',
    basis: () => [`${legalDuty}: AVG art. 33 en 34`],
    about: 'Wie erdoor geraakt is, en wie het meldde',
    fields: [],
    otherData: ['wat er gebeurde', 'om welke dossiers het gaat', 'wat wij deden'],
    purposes: [],
    recipients: ['supervisor', 'client', 'sponsor'],
    kept: () => `${term(keptYears.breach, 'year')} nadat het is afgehandeld`,
    provisions: ['P2'],
  },
  {
    title: 'Medewerkers en hun toegang',
    aim: 'Zorgen dat alleen wie hier werkt erbij kan, en laten zien wie wat deed.',
    basis: () => [`${legitimateInterest}: gegevens van cliënten beschermen`],
    about: `Medewerkers met een account (${roles.map((role) => roleLabels[role]).join(', ')})`,
    fields: ['name', 'email', 'phone'],
    otherData: ['functie en rollen', 'dag van de geheimhouding', 'laatste werkdag', 'wie wat bekeek en veranderde'],
    purposes: [],
    recipients: [],
    kept: () =>
      `Een inlog eindigt na ${term(sessionLimits.absoluteSeconds / 3600, 'hour')}. De naam blijft zo lang als wat de medewerker schreef`,
    provisions: ['P14', 'P21', 'P23'],
  },
  {
    title: 'Register van vernietiging',
    aim: 'Laten zien dat iets vernietigd is, zonder te vertellen van wie het was.',
    basis: () => [`${legalDuty}: AVG art. 5 lid 2`],
    about: 'Niemand bij naam: alleen ons kenmerk, de dag en het nummer van het bewijs',
    fields: [],
    otherData: ['ons kenmerk'],
    purposes: [],
    recipients: [],
    kept: () => term(keptYears.certificate, 'year'),
    provisions: ['P12'],
  },
];

/** Under which contracts a BSN can be used at all. */
function bsnKinds(): string {
  const allowed = (kind: SponsorKind) =>
    bsnAllowed({ kind, bsnBase: 'none' })
      ? 'ja'
      : bsnAllowed({ kind, bsnBase: 'WIA' })
        ? 'als het contract de wet noemt'
        : 'nooit';
  return sponsorKinds.map((kind) => `${sponsorKindLabels[kind]}: ${allowed(kind)}`).join('; ');
}

/** Why something leaves, in the words of the register of disclosures. */
export function purposeWords({ purposes }: Pick<Processing, 'purposes'>): string[] {
  return purposes.map((purpose) => purposeLabels[purpose]);
}
