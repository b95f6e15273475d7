import type { LetterheadFiles } from '../../letterhead/letterhead.ts';
import { listOf, openPackage } from '../../letterhead/word/package.ts';
import { type PaperPage, paperPage } from '../../letterhead/word/paper-page.ts';
import { readStyleSheet, type StyleSheet } from '../../letterhead/word/style-sheet.ts';
import { unzip } from '../../letterhead/word/unzip.ts';
import { writeAlone } from '../../letterhead/word/write-xml.ts';
import { childAt, isXml, parseXml, type Xml } from '../../letterhead/word/xml.ts';
import { type Skeleton, skeleton } from '../skeleton.ts';
import { inPlace } from './in-place.ts';
import { dressed, stylesWith } from './paper-styles.ts';
import { sectionOn } from './section.ts';

/** An office's paper, ready to print documents on: our skeleton with its pictures, styles and theme in it. */
export type Paper = {
  readonly skeleton: Skeleton;
  readonly letterhead: LetterheadFiles;
  /** What the office prints in each head and foot, as the text of its blocks. */
  readonly print: { readonly [part in keyof Skeleton['paths']]: readonly string[] };
};

const opened = new WeakMap<LetterheadFiles, Promise<Paper>>();

/** Opened once; whoever prints on the same paper again gives the same object. */
export function openPaper(letterhead: LetterheadFiles): Promise<Paper> {
  const known = opened.get(letterhead) ?? open(letterhead);
  opened.set(letterhead, known);
  return known;
}

async function open(letterhead: LetterheadFiles): Promise<Paper> {
  const base = await skeleton();
  const parts = unzip(letterhead.word);
  if (typeof parts === 'string') throw new Error(`A cleaned letterhead cannot be unpacked: ${parts}`);
  const file = openPackage(parts);
  const read = (path: string) => parse(parts, path);
  const section = childAt(read('word/document.xml'), 'w:body', 'w:sectPr');
  if (!section) throw new Error('A cleaned letterhead lacks its section');
  const page = paperPage(section, read('word/settings.xml'));
  const sheet = readStyleSheet(read('word/styles.xml'));

  const sources = letterhead.room.otherFirst
    ? { header: 'header', footer: 'footer', headerFirst: 'headerFirst', footerFirst: 'footerFirst' }
    : { header: 'header', footer: 'footer', headerFirst: 'header', footerFirst: 'footer' };
  const drawings = { count: 0 };
  const merged = new Map(base.parts);
  for (const path of merged.keys()) if (path.startsWith('word/media/')) merged.delete(path);
  for (const [path, bytes] of parts) if (path.startsWith('word/media/')) merged.set(path, bytes);
  const print = (key: keyof Skeleton['paths']): readonly string[] => {
    const path = `word/${sources[key]}.xml`;
    const none = base.parts.get(listOf(base.paths.header)) ?? new Uint8Array();
    merged.set(listOf(base.paths[key]), file.parts.get(listOf(path)) ?? none);
    return blocksOf(read(path), { page, sheet, drawings });
  };
  const prints = {
    header: print('header'),
    footer: print('footer'),
    headerFirst: print('headerFirst'),
    footerFirst: print('footerFirst'),
  };
  const ours = new TextDecoder().decode(base.parts.get('word/styles.xml'));
  merged.set('word/styles.xml', new TextEncoder().encode(stylesWith(ours, sheet)));
  const theme = parts.get('word/theme.xml');
  if (theme) merged.set('word/theme/theme1.xml', theme);
  return {
    letterhead,
    print: prints,
    skeleton: { ...base, parts: merged, section: sectionOn(base.section, page, letterhead.room) },
  };
}

function parse(parts: ReadonlyMap<string, Uint8Array>, path: string): Xml {
  const root = parseXml(parts.get(path) ?? new Uint8Array());
  if (!root) throw new Error(`A cleaned letterhead lacks ${path}`);
  return root;
}

type Setting = { readonly page: PaperPage; readonly sheet: StyleSheet; readonly drawings: { count: number } };

function blocksOf(part: Xml, { page, sheet, drawings }: Setting): string[] {
  const placed = dressed(inPlace(part, page, sheet), sheet);
  return numbered(placed, drawings).children.filter(isXml).map(writeAlone);
}

/** Drawings are numbered once each in a whole document. */
function numbered(node: Xml, drawings: { count: number }): Xml {
  const children = node.children.map((child) => (isXml(child) ? numbered(child, drawings) : child));
  if (node.name !== 'wp:docPr') return { ...node, children };
  drawings.count += 1;
  return { ...node, attributes: { ...node.attributes, id: String(drawings.count) }, children };
}
