import { fixedWords } from '../fixed-words.ts';
import type { Block } from '../model.ts';
import { timeline as measures, strokes } from '../style.ts';
import {
  type ChartGrid,
  chartGrid,
  chartLabel,
  chartRows,
  chartTable,
  hairline,
  inCharts,
  type Segment,
  sized,
  strip,
} from './chart.ts';
import { dxa, dxaMm } from './measure.ts';
import { paragraph } from './paragraph.ts';
import type { Row, Stroke } from './table.ts';
import { textRun } from './text.ts';
import { type TimeScale, timeScale } from './time-scale.ts';

type Timeline = Extract<Block, { kind: 'timeline' }>;
/** Sizes at which the two glyphs are as large as the diamond of the house style. */
const reachedSize = 16;
const openSize = 13;

type Setting = { readonly grid: ChartGrid; readonly scale: TimeScale; readonly lines: ReadonlyMap<number, Stroke> };

/** The plan in time, as tables of merged and filled cells; the sentence of its message is their description. */
export function timelineChart(block: Timeline): string {
  const scale = timeScale(block.from, block.until);
  const grid = chartGrid(scale.units, measures.monthsMm, measures.amountMm);
  const setting = { grid, scale, lines: verticalLines(scale, block.today?.on) };
  const charts = inCharts(block.rows).map((rows, index, all) =>
    chartTable(block, index, grid, [
      yearRow(block, setting),
      stepRow(setting),
      ...chartRows(
        rows.map((row) => ({ ...row, bars: bars(row, scale), lines: setting.lines })),
        grid,
      ),
      ...(index === all.length - 1 ? milestoneRow(block, setting) : []),
    ]),
  );
  return charts.join('') + paragraph('MGLegenda', textRun(block.legend));
}

function verticalLines(scale: TimeScale, today: string | undefined): Map<number, Stroke> {
  const lines = new Map<number, Stroke>();
  for (const [index, step] of scale.steps.entries()) {
    lines.set(index * scale.unitsPerStep, step.startsYear && index > 0 ? { points: 0.75, colour: 'rule' } : hairline);
  }
  lines.set(scale.units, hairline);
  const at = scale.unitOf(today, 'end');
  if (at !== undefined) lines.set(at, { points: strokes.today, colour: 'ink', kind: 'dashed' });
  return lines;
}

/** Solid as far as done, outlined for the rest. */
function bars(row: Timeline['rows'][number], scale: TimeScale): Segment[] {
  const from = scale.unitOf(row.from ?? row.until);
  const until = scale.unitOf(row.until ?? row.from, 'end');
  if (from === undefined || until === undefined) return [];
  const begin = Math.min(from, scale.units - 1);
  const end = Math.max(begin + 1, until);
  const done = Math.min(end, Math.max(begin, scale.unitOf(row.doneUntil, 'end') ?? begin));
  return [
    ...(done > begin ? [{ from: begin, to: done, fill: 'accent' } as const] : []),
    ...(done < end ? [{ from: done, to: end, fill: 'barFill' } as const] : []),
  ];
}

/** Years above their first step, and the word of the reference day above its line. */
function yearRow(block: Timeline, { grid, scale, lines }: Setting): Row {
  const at = scale.unitOf(block.today?.on, 'end');
  const today = at === undefined || !block.today ? [] : [todayWord(block.today.label, at, grid)];
  const yearUnits = Math.ceil(yearWidth / unitWidth(grid));
  const years = scale.steps.flatMap((step, index): Segment[] => {
    const from = index * scale.unitsPerStep;
    const to = Math.min(from + Math.max(yearUnits, scale.unitsPerStep), scale.units);
    if (!step.startsYear || step.year === '' || today.some((word) => word.from < to && from < word.to)) return [];
    return [{ from, to, content: paragraph('MGAs', textRun(step.year, { bold: true }), { left: 40 }) }];
  });
  const beginnings = new Map([...lines].filter(([unit]) => scale.steps[unit / scale.unitsPerStep]?.startsYear));
  return headRow(grid, strip({ grid, segments: apart([...years, ...today]), lines: beginnings }));
}

