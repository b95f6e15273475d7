import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ILevelsOptions,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  Paragraph,
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { houseStyle, styleFile } from '../house-style.ts';
import { logoSvg } from '../logo.ts';
import { blocks, colours, page } from '../style.ts';
import { embedFonts } from './fonts.ts';
import { area, dxaMm } from './measure.ts';
import { font, paragraphStyles } from './styles.ts';
import { tableStylesXml } from './table-styles.ts';

/**
 * Everything of the file that does not depend on the document: made once a process, by the `docx` package, and completed with
 * what that package cannot make (table styles, embedded fonts, settings). The parts named here are written for each document.
 */
export type Skeleton = {
  /** Parts that are the same in every file, by path. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Section properties: A4, margins, first page different, with their references. */
  readonly section: string;
  readonly paths: { readonly [part in 'headerFirst' | 'header' | 'footerFirst' | 'footer']: string };
  /** The office's mark as an inline drawing, for the first header. */
  readonly mark: string;
  /** numbering.xml with the definitions, without instances. */
  readonly numbering: { readonly xml: string; readonly ordered: string; readonly bulleted: string };
};

let made: Promise<Skeleton> | undefined;

/** The skeleton, made at the first call. */
export function skeleton(): Promise<Skeleton> {
  made ??= make();
  return made;
}

/** Side of the mark in the letterhead: 22 points. */
const markMm = 7.76;

async function make(): Promise<Skeleton> {
  const png = styleFile(houseStyle.logo.png);
  const parts = new Map<string, Uint8Array>(Object.entries(unzipSync(await Packer.toBuffer(bare(png)))));
  const text = (path: string) => strFromU8(parts.get(path) ?? new Uint8Array());
  const write = (path: string, xml: string) => parts.set(path, new TextEncoder().encode(xml));

  const paths = {
    headerFirst: partOf('headerReference', 'first', text),
    header: partOf('headerReference', 'default', text),
    footerFirst: partOf('footerReference', 'first', text),
    footer: partOf('footerReference', 'default', text),
  };
  const drawing = found(/<w:drawing>.*?<\/w:drawing>/su, text(paths.headerFirst));
  const section = found(/<w:sectPr>.*?<\/w:sectPr>/su, text('word/document.xml')).replace(/<w:docGrid[^>]*>/u, '');
  const numbering = definitions(plainRoot(text('word/numbering.xml')));

  leaveOut(parts, text, write);
  write('word/styles.xml', ownStyles(plainRoot(text('word/styles.xml'))));
  write('word/settings.xml', settings);
  for (const [path, content] of embedFonts()) parts.set(path, content);
  for (const path of [...Object.values(paths), 'word/document.xml', 'word/numbering.xml']) parts.delete(path);
  for (const path of ['docProps/core.xml', 'docProps/app.xml']) parts.delete(path);
  return { parts, section, paths, mark: drawing, numbering };
}

/** A file with our styles, lists, page and mark, and nothing in it. */
function bare(png: Uint8Array): Document {
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(logoSvg()),
    fallback: { type: 'png', data: png },
    transformation: { width: pixels(markMm), height: pixels(markMm) },
    altText: { name: 'Beeldmerk', title: '', description: 'Beeldmerk van de organisatie' },
  });
  return new Document({
    styles: {
      default: { document: { run: { font, size: 21, kern: 2, color: colours.ink, language: { value: 'nl-NL' } } } },
      paragraphStyles: paragraphStyles(),
    },
    numbering: {
      config: [
        { reference: 'genummerd', levels: [level({ format: LevelFormat.DECIMAL, text: '%1', bold: true })] },
        { reference: 'opgesomd', levels: [level({ format: LevelFormat.BULLET, text: '•', bold: false })] },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: sheet,
        },
        headers: {
          first: new Header({ children: [new Paragraph({ children: [image] })] }),
          default: new Header({ children: [] }),
        },
        footers: { first: new Footer({ children: [] }), default: new Footer({ children: [] }) },
        children: ['genummerd', 'opgesomd'].map(
          (reference) =>
            new Paragraph({
              text: '',
              numbering: { reference, level: 0 },
              spacing: { lineRule: LineRuleType.AT_LEAST },
            }),
        ),
      },
    ],
  });
}

