import type { PDFContext, PDFRef } from 'pdf-lib';
import { type Ink, number } from '../ink.ts';
import { type ContentMark, isNode, type StructNode } from '../layout/structure.ts';
import type { PaintedPage } from '../paint/paint.ts';
import { assign, register, textString } from './objects.ts';
import type { Packs } from './packs.ts';

/**
 * Writes the structure tree and the way back from marked content to its elements. Answers the tree's root. A plan has
 * hundreds of elements, so they are written as bytes, without an object for each.
 */
export function writeStructureTree(
  context: PDFContext,
  packs: Packs,
  from: { readonly document: StructNode; readonly pages: readonly PaintedPage[]; readonly pageRefs: readonly PDFRef[] },
): PDFRef {
  const root = context.nextRef();
  numberNodes(context, from.document);
  writeElement(from.document, root.objectNumber, { packs, pages: from.pageRefs.map(String) });
  const ways = from.pages.map(({ owners }, index) => {
    const refs = owners.map(({ object }) => `${object} 0 R`);
    return `${index} ${register(context, `[${refs.join(' ')}]`)}`;
  });
  const parents = register(context, `<</Nums[${ways.join(' ')}]>>`);
  return assign(
    context,
    root,
    `<</Type/StructTreeRoot/K ${from.document.object} 0 R/ParentTree ${parents}/ParentTreeNextKey ${from.pages.length}>>`,
  );
}

/** Before any is written: a parent names its children, and they it. */
function numberNodes(context: PDFContext, node: StructNode): void {
  context.largestObjectNumber += 1;
  node.object = context.largestObjectNumber;
  for (const kid of node.kids) if (isNode(kid)) numberNodes(context, kid);
}

type At = {
  readonly packs: Packs;
  /** A reference to each page. */
  readonly pages: readonly string[];
};

function writeElement(node: StructNode, parent: number, at: At): void {
  const ink = at.packs.begin(node.object);
  ink.text('<</Type/StructElem/S/');
  ink.text(node.tag);
  ink.text('/P ');
  ink.integer(parent);
  ink.text(' 0 R');
  writeKids(ink, node, at);
  if (node.alt !== undefined) ink.text(`/Alt ${textString(node.alt)}`);
  ink.text(attributesOf(node));
  ink.text('>>');
  for (const kid of node.kids) if (isNode(kid)) writeElement(kid, node.object, at);
}

function writeKids(ink: Ink, { kids }: StructNode, at: At): void {
  if (kids.length === 0) return;
  /** The page of the first mark; marks on other pages name their own. */
  const home = kids.find((kid): kid is ContentMark => !isNode(kid))?.page;
  if (home !== undefined) ink.text(`/Pg ${at.pages[home]}`);
  ink.text(kids.length === 1 ? '/K ' : '/K[');
  for (const kid of kids) {
    if (isNode(kid)) {
      ink.integer(kid.object);
      ink.text(' 0 R');
    } else if (kid.page === home) ink.integer(kid.mcid);
    else ink.text(`<</Type/MCR/Pg ${at.pages[kid.page]}/MCID ${kid.mcid}>>`);
    if (kids.length > 1) ink.text(' ');
  }
  if (kids.length > 1) ink.text(']');
}

function attributesOf(node: StructNode): string {
  if (node.attributes === undefined && node.box === undefined) return '';
  const box = node.box ? `/O/Layout/Placement/Block/BBox[${node.box.map(number).join(' ')}]` : '';
  const attributes = [node.attributes ?? '', box].filter((one) => one !== '').map((one) => `<<${one}>>`);
  return attributes.length === 1 ? `/A${attributes[0]}` : `/A[${attributes.join('')}]`;
}