/** Room that four bold figures need, in dxa. */
const yearWidth = 420;

function unitWidth(grid: ChartGrid): number {
  return dxaMm(measures.monthsMm) / grid.units.length;
}

function todayWord(label: string, at: number, grid: ChartGrid): Segment {
  const span = Math.min(grid.units.length, Math.ceil((label.length * 90 + 80) / unitWidth(grid)));
  const from = Math.min(Math.max(0, at - Math.round(span / 2)), grid.units.length - span);
  return { from, to: from + span, content: paragraph('MGAs', textRun(label, { bold: true }), { align: 'center' }) };
}

function stepRow({ grid, scale, lines }: Setting): Row {
  const segments = scale.steps.map((step, index) => ({
    from: index * scale.unitsPerStep,
    to: (index + 1) * scale.unitsPerStep,
    content: paragraph('MGAs', textRun(step.label), { align: 'center' }),
  }));
  const bottom: Stroke = { points: strokes.tableHead, colour: 'ink' };
  return headRow(grid, strip({ grid, segments, lines, bottom }), bottom);
}

function headRow(grid: ChartGrid, cells: Row['cells'], bottom?: Stroke): Row {
  const edges = bottom ? { edges: { bottom } } : {};
  const empty = paragraph('MGAs', '');
  return {
    header: true,
    cells: [
      { width: grid.label, ...edges, content: empty },
      ...cells,
      { width: grid.amount, ...edges, content: empty },
    ],
  };
}

/** Number above diamond, solid when reached; those on the same day share a cell. */
function milestoneRow(block: Timeline, { grid, scale, lines }: Setting): Row[] {
  if (block.milestones.length === 0) return [];
  const placed: { at: number; numbers: string[]; signs: string[] }[] = [];
  const known = block.milestones.flatMap((milestone) => {
    const at = scale.unitOf(milestone.on, 'end');
    return at === undefined ? [] : [{ ...milestone, at: Math.min(at, scale.units - 1) }];
  });
  for (const milestone of known.sort((a, b) => a.at - b.at)) {
    const last = placed.at(-1);
    const sign = textRun(milestone.reached ? '◆' : '◇', sized(milestone.reached ? reachedSize : openSize));
    if (last && milestone.at - last.at < 2) {
      last.numbers.push(milestone.number);
      last.signs.push(sign);
    } else placed.push({ at: milestone.at, numbers: [milestone.number], signs: [sign] });
  }
  const segments = placed.map(({ at, numbers, signs }) => ({
    from: Math.max(0, at - signs.length),
    to: Math.min(at + signs.length, scale.units),
    content:
      paragraph('MGAs', textRun(numbers.join(' '), { bold: true }), { align: 'center', exactLine: dxa(11) }) +
      paragraph('MGAs', signs.join(''), { align: 'center', exactLine: dxa(12) }),
  }));
  const top = { top: hairline };
  return [
    {
      height: dxa(measures.milestoneRow),
      exact: true,
      cells: [
        {
          width: grid.label,
          edges: top,
          align: 'center',
          content: chartLabel({ number: '', label: fixedWords.milestones, bold: true }),
        },
        ...strip({ grid, segments: apart(segments), lines, ...top }),
        { width: grid.amount, edges: top, content: paragraph('MGBalk', '') },
      ],
    },
  ];
}

/** Segments in order, each beginning no earlier than the one before it ends. */
function apart(segments: readonly Segment[]): Segment[] {
  let upTo = 0;
  return [...segments]
    .sort((a, b) => a.from - b.from)
    .map((segment) => {
      const from = Math.max(segment.from, upTo);
      upTo = Math.max(segment.to, from + 1);
      return { ...segment, from, to: upTo };
    });
}
