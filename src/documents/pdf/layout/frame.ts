import { furnitureRoom } from '../../furniture-room.ts';
import type { PaperRoom } from '../../letterhead/letterhead.ts';
import type { DocumentModel } from '../../model.ts';
import { mm, page } from '../../style.ts';

/** Where type area, running head and footer stand, in millimetres from the paper's upper or lower edge. */
export type Frame = {
  readonly firstTopMm: number;
  readonly laterTopMm: number;
  readonly bottomMm: number;
  readonly headerTopMm: number;
  readonly footerEndMm: number;
};

/** The running head takes this strip above the type area, the footer this one below it; long ones take more. */
const headMm = page.topMm - page.headerTopMm;
const footMm = page.bottomMm - page.footerEndMm;

const houseFrame: Frame = { ...page, laterTopMm: page.topMm };

/** On an office's own paper everything keeps within its room; what stands at a fixed place on a letter stays there. */
export function frameOf(model: DocumentModel, room: PaperRoom | undefined): Frame {
  const frame = room ? paperFrame(model, room) : houseFrame;
  const { head, foot } = furnitureRoom(model);
  return { ...frame, laterTopMm: frame.laterTopMm + toMm(head), bottomMm: frame.bottomMm + toMm(foot) };
}

function paperFrame({ opening }: DocumentModel, room: PaperRoom): Frame {
  return {
    firstTopMm: opening.kind === 'letter' ? page.firstTopMm : Math.max(room.firstTopMm, room.laterTopMm),
    laterTopMm: room.laterTopMm + headMm,
    bottomMm: room.bottomMm + footMm,
    headerTopMm: room.laterTopMm,
    footerEndMm: room.bottomMm,
  };
}

function toMm(points: number): number {
  return points / mm(1);
}

/** Heights of the type area on the first and on later pages, in points. */
export function roomsOf({ firstTopMm, laterTopMm, bottomMm }: Frame): { first: number; later: number } {
  return { first: mm(page.heightMm - bottomMm - firstTopMm), later: mm(page.heightMm - bottomMm - laterTopMm) };
}
