import { readFileSync } from 'node:fs';
import type { LetterheadFiles } from '#src/documents/letterhead/letterhead.ts';
import { readWordPaper } from '#src/documents/letterhead/word-paper.ts';
import { wordFile } from './word-file.ts';
import { wordPapers } from './word-papers.ts';

/** The papers of the tests as they are kept: those written part by part, and one the `docx` package made. */
export function onWordPapers(): ReadonlyMap<string, LetterheadFiles> {
  const made = Object.entries(wordPapers).map(([name, source]) => [name, wordFile(source)] as const);
  const office = readFileSync(new URL('./papers/briefpapier.docx', import.meta.url));
  return new Map([...made, ['briefpapier', office] as const].map(([name, bytes]) => [name, prepared(bytes)]));
}

function prepared(bytes: Uint8Array): LetterheadFiles {
  const paper = readWordPaper(bytes);
  if (!paper.ok) throw new Error(paper.messages.join('\n'));
  return { word: paper.word, pdf: new Uint8Array(), room: paper.room };
}
