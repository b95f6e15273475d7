import { cleanText } from '../clean-text.ts';
import { fixedWords } from '../fixed-words.ts';
import { cutToFit } from '../pdf/text/measure.ts';
import { colours, mm, strokes, timeline, type } from '../style.ts';
import { dxa, dxaMm, halfPoints } from './measure.ts';
import { paragraph } from './paragraph.ts';
import { chartNumberMm } from './styles.ts';
import { type Cell, type Row, type Stroke, table } from './table.ts';
import { tab, textRun } from './text.ts';

/** Word opens no table of more than 63 columns; labels and amounts take two. */
export const mostUnits = 60;

/** Columns of a chart in dxa: labels, units of the scale, amounts. */
export type ChartGrid = { readonly label: number; readonly units: readonly number[]; readonly amount: number };

/** Something that takes the units from..to (the last not included): a bar, a word, a milestone. */
export type Segment = {
  readonly from: number;
  readonly to: number;
  readonly fill?: 'accent' | 'barFill';
  readonly content?: string;
};

export type Strip = {
  readonly grid: ChartGrid;
  readonly segments: readonly Segment[];
  /** Vertical lines at the left side of a unit. */
  readonly lines: ReadonlyMap<number, Stroke>;
  readonly top?: Stroke;
  readonly bottom?: Stroke;
};

const outline: Stroke = { points: strokes.barOutline, colour: 'accent' };
export const hairline: Stroke = { points: strokes.hairline, colour: 'hairline' };

/** Cells of one row over the units: the segments, and between them empty cells cut at the vertical lines. */
export function strip({ grid, segments, lines, top, bottom }: Strip): Cell[] {
  const inside = (unit: number) => segments.some((segment) => segment.from < unit && unit < segment.to);
  const cuts = new Set([0, grid.units.length]);
  for (const segment of segments) cuts.add(segment.from).add(segment.to);
  for (const unit of lines.keys()) if (!inside(unit)) cuts.add(unit);
  const edges = [...cuts].filter((unit) => unit >= 0 && unit <= grid.units.length).sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index): Cell => {
    const to = edges[index + 1] ?? from;
    const segment = segments.find((one) => one.from <= from && from < one.to);
    const left = lines.get(from);
    const right = lines.get(to);
    const barred = segment?.fill !== undefined;
    const before = left?.kind === 'dashed' ? left : barred ? outline : left;
    const after = right?.kind === 'dashed' ? right : barred ? outline : undefined;
    const above = barred ? outline : top;
    const below = barred ? outline : bottom;
    return {
      width: sum(grid.units.slice(from, to)),
      span: to - from,
      edges: {
        ...(above ? { top: above } : {}),
        ...(before ? { left: before } : {}),
        ...(below ? { bottom: below } : {}),
        ...(after ? { right: after } : {}),
      },
      ...(segment?.fill ? { fill: segment.fill } : {}),
      content: segment?.content ?? paragraph('MGBalk', ''),
    };
  });
}

export type ChartRow = {
  readonly number: string;
  readonly label: string;
  readonly amount: string;
  readonly bars: readonly Segment[];
  /** Rows with the same lines share the cells around their bars. */
  readonly lines: ReadonlyMap<number, Stroke>;
};

/** A row of a chart is three rows of the table, so that the bar is half as high as the row and the lines pass above and below. */
export function chartRows(rows: readonly ChartRow[], grid: ChartGrid): Row[] {
  const height = dxa((timeline.row - timeline.bar) / 2);
  const empty = paragraph('MGBalk', '', { keepNext: true });
  const around = new Map<ChartRow['lines'], { readonly free: readonly Cell[]; readonly ruled: readonly Cell[] }>();
  const aroundAt = (lines: ChartRow['lines']) => {
    const bare = { grid, segments: [], lines };
    const cells = around.get(lines) ?? { free: strip(bare), ruled: strip({ ...bare, top: hairline }) };
    around.set(lines, cells);
    return cells;
  };
  const below = (rowHeight: number, cells: readonly Cell[]): Row => ({
    height: rowHeight,
    exact: true,
    cells: [
      { width: grid.label, merge: 'below', content: empty },
      ...cells,
      { width: grid.amount, merge: 'below', content: empty },
    ],
  });
  return rows.flatMap((row, at) => {
    const { free, ruled } = aroundAt(row.lines);
    const edges = at > 0 ? { edges: { top: hairline } } : {};
    const exactLine = dxa(timeline.row - 1);
    const amount = paragraph('MGGrafieklabel', textRun(row.amount), { align: 'right', exactLine });
    return [
      {
        height,
        exact: true,
        cells: [
          { width: grid.label, merge: 'start', ...edges, content: chartLabel(row) },
          ...(at > 0 ? ruled : free),
          { width: grid.amount, merge: 'start', ...edges, content: amount },
        ],
      },
      below(dxa(timeline.bar), strip({ grid, segments: row.bars, lines: row.lines })),
      below(height, free),
    ];
  });
}

/** A title with its chart; a chart of many rows goes on under its title again. The legend follows the last one. */
export function chartTable(
  block: { readonly title: string; readonly alt: string },
  index: number,
  grid: ChartGrid,
  rows: readonly Row[],
): string {
  const suffix = index === 0 ? '' : ` ${fixedWords.continued}`;
  const title = paragraph('MGFiguurtitel', textRun(block.title + suffix));
  if (rows.length === 0) return title;
  const columns = [grid.label, ...grid.units, grid.amount];
  const chart = {
    style: 'MGGrafiek',
    grid: columns,
    rows,
    caption: block.title + suffix,
    description: fixedWords.figureText(block) + suffix,
  } as const;
  return title + table(chart);
}

/** The rows of a chart in charts that fit on a page; one without rows when there are none. */
export function inCharts<T>(rows: readonly T[]): (readonly T[])[] {
  const charts = Math.max(1, Math.ceil(rows.length / timeline.rowsWhole));
  return Array.from({ length: charts }, (_, index) =>
    rows.slice(index * timeline.rowsWhole, (index + 1) * timeline.rowsWhole),
  );
}

/** Number in bold, then the label on one line; the whole text stands in the table the chart draws. */
export function chartLabel(row: { readonly number: string; readonly label: string; readonly bold?: boolean }): string {
  const { bold = false } = row;
  const width = mm(timeline.labelMm - chartNumberMm - 1);
  const label = cutToFit(cleanText(row.label), { face: bold ? 'bold' : 'regular', size: type.cell.size, width });
  return paragraph('MGGrafieklabel', `${textRun(row.number, { bold: true })}${tab}${textRun(label, { bold })}`, {
    keepNext: true,
    exactLine: dxa(timeline.row - 1),
  });
}

/** The run properties of a glyph of another size than its style. */
export function sized(points: number, colour: keyof typeof colours = 'ink'): { readonly properties: string } {
  return { properties: `<w:color w:val="${colours[colour]}"/><w:sz w:val="${halfPoints(points)}"/>` };
}

/** Widths of the grid: labels, this many units that together take `scaleMm`, amounts. */
export function chartGrid(count: number, scaleMm: number, amountMm: number): ChartGrid {
  const scale = dxaMm(scaleMm);
  const units = Array.from(
    { length: count },
    (_, unit) => Math.round((scale * (unit + 1)) / count) - Math.round((scale * unit) / count),
  );
  return { label: dxaMm(timeline.labelMm), units, amount: dxaMm(amountMm) };
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
