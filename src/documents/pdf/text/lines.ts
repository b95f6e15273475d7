import type { Inline } from '../../model.ts';
import type { FaceKey } from '../fonts/faces.ts';
import { measure } from './measure.ts';
import { cutWide } from './wide-words.ts';
import { type Part, type Source, splitWords } from './words.ts';

/** A stretch of one face on a line; `x` and widths in points. */
export type LineRun = { readonly face: FaceKey; readonly text: string; readonly x: number };
export type Line = { readonly runs: readonly LineRun[]; readonly width: number };

/** How text is broken. `hyphenate`: words wider than the column get a hyphen (cells, labels); else they are cut. */
export type Setting = {
  readonly size: number;
  readonly width: number;
  readonly bold?: boolean;
  readonly hyphenate?: boolean;
};

/** A line may be longer than its column by this many points, which nobody sees at a ragged edge. */
const tolerance = 0.25;

/** Breaks runs into lines, ragged right, first fit. An empty text is one empty line. Works for any text and any width. */
export function breakLines(inline: Inline, setting: Setting): Line[] {
  const room = Math.max(1, ((setting.width + tolerance) * 1000) / setting.size);
  const lines: Line[] = [];
  let open = emptyLine();
  const end = (): void => {
    lines.push(finish(open, setting.size));
    open = emptyLine();
  };
  const parts = splitWords(inline, setting.bold);
  let address = false;
  for (let at = 0; at < parts.length; ) {
    const next = endOfWord(parts, at);
    const width = widthOf(parts, at, next);
    const left = room - open.width - open.space;
    if (width > room) {
      const word = { parts: parts.slice(at, next), address };
      const cut = cutWide(word, { left: open.words === 0 ? room : left, room, hyphenate: setting.hyphenate ?? false });
      if (cut.first) put(open, cut.first, 0, cut.first.length);
      // What remains has no more parts than the word had, and takes their place.
      at = next - cut.rest.parts.length;
      parts.splice(at, cut.rest.parts.length, ...cut.rest.parts);
      address = cut.rest.address;
      if (cut.first || open.words > 0) end();
      continue;
    }
    if (width > left && open.words > 0) end();
    put(open, parts, at, next);
    if (parts[next - 1]?.gap === 'line' && next < parts.length) end();
    at = next;
    address = false;
  }
  end();
  return lines;
}

function endOfWord(parts: readonly Part[], from: number): number {
  let at = from;
  while (parts[at]?.gap === 'joined') at++;
  return at + 1;
}

function widthOf(parts: readonly Part[], from: number, until: number): number {
  let width = 0;
  for (let at = from; at < until; at++) width += parts[at]?.width ?? 0;
  return width;
}

/** Width in points of a short text on one line. */
export function lineWidth(text: string, setting: { readonly size: number; readonly bold?: boolean }): number {
  return (measure(setting.bold ? 'bold' : 'regular', text) * setting.size) / 1000;
}

/** A run in the making: units `from` to `until` of its source. */
type OpenRun = { source: Source; from: number; until: number; readonly x: number };
type Open = { readonly runs: OpenRun[]; width: number; space: number; words: number };

function emptyLine(): Open {
  return { runs: [], width: 0, space: 0, words: 0 };
}

/** Puts a word at the end of an open line, the pending space before it. A line never begins with a space. */
function put(line: Open, parts: readonly Part[], from: number, until: number): void {
  let x = line.width + line.space;
  let filled = false;
  for (let at = from; at < until; at++) {
    const part = parts[at];
    if (!part || part.from === part.until) continue;
    append(line, part, x);
    x += part.width;
    line.space = 0;
    filled = true;
  }
  if (filled) {
    line.width = x;
    line.words++;
  }
  const face = line.runs.at(-1)?.source.face;
  if (parts[until - 1]?.gap === 'space' && face) line.space += measure(face, ' ');
}

function append(line: Open, part: Part, x: number): void {
  const last = line.runs.at(-1);
  if (last?.source === part.source) {
    // What stands between them in their source is the pending space.
    last.until = part.until;
    return;
  }
  const { source, from, until } = part;
  if (last && line.space > 0) lengthen(last, ' '.repeat(pendingSpaces(line, last.source.face)));
  if (last?.source.face === source.face) lengthen(last, source.text.slice(from, until));
  else line.runs.push({ source, from, until, x });
}

function lengthen(run: OpenRun, more: string): void {
  const text = textOf(run) + more;
  run.source = { face: run.source.face, text };
  run.from = 0;
  run.until = text.length;
}

function textOf({ source, from, until }: OpenRun): string {
  return source.text.slice(from, until);
}

function pendingSpaces(line: Open, face: FaceKey): number {
  return Math.max(1, Math.round(line.space / measure(face, ' ')));
}

/** A space at the end of a broken line is not seen, but lets a reader tell the words apart. */
function finish(line: Open, size: number): Line {
  const last = line.runs.at(-1);
  if (last && line.space > 0) lengthen(last, ' ');
  const scale = size / 1000;
  return {
    runs: line.runs.map((run) => ({ face: run.source.face, text: textOf(run), x: run.x * scale })),
    width: line.width * scale,
  };
}
