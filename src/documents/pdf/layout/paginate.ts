import { cutTall } from './cut-tall.ts';
import { type BreakCost, breakCost, type Piece } from './piece.ts';

/** A piece with its distance in points from the top of the page's type area. */
export type Placed = { readonly piece: Piece; readonly top: number };

/**
 * Divides pieces over pages. A page is filled, then cut back to the last of the cheapest breaks on it; a run of pieces that
 * may not be parted but is taller than a page is parted at the cheapest places inside it, a piece that is between its lines.
 * `firstRoom` and `room`: heights of the type area on the first and on later pages.
 */
export function paginate(laidOut: readonly Piece[], firstRoom: number, room: number): Placed[][] {
  const pieces = cutTall(laidOut, { first: firstRoom, later: room });
  const costs = affordable(pieces, room);
  const pages: Placed[][] = [];
  let start = 0;
  while (start < pieces.length) {
    const available = pages.length === 0 ? firstRoom : room;
    const page = fill(pieces, start, available);
    const end = start + page.count;
    const cut = end >= pieces.length || page.forced ? end : cheapest(costs, start, end);
    pages.push(page.placed.slice(0, cut - start + (page.repeated ? 1 : 0)));
    start = cut;
  }
  return pages.length > 0 ? pages : [[]];
}

type Filled = { placed: Placed[]; count: number; repeated: boolean; forced: boolean };

/** As many pieces as fit from `start`; at least one. */
function fill(pieces: readonly Piece[], start: number, room: number): Filled {
  const placed: Placed[] = [];
  let bottom = 0;
  let after = 0;
  const head = pieces[start]?.repeat;
  if (head) {
    placed.push({ piece: head, top: 0 });
    bottom = head.height;
    after = head.after;
  }
  let count = 0;
  for (let i = start; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) break;
    const top = placed.length === 0 ? 0 : bottom + Math.max(after, piece.before);
    if (count > 0 && top + piece.height > room + 0.01) break;
    placed.push({ piece, top });
    count++;
    bottom = top + piece.height;
    after = piece.after;
    if (piece.endsPage) return { placed, count, repeated: head !== undefined, forced: true };
  }
  return { placed, count, repeated: head !== undefined, forced: false };
}

/** Index of the piece the next page begins with. */
function cheapest(costs: readonly BreakCost[], start: number, end: number): number {
  let best = end;
  let bestCost: number = breakCost.never + 1;
  for (let i = end - 1; i >= start && bestCost > breakCost.free; i--) {
    const cost = costs[i] ?? breakCost.free;
    if (cost < bestCost) {
      best = i + 1;
      bestCost = cost;
    }
  }
  return best;
}

/** The costs of breaking after each piece, made free inside runs that no page can hold whole. */
function affordable(pieces: readonly Piece[], room: number): BreakCost[] {
  const costs = pieces.map((piece) => piece.breakAfter);
  for (const level of [breakCost.table, breakCost.orphan, breakCost.never]) {
    let from = 0;
    for (let i = 0; i < pieces.length; i++) {
      if (costs[i] !== breakCost.free && i < pieces.length - 1) continue;
      if (heightOf(pieces, from, i) > room) {
        for (let j = from; j < i; j++) if (costs[j] === level) costs[j] = breakCost.free;
      }
      from = i + 1;
    }
  }
  return costs;
}

function heightOf(pieces: readonly Piece[], from: number, until: number): number {
  let height = 0;
  let after = 0;
  for (let i = from; i <= until; i++) {
    const piece = pieces[i];
    if (!piece) continue;
    height += (i === from ? 0 : Math.max(after, piece.before)) + piece.height;
    after = piece.after;
  }
  return height;
}
