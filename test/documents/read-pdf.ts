import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;
type Tree = NonNullable<Awaited<ReturnType<Page['getStructTree']>>>;
export type Child = Tree['children'][number];

/** A word of a PDF, or the part of it that stands on one line. */
export type Piece = { readonly text: string; readonly lineEnd: boolean };

/** The words of a PDF in the order of its structure tree, which is what a screen reader says; figures and artifacts aside. */
export async function piecesOfPdf(bytes: Uint8Array): Promise<Piece[]> {
  // The reader takes the bytes over, so it gets its own.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const file = await task.promise;
  const pieces: Piece[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const tree = await page.getStructTree();
    const marked = await markedTexts(page);
    for (const id of tree ? contents(tree) : []) pieces.push(...split(marked.get(id) ?? ''));
  }
  await task.destroy();
  return pieces;
}

/**
 * The words again, put together from their pieces: a line may end inside a word (after a hyphen of its own, or a soft one that
 * reads as nothing). Returns what the PDF says in place of each of `words`, and what it says more.
 */
export function wordsFrom(pieces: readonly Piece[], words: readonly string[]): string[] {
  const found: string[] = [];
  let at = 0;
  for (const word of words) {
    let said = '';
    let open = true;
    while (open && said !== word && word.startsWith(said) && at < pieces.length) {
      const piece = pieces[at];
      said += piece?.text ?? '';
      open = piece?.lineEnd ?? false;
      at += 1;
    }
    found.push(said);
  }
  return [...found, ...pieces.slice(at).map((piece) => piece.text)];
}

function split(text: string): Piece[] {
  return [...text.normalize('NFC').matchAll(/([^\s\u00a0]+)(\n?)/gu)].map(([, word = '', end]) => ({
    text: word.replace(/\u00ad$/u, ''),
    lineEnd: end === '\n',
  }));
}

/** Ids of the content of each element, in the order of the tree. */
function contents(node: Child): string[] {
  if (!('children' in node)) return node.type === 'content' ? [node.id] : [];
  return node.role === 'Figure' ? [] : node.children.flatMap(contents);
}

/** What is drawn within each marked content; lines end in '\n'. */
export async function markedTexts(page: Page): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== '');
      if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      open.push(item.id ?? '');
    }
  }
  return texts;
}
