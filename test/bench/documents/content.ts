import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { fixedWords } from '#src/documents/fixed-words.ts';
import { type Block, b, bandText, type DocumentModel, type Inline, t } from '#src/documents/model.ts';
import { blocks, page, type TypeRole, type } from '#src/documents/style.ts';

export type Role = keyof typeof type;
export type Text = { readonly kind: 'text'; readonly role: Role; readonly inline: Inline; readonly indentMm: number };
export type Cell = readonly Inline[];
export type Column = { readonly widthMm: number; readonly right?: boolean };
export type Table = {
  readonly kind: 'table';
  readonly role: Role;
  readonly columns: readonly Column[];
  readonly indentMm: number;
  /** A hairline below each row. */
  readonly ruled: boolean;
  readonly rows: readonly (readonly Cell[])[];
};
export type Piece = Text | Table;

/** What every engine makes a file of: the model for ours, for its peers the same words in the two forms all of them know. */
export type Content = {
  readonly model: DocumentModel;
  readonly fingerprint: string;
  readonly pieces: readonly Piece[];
  /** From page 2 on: left and right. */
  readonly head: readonly [string, string];
  /** On every page, above one another; the number of the page stands right of the first. */
  readonly foot: readonly [string, string];
};

export function contentOf(model: DocumentModel): Content {
  const fingerprint = fingerprintOf(model);
  return {
    model,
    fingerprint,
    pieces: [...opening(model), ...model.blocks.flatMap((block) => piecesOf(block, fingerprint))],
    head: [model.runningHead, fixedWords.confidential],
    foot: [model.footer, fixedWords.fingerprintLine(fingerprint)],
  };
}

/**
 * The same words, those of every text moved on by `turn` places: about as much work, and no engine is helped by what it
 * remembers of the turn before.
 */
export function turned(model: DocumentModel, turn: number): DocumentModel {
  const moved = (_: string, value: unknown) => (typeof value === 'string' ? movedOn(value, turn) : value);
  return JSON.parse(JSON.stringify(model), moved) as DocumentModel;
}

function movedOn(text: string, places: number): string {
  const words = text.trim().split(' ');
  const from = places % words.length;
  return text.replace(text.trim(), () => [...words.slice(from), ...words.slice(0, from)].join(' '));
}

/** Size and leading in points, weight and colour. */
export function roleOf(piece: Piece): TypeRole {
  return type[piece.role];
}

function text(role: Role, inline: Inline, indentMm = 0): Text {
  const bold = 'bold' in type[role];
  return { kind: 'text', role, inline: bold ? inline.map((run) => ({ ...run, bold })) : inline, indentMm };
}

const labelWidth: Column = { widthMm: page.axisMm };
const keyColumns = [labelWidth, { widthMm: page.textWidthMm - page.axisMm }];

function table(role: Role, columns: readonly Column[], rows: Table['rows'], at: Partial<Table> = {}): Table {
  return { kind: 'table', role, columns, rows, indentMm: 0, ruled: true, ...at };
}

function opening({ organisation, branch, title, opening }: DocumentModel): Piece[] {
  const subtitle = opening.kind === 'report' ? [text('subtitle', [t(opening.subtitle)])] : [];
  return [
    text('band', [t(organisation)]),
    ...[branch.name, ...branch.addressLines].map((line) => text('small', [t(line)])),
    text('confidential', [t(fixedWords.confidential)]),
    text('title', [t(title)]),
    ...subtitle,
  ];
}

/** The kinds of blocks that the sample has; of others nothing is set, which the check of the words tells. */
function piecesOf(block: Block, fingerprint: string): Piece[] {
  switch (block.kind) {
    case 'decisionBox':
      return [text('section', [t(bandText(block))]), keyRows(block.rows)];
    case 'heading':
      return [heading(block)];
    case 'paragraph':
      return [text('text', block.text, page.axisMm)];
    case 'keyTable':
      return [...titled(block.title), keyRows(block.rows)];
    case 'labelled':
      return [table('text', keyColumns, [[[[b(block.label)]], block.paragraphs]], { ruled: false })];
    case 'quote':
      return [table('text', keyColumns, [[[[b(block.label)]], block.paragraphs.map(plain)]], { ruled: false })];
    case 'list':
      return [list(block)];
    case 'dataTable':
      return [...titled(block.title), ...data(block)];
    case 'timeline':
      return [...titled(block.title), chart(block), text('small', [t(block.legend)], page.axisMm)];
    case 'signatures':
      return [signatures(block)];
    case 'decisionForm':
      return form(block);
    case 'colophon':
      return [text('small', [b(`${fixedWords.colophonLead} `), ...block.text]), print(fingerprint)];
    case 'hours':
    case 'closing':
    case 'decisionStamp':
    case 'pageBreak':
      return [];
  }
}

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

