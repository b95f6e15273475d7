import { type Block, t } from '#src/documents/model.ts';

/** How often the word `werk.` stands in a block. */
export const times = 450;
const long = 'Een zin van gewone lengte over het werk. '.repeat(times);
const who = { role: 'Coach', name: 'S. Verzonnen', placeAndDate: 'Voorbeeldstad' };
const year = { title: 'Tijd', from: '2026-01-01', until: '2026-12-31', rows: [], milestones: [], legend: '', alt: '' };
const columns = [{ head: 'Wat', width: 60 }];

/** Blocks of which one part alone is longer than a page. */
export const tallBlocks: readonly [string, Block][] = [
  ['the band of a decision box', { kind: 'decisionBox', band: long, decided: false, rows: [] }],
  ['a heading', { kind: 'heading', level: 2, number: '1', text: long }],
  ['a subhead', { kind: 'heading', level: 3, text: long }],
  ['the title of a key table', { kind: 'keyTable', title: long, rows: [] }],
  ['a label', { kind: 'labelled', label: long, paragraphs: [[t('Kort.')]] }],
  ['the label of a quote', { kind: 'quote', label: long, paragraphs: ['Kort.'] }],
  ['the head of a table', { kind: 'dataTable', columns: [{ head: long, width: 60 }], rows: [[{ text: [t('a')] }]] }],
  ['a cell', { kind: 'dataTable', columns, rows: [[{ text: [t(long)] }]] }],
  ['the title of a timeline', { kind: 'timeline', ...year, title: long }],
  ['a greeting', { kind: 'closing', greeting: long, signer: 'S. Verzonnen' }],
  ['a signer', { kind: 'closing', greeting: 'Groet', signer: long }],
  [
    'the words of who did not sign',
    { kind: 'signatures', left: { ...who, refused: { text: 'Niet', words: long } }, right: who },
  ],
  ['an option', { kind: 'decisionForm', title: 'Besluit', options: [long], returnTo: 'Terug naar ons.' }],
  ['where a form goes', { kind: 'decisionForm', title: 'Besluit', options: ['akkoord'], returnTo: long }],
  [
    'a row of a stamp',
    {
      kind: 'decisionStamp',
      title: 'Besluit',
      rows: [{ label: 'Opmerking', value: [[t(long)]] }],
      statement: 'Zo is het.',
    },
  ],
  ['the title of a stamp', { kind: 'decisionStamp', title: long, rows: [], statement: 'Zo is het.' }],
  ['the statement of a stamp', { kind: 'decisionStamp', title: 'Besluit', rows: [], statement: long }],
];
