import { breakCost, type LineOp, moved, type Op, type Piece, type RectangleOp, type TextOp } from './piece.ts';

/** Heights in points of the type area on the first page and on the later ones. */
export type Rooms = { readonly first: number; readonly later: number };

/**
 * Pieces that each fit a page: one that is taller (a stamp with pages of remarks, a heading of 50,000 characters) is cut between
 * its lines, so that nothing runs off the foot. A head that would take half of every page is not repeated.
 */
export function cutTall(pieces: readonly Piece[], { first, later }: Rooms): readonly Piece[] {
  const roomOf = (index: number): number => (index === 0 ? Math.min(first, later) : later);
  if (pieces.every((piece, index) => heightOn(piece) <= roomOf(index))) return pieces;
  return pieces.flatMap(({ repeat, ...piece }, index) => {
    const room = roomOf(index);
    if (!repeat || repeat.height > room / 2) return slices(piece, room);
    return slices({ ...piece, repeat }, room - headHeight(repeat));
  });
}

/** With the head that may be repeated above it. */
function heightOn({ height, repeat }: Piece): number {
  return height + (repeat ? headHeight(repeat) : 0);
}

function headHeight({ height, after }: Piece): number {
  return height + after;
}

/** Points between a frame that was cut and the text at the cut. */
const gap = 4.5;

function slices(piece: Piece, room: number): Piece[] {
  if (piece.height <= room) return [piece];
  const edges = edgesOf(piece, room - 2 * gap);
  const last = edges.length - 1;
  return edges.map((from, index) => {
    const until = edges[index + 1] ?? Number.POSITIVE_INFINITY;
    const above = index === 0 ? 0 : gap;
    const part = index === 0 ? piece : { ...piece, bookmark: undefined, figure: undefined };
    return {
      ...part,
      height: Math.min(until, piece.height) - from + above + (index === last ? 0 : gap),
      before: index === 0 ? piece.before : 0,
      after: index === last ? piece.after : 0,
      ops: piece.ops.flatMap((op) =>
        moved(within(op, index === 0 ? Number.NEGATIVE_INFINITY : from, until), 0, above - from),
      ),
      breakAfter: index === last ? piece.breakAfter : breakCost.free,
      endsPage: index === last ? (piece.endsPage ?? false) : false,
    };
  });
}

/** Where the slices begin: above the first line that does not fit on the page before. */
function edgesOf(piece: Piece, room: number): number[] {
  const lines = piece.ops.filter((op) => op.kind === 'text');
  const edges = [0];
  for (let from = 0; piece.height - from > room; ) {
    const limit = from + room;
    const tooLow = lines.filter((line) => topOf(line) > from && bottomOf(line) > limit).map(topOf);
    from = tooLow.reduce((highest, top) => Math.min(highest, top), limit);
    edges.push(from);
  }
  return edges;
}

/** What a line takes above and below its baseline, in times the size. */
const ascent = 0.95;
const descent = 0.25;

function topOf({ baseline, size }: TextOp): number {
  return baseline - ascent * size;
}

function bottomOf({ baseline, size }: TextOp): number {
  return baseline + descent * size;
}

/** What of an op is drawn between two heights: frames and lines are clipped, the rest stands where it begins. */
function within(op: Op, from: number, until: number): Op[] {
  switch (op.kind) {
    case 'rectangle':
      return clipped(op, from, until);
    case 'line':
      return clippedLine(op, from, until);
    case 'paper':
      return from === Number.NEGATIVE_INFINITY ? [op] : [];
    case 'text':
      return isIn(topOf(op), from, until) ? [op] : [];
    case 'logo':
      return isIn(op.y, from, until) ? [op] : [];
    case 'polygon':
      return isIn(Math.min(...op.points.map(([, y]) => y)), from, until) ? [op] : [];
  }
}

function isIn(top: number, from: number, until: number): boolean {
  return top >= from && top < until;
}

/** A frame that goes on over the cut keeps its distance from the text there. */
function clipped(op: RectangleOp, from: number, until: number): Op[] {
  const end = op.y + op.height;
  if (end <= from || op.y >= until) return [];
  const top = op.y < from ? from - gap : op.y;
  const bottom = end > until ? until + gap : end;
  return [{ ...op, y: top, height: bottom - top }];
}

function clippedLine(op: LineOp, from: number, until: number): Op[] {
  const [top, bottom] = op.from[1] <= op.to[1] ? [op.from, op.to] : [op.to, op.from];
  if (bottom[1] < from || top[1] >= until) return [];
  return [{ ...op, from: [top[0], Math.max(top[1], from)], to: [bottom[0], Math.min(bottom[1], until)] }];
}
