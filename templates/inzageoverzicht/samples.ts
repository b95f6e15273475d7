import type { Datum, Inspection, InspectionGroup, InspectionPart } from '#src/domain/inspection/inspection.ts';
import { redact } from '#src/domain/inspection/redact.ts';
import { outplacementFacts, proefFacts } from '../samples/facts.ts';
import type { OverviewInput } from './fields.ts';

/** An overview as `inspectDossier` makes it, of an invented client. */
type Told = readonly [label: string, words: string, as?: Datum['as']];

const fromSponsor = { kind: 'sponsor', on: '2026-01-05', by: 'administratie' } as const;
const fromClient = { kind: 'client', on: '2026-01-14', by: 'uw coach' } as const;

function part(path: string, title: string, told: readonly Told[], source?: Datum['source']): InspectionPart {
  return {
    path,
    title,
    data: told.map(([label, words, as], index) => ({
      path: `${path}/${index}`,
      label,
      words,
      value: words,
      ...(as && { as }),
      ...(source && { source }),
    })),
  };
}

function lines(path: string, all: readonly (readonly Told[])[]): InspectionPart[] {
  return all.map((told, index) => part(`${path}/${index}`, '', told));
}

const person = part(
  'person',
  '',
  [
    ['Aanspreekvorm', 'De heer'],
    ['Voorletters', 'J.M.'],
    ['Roepnaam', 'Joris'],
    ['Achternaam', 'van der Proef'],
    ['Geboortedatum', '14 mei 1986'],
    ['Straat', 'Fictielaan'],
    ['Huisnummer', '12'],
    ['Postcode', '1234 AB'],
    ['Woonplaats', 'Voorbeeldstad'],
    ['Telefoonnummer', '06 00 00 00 01'],
    ['BSN', '999991644'],
  ],
  fromSponsor,
);
const education = part(
  'intake/education',
  'Opleiding en diploma’s',
  [
    ['Hoogste niveau dat de cliënt heeft afgemaakt', 'Vmbo kader, gemengd of theoretisch, mavo of mbo 2 (NLQF 2)'],
    ['Opleidingen en cursussen 1: naam van de opleiding of cursus', 'Vmbo kader, sector techniek'],
    ['Opleidingen en cursussen 1: diploma gehaald?', 'Ja'],
  ],
  fromClient,
);
const talk = part('notes/1', 'Aantekening 1', [
  ['Dag', '2 maart 2026', 'when'],
  ['Soort', 'Gesprek', 'what'],
  ['Onderdeel', 'Bemiddeling'],
  [
    'Wat is er gedaan en afgesproken?',
    'Vacature van Technische Handel Verzinsel besproken.\nOok Kees de Verzonnen solliciteert daar.',
  ],
  ['Aantal uur', '1,5'],
  ['Opgeschreven door', 'uw coach'],
]);
const plan = part('documents/1', 'Document 1', [
  ['Soort', 'Trajectplan', 'what'],
  ['Versie', 'versie 1', 'what'],
  ['Begonnen op', '14 januari 2026, 14.03 uur', 'when'],
  ['Geschreven door', 'uw coach'],
  ['Waar het staat', 'Akkoord'],
  ['Antwoord van de opdrachtgever: besluit', 'Akkoord'],
  ['Antwoord van de opdrachtgever: wie besloot', 'A. Voorbeeld'],
]);
const given = lines('disclosures', [
  [
    ['Opgeschreven op', '26 januari 2026, 10.12 uur', 'when'],
    ['Document', 'Trajectplan, versie 1', 'what'],
    ['Aan', 'A. Voorbeeld, Gemeente Voorbeeldstad', 'who'],
    ['Waarvoor', 'Akkoord van de opdrachtgever'],
    ['Grondslag', 'Privacyreglement, bepaling 9'],
    ['Hoe', 'Beveiligde link'],
  ],
]);
const readers = lines('events', [
  [
    ['Wanneer', '4 mei 2026, 9.30 uur', 'when'],
    ['Wat', 'Inhoud van het dossier gelezen', 'what'],
    ['Wie', 'vestigingsmanager', 'who'],
    ['Reden', 'Vraag van de cliënt over de rapportage'],
  ],
]);
const keeping = part('keeping', '', [
  ['In het archief', 'tot twee jaar na de laatste dag van uw deelname'],
  ['Factuurgegevens, zonder inhoud van het dossier', 'zeven jaar na het boekjaar'],
]);

function group(
  key: string,
  title: string,
  { shape = 'data', parts = [] }: Partial<Pick<InspectionGroup, 'shape' | 'parts'>>,
): InspectionGroup {
  return { key, title, shape, parts };
}

const inspection: Inspection = {
  reference: proefFacts.reference,
  groups: [
    group('person', 'Wie u bent', { parts: [person] }),
    group('intake', 'Wat bij de intake is vastgelegd', { shape: 'items', parts: [education] }),
    group('notes', 'Aantekeningen van contacten', { shape: 'items', parts: [talk] }),
    group('documents', 'Plannen, rapportages en brieven', { shape: 'items', parts: [plan] }),
    group('disclosures', 'Wie gegevens over u kreeg', { shape: 'lines', parts: given }),
    group('readers', 'Wie in uw dossier keek', { shape: 'lines', parts: readers }),
    group('keeping', 'Bewaren en gebruiken', { parts: [keeping] }),
  ],
  leftOut: [
    { path: 'id', reason: 'ownNumber' },
    { path: 'documents/1/links/1/secretHash', reason: 'secret' },
  ],
};

const issue: OverviewInput['issue'] = { number: 1, version: 1, date: '2026-09-21' };
const request = { reference: 'V-2026-0093', receivedOn: '2026-09-07' } as const;

export const overviewSamples: Readonly<Record<string, OverviewInput>> = {
  voorbeeld: {
    facts: proefFacts,
    issue,
    package: {
      request: { ...request, asks: ['inspection', 'disclosureOverview'] },
      inspection,
      enclosed: [
        { name: 'documenten/01 Trajectplan, versie 1.pdf', what: 'Trajectplan, versie 1', on: '2026-01-23' },
        { name: 'bestanden/01 Diploma of certificaat.pdf', what: 'Diploma of certificaat', on: '2026-01-14' },
      ],
      withheld: [],
    },
  },
  weggelaten: {
    facts: proefFacts,
    issue,
    package: {
      request: { ...request, asks: ['inspection'] },
      inspection: redact(inspection, [
        { path: 'notes/1/3', range: { from: 56, until: 73 }, reason: 'de naam van een andere deelnemer' },
      ]).inspection,
      enclosed: [],
      withheld: [{ what: 'Voortgangsrapportage 1, versie 1', reason: 'er staat een andere deelnemer in' }],
    },
  },
  zonderVerzoek: {
    facts: outplacementFacts,
    issue,
    package: {
      inspection: {
        reference: outplacementFacts.reference,
        groups: inspection.groups.map((one) => (one.key === 'person' ? one : { ...one, parts: [] })),
        leftOut: [],
      },
      enclosed: [],
      withheld: [],
    },
  },
};
