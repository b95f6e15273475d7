import { mm, page, type TypeRole } from '../../style.ts';
import type { Piece } from './piece.ts';
import { addNode, openNode, type StructNode } from './structure.ts';

/** Where running text stands and in which size: at the axis in a report, at the left edge and larger in a letter. */
export type Body = {
  readonly role: TypeRole;
  /** Labels in the left column. */
  readonly label: TypeRole;
  readonly x: number;
  readonly width: number;
  /** Width of key tables from the left edge. */
  readonly tableWidth: number;
};

/** What blocks write on: pieces in order, and the structure tree. One per document. */
export type Sheet = {
  readonly body: Body;
  readonly document: StructNode;
  readonly pieces: Piece[];
  /** Level of the last heading, so that no level is skipped in the tags. */
  headingLevel: number;
  /** Labelled texts that follow each other are one table. */
  labelled: StructNode | undefined;
};

export const textWidth = mm(page.textWidthMm);
export const axis = mm(page.axisMm);
/** Width of text right of the axis. */
export const measureWidth = mm(page.measureMm);

export function openSheet(body: Body): Sheet {
  return { body, document: openNode('Document'), pieces: [], headingLevel: 0, labelled: undefined };
}

/** Element of a heading. A level 3 that no level 2 precedes is tagged as level 2: readers must not miss a level. */
export function addHeading(sheet: Sheet, level: 1 | 2 | 3, parent: StructNode = sheet.document): StructNode {
  const tagged = Math.min(level, sheet.headingLevel + 1);
  sheet.headingLevel = tagged;
  return addNode(parent, `H${tagged}`);
}
