import { cleanText } from './clean-text.ts';
import { fixedWords } from './fixed-words.ts';
import { type Block, bandText, type DocumentModel, type Inline } from './model.ts';
import { marks, timeline } from './style.ts';

/**
 * All words of a document in reading order, as a reader of the PDF and of the Word file must find them: page furniture of page 1,
 * then the blocks. Not among them: headers and footers of the pages, and words inside a chart (its message is the alternative
 * text, its figures stand in a table). `fingerprint` is the SHA-256 hex the colophon prints; with a `letterhead` the office's own
 * paper says who sends and from where.
 */
export function wordsOf(
  model: DocumentModel,
  fingerprint = '',
  { letterhead = false }: { readonly letterhead?: boolean } = {},
): string[] {
  const sender = letterhead ? [] : [model.organisation, model.branch.name, ...model.branch.addressLines];
  const blocks = model.blocks.flatMap((block) => lines(block, fingerprint));
  return [...sender, ...openingLines(model), ...blocks].flatMap(split);
}

/** The words of one text: clean, parted at any space. */
export function split(text: string): string[] {
  return cleanText(text)
    .split(/[\s\u00a0]+/u)
    .filter((word) => word !== '');
}

function openingLines({ opening, branch, title }: DocumentModel): string[] {
  switch (opening.kind) {
    case 'report':
      return [fixedWords.confidential, title, opening.subtitle];
    case 'letter':
      return [
        fixedWords.returnAddress(branch.addressLines),
        ...(opening.personal ? [fixedWords.personal] : []),
        ...opening.address,
        ...opening.references.flatMap(({ label, value }) => [label, value]),
        title,
        ...(opening.salutation === undefined ? [] : [opening.salutation]),
      ];
  }
}

function lines(block: Block, fingerprint: string): string[] {
  switch (block.kind) {
    case 'decisionBox':
      return [bandText(block), ...keyRows(block.rows)];
    case 'heading':
      return [block.number ?? '', block.text];
    case 'paragraph':
      return [plain(block.text)];
    case 'keyTable':
      return [block.title ?? '', ...keyRows(block.rows)];
    case 'labelled':
      return [block.label, ...block.paragraphs.map(plain)];
    case 'quote':
      return [block.label, ...block.paragraphs];
    case 'list':
      return block.items.flatMap((item, index) => [block.ordered ? String(index + 1) : '•', plain(item)]);
    case 'dataTable':
      return [
        block.title ?? '',
        ...block.columns.map((column) => column.head),
        ...[...block.rows, block.total ?? []].flatMap((row) => cells(row, block.columns.length)),
      ];
    case 'timeline':
    case 'hours':
      return [...chartTitles(block.title, block.rows.length), block.legend];
    case 'closing':
      return [block.greeting, block.signer];
    case 'signatures':
      return [...signature(block.left), ...signature(block.right)];
    case 'decisionForm':
      return [
        block.title,
        ...block.options.map((option) => `☐ ${option}`),
        ...Object.values(fixedWords.form),
        block.returnTo,
      ];
    case 'decisionStamp':
      return [block.title, ...keyRows(block.rows), block.statement];
    case 'colophon':
      return [fixedWords.colophonLead, plain(block.text), fixedWords.colophonFingerprint(fingerprint)];
    case 'pageBreak':
      return [];
  }
}

/** A chart of many rows goes on under its title again. */
function chartTitles(title: string, rows: number): string[] {
  const charts = Math.max(1, Math.ceil(rows / timeline.rowsWhole));
  return Array.from({ length: charts }, (_, index) => (index === 0 ? title : `${title} ${fixedWords.continued}`));
}

type KeyRows = Extract<Block, { kind: 'keyTable' }>['rows'];
type Cells = Extract<Block, { kind: 'dataTable' }>['rows'][number];
type Signature = Extract<Block, { kind: 'signatures' }>['left'];

/** A row without a value shows a dash. */
function keyRows(rows: KeyRows): string[] {
  return rows.flatMap(({ label, value }) => {
    const texts = value.map(plain);
    return [label, ...(texts.some((text) => split(text).length > 0) ? texts : [fixedWords.empty])];
  });
}

/** A row longer than the head is cut; the mark stands before its word. */
function cells(row: Cells, columns: number): string[] {
  return row.slice(0, columns).map((cell) => `${cell.mark ? marks[cell.mark] : ''} ${plain(cell.text)}`);
}

function signature(source: Signature): string[] {
  const { refused } = source;
  return [
    source.role,
    source.name,
    source.placeAndDate,
    ...(refused ? [refused.text, refused.words] : [fixedWords.signature]),
  ];
}

function plain(inline: Inline): string {
  return inline.map((run) => run.text).join('');
}
