import {
  AlignmentType,
  Document,
  Table as DocxTable,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Inline } from '#src/documents/model.ts';
import { colours, page } from '#src/documents/style.ts';
import { type Content, type Piece, roleOf, type Table } from './content.ts';
import type { Opener } from './maker.ts';

export const docx: Opener = async () => ({
  what: 'docx',
  lacks: 'embedded fonts, table styles, the chart as a table with bars, keeping rows and heads together',
  make: async (content) => new Uint8Array(await Packer.toBuffer(docxOf(content))),
});

/** A Word file of these pieces, the way the package is documented: objects for all of it, packed once. */
export function docxOf({ model, pieces, head, foot }: Content): Document {
  const section: ISectionOptions = {
    properties: {
      titlePage: true,
      page: {
        size: { width: twips(page.widthMm), height: twips(page.heightMm) },
        margin: {
          left: twips(page.leftMm),
          top: twips(page.topMm),
          right: twips(page.rightMm),
          bottom: twips(page.bottomMm),
        },
      },
    },
    headers: {
      default: new Header({ children: [apart(head[0], new TextRun(head[1]))] }),
      first: new Header({ children: [] }),
    },
    footers: { default: footer(foot), first: footer(foot) },
    children: pieces.map(pieceOf),
  };
  const run = { font: 'Source Sans 3', size: 17, color: colours.ink, language: { value: 'nl-NL' } };
  return new Document({
    title: model.title,
    creator: model.organisation,
    styles: { default: { document: { run } } },
    sections: [section],
  });
}

function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

function apart(left: string, right: TextRun): Paragraph {
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(page.textWidthMm) }];
  return new Paragraph({ tabStops, children: [new TextRun(left), new TextRun({ children: [new Tab()] }), right] });
}

function footer([first, second]: Content['foot']): Footer {
  const number = new TextRun({ children: ['pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES] });
  return new Footer({ children: [apart(first, number), new Paragraph(second)] });
}

function pieceOf(piece: Piece): Paragraph | DocxTable {
  if (piece.kind === 'table') return tableOf(piece);
  const { before, after } = roleOf(piece);
  const heading = piece.role === 'section' ? { heading: 'Heading1' as const, keepNext: true } : {};
  return paragraph(piece, piece.inline, { ...heading, before, after, left: twips(piece.indentMm) });
}

type Place = {
  before?: number;
  after?: number;
  left?: number;
  right?: boolean;
  heading?: 'Heading1';
  keepNext?: boolean;
};

function paragraph(piece: Piece, inline: Inline, place: Place): Paragraph {
  const { size, leading, colour } = roleOf(piece);
  const { before = 0, after = 0, left = 0, right = false, ...rest } = place;
  const color = colours[colour === 'white' ? 'accent' : colour];
  return new Paragraph({
    ...rest,
    alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { left },
    spacing: { before: before * 20, after: after * 20, line: leading * 20, lineRule: LineRuleType.AT_LEAST },
    children: inline.map(({ text, bold = false }) => new TextRun({ text, bold, size: size * 2, color })),
  });
}

const none = { style: 'none' as const };

function tableOf(table: Table): DocxTable {
  const rule = table.ruled ? { style: 'single' as const, size: 4, color: colours.hairline } : none;
  const borders = { top: none, left: none, right: none, bottom: rule, insideHorizontal: rule, insideVertical: none };
  const widths = table.columns.map(({ widthMm }) => twips(widthMm));
  return new DocxTable({
    columnWidths: widths,
    indent: { size: twips(table.indentMm), type: WidthType.DXA },
    borders,
    rows: table.rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (cell, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                children: cell.map((line) => paragraph(table, line, { right: table.columns[at]?.right ?? false })),
              }),
          ),
        }),
    ),
  });
}
