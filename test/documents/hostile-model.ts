import { type DocumentModel, t } from '#src/documents/model.ts';
import { trajectplanModel } from './trajectplan/model.ts';
import { cells, section } from './trajectplan/words.ts';

/** Text as nobody should type it. Control, bidi and zero-width characters, halves of pairs, markup, emoji, accents apart. */
const hostileText = [
  'voor\ufffena',
  '\ud800los\udc00',
  '{{bsn}}',
  '</w:t><script>',
  '😀👩‍👩‍👧',
  'e\u0301e\u0308n n\u0303',
  'x\u0315\u0327\u0489y',
  'Łukasz Şahin-Đorđević',
  'Nguyễn Thị Hằng',
  'Çiğdem İıŞş',
  '\u202eomgekeerd\u202c',
  'nul\u200bbreed',
  'zacht\u00adkoppel',
  'vast\u00a0aan\u2011een',
  '\u0000\u0007\u001b[31m',
  '(haakjes) \\ en \\r',
  '漢字 עברית عربى ไทย',
  'Ωμέγα Жук',
  'ﬁn ½ ™ № ℓ',
].join(' ');

const endless = 'donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(6);

/** Every block with hostile and endless text: nothing may throw, nothing may fall off the page. */
export const hostileModel: DocumentModel = {
  ...trajectplanModel,
  title: `Trajectplan ${hostileText}`,
  organisation: 'Maas & <groep>',
  blocks: [
    {
      kind: 'decisionBox',
      band: hostileText,
      rows: [
        { label: hostileText, value: [[t(hostileText)], [t(endless)]] },
        { label: '', value: [] },
      ],
    },
    section('1', hostileText),
    { kind: 'paragraph', text: [t(`${hostileText} ${endless}`)] },
    { kind: 'paragraph', text: [] },
    { kind: 'heading', level: 3, text: endless },
    { kind: 'keyTable', title: 'Gegevens', rows: [{ label: endless, value: [[t(hostileText)]] }] },
    { kind: 'labelled', label: endless, paragraphs: [[t('kort')]] },
    { kind: 'labelled', label: 'leeg', paragraphs: [] },
    { kind: 'quote', label: 'Cliënt, in eigen woorden', paragraphs: ['Een lange klacht. '.repeat(400), hostileText] },
    { kind: 'list', ordered: false, items: [[t(hostileText)], [], [t(endless)]] },
    { kind: 'list', ordered: true, items: [] },
    {
      kind: 'dataTable',
      columns: [
        { head: 'Verantwoordelijkheidsgebied', width: 8 },
        { head: 'B', width: 60 },
        { head: 'Uren', width: 200, align: 'number' },
      ],
      rows: [
        cells(endless, hostileText, '1,5'),
        cells('1', 'Zeer uitgebreid beschreven activiteit. '.repeat(130), '2'),
        cells('weinig'),
        cells('veel', 'te', 'veel', 'cellen'),
      ],
      total: cells('Totaal', '', hostileText),
    },
    { kind: 'dataTable', columns: [{ head: '', width: 0 }], rows: [] },
    {
      kind: 'timeline',
      title: 'Tijd',
      from: 'geen dag',
      until: '2026-13-45',
      today: { on: '', label: hostileText },
      rows: [{ number: '1', label: hostileText, from: '2026-05-01', until: '2025-01-01', amount: '' }],
      milestones: [{ number: '1', on: 'ooit', reached: true }],
      legend: hostileText,
      alt: hostileText,
    },
    {
      kind: 'hours',
      title: 'Uren',
      rows: [{ number: '1', label: endless, planned: -1, used: 0, amount: '0' }],
      legend: '',
      alt: 'Uren (leeg).',
    },
    { kind: 'closing', greeting: hostileText, signer: endless },
    {
      kind: 'signatures',
      left: {
        role: hostileText,
        name: endless,
        placeAndDate: '',
        refused: { text: 'Niet ondertekend', words: hostileText },
      },
      right: { role: 'Coach', name: 'S. Verzonnen', placeAndDate: 'Voorbeeldstad' },
    },
    { kind: 'decisionForm', title: hostileText, options: [endless, 'akkoord'], returnTo: endless },
    {
      kind: 'decisionStamp',
      title: hostileText,
      rows: [{ label: 'Wie', value: [[t(hostileText)]] }],
      statement: endless,
    },
    { kind: 'pageBreak' },
    { kind: 'pageBreak' },
    { kind: 'paragraph', text: [t('Vijftigduizend tekens in een veld. '.repeat(1430))] },
    { kind: 'colophon', text: [t(hostileText)] },
  ],
};
