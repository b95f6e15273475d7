import { breakCost, moved, type Op, type Piece, type RectangleOp, type TextOp } from './piece.ts';

/**
 * Pieces that fit a page of `room` points: one that is taller (a stamp with pages of remarks, a heading of 50,000 characters)
 * is cut between its lines, so that nothing runs off the foot. A head that would take half of every page is not repeated.
 */
export function cutTall(pieces: readonly Piece[], room: number): readonly Piece[] {
  if (pieces.every((piece) => fits(piece, room))) return pieces;
  return pieces.flatMap(({ repeat, ...piece }) =>
    slices(repeat && repeat.height <= room / 2 ? { ...piece, repeat } : piece, room),
  );
}

function fits(piece: Piece, room: number): boolean {
  return piece.height <= room && (piece.repeat?.height ?? 0) <= room / 2;
}

function slices(piece: Piece, room: number): Piece[] {
  if (piece.height <= room) return [piece];
  const edges = edgesOf(piece, room);
  const last = edges.length - 2;
  return edges.slice(0, -1).map((from, index) => {
    const until = edges[index + 1] ?? piece.height;
    const part = index === 0 ? piece : { ...piece, bookmark: undefined, figure: undefined };
    return {
      ...part,
      height: until - from,
      before: index === 0 ? piece.before : 0,
      after: index === last ? piece.after : 0,
      ops: piece.ops.flatMap((op) => moved(within(op, from, until), 0, -from)),
      breakAfter: index === last ? piece.breakAfter : breakCost.free,
      endsPage: index === last ? (piece.endsPage ?? false) : false,
    };
  });
}

/** Where the slices begin, and the end of the piece: above a line of text that no other line crosses. */
function edgesOf(piece: Piece, room: number): number[] {
  const lines = piece.ops.filter((op) => op.kind === 'text').sort((one, other) => topOf(one) - topOf(other));
  const clear: number[] = [];
  let above = 0;
  for (const line of lines) {
    if (topOf(line) >= above) clear.push(topOf(line));
    above = Math.max(above, bottomOf(line));
  }
  const edges = [0];
  for (let from = 0; piece.height - from > room; ) {
    const limit = from + room;
    from = clear.findLast((top) => top > from && top <= limit) ?? limit;
    edges.push(from);
  }
  return [...edges, piece.height];
}

/** A slice begins this much above the baseline of its first line, in times the size. */
const ascent = 1.1;
const descent = 0.3;

function topOf({ baseline, size }: TextOp): number {
  return Math.max(0, baseline - ascent * size);
}

function bottomOf({ baseline, size }: TextOp): number {
  return baseline + descent * size;
}

/** What of an op is drawn between two heights: frames and lines are clipped, the rest stands where it begins. */
function within(op: Op, from: number, until: number): Op[] {
  switch (op.kind) {
    case 'rectangle':
      return clipped(op, from, until);
    case 'line': {
      const [top, bottom] = op.from[1] <= op.to[1] ? [op.from, op.to] : [op.to, op.from];
      if (bottom[1] < from || top[1] >= until) return [];
      return [{ ...op, from: [top[0], Math.max(top[1], from)], to: [bottom[0], Math.min(bottom[1], until)] }];
    }
    case 'paper':
      return from === 0 ? [op] : [];
    default: {
      const top = op.kind === 'text' ? topOf(op) : op.kind === 'logo' ? op.y : Math.min(...op.points.map(([, y]) => y));
      return top >= from - nearly && top < until - nearly ? [op] : [];
    }
  }
}

/** Points: two heights so near are one. */
const nearly = 0.001;

function clipped(op: RectangleOp, from: number, until: number): Op[] {
  const top = Math.max(op.y, from);
  const bottom = Math.min(op.y + op.height, until);
  return bottom > top ? [{ ...op, y: top, height: bottom - top }] : [];
}
