import { type Block, type DocumentModel, type Mark, t } from '#src/documents/model.ts';
import { trajectplanModel } from './trajectplan/model.ts';
import { cells, labelled, p, row, section } from './trajectplan/words.ts';

function marked(text: string, mark: Mark): { text: { text: string }[]; mark: Mark } {
  return { text: [t(text)], mark };
}

/** A voortgangsrapportage's middle: status marks, decimals, both charts, a day of reference, an overrun. */
export const progressModel: DocumentModel = {
  ...trajectplanModel,
  title: 'Voortgangsrapportage 2',
  runningHead: 'Voortgangsrapportage 2 · MG-2026-0417',
  date: '2026-08-06',
  opening: {
    kind: 'report',
    subtitle: 'Kenmerk MG-2026-0417 · 6 augustus 2026 · periode 1 mei tot en met 31 juli 2026',
  },
  blocks: [
    {
      kind: 'decisionBox',
      band: '✓ Akkoord, besloten op 12 augustus 2026',
      decided: true,
      rows: [
        row('Verwachting', [t('▶ Op schema. Doel, duur en uren blijven gelijk.')]),
        row('Uren', [t('29,5 van 48 besteed, 18,5 over')]),
      ],
    },
    { kind: 'heading', level: 2, text: 'Samenvatting' },
    p('Het traject ligt op schema.'),
    section('1', 'Bemiddeling'),
    { kind: 'paragraph', text: [t('Niet van toepassing in deze periode.')], soft: true },
    section('6', 'Subdoelen'),
    {
      kind: 'timeline',
      title: 'Stand in de tijd',
      from: '2026-02-01',
      until: '2027-01-31',
      today: { on: '2026-07-31', label: 'peildatum' },
      rows: [
        {
          number: '1',
          label: 'Individuele gesprekken',
          from: '2026-02-03',
          until: '2027-01-31',
          doneUntil: '2026-07-31',
          amount: '20 uur',
        },
        {
          number: '2',
          label: 'Cv, profiel, pitch',
          from: '2026-02-01',
          until: '2026-04-30',
          doneUntil: '2026-04-30',
          amount: '8 uur',
        },
        {
          number: '3',
          label: 'Werkervaringsplaats met een heel lange naam',
          from: '2026-04-01',
          until: '2026-06-30',
          doneUntil: '2026-06-30',
          amount: '7 uur',
        },
        { number: '4', label: 'Nazorg', from: '2026-11-01', until: '2027-01-31', amount: '3 uur' },
      ],
      milestones: [
        { number: '1', on: '2026-03-31', reached: true },
        { number: '2', on: '2026-08-31', reached: false },
      ],
      legend: 'Gevuld = uitgevoerd, omlijnd = nog te doen. ◆ = subdoel behaald, open ruit = nog niet.',
      alt: 'Tijdlijn: twee van de vier activiteiten zijn afgerond, één van de twee subdoelen is behaald. De cijfers staan in de tabel hieronder.',
    },
    section('7', 'Activiteiten en uren'),
    {
      kind: 'dataTable',
      columns: [
        { head: 'Nr.', width: 8 },
        { head: 'Activiteit', width: 70 },
        { head: 'Gepland', width: 24, align: 'number' },
        { head: 'Besteed t/m 31 juli', width: 34, align: 'number' },
        { head: 'Status', width: 30 },
      ],
      rows: [
        [...cells('1', 'Individuele gesprekken', '20', '11,5'), marked('loopt', 'running')],
        [...cells('2', 'Cv, profiel, gespreksoefening', '8', '8'), marked('afgerond', 'done')],
        [...cells('3', 'Werkervaringsplaats', '7', '9,25'), marked('let op', 'attention')],
        [...cells('4', 'Nazorg', '3', '–'), marked('gepland', 'planned')],
        [...cells('5', 'Extra scholing', '2', '0'), marked('vervallen', 'cancelled')],
      ],
      total: cells('Totaal', '', '40', '28,75', ''),
    },
    {
      kind: 'hours',
      title: 'Uren gepland en besteed',
      rows: [
        { number: '1', label: 'Individuele gesprekken', planned: 20, used: 11.5, amount: '11,5 van 20 uur' },
        { number: '2', label: 'Cv, profiel, oefening', planned: 8, used: 8, amount: '8 van 8 uur' },
        { number: '3', label: 'Werkervaringsplaats', planned: 7, used: 9.25, amount: '9,25 van 7 uur' },
        { number: '4', label: 'Nazorg', planned: 3, used: 0, amount: '0 van 3 uur' },
      ],
      legend: 'Omlijnd = gepland, gevuld = besteed. ▲ = meer dan gepland.',
      alt: 'Uren: 28,75 van 40 besteed; de werkervaringsplaats kostte meer dan gepland. De cijfers staan in de tabel Activiteiten en uren.',
    },
    ...decidedEnd(),
  ],
};

