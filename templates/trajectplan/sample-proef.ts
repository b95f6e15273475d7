import type { PlanSections } from './sections.ts';

/** The plan of the continuous sample case, as typed into the form. */
export const proefSections: PlanSections = {
  question: {
    text: 'De gemeente heeft Maas groep gevraagd de heer Van der Proef te begeleiden naar betaald werk. Hij ontvangt sinds april 2024 een uitkering. De gemeente vraagt om een traject dat zijn positie op de arbeidsmarkt versterkt, hem helpt een haalbaar beroep te kiezen en eindigt met een plaatsing van ten minste 24 uur per week. De klantmanager heeft aangegeven dat een korte vakgerichte scholing tot de mogelijkheden behoort als die de kans op werk aantoonbaar vergroot.',
    deviations: undefined,
    changes: undefined,
  },
  sources: {
    intakeMinutes: 90,
    diplomas: 'copied',
    cv: 'copied',
    fromSponsor: ['name', 'address', 'civilStatus', 'bsn'],
    adReport: 'no',
    adReportOn: undefined,
    other: undefined,
  },
  start: {
    education: [{ course: 'Vmbo kaderberoepsgerichte leerweg, sector techniek', result: 'diploma', year: '2003' }],
    educationText:
      'Daarna een jaar mbo niveau 2 metaalbewerken, zonder diploma afgerond. In 2019 behaalde hij het certificaat VCA Basis; dat is inmiddels verlopen.',
    experience: [
      {
        from: '2004',
        until: '2011',
        job: 'productiemedewerker',
        employer: 'Bakkerij De Verzonnen Aar',
        tasks: 'inpakken, lijn instellen, eenvoudige storingen verhelpen',
      },
      {
        from: '2011',
        until: '2018',
        job: 'medewerker expeditie',
        employer: 'Fictief Vervoer B.V.',
        tasks: 'orders verzamelen, laden en lossen, handscanner',
      },
      {
        from: '2019',
        until: '2023',
        job: 'voorman nachtploeg',
        employer: 'Bakkerij De Verzonnen Aar',
        tasks: "werkverdeling voor zes collega's, controle, overdracht",
      },
    ],
    experienceText: 'Het laatste dienstverband eindigde door sluiting van de locatie.',
    availability:
      'Parttime, in de eerste twee maanden 24 uur per week, daarna opbouwend naar 32 uur. Beschikbaar op maandag tot en met vrijdag tussen 7.00 en 18.00 uur. Maximale reisafstand 25 kilometer, maximale reistijd 60 minuten enkele reis, per fiets of openbaar vervoer. Rijbewijs B, geen eigen auto.',
    language:
      'Nederlands is de moedertaal; lezen en schrijven op niveau 2F (inschatting coach op basis van het cv en een korte schrijfopdracht). Engels: eenvoudige gesprekken (A2, zelf opgegeven). Digitaal: e-mail en smartphone goed, Word en online solliciteren beperkt.',
    employability:
      'De heer Van der Proef komt afspraken na, is precies en houdt het overzicht als meerdere dingen tegelijk spelen. Hij leert het liefst door te doen. Het leidinggeven beviel hem, maar hij zoekt nu een functie zonder leidinggevende taken. Werk waarbij hij staan, lopen en zitten kan afwisselen past goed; nachtdiensten en het langdurig tillen van zware lasten passen niet. Na ruim twee jaar zonder baan moet het werkritme opnieuw worden opgebouwd. Solliciteren vindt hij lastig: hij heeft sinds 2019 geen sollicitatiegesprek meer gevoerd.',
  },
  market: {
    strengths:
      'ruim zeventien jaar ervaring in productie en expeditie, betrouwbaar, bekend met voorraad en scanapparatuur, bereid zich te laten scholen.',
    obstacles:
      'geen startkwalificatie, verlopen certificaat, verouderd cv, geringe sollicitatie-ervaring, afhankelijk van fiets en openbaar vervoer.',
    region:
      'binnen 25 kilometer zijn op dit moment meerdere distributiecentra met dagdiensten. Werkgevers vragen vrijwel altijd een geldig heftruck- of reachtruckcertificaat en waarderen ervaring met handscanners. Zonder certificaat blijven vooral uitzendfuncties in ploegendienst over. Met certificaat wordt de kans op een dagbaan van 24 tot 32 uur als goed ingeschat.',
  },
  clientView: {
    words:
      "Ik wil weer een baan waar ik overdag werk en collega's heb. Logistiek ken ik, daar wil ik verder in. Ik zie op tegen gesprekken, dus daar wil ik op oefenen. Als ik eenmaal binnen ben, red ik me wel.",
    expectations:
      'De heer Van der Proef verwacht van Maas groep dat de coach eerlijk is over zijn kansen, meedenkt over werkgevers en na de start nog een tijd bereikbaar blijft.',
  },
  coachView: {
    text: 'De wens en de mogelijkheden sluiten goed op elkaar aan. De grootste winst is te behalen met een geldig certificaat, een goed cv en gerichte gespreksoefening. Om het ritme op te bouwen is een werkervaringsplaats van acht weken zinvol, bij voorkeur bij een bedrijf dat ook vacatures heeft. Directe bemiddeling zonder deze stappen zou waarschijnlijk leiden tot kortdurend werk in ploegen, wat niet past.',
  },
  goal: {
    short: 'arbeidsovereenkomst als medewerker magazijn of orderverzamelaar',
    hoursFrom: 24,
    hoursUntil: 32,
    on: '2026-11-01',
    text: 'uiterlijk 1 november 2026 een arbeidsovereenkomst als medewerker magazijn of orderverzamelaar met reachtruck, 24 tot 32 uur per week in dagdienst, voor ten minste zes maanden.',
    jobs: [{ job: 'magazijnmedewerker' }, { job: 'orderverzamelaar' }, { job: 'medewerker goederenontvangst' }],
    sectors: 'groothandel, distributie, technische handel',
    region: 'Voorbeeldstad en omliggende gemeenten binnen 25 kilometer',
  },
  goals: {
    goals: [
      {
        label: 'Cv, profiel, pitch',
        text: 'Op 31 maart 2026 heeft de cliënt een actueel cv, een profiel op een vacaturesite en een pitch van één minuut.',
        on: '2026-03-31',
      },
      {
        label: 'Certificaten',
        text: 'Op 31 mei 2026 heeft hij het certificaat reachtruck en een geldig VCA Basis.',
        on: '2026-05-31',
      },
      {
        label: 'Werkervaring acht weken',
        text: 'Tussen 4 mei en 26 juni 2026 werkt hij acht weken op een werkervaringsplaats, in week 1 drie dagdelen, vanaf week 5 zes dagdelen per week.',
        on: '2026-06-26',
      },
      {
        label: 'Solliciteren, vier gesprekken',
        text: 'Vanaf 1 juni 2026 solliciteert hij gemiddeld drie keer per week en voert hij voor 1 september ten minste vier sollicitatiegesprekken.',
        on: '2026-09-01',
      },
      {
        label: 'Plaatsing',
        text: 'Uiterlijk 1 november 2026 is hij geplaatst; daarna volgt nazorg.',
        on: '2026-11-01',
      },
    ],
  },
  activities: {
    startOn: '2026-02-03',
    months: 12,
    activities: [
      activity(
        'guidance',
        'Individuele gesprekken, eens per twee weken',
        'Individuele gesprekken',
        ['2026-02', '2027-01'],
        20,
        'voortgang, bijsturing',
      ),
      activity(
        'guidance',
        'Cv, profiel, pitch en gespreksoefening met camera',
        'Cv, profiel, pitch',
        ['2026-02', '2026-04'],
        8,
        'subdoel 1',
      ),
      {
        ...activity(
          'training',
          'Cursus reachtruck en VCA Basis',
          'Reachtruck, VCA Basis',
          ['2026-03', '2026-05'],
          undefined,
          'subdoel 2',
        ),
        by: 'Opleidingscentrum Denkbeeldig',
      },
      activity(
        'guidance',
        'Zoeken en begeleiden werkervaringsplaats, drie bezoeken',
        'Werkervaringsplaats',
        ['2026-04', '2026-06'],
        7,
        'subdoel 3',
      ),
      {
        ...activity(
          'mediation',
          'Werkgevers benaderen, vacatures selecteren, voorbereiding per gesprek',
          'Werkgevers, vacatures',
          ['2026-06', '2026-10'],
          9,
          'subdoel 4',
        ),
        by: 'coach en jobhunter',
      },
      {
        ...activity(
          'placement',
          'Afspraken over start, inwerken en contract',
          'Start, inwerken, contract',
          ['2026-10', '2026-11'],
          1,
          'subdoel 5',
        ),
        periodWords: 'rond plaatsing',
      },
      {
        ...activity(
          'aftercare',
          'Telefonisch en op locatie, eerst wekelijks, daarna maandelijks',
          'Nazorg',
          ['2026-11', '2027-01'],
          3,
          'behoud van werk',
        ),
        periodWords: 'na plaatsing, 3 maanden',
      },
    ],
    phases:
      'oriëntatie en toerusting (februari – maart), scholing en ritme (april – juni), bemiddeling (juni – oktober), plaatsing en nazorg (vanaf plaatsing).',
    costs: 1140,
    costsFor: 'scholing',
    costsText:
      'Kosten scholing volgens bijgevoegde offerte € 1.140,00 exclusief btw, door de opdrachtgever afzonderlijk te beslissen.',
  },
  agreements: {
    client:
      'De heer Van der Proef komt op afspraken, meldt verhindering uiterlijk de werkdag ervoor, voert de afgesproken acties uit en deelt veranderingen die van belang zijn voor het traject.',
    coach:
      'De coach reageert binnen twee werkdagen, bereidt gesprekken voor, benadert werkgevers alleen na overleg en verstrekt het cv pas als de cliënt daarmee instemt.',
    discussedOn: '2026-01-23',
  },
  reporting: {
    firstBefore: '2026-05-20',
    evaluation: 'Na zes maanden evalueren cliënt, coach en klantmanager gezamenlijk.',
  },
  remarks: {
    words: 'Ik wil graag dat de werkervaringsplaats op de fiets te bereiken is. Verder ben ik het eens met het plan.',
  },
};

/** One row of the activities, by the coach and still planned. */
export function activity(
  field: PlanSections['activities']['activities'][number]['field'],
  text: string,
  label: string,
  ...[[from, until], hours, result]: [[`${number}-${number}`, `${number}-${number}`], number | undefined, string]
): PlanSections['activities']['activities'][number] {
  const open = { partnerId: undefined, periodWords: undefined, status: 'planned' as const };
  return { field, text, label, by: 'coach', from, until, hours, result, ...open };
}
