import type { DocumentModel } from '../../model.ts';
import { type } from '../../style.ts';
import type { Op } from '../layout/piece.ts';
import { plainLine } from '../layout/set-text.ts';
import { addNode, type StructNode } from '../layout/structure.ts';

const side = 22;
const gap = 6;
const wordRole = { size: 17, leading: 24, bold: true, colour: 'accent', before: 0, after: 0 } as const;

/** The mark with the office's name beside it and the branch below, in a slot of 60 by 12 mm. */
export function letterheadName(
  model: DocumentModel,
  at: { readonly x: number; readonly y: number; readonly section: StructNode },
): Op[] {
  const { x, y, section } = at;
  return [
    { kind: 'logo', x, y: y - 2, side },
    plainLine(model.organisation, { role: wordRole, x: x + side + gap, node: addNode(section, 'P') }, y - 3.1),
    plainLine(model.branch.name, { role: type.small, x, node: addNode(section, 'P') }, y + side + 0.5),
  ];
}
