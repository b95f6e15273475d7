import type { Block } from '../model.ts';
import { blocks, marks, strokes, type, wholeTableRows } from '../style.ts';
import { area, dxa, dxaMm } from './measure.ts';
import { type ParagraphExtras, paragraph } from './paragraph.ts';
import { type Cell, type Row, table } from './table.ts';
import { inlineRuns, tab, textRun } from './text.ts';

type DataTable = Extract<Block, { kind: 'dataTable' }>;
type DataCell = DataTable['rows'][number][number];

/** Head repeated on each page, hairlines between rows, a rule at the end; up to ten rows stay together. */
export function dataTable(block: DataTable, caption: string): string {
  const indent = block.onAxis ? area.axis : 0;
  const title =
    block.title === undefined
      ? ''
      : paragraph('MGFiguurtitel', textRun(block.title), indent > 0 ? { left: indent } : {});
  const grid = columnWidths(block, area.width - indent);
  const padding = block.columns.map((_, column) => decimalRoom(block, column));
  const whole = block.rows.length <= wholeTableRows;
  const last = block.rows.length - 1;
  const rows = block.rows.map((row, index): Row => {
    // The head keeps two rows, the total keeps two rows, a short table keeps all.
    const keepNext = whole
      ? index < last || block.total !== undefined
      : index === 0 || (block.total !== undefined && index >= last - 1);
    return {
      cells: grid.map((width, column) => cell({ block, column, width, padding, keepNext, source: row[column] })),
    };
  });
  return (
    title +
    table({
      style: 'MGGegevens',
      grid,
      indent,
      caption: block.title || caption,
      heads: 'column',
      rows: [
        headRow(block, grid),
        ...rows,
        ...(block.total ? [totalRow(block, block.total, { grid, padding })] : []),
      ].map(toTheEdge),
    })
  );
}

/** The last column needs no gutter: its text ends where the table ends. */
function toTheEdge(row: Row): Row {
  return {
    ...row,
    cells: row.cells.map((one, index) => (index === row.cells.length - 1 ? { ...one, right: 0 } : one)),
  };
}

/** Millimetres of the model as they are when they fit, else in proportion. */
function columnWidths(block: DataTable, room: number): number[] {
  const widths = block.columns.map((column) => Math.max(1, dxaMm(column.width)));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  if (whole <= room + 2 && widths.every((width) => Number.isFinite(width))) return widths;
  const shares = block.columns.map((column) => (Number.isFinite(column.width) && column.width > 0 ? column.width : 1));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.max(1, Math.floor((room * share) / total)));
}

function headRow(block: DataTable, grid: readonly number[]): Row {
  const rule = { bottom: { points: strokes.tableHead, colour: 'ink' } } as const;
  return {
    header: true,
    cells: block.columns.map((column, index) => ({
      width: grid[index] ?? 0,
      edges: rule,
      align: 'bottom',
      content: paragraph('MGCelkop', textRun(column.head), column.align === 'number' ? { align: 'right' } : {}),
    })),
  };
}

type Place = {
  readonly block: DataTable;
  readonly column: number;
  readonly width: number;
  readonly padding: readonly number[];
  readonly keepNext: boolean;
  readonly source: DataCell | undefined;
};

function cell({ block, column, width, padding, keepNext, source }: Place): Cell {
  const extras: ParagraphExtras = keepNext ? { keepNext } : {};
  const content = inlineRuns(source?.text ?? [], lettersIn(width));
  if (source?.mark !== undefined) {
    const sign = textRun(marks[source.mark], { properties: `<w:sz w:val="${blocks.markSize * 2}"/>` });
    return { width, content: paragraph('MGStatus', `${sign}${tab}${content}`, extras) };
  }
  if (block.columns[column]?.align !== 'number') return { width, content: paragraph('MGCel', content, extras) };
  const right = (padding[column] ?? 0) - decimalsWidth(plain(source));
  return { width, content: paragraph('MGGetal', content, { ...extras, ...(right > 0 ? { right } : {}) }) };
}

/** Bold between two rules; a label too long for its column runs over the empty columns after it. */
function totalRow(
  block: DataTable,
  total: readonly DataCell[],
  { grid, padding }: { readonly grid: readonly number[]; readonly padding: readonly number[] },
): Row {
  const rule = { top: { points: strokes.tableHead, colour: 'ink' } } as const;
  const cells: Cell[] = [];
  for (let column = 0; column < grid.length; ) {
    let span = 1;
    while (column + span < grid.length && column === 0 && isEmpty(total[column + span])) span += 1;
    const width = grid.slice(column, column + span).reduce((sum, part) => sum + part, 0);
    const source = total[column];
    const bold = source && { ...source, text: source.text.map((run) => ({ ...run, bold: true })) };
    cells.push({ ...cell({ block, column, width, padding, keepNext: false, source: bold }), span, edges: rule });
    column += span;
  }
  return { cells };
}

/** How many letters of a cell fit in a column of this many dxa, less its gutter; a letter is about half as wide as high. */
function lettersIn(width: number): number {
  return Math.floor((width - dxaMm(blocks.cellGutterMm)) / dxa(type.cell.size * 0.5));
}

function isEmpty(source: DataCell | undefined): boolean {
  return source?.mark === undefined && plain(source) === '';
}

function plain(source: DataCell | undefined): string {
  return source?.text.map((run) => run.text).join('') ?? '';
}

/** Room right of the comma for the most decimals of a column: numbers end there so that commas stand under each other. */
function decimalRoom(block: DataTable, column: number): number {
  if (block.columns[column]?.align !== 'number') return 0;
  const cells = [...block.rows.map((row) => row[column]), block.total?.[column]];
  return Math.max(0, ...cells.map((source) => decimalsWidth(plain(source))));
}

/** Width of comma and decimals, in dxa: digits are 0.497 em wide, the comma 0.249. */
function decimalsWidth(text: string): number {
  const decimals = /\d,(\d+)\s*$/u.exec(text)?.[1]?.length ?? 0;
  return decimals === 0 ? 0 : dxa(type.cell.size * (0.249 + 0.497 * decimals));
}
