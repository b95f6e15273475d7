import { fixedWords } from '../../fixed-words.ts';
import type { Block } from '../../model.ts';
import { mm, timeline as sizes, strokes, type } from '../../style.ts';
import { type Op, type Piece, rule } from '../layout/piece.ts';
import { plainLine } from '../layout/set-text.ts';
import { type Sheet, textWidth } from '../layout/sheet.ts';
import type { StructNode } from '../layout/structure.ts';
import { lineWidth } from '../text/lines.ts';
import { cutToFit } from '../text/measure.ts';
import { axisLabel, bar, chartPieces, type Drawing, rowAmount, rowLabel, rowRule } from './chart.ts';
import { type Period, type TimeAxis, timeAxis } from './time-axis.ts';

type Timeline = Extract<Block, { kind: 'timeline' }>;

const headHeight = 2 * type.small.leading + 2.25;

/** Bars over months, with the dates of the sub-goals in a last row. */
export function timeline(sheet: Sheet, block: Timeline): Piece[] {
  const axis = timeAxis(block.from, block.until);
  return chartPieces(sheet, block, (rows, { figure, last }) =>
    chart({ ...block, rows: [...rows] }, { axis, figure, milestones: last }),
  );
}

function chart(block: Timeline, at: { axis: TimeAxis; figure: StructNode; milestones: boolean }): Drawing {
  const { axis, figure } = at;
  const withGoals = at.milestones && block.milestones.length > 0;
  const rowsHeight = block.rows.length * sizes.row;
  const height = headHeight + rowsHeight + (withGoals ? sizes.milestoneRow : 0);
  const ops: Op[] = [...grid(axis, block.today, { height, figure })];
  for (const [index, row] of block.rows.entries()) {
    const top = headHeight + index * sizes.row;
    ops.push(rowRule(top + sizes.row, !withGoals && index === block.rows.length - 1, figure));
    ops.push(...rowLabel(row, top, figure), ...rowBar(row, { axis, top, figure }), rowAmount(row.amount, top, figure));
  }
  if (withGoals) ops.push(...goals(block, { axis, top: headHeight + rowsHeight, figure }));
  ops.push(...todayLine(block.today, { axis, height, figure }));
  return { ops, height };
}

type At = { readonly axis: TimeAxis; readonly top: number; readonly figure: StructNode };

function rowBar(row: Timeline['rows'][number], at: At): Op[] {
  const from = row.from === undefined ? undefined : at.axis.xOf(row.from);
  const until = row.until === undefined ? undefined : at.axis.xOf(row.until, true);
  if (from === undefined || until === undefined) return [];
  const solidUntil = row.doneUntil === undefined ? from : (at.axis.xOf(row.doneUntil, true) ?? from);
  return bar({ from, until, solidUntil, top: at.top }, at.figure);
}

/** Years and months above their lines. Labels that would touch are left out; the word of today has the upper row first. */
function grid(axis: TimeAxis, today: Timeline['today'], at: { height: number; figure: StructNode }): Op[] {
  const { figure } = at;
  const word = todayWord(today, axis);
  const monthsFit = axis.step > lineWidth('kw 4', { size: type.small.size });
  let yearsUntil = axis.left;
  const ops = axis.periods.flatMap((period): Op[] => {
    const drawn: Op[] = [periodLine(period, at)];
    const year = period.year ?? '';
    const end = period.x + 4.5 + lineWidth(year, { size: type.small.size, bold: true });
    const clear = period.x >= yearsUntil && (!word || end < word.from || period.x > word.until);
    if (year && clear) {
      drawn.push(axisLabel(year, { x: period.x + 2.25, top: 0, bold: true, left: true }, figure));
      yearsUntil = end;
    }
    const middle = { x: period.x + axis.step / 2, top: type.small.leading };
    return monthsFit && period.label ? [...drawn, axisLabel(period.label, middle, figure)] : drawn;
  });
  const under = headHeight - strokes.tableHead;
  return [
    ...ops,
    {
      ...rule({ x: axis.right, y: headHeight, width: strokes.hairline }, at.height - headHeight, 'hairline'),
      node: figure,
    },
    { ...rule({ x: 0, y: under, width: textWidth }, strokes.tableHead, 'ink'), node: figure },
  ];
}

