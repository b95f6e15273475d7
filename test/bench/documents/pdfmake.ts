import type { Inline } from '#src/documents/model.ts';
import { colours, mm, page } from '#src/documents/style.ts';
import { loadPeer } from '../peers.ts';
import { type Content, type Piece, roleOf, type Table } from './content.ts';
import { fontPaths, marginsMm, type Opener } from './maker.ts';

/** The part of pdfmake that the bench uses. */
type PdfMake = {
  addFonts(fonts: object): void;
  setUrlAccessPolicy(may: () => boolean): void;
  setLocalAccessPolicy(may: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
};

export const pdfmake: Opener = async (say) => {
  const peer = await loadPeer<{ default: PdfMake }>('pdfmake', say);
  if (!peer) return undefined;
  const { default: printer } = peer;
  const face = { normal: fontPaths.regular, bold: fontPaths.bold };
  printer.addFonts({ sans: face });
  printer.setUrlAccessPolicy(() => false);
  printer.setLocalAccessPolicy(() => true);
  return {
    what: 'pdfmake',
    lacks: 'tags, PDF/A, bookmarks, charts, fills',
    make: (content) => printer.createPdf(definition(content)).getBuffer(),
  };
};

function definition({ model, pieces, head, foot }: Content): object {
  const between = (left: string, right: string) => ({
    columns: [
      { text: left, width: '*' },
      { text: right, width: 'auto' },
    ],
  });
  const margin = [mm(page.leftMm), 8, mm(page.rightMm), 0];
  return {
    pageSize: 'A4',
    pageMargins: marginsMm.map(mm),
    info: { title: model.title, author: model.author },
    defaultStyle: { font: 'sans', fontSize: 8.5 },
    header: (number: number) =>
      number > 1 ? { ...between(...head), margin: [margin[0], mm(page.headerTopMm), margin[2], 0] } : '',
    footer: (number: number, count: number) => ({
      stack: [between(foot[0], `pagina ${number} van ${count}`), foot[1]],
      margin,
    }),
    content: pieces.map(pieceOf),
  };
}

/** Times the height that pdfmake gives a line of Source Sans 3. */
function lineHeight(piece: Piece): number {
  const { size, leading } = roleOf(piece);
  return leading / (size * 1.424);
}

function pieceOf(piece: Piece): object {
  const { size, before, after, colour } = roleOf(piece);
  const look = { fontSize: size, lineHeight: lineHeight(piece) };
  if (piece.kind === 'table') return { ...look, ...tableOf(piece), margin: [mm(piece.indentMm), 0, 0, 6] };
  return {
    ...look,
    color: `#${colours[colour === 'white' ? 'accent' : colour]}`,
    text: runs(piece.inline),
    margin: [mm(piece.indentMm), before, 0, after],
  };
}

function runs(inline: Inline): object[] {
  return inline.map(({ text, bold = false, nowrap = false }) => ({ text, bold, noWrap: nowrap }));
}

function tableOf({ columns, rows, ruled }: Table): object {
  const gutter = mm(3);
  return {
    table: {
      widths: columns.map(({ widthMm }) => mm(widthMm) - gutter),
      dontBreakRows: true,
      body: rows.map((row) =>
        row.map((cell, column) => ({
          stack: cell.map((line) => ({ text: runs(line) })),
          alignment: columns[column]?.right ? 'right' : 'left',
        })),
      ),
    },
    layout: {
      hLineWidth: (line: number) => (ruled && line > 0 ? 0.5 : 0),
      vLineWidth: () => 0,
      hLineColor: () => `#${colours.hairline}`,
      paddingLeft: () => 0,
      paddingRight: () => gutter,
    },
  };
}
