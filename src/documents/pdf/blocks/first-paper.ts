import { fixedWords } from '../../fixed-words.ts';
import type { DocumentModel } from '../../model.ts';
import { mm, page } from '../../style.ts';
import type { Op } from '../layout/piece.ts';
import { addNode, type StructNode } from '../layout/structure.ts';

/** The office's own paper on page 1, a figure that says whose it is; on later pages it is decoration. */
export function firstPaper(model: DocumentModel, section: StructNode): Op {
  const node = addNode(section, 'Figure', { alt: fixedWords.letterhead(model) });
  node.box = [0, 0, mm(page.widthMm), mm(page.heightMm)];
  return { kind: 'paper', page: 'first', node };
}
