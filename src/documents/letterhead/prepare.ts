import type { PaperProblem, Preparing } from './letterhead.ts';
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
