import type { Inline } from '#src/documents/model.ts';
import { colours, mm, page } from '#src/documents/style.ts';
import { loadPeer } from '../peers.ts';
import { type Content, roleOf, type Table, type Text } from './content.ts';
import { fonts, type Opener } from './maker.ts';

/** The part of pdfkit that the bench uses. */
type Options = { width?: number; align?: 'left' | 'right'; lineGap?: number; continued?: boolean; lineBreak?: boolean };
type PdfKit = NodeJS.ReadableStream & {
  x: number;
  y: number;
  page: { margins: { bottom: number } };
  registerFont(name: string, bytes: Buffer): void;
  font(name: string): PdfKit;
  fontSize(size: number): PdfKit;
  fillColor(colour: string): PdfKit;
  text(text: string, x: number, y: number, options: Options): PdfKit;
  text(text: string, options: Options): PdfKit;
  heightOfString(text: string, options: Options): number;
  currentLineHeight(gap: boolean): number;
  moveTo(x: number, y: number): PdfKit;
  lineTo(x: number, y: number): PdfKit;
  lineWidth(width: number): PdfKit;
  stroke(colour: string): PdfKit;
  addPage(): PdfKit;
  switchToPage(index: number): void;
  bufferedPageRange(): { count: number };
  end(): void;
};
type PdfKitConstructor = new (options: object) => PdfKit;

const left = mm(page.leftMm);
const bottom = mm(page.heightMm - page.bottomMm);

export const pdfkit: Opener = async (say) => {
  const peer = await loadPeer<{ default: PdfKitConstructor }>('pdfkit', say);
  if (!peer) return undefined;
  return {
    what: 'pdfkit',
    lacks: 'tags, PDF/A, bookmarks, charts, fills, keeping heads with their text',
    make: (content) => make(new peer.default(options(content)), content),
  };
};

function options({ model }: Content): object {
  const margins = {
    top: mm(page.topMm),
    bottom: mm(page.bottomMm),
    left,
    right: mm(page.rightMm),
  };
  return { size: 'A4', margins, bufferPages: true, lang: 'nl-NL', info: { Title: model.title, Author: model.author } };
}

async function make(file: PdfKit, content: Content): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  file.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => file.on('end', resolve));
  file.registerFont('regular', fonts.regular);
  file.registerFont('bold', fonts.bold);
  for (const piece of content.pieces) piece.kind === 'text' ? setText(file, piece) : setTable(file, piece);
  furnish(file, content);
  file.end();
  await ended;
  return Buffer.concat(chunks);
}

type At = { readonly x: number; readonly y: number; readonly width: number; readonly leading: number };

/** One paragraph; below it `file.y` is where the next may stand. */
function set(file: PdfKit, inline: Inline, at: At, right = false): void {
  const runs = inline.filter((run) => run.text !== '');
  for (const [index, run] of runs.entries()) {
    file.font(run.bold ? 'bold' : 'regular');
    const lineGap = at.leading - file.currentLineHeight(false);
    const how: Options = {
      width: at.width,
      align: right ? 'right' : 'left',
      lineGap,
      continued: index < runs.length - 1,
    };
    if (index === 0) file.text(run.text, at.x, at.y, how);
    else file.text(run.text, how);
  }
}

function setText(file: PdfKit, piece: Text): void {
  const { size, leading, before, after, colour } = roleOf(piece);
  const indent = mm(piece.indentMm);
  file.fontSize(size).fillColor(`#${colours[colour === 'white' ? 'accent' : colour]}`);
  set(file, piece.inline, { x: left + indent, y: file.y + before, width: mm(page.textWidthMm) - indent, leading });
  file.y += after;
}

function setTable(file: PdfKit, table: Table): void {
  const { size, leading } = roleOf(table);
  const gutter = mm(3);
  file.fontSize(size).fillColor(`#${colours.ink}`);
  const words = (cell: Table['rows'][number][number]) =>
    cell.map((line) => line.map((run) => run.text).join('')).join('\n');
  for (const row of table.rows) {
    file.font('regular');
    const lineGap = leading - file.currentLineHeight(false);
    const heights = row.map((cell, column) =>
      file.heightOfString(words(cell), { width: mm(table.columns[column]?.widthMm ?? 0) - gutter, lineGap }),
    );
    const height = Math.max(...heights);
    if (file.y + height > bottom) file.addPage();
    const top = file.y + 2;
    let lowest = top;
    let x = left + mm(table.indentMm);
    for (const [column, cell] of row.entries()) {
      const width = mm(table.columns[column]?.widthMm ?? 0);
      file.y = top;
      for (const line of cell)
        set(file, line, { x, y: file.y, width: width - gutter, leading }, table.columns[column]?.right);
      lowest = Math.max(lowest, file.y);
      x += width;
    }
    file.y = lowest + 2;
    if (table.ruled)
      file
        .moveTo(left, file.y)
        .lineTo(left + mm(page.textWidthMm), file.y)
        .lineWidth(0.5)
        .stroke(`#${colours.hairline}`);
  }
  file.y += 6;
}

function furnish(file: PdfKit, { head, foot }: Content): void {
  const { count } = file.bufferedPageRange();
  const how: Options = { width: mm(page.textWidthMm), lineBreak: false };
  for (let index = 0; index < count; index += 1) {
    file.switchToPage(index);
    file.page.margins.bottom = 0;
    file.font('regular').fontSize(8.5).fillColor(`#${colours.ink}`);
    if (index > 0) file.text(head[0], left, mm(page.headerTopMm), how);
    if (index > 0) file.text(head[1], left, mm(page.headerTopMm), { ...how, align: 'right' });
    for (const [line, words] of foot.entries()) file.text(words, left, bottom + mm(6) + line * 12, how);
    file.text(`pagina ${index + 1} van ${count}`, left, bottom + mm(6), { ...how, align: 'right' });
  }
}
