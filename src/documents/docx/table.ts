import type { Colour } from '../style.ts';
import { colours } from '../style.ts';
import { eighths } from './measure.ts';
import type { TableStyleId } from './table-styles.ts';
import { attribute, each } from './text.ts';

export type Stroke = {
  readonly points: number;
  readonly colour: Colour;
  readonly kind?: 'single' | 'dashed' | 'double';
};
export type Edge = 'top' | 'left' | 'bottom' | 'right';

export type Cell = {
  /** Width in dxa and number of grid columns it covers. */
  readonly width: number;
  readonly span?: number;
  /** Vertical merging: first cell of the merged ones, or one of those below it. */
  readonly merge?: 'start' | 'below';
  readonly edges?: { readonly [edge in Edge]?: Stroke };
  readonly fill?: Colour;
  /** Cell margins in dxa, where they differ from the table's. */
  readonly left?: number;
  readonly right?: number;
  readonly align?: 'bottom' | 'center';
  /** At least one paragraph. */
  readonly content: string;
};

export type Row = {
  readonly cells: readonly Cell[];
  /** Repeated at the top of each page, and read as the heads of the columns. */
  readonly header?: boolean;
  /** Height in dxa; `exact` cuts what does not fit. */
  readonly height?: number;
  readonly exact?: boolean;
  /** May break over pages; rows do not unless they say so. */
  readonly splits?: boolean;
};

export type Table = {
  readonly style: TableStyleId;
  /** Widths of the grid columns in dxa. */
  readonly grid: readonly number[];
  readonly rows: readonly Row[];
  /** Read aloud instead of, or before, the table. */
  readonly caption: string;
  readonly description?: string;
  /** From the left type edge, in dxa. */
  readonly indent?: number;
  /** Apart from the text, at this place from the paper's edges, in dxa. */
  readonly at?: { readonly x: number; readonly y: number };
  /** Which heads a reader may announce. */
  readonly heads?: 'column' | 'row' | 'both' | 'none';
};

/** A table of fixed layout; its first row may repeat, its rows stay whole unless they say otherwise. */
export function table(source: Table): string {
  const width = source.grid.reduce((sum, column) => sum + column, 0);
  const description =
    source.description === undefined ? '' : `<w:tblDescription w:val="${attribute(source.description)}"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${source.style}"/>${source.at ? placing(source.at) : ''}<w:tblW w:w="${width}" w:type="dxa"/>` +
    `<w:tblInd w:w="${source.indent ?? 0}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look(source.heads ?? 'none')}` +
    `<w:tblCaption w:val="${attribute(source.caption)}"/>${description}</w:tblPr>` +
    `<w:tblGrid>${each(source.grid, (column) => `<w:gridCol w:w="${column}"/>`)}</w:tblGrid>${rowsXml(source.rows)}</w:tbl>`
  );
}

function placing({ x, y }: { readonly x: number; readonly y: number }): string {
  return `<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" w:horzAnchor="page" w:tblpX="${x}" w:tblpY="${y}"/>`;
}

function look(heads: 'column' | 'row' | 'both' | 'none'): string {
  const column = heads === 'column' || heads === 'both';
  const row = heads === 'row' || heads === 'both';
  const bits = ((column ? 0x20 : 0) | (row ? 0x80 : 0) | 0x600).toString(16).padStart(4, '0').toUpperCase();
  return `<w:tblLook w:val="${bits}" w:firstRow="${flag(column)}" w:lastRow="0" w:firstColumn="${flag(row)}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
}

function flag(on: boolean): '0' | '1' {
  return on ? '1' : '0';
}

/** A cell that stands in many rows is written once. */
function rowsXml(rows: readonly Row[]): string {
  const written = new Map<Cell, string>();
  const xmlOf = (cell: Cell): string => {
    const xml = written.get(cell) ?? cellXml(cell);
    written.set(cell, xml);
    return xml;
  };
  return each(rows, (row) => rowXml(row, xmlOf));
}

function rowXml(row: Row, xmlOf: (cell: Cell) => string): string {
  const height =
    row.height === undefined ? '' : `<w:trHeight w:val="${row.height}" w:hRule="${row.exact ? 'exact' : 'atLeast'}"/>`;
  const properties = `${row.splits ? '' : '<w:cantSplit/>'}${height}${row.header ? '<w:tblHeader/>' : ''}`;
  return `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${each(row.cells, xmlOf)}</w:tr>`;
}

function cellXml(cell: Cell): string {
  let xml = `<w:tc><w:tcPr><w:tcW w:w="${cell.width}" w:type="dxa"/>`;
  if (cell.span !== undefined && cell.span !== 1) xml += `<w:gridSpan w:val="${cell.span}"/>`;
  if (cell.merge !== undefined) xml += cell.merge === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  if (cell.edges !== undefined) xml += `<w:tcBorders>${edgesXml(cell.edges)}</w:tcBorders>`;
  if (cell.fill !== undefined) xml += `<w:shd w:val="clear" w:color="auto" w:fill="${colours[cell.fill]}"/>`;
  if (cell.left !== undefined || cell.right !== undefined)
    xml += `<w:tcMar>${margin('left', cell.left)}${margin('right', cell.right)}</w:tcMar>`;
  if (cell.align !== undefined) xml += `<w:vAlign w:val="${cell.align}"/>`;
  return `${xml}</w:tcPr>${cell.content}</w:tc>`;
}

function margin(side: 'left' | 'right', width: number | undefined): string {
  return width === undefined ? '' : `<w:${side} w:w="${width}" w:type="dxa"/>`;
}

function edgesXml(edges: NonNullable<Cell['edges']>): string {
  let xml = '';
  for (const edge of ['top', 'left', 'bottom', 'right'] as const) {
    const stroke = edges[edge];
    if (stroke) xml += border(edge, stroke);
  }
  return xml;
}

/** A border element; `space` in points, for paragraphs. */
export function border(edge: string, stroke: Stroke, space = 0): string {
  return `<w:${edge} w:val="${stroke.kind ?? 'single'}" w:sz="${eighths(stroke.points)}" w:space="${space}" w:color="${colours[stroke.colour]}"/>`;
}
