import { type Block, nb, t } from '#src/documents/model.ts';
import { cells, labelled, section } from './words.ts';

/** Section 9: goals, activities, timeline. */
export function plan(): Block[] {
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
