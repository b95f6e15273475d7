import { type Block, b, type DocumentModel, type Inline, nb, t } from '#src/documents/model.ts';

/** The sample trajectplan as a model: every block a plan has, with the words of the agreed sample. All persons are invented. */
export const trajectplanModel: DocumentModel = {
  title: 'Trajectplan',
  runningHead: 'Trajectplan · MG-2026-0417 · versie 1',
  footer: 'Inzage, verbetering of klacht: mevrouw S. Verzonnen, 06-00 00 00 02, of vestiging 010 000 00 00',
  organisation: 'Maas groep',
  branch: {
    name: 'vestiging Voorbeeldstad',
    addressLines: ['Verzinselkade 7, 1234 AC Voorbeeldstad', '010 000 00 00'],
  },
  author: 'Maas groep, vestiging Voorbeeldstad',
  date: '2026-01-23',
  opening: { kind: 'report', subtitle: 'Kenmerk MG-2026-0417 · versie 1 · 23 januari 2026' },
  blocks: [...firstPage(), ...situation(), ...plan(), ...closing()],
};

function p(text: string): Block {
  return { kind: 'paragraph', text: [t(text)] };
}

function section(number: string, text: string): Block {
  return { kind: 'heading', level: 2, number, text };
}

function labelled(label: string, text: string): Block {
  return { kind: 'labelled', label, paragraphs: [[t(text)]] };
}

function row(label: string, ...value: Inline[]): { label: string; value: { text: string }[][] } {
  return { label, value: value.map((line) => [...line]) };
}

function cells(...texts: string[]): { text: { text: string }[] }[] {
  return texts.map((text) => ({ text: text === '' ? [] : [t(text)] }));
}

function firstPage(): Block[] {
  return [
    {
      kind: 'decisionBox',
      band: 'Gevraagd: uw besluit, uiterlijk 6 februari 2026',
      rows: [
        row(
          'Opdrachtgever',
          [t('Gemeente Voorbeeldstad, Werk en Inkomen')],
          [t('mevrouw A. Voorbeeld, klantmanager · ordernummer '), nb('VBS-2026-00417')],
        ),
        row('Cliënt', [b('de heer J.M. van der Proef')]),
        row('Doel', [
          t('arbeidsovereenkomst als medewerker magazijn of orderverzamelaar, 24 tot 32 uur per week, uiterlijk '),
          nb('1 november 2026'),
        ]),
        row(
          'Looptijd en inzet',
          [b('3 februari 2026 tot en met 2 februari 2027'), t(' (12 maanden)')],
          [t('48 begeleidingsuren')],
        ),
        row('Ook te besluiten', [t('kosten scholing '), nb('€ 1.140,00'), t(' exclusief btw (paragraaf 9)')]),
        row(
          'Zo besluit u',
          [t('via de link in onze e-mail, of onderteken paragraaf 14 en stuur die terug.')],
          [t('Zonder uw besluit begint het traject niet.')],
        ),
      ],
    },
    section('1', 'Gegevens'),
    {
      kind: 'keyTable',
      title: 'Cliënt',
      rows: [
        row('Naam', [t('de heer J.M. (Joris) van der Proef')]),
        row('Geboortedatum', [nb('14 mei 1986')]),
        row('Adres', [t('Fictielaan 12, 1234 AB Voorbeeldstad')]),
        row('Telefoon / e-mail', [t('06-00 00 00 01 / joris.vanderproef@voorbeeld.example')]),
        row('Burgerservicenummer', [t('•••••1644')]),
        row('Burgerlijke staat', [t('ongehuwd')]),
      ],
    },
    {
      kind: 'keyTable',
      title: 'Opdracht',
      rows: [
        row('Soort opdracht', [t('Aanbodversterkende Bemiddelingsactiviteit (traject naar werk)')]),
        row('Regeling', [t('Participatiewet')]),
        row('Datum aanmelding / intake', [t('5 januari 2026 / 14 januari 2026')]),
        row('Re-integratiecoach', [t('mevrouw S. (Sanne) Verzonnen, 06-00 00 00 02')]),
        row('Geplande looptijd', [t('3 februari 2026 tot en met 2 februari 2027 (12 maanden)')]),
        row('Begeleidingsuren', [t('48 uur')]),
      ],
    },
  ];
}

