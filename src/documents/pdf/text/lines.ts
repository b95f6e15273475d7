import type { Inline } from '../../model.ts';
import type { FaceKey } from '../fonts/faces.ts';
import { measure } from './measure.ts';
import { cutWide } from './wide-words.ts';
import { splitWords, type Word } from './words.ts';

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
  const queue = splitWords(inline, setting.bold).reverse();
  for (let word = queue.pop(); word; word = queue.pop()) {
    const left = room - open.width - open.space;
    if (word.width <= left || (word.width <= room && open.words === 0)) {
      put(open, word);
    } else if (word.width > room) {
      const cut = cutWide(word, { left: open.words === 0 ? room : left, room, hyphenate: setting.hyphenate ?? false });
      if (cut.first) put(open, cut.first);
      queue.push(cut.rest);
      if (cut.first || open.words > 0) end();
      continue;
    } else {
      end();
      put(open, word);
    }
    if (word.gap === 'line' && queue.length > 0) end();
  }
  end();
  return lines;
}

/** Width in points of a short text on one line. */
export function lineWidth(text: string, setting: { readonly size: number; readonly bold?: boolean }): number {
  return (measure(setting.bold ? 'bold' : 'regular', text) * setting.size) / 1000;
}

type Open = { runs: { face: FaceKey; text: string; x: number }[]; width: number; space: number; words: number };

function emptyLine(): Open {
  return { runs: [], width: 0, space: 0, words: 0 };
}

/** Puts a word at the end of an open line, the pending space before it. A line never begins with a space. */
function put(line: Open, word: Word): void {
  if (line.words > 0 || word.parts.length > 0) {
    let x = line.width + line.space;
    for (const [index, part] of word.parts.entries()) {
      const last = line.runs.at(-1);
      const spaced = index === 0 && line.space > 0;
      if (last && spaced) last.text += ' '.repeat(pendingSpaces(line, last.face));
      if (last && last.face === part.face) last.text += part.text;
      else line.runs.push({ face: part.face, text: part.text, x });
      x += part.width;
    }
    if (word.parts.length > 0) {
      line.width += line.space + word.width;
      line.space = 0;
      line.words++;
    }
  }
  const face = line.runs.at(-1)?.face;
  if (word.gap === 'space' && face) line.space += measure(face, ' ');
}

function pendingSpaces(line: Open, face: FaceKey): number {
  return Math.max(1, Math.round(line.space / measure(face, ' ')));
}

/** A space at the end of a broken line is not seen, but lets a reader tell the words apart. */
function finish(line: Open, size: number): Line {
  const last = line.runs.at(-1);
  if (last && line.space > 0) last.text += ' ';
  const scale = size / 1000;
  return {
    runs: line.runs.map((run) => ({ ...run, x: run.x * scale })),
    width: line.width * scale,
  };
}
