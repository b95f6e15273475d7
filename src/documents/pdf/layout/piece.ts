import type { Colour } from '../../style.ts';
import type { LineRun } from '../text/lines.ts';
import type { StructNode } from './structure.ts';

/**
 * Lengths in points; x from the left type edge, y downwards from the top of the piece. Content of a structure element names
 * it; what names none is an artifact (rules, frames, repeated heads).
 */
export type TextOp = {
  readonly kind: 'text';
  readonly runs: readonly LineRun[];
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly colour: Colour;
  readonly node?: StructNode | undefined;
  /** Extra space after each letter, in points. */
  readonly tracking?: number;
};

export type RectangleOp = {
  readonly kind: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: Colour;
  readonly stroke?: { readonly colour: Colour; readonly width: number };
  readonly node?: StructNode | undefined;
};

export type LineOp = {
  readonly kind: 'line';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly colour: Colour;
  readonly width: number;
  readonly dash?: number;
  readonly node?: StructNode | undefined;
};

export type PolygonOp = {
  readonly kind: 'polygon';
  readonly points: readonly (readonly [number, number])[];
  readonly fill: Colour;
  readonly stroke: { readonly colour: Colour; readonly width: number };
  readonly node?: StructNode | undefined;
};

/** The office's mark in a square. */
export type LogoOp = {
  readonly kind: 'logo';
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly node?: StructNode | undefined;
};

/** A whole page of the office's own paper, wherever the piece stands. */
export type PaperOp = { readonly kind: 'paper'; readonly page: PaperPage; readonly node?: StructNode | undefined };

/** The first page of the paper, or the one for all that follow. */
export type PaperPage = 'first' | 'later';

export type Op = TextOp | RectangleOp | LineOp | PolygonOp | LogoOp | PaperOp;

/** How much a page break after a piece would cost. Breaks are taken at the cheapest place, the last of these on the page. */
export const breakCost = { free: 0, table: 1, orphan: 2, never: 3 } as const;
export type BreakCost = (typeof breakCost)[keyof typeof breakCost];

/** What is never split by itself: a line, a row, a box. */
export type Piece = {
  readonly height: number;
  /** Space to the neighbours; the larger of two meeting spaces counts, none at the edge of a page. */
  readonly before: number;
  readonly after: number;
  readonly ops: readonly Op[];
  readonly breakAfter: BreakCost;
  /** Drawn again when a page begins with this piece: the head of a table. */
  readonly repeat?: Piece;
  /** A figure's element learns its place from the piece that draws it. */
  readonly figure?: StructNode;
  readonly bookmark?: { readonly level: 1 | 2; readonly text: string };
  /** The page ends here whatever follows. */
  readonly endsPage?: boolean;
};

/** A filled rule of `weight` points whose top is at `y`. */
export function rule(at: { x: number; y: number; width: number }, weight: number, colour: Colour): RectangleOp {
  return { kind: 'rectangle', x: at.x, y: at.y, width: at.width, height: weight, fill: colour };
}

/** The same ops elsewhere on the piece. */
export function moved(ops: readonly Op[], dx: number, dy: number): Op[] {
  return ops.map((op) => movedOp(op, dx, dy));
}

function movedOp(op: Op, dx: number, dy: number): Op {
  switch (op.kind) {
    case 'text':
      return { ...op, x: op.x + dx, baseline: op.baseline + dy };
    case 'rectangle':
    case 'logo':
      return { ...op, x: op.x + dx, y: op.y + dy };
    case 'line':
      return { ...op, from: [op.from[0] + dx, op.from[1] + dy], to: [op.to[0] + dx, op.to[1] + dy] };
    case 'paper':
      return op;
    case 'polygon':
      return { ...op, points: op.points.map(([x, y]): [number, number] => [x + dx, y + dy]) };
  }
}

/** The same ops without their elements: what is drawn a second time is an artifact. */
export function asArtifact(ops: readonly Op[]): Op[] {
  return ops.map((op) => ({ ...op, node: undefined }));
}