function situation(): Block[] {
  return [
    section('2', 'Aanleiding en vraag van de opdrachtgever'),
    p(
      'De gemeente heeft Maas groep gevraagd de heer Van der Proef te begeleiden naar betaald werk. Hij ontvangt sinds april 2024 een uitkering. De gemeente vraagt om een traject dat zijn positie op de arbeidsmarkt versterkt, hem helpt een haalbaar beroep te kiezen en eindigt met een plaatsing van ten minste 24 uur per week. De klantmanager heeft aangegeven dat een korte vakgerichte scholing tot de mogelijkheden behoort als die de kans op werk aantoonbaar vergroot.',
    ),
    section('3', 'Waarop dit plan is gebaseerd'),
    p(
      'Dit plan is opgesteld na het intakegesprek van 14 januari 2026 (90 minuten). De heer Van der Proef heeft zijn diploma’s en een curriculum vitae meegebracht; de coach heeft deze ingezien en er een kopie van aan het dossier toegevoegd. De opdrachtgever heeft naam, adres, burgerlijke staat en burgerservicenummer verstrekt. Er is geen arbeidsdeskundig rapport. Bij de uitnodiging en opnieuw bij de start van het gesprek is uitgelegd welke gegevens Maas groep vastlegt, wie ze ontvangt en welke rechten de cliënt heeft.',
    ),
    section('4', 'Beginsituatie'),
    labelled(
      'Opleiding',
      'Vmbo kaderberoepsgerichte leerweg, sector techniek (diploma 2003). Daarna een jaar mbo niveau 2 metaalbewerken, zonder diploma afgerond. In 2019 behaalde hij het certificaat VCA Basis; dat is inmiddels verlopen.',
    ),
    {
      kind: 'dataTable',
      title: 'Werkervaring',
      columns: [
        { head: 'Periode', width: 26 },
        { head: 'Functie', width: 38 },
        { head: 'Werkgever', width: 42 },
        { head: 'Taken', width: 61 },
      ],
      rows: [
        cells(
          '2004 – 2011',
          'productiemedewerker',
          'Bakkerij De Verzonnen Aar',
          'inpakken, lijn instellen, eenvoudige storingen verhelpen',
        ),
        cells(
          '2011 – 2018',
          'medewerker expeditie',
          'Fictief Vervoer B.V.',
          'orders verzamelen, laden en lossen, handscanner',
        ),
        cells(
          '2019 – 2023',
          'voorman nachtploeg',
          'Bakkerij De Verzonnen Aar',
          'werkverdeling voor zes collega’s, controle, overdracht',
        ),
      ],
    },
    p('Het laatste dienstverband eindigde door sluiting van de locatie.'),
    labelled(
      'Beschikbaarheid',
      'Parttime, in de eerste twee maanden 24 uur per week, daarna opbouwend naar 32 uur. Beschikbaar op maandag tot en met vrijdag tussen 7.00 en 18.00 uur. Maximale reisafstand 25 kilometer, maximale reistijd 60 minuten enkele reis, per fiets of openbaar vervoer. Rijbewijs B, geen eigen auto.',
    ),
    labelled(
      'Taal en digitale vaardigheden',
      'Nederlands is de moedertaal; lezen en schrijven op niveau 2F (inschatting coach op basis van het cv en een korte schrijfopdracht). Engels: eenvoudige gesprekken (A2, zelf opgegeven). Digitaal: e-mail en smartphone goed, Word en online solliciteren beperkt.',
    ),
    labelled(
      'Beoordeling van inzetbaarheid en persoonlijke vaardigheden',
      'De heer Van der Proef komt afspraken na, is precies en houdt het overzicht als meerdere dingen tegelijk spelen. Hij leert het liefst door te doen. Het leidinggeven beviel hem, maar hij zoekt nu een functie zonder leidinggevende taken. Werk waarbij hij staan, lopen en zitten kan afwisselen past goed; nachtdiensten en het langdurig tillen van zware lasten passen niet. Na ruim twee jaar zonder baan moet het werkritme opnieuw worden opgebouwd. Solliciteren vindt hij lastig: hij heeft sinds 2019 geen sollicitatiegesprek meer gevoerd.',
    ),
    section('5', 'Arbeidsmarktpositie'),
    labelled(
      'Sterk',
      'Ruim zeventien jaar ervaring in productie en expeditie, betrouwbaar, bekend met voorraad en scanapparatuur, bereid zich te laten scholen.',
    ),
    labelled(
      'Belemmerend',
      'Geen startkwalificatie, verlopen certificaat, verouderd cv, geringe sollicitatie-ervaring, afhankelijk van fiets en openbaar vervoer.',
    ),
    labelled(
      'Regio',
      'Binnen 25 kilometer zijn op dit moment meerdere distributiecentra met dagdiensten. Werkgevers vragen vrijwel altijd een geldig heftruck- of reachtruckcertificaat en waarderen ervaring met handscanners. Zonder certificaat blijven vooral uitzendfuncties in ploegendienst over. Met certificaat wordt de kans op een dagbaan van 24 tot 32 uur als goed ingeschat.',
    ),
    section('6', 'Visie van de cliënt'),
    {
      kind: 'quote',
      label: 'Cliënt, in eigen woorden',
      paragraphs: [
        '“Ik wil weer een baan waar ik overdag werk en collega’s heb. Logistiek ken ik, daar wil ik verder in. Ik zie op tegen gesprekken, dus daar wil ik op oefenen. Als ik eenmaal binnen ben, red ik me wel.”',
      ],
    },
    p(
      'De heer Van der Proef verwacht van Maas groep dat de coach eerlijk is over zijn kansen, meedenkt over werkgevers en na de start nog een tijd bereikbaar blijft.',
    ),
    section('7', 'Visie van de coach'),
    p(
      'De wens en de mogelijkheden sluiten goed op elkaar aan. De grootste winst is te behalen met een geldig certificaat, een goed cv en gerichte gespreksoefening. Om het ritme op te bouwen is een werkervaringsplaats van acht weken zinvol, bij voorkeur bij een bedrijf dat ook vacatures heeft. Directe bemiddeling zonder deze stappen zou waarschijnlijk leiden tot kortdurend werk in ploegen, wat niet past.',
    ),
    section('8', 'Einddoel en zoekprofiel'),
    labelled(
      'Einddoel',
      'Uiterlijk 1 november 2026 een arbeidsovereenkomst als medewerker magazijn of orderverzamelaar met reachtruck, 24 tot 32 uur per week in dagdienst, voor ten minste zes maanden.',
    ),
    labelled(
      'Zoekprofiel',
      'Magazijnmedewerker; orderverzamelaar; medewerker goederenontvangst. Branches: groothandel, distributie, technische handel. Regio: Voorbeeldstad en omliggende gemeenten binnen 25 kilometer.',
    ),
  ];
}

