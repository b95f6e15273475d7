import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Child, markedTexts } from '../documents/read-pdf.ts';

/** What a screen reader finds in a PDF, page by page: each element of its structure tree with its words, indented. */
export async function treeOf(pdf: Uint8Array): Promise<string> {
  // The reader takes the bytes over, so it gets its own.
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const file = await task.promise;
  let lines: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const texts = await markedTexts(page);
    const tree = await page.getStructTree();
    lines = [...lines, `--- page ${number}`, ...(tree?.children ?? []).flatMap((child) => linesOf(child, texts, 0))];
  }
  await task.destroy();
  return `${lines.join('\n')}\n`;
}

function linesOf(node: Child, texts: ReadonlyMap<string, string>, depth: number): string[] {
  if (!('children' in node)) return [];
  const words = node.children.map((child) => ('children' in child ? '' : (texts.get(child.id) ?? '')));
  const said = words.join('').replace(/\s+/gu, ' ').trim();
  // The types of pdf.js leave the alternative text out.
  const alt = 'alt' in node ? ` [${node.alt}]` : '';
  const line = `${'  '.repeat(depth)}${node.role}${alt}${said === '' ? '' : `: ${said}`}`;
  return [line, ...node.children.flatMap((child) => linesOf(child, texts, depth + 1))];
}
