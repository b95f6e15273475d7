import fc from 'fast-check';
import type { Block, DocumentModel } from '#src/documents/model.ts';

/** Texts people type, and texts that try to break the file. */
const pieces = [
  'traject',
  'coach',
  'cliënt',
  '1.140,00',
  '€',
  'Łukasz',
  'Şahin-Đorđević',
  'Nguyễn',
  'MG-2026-0417',
  'van',
  'de',
  'eens',
  'per',
  '–',
  '“Ik',
  'wil”',
  'collega’s',
  '☐',
  '✓',
  '&',
  '<b>',
  '</w:t>',
  '{{bsn}}',
  ']]>',
  '&amp;',
  '"',
  "'",
  '%1',
  '\ufffe',
  '\u0000',
  '\u001b',
  '\ud800',
  'a\u0301',
  '\u202e',
  '\u200b',
  '\u00ad',
  '\n',
  '\t',
  '\r\n',
  '\u00a0',
  '_x000D_',
  '$&',
  '\\',
  '1',
  '20',
  '8,5',
];

/** Words joined by spaces or by nothing. */
export const typedText = joined([' ', ' ', '']);

/** Words joined by spaces: none is wider than a column. */
export const spacedText = joined([' ']);

function joined(joints: string[]): fc.Arbitrary<string> {
  const part = fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...joints));
  return fc.array(part, { maxLength: 12 }).map((parts) => parts.map(([word, joint]) => word + joint).join(''));
}

/** Names and addresses, up to the 120 characters that forms take. */
const nameText = fc
  .array(fc.constantFrom(...pieces.filter((piece) => !/[\r\n]/u.test(piece))), { maxLength: 20 })
  .map((words) => words.reduce((text, word) => (text.length + word.length < 120 ? `${text} ${word}` : text), ''));

/** What is short by its nature: labels and values of references. */
export const shortText = fc
  .array(fc.constantFrom(...pieces.filter((piece) => !/[\r\n]/u.test(piece))), { maxLength: 3 })
  .map((words) => words.join(' '));

/** One model with every kind of block, in any order and number, out of these texts. */
export function modelsOf(text: fc.Arbitrary<string>): fc.Arbitrary<DocumentModel> {
  const line = fc.record({ organisation: nameText, title: text, runningHead: text, footer: text, author: text });
  return fc
    .record({
      names: line,
      branch: fc.record({ name: nameText, addressLines: fc.array(nameText, { maxLength: 8 }) }),
      opening: openings(text),
      blocks: fc.array(blocksOf(text), { maxLength: 12 }),
    })
    .map(({ names, branch, opening, blocks }) => ({ ...names, branch, opening, blocks, date: '2026-01-23' }));
}

function openings(text: fc.Arbitrary<string>): fc.Arbitrary<DocumentModel['opening']> {
  return fc.oneof(
    fc.record({ kind: fc.constant('report' as const), subtitle: text }),
    fc.record({
      kind: fc.constant('letter' as const),
      address: fc.array(text, { maxLength: 6 }),
      personal: fc.boolean(),
      references: fc.array(fc.record({ label: shortText, value: shortText }), { maxLength: 3 }),
      salutation: text,
      window: fc.constantFrom('links' as const, 'rechts' as const, 'geen' as const),
    }),
  );
}

const day = fc.oneof(
  fc
    .date({ min: new Date('2025-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom('', 'morgen', '2026-13-40'),
);

function blocksOf(text: fc.Arbitrary<string>): fc.Arbitrary<Block> {
  const optional = fc.option(text, { nil: undefined });
  const headNumber = fc.option(fc.constantFrom('1', '12', '9.1'), { nil: undefined });
  const run = fc.record(
    { text, bold: fc.boolean(), italic: fc.boolean(), nowrap: fc.boolean() },
    { requiredKeys: ['text'] },
  );
  const inline = fc.array(run, { maxLength: 4 });
  const inlines = fc.array(inline, { maxLength: 3 });
  const rows = fc.array(fc.record({ label: text, value: inlines }), { maxLength: 12 });
  const mark = fc.option(fc.constantFrom('done', 'running', 'planned', 'cancelled', 'attention'), { nil: undefined });
  const signature = fc.record({
    role: text,
    name: text,
    placeAndDate: text,
    refused: fc.option(fc.record({ text, words: text }), { nil: undefined }),
  });
  const kind = <K extends Block['kind']>(name: K) => fc.constant(name);
  const bar = fc.record({ number: text, label: text, from: day, until: day, doneUntil: day, amount: text });
  const hours = fc.double({ min: -1, max: 300, noNaN: true });
  // The generated parts hold undefined where the schema leaves a key out; both engines read them alike.
  return fc.oneof(
    fc.record({ kind: kind('decisionBox'), band: text, decided: fc.boolean(), rows }),
    fc.record({ kind: kind('heading'), level: fc.constantFrom(2, 3), number: headNumber, text }),
    fc.record({ kind: kind('paragraph'), text: inline, soft: fc.boolean() }),
    fc.record({ kind: kind('keyTable'), title: optional, rows }),
    fc.record({ kind: kind('labelled'), label: text, paragraphs: inlines }),
    fc.record({ kind: kind('quote'), label: text, paragraphs: fc.array(text, { maxLength: 3 }) }),
    fc.record({ kind: kind('list'), ordered: fc.boolean(), items: inlines }),
    tableOf(text, fc.record({ text: inline, mark }), fc.constant('left')),
    tableOf(text, fc.record({ text: inline }), fc.constantFrom('left', 'number')),
    fc.record({
      kind: kind('timeline'),
      title: text,
      from: day,
      until: day,
      today: fc.option(fc.record({ on: day, label: text }), { nil: undefined }),
      rows: fc.array(bar, { maxLength: 20 }),
      milestones: fc.array(fc.record({ number: text, on: day, reached: fc.boolean() }), { maxLength: 6 }),
      legend: text,
      alt: text,
    }),
    fc.record({
      kind: kind('hours'),
      title: text,
      rows: fc.array(fc.record({ number: text, label: text, planned: hours, used: hours, amount: text }), {
        maxLength: 20,
      }),
      legend: text,
      alt: text,
    }),
    fc.record({ kind: kind('closing'), greeting: text, signer: text }),
    fc.record({ kind: kind('signatures'), left: signature, right: signature }),
    fc.record({ kind: kind('decisionForm'), title: text, options: fc.array(text, { maxLength: 7 }), returnTo: text }),
    fc.record({ kind: kind('decisionStamp'), title: text, rows, statement: text }),
    fc.record({ kind: kind('colophon'), text: inline }),
    fc.record({ kind: kind('pageBreak') }),
  ) as fc.Arbitrary<Block>;
}

function tableOf(text: fc.Arbitrary<string>, cell: fc.Arbitrary<unknown>, align: fc.Arbitrary<'left' | 'number'>) {
  const column = fc.record({ head: text, width: fc.double({ min: 30, max: 60, noNaN: true }), align });
  return fc.record({
    kind: fc.constant('dataTable' as const),
    title: fc.option(text, { nil: undefined }),
    columns: fc.array(column, { minLength: 1, maxLength: 4 }),
    rows: fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 14 }),
    total: fc.option(fc.array(cell, { maxLength: 5 }), { nil: undefined }),
    onAxis: fc.boolean(),
  });
}