function plan(): Block[] {
  return [
    section('9', 'Plan van aanpak'),
    { kind: 'heading', level: 3, text: 'Subdoelen' },
    {
      kind: 'list',
      ordered: true,
      items: [
        [
          t(
            'Op 31 maart 2026 heeft de cliënt een actueel cv, een profiel op een vacaturesite en een pitch van één minuut.',
          ),
        ],
        [t('Op 31 mei 2026 heeft hij het certificaat reachtruck en een geldig VCA Basis.')],
        [
          t(
            'Tussen 4 mei en 26 juni 2026 werkt hij acht weken op een werkervaringsplaats, in week 1 drie dagdelen, vanaf week 5 zes dagdelen per week.',
          ),
        ],
        [
          t(
            'Vanaf 1 juni 2026 solliciteert hij gemiddeld drie keer per week en voert hij voor 1 september ten minste vier sollicitatiegesprekken.',
          ),
        ],
        [t('Uiterlijk 1 november 2026 is hij geplaatst; daarna volgt nazorg.')],
      ],
    },
    {
      kind: 'dataTable',
      title: 'Activiteiten',
      columns: [
        { head: 'Nr.', width: 8 },
        { head: 'Onderdeel', width: 22 },
        { head: 'Activiteit', width: 44 },
        { head: 'Uitvoering', width: 30 },
        { head: 'Periode', width: 24 },
        { head: 'Uren', width: 14, align: 'number' },
        { head: 'Beoogd resultaat', width: 25 },
      ],
      rows: [
        cells(
          '1',
          'Begeleiding',
          'Individuele gesprekken, eens per twee weken',
          'coach',
          'feb 2026 – jan 2027',
          '20',
          'voortgang, bijsturing',
        ),
        cells(
          '2',
          'Begeleiding',
          'Cv, profiel, pitch en gespreksoefening met camera',
          'coach',
          'feb – apr 2026',
          '8',
          'subdoel 1',
        ),
        cells(
          '3',
          'Scholing',
          'Cursus reachtruck en VCA Basis',
          'Opleidingscentrum Denkbeeldig',
          'mrt – mei 2026',
          '–',
          'subdoel 2',
        ),
        cells(
          '4',
          'Begeleiding',
          'Zoeken en begeleiden werkervaringsplaats, drie bezoeken',
          'coach',
          'apr – jun 2026',
          '7',
          'subdoel 3',
        ),
        cells(
          '5',
          'Bemiddeling',
          'Werkgevers benaderen, vacatures selecteren, voorbereiding per gesprek',
          'coach en jobhunter',
          'jun – okt 2026',
          '9',
          'subdoel 4',
        ),
        cells(
          '6',
          'Plaatsing',
          'Afspraken over start, inwerken en contract',
          'coach',
          'rond plaatsing',
          '1',
          'subdoel 5',
        ),
        cells(
          '7',
          'Nazorg',
          'Telefonisch en op locatie, eerst wekelijks, daarna maandelijks',
          'coach',
          'na plaatsing, 3 maanden',
          '3',
          'behoud van werk',
        ),
      ],
      total: cells('Totaal begeleidingsuren', '', '', '', '', '48', ''),
    },
    labelled(
      'Fasen',
      'Oriëntatie en toerusting (februari – maart), scholing en ritme (april – juni), bemiddeling (juni – oktober), plaatsing en nazorg (vanaf plaatsing).',
    ),
    {
      kind: 'labelled',
      label: 'Kosten',
      paragraphs: [
        [
          t('Kosten scholing volgens bijgevoegde offerte '),
          nb('€ 1.140,00'),
          t(' exclusief btw, door de opdrachtgever afzonderlijk te beslissen.'),
        ],
      ],
    },
    {
      kind: 'timeline',
      title: 'Planning in de tijd',
      from: '2026-02-01',
      until: '2027-01-31',
      rows: [
        { number: '1', label: 'Individuele gesprekken', from: '2026-02-03', until: '2027-01-31', amount: '20 uur' },
        { number: '2', label: 'Cv, profiel, pitch', from: '2026-02-01', until: '2026-04-30', amount: '8 uur' },
        { number: '3', label: 'Reachtruck, VCA Basis', from: '2026-03-01', until: '2026-05-31', amount: 'extern' },
        { number: '4', label: 'Werkervaringsplaats', from: '2026-04-01', until: '2026-06-30', amount: '7 uur' },
        { number: '5', label: 'Werkgevers, vacatures', from: '2026-06-01', until: '2026-10-31', amount: '9 uur' },
        { number: '6', label: 'Start, inwerken, contract', from: '2026-10-15', until: '2026-11-08', amount: '1 uur' },
        { number: '7', label: 'Nazorg', from: '2026-11-01', until: '2027-01-31', amount: '3 uur' },
      ],
      milestones: [
        { number: '1', on: '2026-03-31', reached: false },
        { number: '2', on: '2026-05-31', reached: false },
        { number: '3', on: '2026-06-26', reached: false },
        { number: '4', on: '2026-08-31', reached: false },
        { number: '5', on: '2026-11-01', reached: false },
      ],
      legend: 'Balk = gepland, met de begeleidingsuren. ◆ = afgesproken datum van een subdoel.',
      alt: 'Tijdlijn van februari 2026 tot en met januari 2027: zeven activiteiten en vijf subdoelen. Dezelfde gegevens staan in de tabel Activiteiten.',
    },
  ];
}

function closing(): Block[] {
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
      'Dit plan gaat alleen naar de opdrachtgever die de opdracht gaf. Van elke verstrekking wordt aantekening gehouden; het overzicht en alle rapportages kunt u bij uw coach inzien. Klopt er iets niet, dan past de coach het na een gesprek aan en brengt de ontvangers op de hoogte. Bent u het niet eens, dan kunt u een gesprek met de directie vragen en daarna een klacht indienen. Twee jaar na het einde van uw deelname worden de gegevens vernietigd; factuurgegevens blijven zeven jaar bewaard. Aan het einde worden uw naam en adres doorgegeven voor het tevredenheidsonderzoek van Blik op Werk; u kunt daar nu of later bezwaar tegen maken.',
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