function titled(title: string | undefined): Piece[] {
  return title ? [text('subhead', [t(title)])] : [];
}

function plain(words: string): Inline {
  return [t(words)];
}

function heading({ level, number, text: words }: Of<'heading'>): Piece {
  return level === 2 ? text('section', [t(`${number ?? ''}  ${words}`.trim())]) : text('subhead', [t(words)]);
}

function keyRows(rows: Of<'keyTable'>['rows']): Table {
  return table(
    'text',
    keyColumns,
    rows.map(({ label, value }) => [[[b(label)]], value]),
  );
}

function list({ items }: Of<'list'>): Table {
  const columns = [{ widthMm: blocks.listIndentMm }, { widthMm: page.measureMm - blocks.listIndentMm }];
  const rows = items.map((item, index) => [[plain(String(index + 1))], [item]]);
  return table('text', columns, rows, { indentMm: page.axisMm, ruled: false });
}

function data({ columns, rows, total = [] }: Of<'dataTable'>): Table[] {
  const cells = (row: Of<'dataTable'>['rows'][number]) => row.map((cell): Cell => [cell.text]);
  const widths = columns.map(({ width, align }) => ({ widthMm: width, right: align === 'number' }));
  const head = columns.map((column): Cell => [[b(column.head)]]);
  return [table('cell', widths, [head, ...rows.map(cells)]), ...totals(widths, cells(total))];
}

/** A table of one row in which each filled cell has the width of the empty ones behind it too. */
function totals(columns: readonly Column[], row: readonly Cell[]): Table[] {
  const wide: { widthMm: number; right?: boolean }[] = [];
  const said: Cell[] = [];
  for (const [at, cell] of row.entries()) {
    const column = columns[at] ?? { widthMm: 0 };
    const before = wide.at(-1);
    if (before && cell.flat().length === 0) before.widthMm += column.widthMm;
    else {
      wide.push({ ...column, right: false });
      said.push(cell.map((line) => line.map((run) => b(run.text))));
    }
  }
  return said.length > 0 ? [table('cell', wide, [said])] : [];
}

/** The words of the chart; nobody but us draws it. */
function chart({ rows }: Of<'timeline'>): Table {
  const columns = [{ widthMm: 8 }, { widthMm: 64 }, { widthMm: 60 }, { widthMm: 35, right: true }];
  const period = ({ from = '', until = '' }: { readonly from?: string; readonly until?: string }) =>
    `${from} – ${until}`;
  return table(
    'cell',
    columns,
    rows.map((row) => [row.number, row.label, period(row), row.amount].map((words): Cell => [plain(words)])),
  );
}

function signatures({ left, right }: Of<'signatures'>): Table {
  const half = { widthMm: page.textWidthMm / 2 };
  const rows = (['role', 'name', 'placeAndDate'] as const).map((key) => [[plain(left[key])], [plain(right[key])]]);
  const line = [[plain(fixedWords.signature)], [plain(fixedWords.signature)]];
  return table('text', [half, half], [...rows, line], { ruled: false });
}

function form({ title, options, returnTo }: Of<'decisionForm'>): Piece[] {
  const fields = Object.values(fixedWords.form);
  const rows = options.map((option, index) => [[plain(`☐ ${option}`)], [plain(fields[index] ?? '')]]);
  const half = { widthMm: page.textWidthMm / 2 };
  return [text('subhead', [t(title)]), table('text', [half, half], rows), text('small', [t(returnTo)])];
}

function print(fingerprint: string): Piece {
  return text('small', [t(fixedWords.colophonFingerprint(fingerprint))]);
}
