import type { DocumentModel } from '../../model.ts';
import { type } from '../../style.ts';
import type { Op } from '../layout/piece.ts';
import { stacked } from '../layout/set-text.ts';
import { addNode, type StructNode } from '../layout/structure.ts';

const side = 22;
const gap = 6;
const wordRole = { size: 17, leading: 24, bold: true, colour: 'accent', before: 0, after: 0 } as const;

/** The mark with the office's name beside it and the branch below, in a slot of 60 by 12 mm; longer names make it higher. */
export function letterheadName(
  model: DocumentModel,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly section: StructNode },
): { readonly ops: readonly Op[]; readonly bottom: number } {
  const { x, y, width, section } = at;
  const beside = { role: wordRole, x: x + side + gap, width: width - side - gap, node: addNode(section, 'P') };
  const name = stacked([model.organisation], beside, y - 3.1);
  const more = name.bottom - (y - 3.1) - wordRole.leading;
  const below = { role: type.small, x, width, node: addNode(section, 'P') };
  const branch = stacked([model.branch.name], below, y + side + 0.5 + more);
  return { ops: [{ kind: 'logo', x, y: y - 2, side }, ...name.ops, ...branch.ops], bottom: branch.bottom };
}
