import type { Block } from '../model.ts';
import { marks, timeline as measures, page, strokes } from '../style.ts';
import { chartGrid, chartRows, chartTable, inCharts, mostUnits, type Segment } from './chart.ts';
import { paragraph } from './paragraph.ts';
import type { Row, Stroke } from './table.ts';
import { textRun } from './text.ts';

type Hours = Extract<Block, { kind: 'hours' }>;

const amountMm = 32;

/** Planned as an outline, used as solid; an overrun passes the outline, with a tick at the plan and a sign at the amount. */
export function hoursChart(block: Hours): string {
  const grid = chartGrid(mostUnits, page.textWidthMm - measures.labelMm - amountMm, amountMm);
  const largest = block.rows.reduce((most, row) => Math.max(most, row.planned, row.used), 0);
  const charts = inCharts(block.rows).map((rows, index) => {
    const drawn = rows.map((row) => {
      const planned = unit(row.planned, largest);
      const used = unit(row.used, largest);
      const over = row.used > row.planned;
      const amount = over ? `${marks.attention} ${row.amount}` : row.amount;
      return { ...row, amount, bars: bars(planned, used), lines: tick(over, planned) };
    });
    return chartTable(block, index, grid, headed(chartRows(drawn, grid)));
  });
  return charts.join('') + paragraph('MGLegenda', textRun(block.legend));
}

/** A chart without an axis begins with the rule that ends it. */
function headed(rows: readonly Row[]): Row[] {
  const top: Stroke = { points: strokes.tableHead, colour: 'ink' };
  return rows.map((row, index) =>
    index > 0 ? row : { ...row, cells: row.cells.map((cell) => ({ ...cell, edges: { ...cell.edges, top } })) },
  );
}

/** Scale from 0 to the largest; something is at least one unit. */
function unit(hours: number, largest: number): number {
  if (!(hours > 0) || !(largest > 0)) return 0;
  return Math.min(mostUnits, Math.max(1, Math.round((hours / largest) * mostUnits)));
}

function bars(planned: number, used: number): Segment[] {
  const tickAt = used > planned && planned > 0 ? [planned] : [];
  const solid = [0, ...tickAt, used];
  return [
    ...solid.slice(1).flatMap((to, index): Segment[] => {
      const from = solid[index] ?? 0;
      return to > from ? [{ from, to, fill: 'accent' }] : [];
    }),
    ...(planned > used ? [{ from: used, to: planned, fill: 'barFill' } as const] : []),
  ];
}

const none = new Map<number, Stroke>();

function tick(over: boolean, planned: number): Map<number, Stroke> {
  return over && planned > 0 ? new Map([[planned, { points: strokes.today, colour: 'ink' }]]) : none;
}
