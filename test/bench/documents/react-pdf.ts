import type { Inline } from '#src/documents/model.ts';
import { colours, mm, page } from '#src/documents/style.ts';
import { loadPeer } from '../peers.ts';
import { type Content, type Piece, roleOf, type Table } from './content.ts';
import { fontPaths, type Opener } from './maker.ts';

/** The parts of React and react-pdf that the bench uses. */
type Node = unknown;
type React = { createElement(type: unknown, properties: object | null, ...children: readonly Node[]): Node };
type ReactPdf = {
  Document: unknown;
  Page: unknown;
  View: unknown;
  Text: unknown;
  Font: { register(font: object): void; registerHyphenationCallback(parts: (word: string) => string[]): void };
  renderToBuffer(document: Node): Promise<Uint8Array>;
};
type Peer = { readonly element: React['createElement']; readonly pdf: ReactPdf };

export const reactPdf: Opener = async (say) => {
  const pdf = await loadPeer<ReactPdf>('@react-pdf/renderer', say);
  const react = await loadPeer<{ default: React }>('react', say);
  if (!pdf || !react) return undefined;
  const faces = [{ src: fontPaths.regular }, { src: fontPaths.bold, fontWeight: 700 }];
  pdf.Font.register({ family: 'sans', fonts: faces });
  pdf.Font.registerHyphenationCallback((word) => [word]);
  const peer: Peer = { element: react.default.createElement, pdf };
  return {
    what: '@react-pdf/renderer',
    lacks: 'tags, PDF/A, bookmarks, charts, fills',
    make: (content) => pdf.renderToBuffer(document(peer, content)),
  };
};

const pageStyle = {
  fontFamily: 'sans',
  fontSize: 8.5,
  color: `#${colours.ink}`,
  paddingTop: mm(page.topMm),
  paddingBottom: mm(page.bottomMm),
  paddingLeft: mm(page.leftMm),
  paddingRight: mm(page.rightMm),
};
const apart = { flexDirection: 'row', justifyContent: 'space-between' };
const across = { position: 'absolute', left: mm(page.leftMm), right: mm(page.rightMm) };

function document(peer: Peer, { model, pieces, head, foot }: Content): Node {
  const { element, pdf } = peer;
  const onPage = (words: (at: { pageNumber: number; totalPages: number }) => string) =>
    element(pdf.Text, { render: words });
  const later = (words: string) => onPage(({ pageNumber }) => (pageNumber > 1 ? words : ''));
  const number = onPage((at) => `pagina ${at.pageNumber} van ${at.totalPages}`);
  return element(
    pdf.Document,
    { title: model.title, author: model.author, language: 'nl-NL' },
    element(
      pdf.Page,
      { size: 'A4', style: pageStyle },
      element(pdf.View, { fixed: true, style: { ...across, ...apart, top: mm(page.headerTopMm) } }, ...head.map(later)),
      ...pieces.map((piece) => pieceOf(peer, piece)),
      element(
        pdf.View,
        { fixed: true, style: { ...across, bottom: mm(page.footerEndMm) } },
        element(pdf.View, { style: apart }, element(pdf.Text, null, foot[0]), number),
        element(pdf.Text, null, foot[1]),
      ),
    ),
  );
}

function pieceOf(peer: Peer, piece: Piece): Node {
  const { size, leading, before, after, colour } = roleOf(piece);
  const type = { fontSize: size, lineHeight: leading / size };
  if (piece.kind === 'table') return tableOf(peer, piece, type);
  const place = { marginLeft: mm(piece.indentMm), marginTop: before, marginBottom: after };
  const ink = `#${colours[colour === 'white' ? 'accent' : colour]}`;
  return paragraph(peer, piece.inline, { ...type, ...place, color: ink });
}

function paragraph({ element, pdf }: Peer, inline: Inline, style: object): Node {
  const runs = inline.map((run) => (run.bold ? element(pdf.Text, { style: { fontWeight: 700 } }, run.text) : run.text));
  return element(pdf.Text, { style }, ...runs);
}

function tableOf(peer: Peer, { columns, rows, indentMm, ruled }: Table, type: object): Node {
  const { element, pdf } = peer;
  const rule = ruled ? { borderBottomWidth: 0.5, borderBottomColor: `#${colours.hairline}` } : {};
  return element(
    pdf.View,
    { style: { marginLeft: mm(indentMm), marginBottom: 6 } },
    ...rows.map((row) =>
      element(
        pdf.View,
        { wrap: false, style: { flexDirection: 'row', paddingVertical: 2, ...rule } },
        ...row.map((cell, column) =>
          element(
            pdf.View,
            { style: { width: mm(columns[column]?.widthMm ?? 0), paddingRight: mm(3) } },
            ...cell.map((line) =>
              paragraph(peer, line, { ...type, textAlign: columns[column]?.right ? 'right' : 'left' }),
            ),
          ),
        ),
      ),
    ),
  );
}