const sheet = {
  size: { width: dxaMm(page.widthMm), height: dxaMm(page.heightMm) },
  margin: {
    top: dxaMm(page.topMm),
    bottom: dxaMm(page.bottomMm),
    left: area.left,
    right: area.right,
    header: dxaMm(page.firstTopMm),
    footer: dxaMm(page.footerEndMm),
  },
};

function level(sign: { format: ILevelsOptions['format'] & string; text: string; bold: boolean }): ILevelsOptions {
  const hanging = dxaMm(blocks.listIndentMm);
  return {
    level: 0,
    format: sign.format,
    text: sign.text,
    alignment: AlignmentType.LEFT,
    style: {
      run: sign.bold ? { bold: true, color: colours.accent } : { color: colours.accent },
      paragraph: { indent: { left: area.axis + hanging, hanging } },
    },
  };
}

/** Screen pixels, the package's unit for pictures. */
function pixels(millimetres: number): number {
  return (millimetres * 96) / 25.4;
}

/** Path of the header or footer part the section refers to. */
function partOf(element: string, kind: 'first' | 'default', text: (path: string) => string): string {
  const id = found(new RegExp(`<w:${element} w:type="${kind}" r:id="(\\w+)"`, 'u'), text('word/document.xml'), 1);
  return `word/${found(new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`, 'u'), text('word/_rels/document.xml.rels'), 1)}`;
}

function definitions(xml: string): Skeleton['numbering'] {
  const ids = [...xml.matchAll(/<w:num [^>]*><w:abstractNumId w:val="(\d+)"/gu)].map((match) => match[1] ?? '');
  const [ordered, bulleted] = ids.slice(-2);
  if (ordered === undefined || bulleted === undefined) throw new Error('The skeleton lacks its two list definitions');
  return { xml: xml.replace(/<w:num .*<\/w:num>/su, ''), ordered, bulleted };
}

/** Notes, comments and custom properties are parts no document of ours has. */
function leaveOut(
  parts: Map<string, Uint8Array>,
  text: (path: string) => string,
  write: (path: string, xml: string) => void,
): void {
  const unused = /(?:footnotes|endnotes|comments\w*|people|bibliography|custom)\.xml/u;
  for (const path of [...parts.keys()]) if (unused.test(path)) parts.delete(path);
  for (const path of ['word/_rels/document.xml.rels', '_rels/.rels', '[Content_Types].xml']) {
    write(
      path,
      text(path).replace(/<(?:Relationship|Override) [^>]*>/gu, (entry) => (unused.test(entry) ? '' : entry)),
    );
  }
}

/** Without the later versions' names, which the transitional schemas do not know. */
function plainRoot(xml: string): string {
  return xml.replace(/ mc:Ignorable="[^"]*"/u, '').replace(/ (?:xmlns:)?w1[456]\w*(?::\w+)?="[^"]*"/gu, '');
}

/** Keeps the styles we gave and the two Word needs, and adds the table styles. */
function ownStyles(xml: string): string {
  const ours = new Set(['Normal', 'TableNormal', ...paragraphStyles().map((style) => style.id)]);
  // The package writes headings of its own before ours; the last one of an id is ours.
  const styles = new Map<string, string>();
  for (const [style, id = ''] of xml.matchAll(/<w:style [^>]*w:styleId="([^"]+)".*?<\/w:style>/gsu)) {
    if (ours.has(id)) styles.set(id, style);
  }
  const before = xml.slice(0, xml.indexOf('<w:style '));
  const defaults = before.replace('<w:pPrDefault/>', '<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault>');
  return `${defaults}${[...styles.values()].join('')}${tableStylesXml()}</w:styles>`;
}

function found(pattern: RegExp, text: string, group = 0): string {
  const match = pattern.exec(text)?.[group];
  if (match === undefined) throw new Error(`The skeleton lacks ${pattern.source}`);
  return match;
}

/** Compatibility 15, else boxes move 3 mm to the left; fonts embedded; no automatic hyphenation. */
const settings = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  '<w:zoom w:percent="100"/><w:embedTrueTypeFonts/><w:saveSubsetFonts/><w:defaultTabStop w:val="709"/>',
  '<w:autoHyphenation w:val="0"/><w:characterSpacingControl w:val="doNotCompress"/>',
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  '<w:themeFontLang w:val="nl-NL"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>',
].join('');
