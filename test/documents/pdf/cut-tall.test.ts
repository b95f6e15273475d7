import { describe, expect, it } from 'vitest';
import { paginate } from '#src/documents/pdf/layout/paginate.ts';
import { breakCost, type Op, type Piece, type TextOp } from '#src/documents/pdf/layout/piece.ts';

const size = 10;

function line(baseline: number, x = 0): TextOp {
  return { kind: 'text', runs: [], x, baseline, size, colour: 'ink' };
}

/** A box with lines in it, the first on 10 points. */
function box(lines: number, leading = 15): Piece {
  const height = 10 + lines * leading;
  const frame: Op = { kind: 'rectangle', x: 0, y: 0, width: 100, height, stroke: { colour: 'ink', width: 1 } };
  const ops = [frame, ...Array.from({ length: lines }, (_, at) => line(10 + at * leading))];
  return { height, before: 0, after: 0, ops, breakAfter: breakCost.free };
}

const linesOf = (ops: readonly Op[]): TextOp[] => ops.filter((op) => op.kind === 'text');
const framesOf = (ops: readonly Op[]) => ops.filter((op) => op.kind === 'rectangle');

/** How far down its page each piece reaches. */
const bottoms = (pages: ReturnType<typeof paginate>) =>
  pages.map((page) => Math.max(...page.map(({ piece, top }) => top + piece.height)));

describe('a piece that is taller than a page', () => {
  it('keeps each line once, whole and above the foot', () => {
    const pages = paginate([box(100)], 400, 650);
    const drawn = pages.map((page) =>
      page.flatMap(({ piece, top }) => linesOf(piece.ops).map((one) => top + one.baseline)),
    );
    expect(drawn.flat()).toHaveLength(100);
    drawn.forEach((baselines, page) => {
      expect(Math.max(...baselines) + size / 4).toBeLessThanOrEqual(page === 0 ? 400 : 650);
      expect(Math.min(...baselines) - size).toBeGreaterThanOrEqual(0);
    });
    expect(bottoms(pages).every((bottom, page) => bottom <= (page === 0 ? 400 : 650))).toBe(true);
  });

  it('has a frame around each part, at a distance from its lines', () => {
    for (const page of paginate([box(100)], 400, 650))
      for (const { piece } of page) {
        const [frame] = framesOf(piece.ops);
        const baselines = linesOf(piece.ops).map(({ baseline }) => baseline);
        expect(frame?.y).toBe(0);
        expect(frame?.height).toBeCloseTo(piece.height, 6);
        expect(Math.min(...baselines) - size * 0.95).toBeGreaterThanOrEqual(0);
        expect(Math.max(...baselines)).toBeLessThan(piece.height - 4);
      }
  });

  it('is not cut where a later page holds it whole', () => {
    const first = box(4);
    const pages = paginate([first, box(38)], 500, 650);
    expect(pages.map((page) => page.length)).toEqual([1, 1]);
    expect(pages[1]?.[0]?.piece.height).toBe(580);
  });

  it('leaves room for the head that stands above each part', () => {
    const head = box(10);
    const pages = paginate([box(100), { ...box(100), repeat: head }], 650, 650);
    expect(bottoms(pages).every((bottom) => bottom <= 650)).toBe(true);
    expect(linesOf(pages.flat().flatMap(({ piece }) => piece.ops)).length).toBeGreaterThan(200);
  });

  it('drops a head that would take half of every page', () => {
    const pages = paginate([{ ...box(60), repeat: box(30) }], 650, 650);
    expect(bottoms(pages).every((bottom) => bottom <= 650)).toBe(true);
    expect(linesOf(pages.flat().flatMap(({ piece }) => piece.ops))).toHaveLength(60);
  });

  it('cuts no line of columns that stand at different heights', () => {
    const left = Array.from({ length: 90 }, (_, at) => line(10 + at * 15));
    const right = Array.from({ length: 122 }, (_, at) => line(12 + at * 11, 50));
    const tall: Piece = { height: 1360, before: 0, after: 0, ops: [...left, ...right], breakAfter: breakCost.free };
    const pages = paginate([tall], 650, 650);
    const drawn = pages.flatMap((page) =>
      page.flatMap(({ piece, top }) => linesOf(piece.ops).map((one) => top + one.baseline)),
    );
    expect(drawn).toHaveLength(212);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(650 - size / 4);
  });

  it('keeps what stands on its very edges', () => {
    const star: Op = {
      kind: 'polygon',
      points: [
        [0, -2],
        [4, 2],
        [0, 4],
      ],
      fill: 'ink',
      stroke: { colour: 'ink', width: 1 },
    };
    const tall = box(100);
    const pages = paginate([{ ...tall, ops: [...tall.ops, star, line(tall.height)] }], 650, 650);
    const ops = pages.flat().flatMap(({ piece }) => piece.ops);
    expect(ops.filter(({ kind }) => kind === 'polygon')).toHaveLength(1);
    expect(linesOf(ops)).toHaveLength(101);
  });
});