function periodLine(period: Period, at: { height: number; figure: StructNode }): Op {
  const turn = period.year !== undefined;
  const top = turn ? 0 : headHeight;
  const place = { x: period.x, y: top, width: turn ? yearLine : strokes.hairline };
  return { ...rule(place, at.height - top, turn ? 'rule' : 'hairline'), node: at.figure };
}

const yearLine = 0.75;
const todayWidest = mm(40);

/** The word of today, kept between the ends of the axis, with the room it takes. */
function todayWord(today: Timeline['today'], axis: TimeAxis) {
  const x = today ? axis.xOf(today.on, true) : undefined;
  if (!today || x === undefined) return undefined;
  const text = cutToFit(today.label, { face: 'bold', size: type.small.size, width: todayWidest });
  const half = lineWidth(text, { size: type.small.size, bold: true }) / 2;
  const middle = Math.min(Math.max(x, axis.left + half), axis.right - half);
  return { x, text, middle, from: middle - half - 3, until: middle + half + 3 };
}

function todayLine(today: Timeline['today'], at: { axis: TimeAxis; height: number; figure: StructNode }): Op[] {
  const word = todayWord(today, at.axis);
  if (!word) return [];
  const line: Op = {
    kind: 'line',
    from: [word.x, type.small.leading],
    to: [word.x, at.height],
    colour: 'ink',
    width: strokes.today,
    dash: 2.5,
    node: at.figure,
  };
  return [line, axisLabel(word.text, { x: word.middle, top: 0, bold: true }, at.figure)];
}

/** Last row: the sub-goals as diamonds with their numbers above; solid is reached. */
function goals(block: Timeline, at: At): Op[] {
  const middle = at.top + sizes.milestoneRow - sizes.diamond / 2 - 3;
  const label = { role: type.cell, x: mm(5), node: at.figure, bold: true };
  const ops: Op[] = [plainLine(fixedWords.milestones, label, at.top + (sizes.milestoneRow - type.cell.leading) / 2)];
  const half = sizes.diamond / 2;
  for (const { goal, x } of apart(block.milestones, at.axis)) {
    ops.push({
      kind: 'polygon',
      points: [
        [x, middle - half],
        [x + half, middle],
        [x, middle + half],
        [x - half, middle],
      ],
      fill: goal.reached ? 'ink' : 'white',
      stroke: { colour: 'ink', width: 1 },
      node: at.figure,
    });
    ops.push(axisLabel(goal.number, { x, top: middle - half - type.small.leading + 1.5, bold: true }, at.figure));
  }
  return [...ops, rowRule(at.top + sizes.milestoneRow, true, at.figure)];
}

type Placed = { readonly goal: Timeline['milestones'][number]; readonly x: number };

/** Diamonds stand at their days; those that would cover each other stand beside each other. */
function apart(goals: Timeline['milestones'], axis: TimeAxis): Placed[] {
  const pitch = sizes.diamond + 1.5;
  const placed: Placed[] = [];
  const known = goals.flatMap((goal) => {
    const x = axis.xOf(goal.on, true);
    return x === undefined ? [] : [{ goal, x }];
  });
  for (const { goal, x } of known.sort((a, b) => a.x - b.x))
    placed.push({ goal, x: Math.max(x, (placed.at(-1)?.x ?? x - pitch) + pitch) });
  let until = axis.right;
  const inside = placed.toReversed().map(({ goal, x }): Placed => {
    const at = Math.min(x, until);
    until = at - pitch;
    return { goal, x: at };
  });
  return inside.toReversed();
}
