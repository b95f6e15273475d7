import type { Canvas } from '@napi-rs/canvas';

/** Side in pixels of the squares that are marked: a changed comma must be seen on a page at half size. */
const cell = 12;

/**
 * Marks what differs between two pictures of a page: red in the one before, green in the one after.
 *
 * @returns whether anything differs.
 */
export function markChanges(before: Canvas, after: Canvas): boolean {
  const changed = changedCells(before, after);
  for (const { left, top } of changed) {
    paint(before, '#ffc9c2', left, top);
    paint(after, '#b9e8bd', left, top);
  }
  return changed.length > 0;
}

type Cell = { readonly left: number; readonly top: number };

function changedCells(before: Canvas, after: Canvas): Cell[] {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const [one, other] = [before, after].map((picture) => pixels(picture, width, height));
  const across = Math.ceil(width / cell);
  const found = new Set<number>();
  for (let at = 0; at < width * height; at += 1) {
    if (one?.[at] === other?.[at]) continue;
    found.add(Math.floor(at / width / cell) * across + Math.floor((at % width) / cell));
  }
  return Array.from(found, (index) => ({ left: (index % across) * cell, top: Math.floor(index / across) * cell }));
}

/** One number a pixel. */
function pixels(picture: Canvas, width: number, height: number): Uint32Array {
  const { data } = picture.getContext('2d').getImageData(0, 0, width, height);
  return new Uint32Array(data.buffer, data.byteOffset, width * height);
}

/** Tints the paper and leaves the ink. */
function paint(picture: Canvas, colour: string, left: number, top: number): void {
  const context = picture.getContext('2d');
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = colour;
  context.fillRect(left, top, cell, cell);
}
