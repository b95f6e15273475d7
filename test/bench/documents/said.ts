import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { wordsOf } from '#src/documents/words.ts';
import type { Content } from './content.ts';

/** What a file says, in any order, and on how many pages; of a Word file only Word knows the pages. */
export type Said = { readonly text: string; readonly pages?: number };

export async function saidByPdf(bytes: Uint8Array): Promise<Said> {
  // The reader takes the bytes over, so it gets its own.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const file = await task.promise;
  let text = '';
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const pages = file.numPages;
  await task.destroy();
  return { text, pages };
}

export async function saidByDocx(bytes: Uint8Array): Promise<Said> {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) =>
    /^word\/(document|header|footer)\w*\.xml$/u.test(path),
  );
  const texts = parts.flatMap(([, xml]) => [...strFromU8(xml).matchAll(/<w:t(?: [^>]*)?>([^<]*)/gu)]);
  const signs = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
  const text = texts.map(([, words = '']) => words.replaceAll(/&\w+;/gu, (sign) => signs[sign as keyof typeof signs]));
  return { text: text.join('') };
}

/**
 * Throws when a file does not say every word of the content, so that no engine is fast by leaving something out. Long words are
 * found as often as the content has them, also as part of longer ones. Spaces and hyphens do not count: a line may end there.
 */
export function checkWords(what: string, said: string, { model, fingerprint, head, foot }: Content): void {
  const words = [...wordsOf(model, fingerprint), ...[...head, ...foot].flatMap((line) => line.split(' '))].map(bare);
  const wanted = words.join(' ');
  const found = bare(said);
  const missing = words.filter((word) => times(word, found) < (word.length < 5 ? 1 : times(word, wanted)));
  if (missing.length > 0) throw new Error(`${what} does not say: ${[...new Set(missing)].join(', ')}`);
}

function times(word: string, text: string): number {
  return text.split(word).length - 1;
}

function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00ad\u2010-]/gu, '');
}
