import { type Block, nb, t } from '#src/documents/model.ts';
import { p, section } from './words.ts';

/** Sections 10 to 14. */
export function closing(): Block[] {
  return [
    section('10', 'Afspraken, rechten en plichten'),
    p(
      'De heer Van der Proef komt op afspraken, meldt verhindering uiterlijk de werkdag ervoor, voert de afgesproken acties uit en deelt veranderingen die van belang zijn voor het traject. De coach reageert binnen twee werkdagen, bereidt gesprekken voor, benadert werkgevers alleen na overleg en verstrekt het cv pas als de cliënt daarmee instemt. Over de gevolgen van niet meewerken beslist de opdrachtgever, niet Maas groep. Deze afspraken zijn op 23 januari 2026 besproken.',
    ),
    section('11', 'Rapportage en evaluatie'),
    p(
      'De opdrachtgever ontvangt eens per drie maanden een voortgangsrapportage over begeleiding, scholing, bemiddeling, plaatsing en nazorg; de eerste vóór 15 mei 2026. Na zes maanden evalueren cliënt, coach en klantmanager gezamenlijk. Wijzigt het doel, de duur of het aantal uren, dan volgt een nieuwe versie van dit plan ter accordering.',
    ),
    section('12', 'Uw gegevens'),
    p(
      'Dit plan gaat alleen naar de opdrachtgever die de opdracht gaf. Van elke verstrekking wordt aantekening gehouden; het overzicht en alle rapportages kunt u bij uw coach inzien. Klopt er iets niet, dan past de coach het na een gesprek aan en brengt de ontvangers op de hoogte. Bent u het niet eens, dan kunt u een gesprek met de directie vragen of een klacht indienen; u kiest zelf. Twee jaar na het einde van uw deelname worden de gegevens vernietigd; factuurgegevens blijven zeven jaar bewaard. Aan het einde worden uw naam en adres doorgegeven voor het tevredenheidsonderzoek van Blik op Werk; u kunt daar nu of later bezwaar tegen maken.',
    ),
    section('13', 'Opmerkingen van de cliënt'),
    {
      kind: 'quote',
      label: 'Cliënt, in eigen woorden',
      paragraphs: [
        '“Ik wil graag dat de werkervaringsplaats op de fiets te bereiken is. Verder ben ik het eens met het plan.”',
      ],
    },
    section('14', 'Ondertekening en accordering'),
    {
      kind: 'signatures',
      left: { role: 'Cliënt', name: 'J.M. van der Proef', placeAndDate: 'Voorbeeldstad, 23 januari 2026' },
      right: { role: 'Re-integratiecoach', name: 'S. Verzonnen', placeAndDate: 'Voorbeeldstad, 23 januari 2026' },
    },
    {
      kind: 'decisionForm',
      title: 'Besluit opdrachtgever',
      options: ['akkoord', 'akkoord met opmerking', 'graag aanpassen', 'niet akkoord'],
      returnTo:
        'Terugsturen kan ook per post: Maas groep, Verzinselkade 7, 1234 AC Voorbeeldstad, onder vermelding van MG-2026-0417.',
    },
    {
      kind: 'colophon',
      text: [
        t('Opgemaakt door mevrouw S. Verzonnen op '),
        nb('23 januari 2026'),
        t('. Bestemd voor de opdrachtgever en de cliënt.'),
      ],
    },
  ];
}