function decidedEnd(): Block[] {
  return [
    section('12', 'Ondertekening'),
    {
      kind: 'signatures',
      left: {
        role: 'Cliënt',
        name: 'J.M. van der Proef',
        placeAndDate: 'Voorbeeldstad, 6 augustus 2026',
        refused: {
          text: 'Niet ondertekend op 6 augustus 2026',
          words: '“Ik ben het niet eens met wat er over de werkervaringsplaats staat.”',
        },
      },
      right: { role: 'Re-integratiecoach', name: 'S. Verzonnen', placeAndDate: 'Voorbeeldstad, 6 augustus 2026' },
    },
    {
      kind: 'decisionStamp',
      title: '✓ AKKOORD',
      rows: [
        row('Besloten door', [t('mevrouw A. Voorbeeld, klantmanager, Gemeente Voorbeeldstad')]),
        row('Datum en tijd', [t('12 augustus 2026, 14.03 uur')]),
        row('Hoe vastgesteld', [t('via de link in onze e-mail, bevestigd met een code aan het geregistreerde adres')]),
        row('Opmerking'),
      ],
      statement:
        'Dit exemplaar bevat het besluit. De tekst is gelijk aan het exemplaar dat ter besluit is gestuurd (vingerafdruk 7f3a 91c2 e05b 4d18).',
    },
    {
      kind: 'colophon',
      text: [t('Opgemaakt door mevrouw S. Verzonnen op 6 augustus 2026. Bestemd voor de opdrachtgever en de cliënt.')],
    },
  ];
}

const people = [
  'coach',
  'Nguyễn Thị Minh Hằng',
  'Opleidingscentrum Denkbeeldig, Siobhán Ó Fearghail',
  'Łukasz Şahin-Đorđević',
  'Çiğdem Yağmuroğlu',
];
const acts = [
  'Individuele gesprekken, eens per twee weken, afwisselend op de vestiging en op locatie',
  'Kwaliteitsverantwoordelijkheidstraining magazijnprocessen',
  'Sollicitatievoorbereiding per gesprek met videoterugkijken',
];

/** Long table (48 rows and a total), long chart over 30 months. */
export const longTableModel: DocumentModel = {
  ...trajectplanModel,
  blocks: [
    section('9', 'Plan van aanpak'),
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
      rows: Array.from({ length: 48 }, (_, index) =>
        cells(
          String(index + 1),
          'Begeleiding',
          acts[index % acts.length] ?? '',
          people[index % people.length] ?? '',
          'feb – apr 2026',
          index % 5 === 0 ? '–' : index % 3 === 0 ? '2,25' : String(index),
          'subdoel 1',
        ),
      ),
      total: cells('Totaal begeleidingsuren', '', '', '', '', '1.128,5', ''),
    },
    {
      kind: 'timeline',
      title: 'Planning in de tijd',
      from: '2026-02-01',
      until: '2028-07-31',
      rows: Array.from({ length: 20 }, (_, index) => ({
        number: String(index + 1),
        label: acts[index % acts.length] ?? '',
        from: `2026-${String((index % 12) + 1).padStart(2, '0')}-01`,
        until: `2028-${String((index % 6) + 1).padStart(2, '0')}-15`,
        doneUntil: '2026-12-31',
        amount: '20 uur',
      })),
      milestones: [{ number: '1', on: '2027-03-31', reached: true }],
      legend: 'Gevuld = uitgevoerd, omlijnd = nog te doen.',
      alt: 'Tijdlijn van twintig activiteiten. De gegevens staan in de tabel Activiteiten.',
    },
    labelled('Fasen', 'Oriëntatie en toerusting.'),
    { kind: 'colophon', text: [t('Opgemaakt voor een proef.')] },
  ],
};
