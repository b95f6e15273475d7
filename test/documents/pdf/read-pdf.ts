import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';

/** A stretch of text as an independent reader finds it; `tag` of the nearest marked content. Points from the lower left. */
export type ReadText = {
  readonly text: string;
  readonly tag: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
};
export type ReadPage = { readonly texts: readonly ReadText[]; readonly tree: ReadNode | null };
export type ReadNode = {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly (ReadNode | { readonly type: string })[];
};
export type ReadPdf = {
  readonly pages: readonly ReadPage[];
  readonly outline: readonly string[];
  readonly info: unknown;
  readonly xmp: string;
};

/** Opens a file with pdf.js and reads text, tags, bookmarks and metadata. Rejects without the password a file asks for. */
export async function readPdf(bytes: Uint8Array, password?: string): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false, password });
  const file = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= file.numPages; number++) pages.push(await readPage(file, number));
  const outline = ((await file.getOutline()) ?? []).map((item) => item.title);
  const metadata = await file.getMetadata();
  const xmp = metadata.metadata?.getRaw() ?? '';
  await task.destroy();
  return { pages, outline, info: metadata.info, xmp: String(xmp) };
}

async function readPage(file: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await file.getPage(number);
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const open: string[] = [];
  const texts: ReadText[] = [];
  for (const item of content.items) {
    if (isText(item)) {
      const [, , , , x = 0, y = 0] = item.transform as number[];
      texts.push({ text: item.str, tag: open.at(-1) ?? '', x, y, right: x + item.width });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(tagOf(item));
  }
  // pdf.js types its nodes looser than it builds them.
  const tree = (await page.getStructTree()) as ReadNode | null;
  return { texts, tree };
}

/** The types of pdf.js leave the tag out. */
function tagOf(item: TextMarkedContent): string {
  return 'tag' in item && typeof item.tag === 'string' ? item.tag : '';
}

function isText(item: TextItem | TextMarkedContent): item is TextItem {
  return 'str' in item;
}

/** All letters of the running text in order: no artifacts, no figures, no white space, no hyphens added at line ends. */
export function lettersOf(file: ReadPdf): string {
  return letters(
    file.pages
      .flatMap((page) => page.texts)
      .filter((one) => one.tag !== 'Artifact' && one.tag !== 'Figure')
      .map((one) => one.text)
      .join(''),
  );
}

export function letters(text: string): string {
  return text.replace(/[\s\u00ad]/gu, '');
}

/** The roles of the structure tree in reading order over all pages. */
export function rolesOf(file: ReadPdf): string[] {
  const roles: string[] = [];
  const walk = (node: ReadNode): void => {
    roles.push(node.role);
    for (const child of node.children) if ('role' in child) walk(child);
  };
  for (const page of file.pages) if (page.tree) walk(page.tree);
  return roles;
}
