import type { Block } from '#src/documents/model.ts';
import { cells, labelled, p, section } from './words.ts';

/** Sections 2 to 8. */
export function situation(): Block[] {
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
