import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PaperProblem, type Prepared, type Preparing, paperFiles, type Upload } from './letterhead.ts';
import { readPdfPaper } from './pdf-paper.ts';
import { readWordPaper } from './word-paper.ts';

/**
 * Checks both files of an office's paper and cleans them; or tells everything that is wrong with either. The Word file says
 * whether the first page differs, so how many pages the PDF has. It reads files of strangers: the server asks it of another
 * process (apart.ts).
 */
export const prepareLetterhead: Preparing = async ({ word, pdf }) => {
  const paper = readWordPaper(word);
  const print = await readPdfPaper(pdf, paper.ok ? (paper.room.otherFirst ? 2 : 1) : undefined);
  if (paper.ok && print.ok) return { ok: true, files: { word: paper.word, pdf: print.pdf, room: paper.room } };
  const problems: PaperProblem[] = [
    ...(paper.ok ? [] : paper.messages.map((message) => ({ file: 'word' as const, message }))),
    ...(print.ok ? [] : print.messages.map((message) => ({ file: 'pdf' as const, message }))),
  ];
  return { ok: false, problems };
};

/** The same for the two files in a folder (`paperFiles`). @throws when one of them cannot be read */
export async function prepareFolder(folder: string): Promise<Prepared> {
  const read = (file: keyof Upload) => readFile(join(folder, paperFiles[file]));
  return prepareLetterhead({ word: await read('word'), pdf: await read('pdf') });
}
