import type { PDFContext, PDFRef } from 'pdf-lib';
import { isNode, type StructNode } from '../layout/structure.ts';
import type { PaintedPage } from '../paint/paint.ts';
import { number } from '../paint/show-text.ts';
import { assign, register, textString } from './objects.ts';

/** Writes the structure tree and the way back from marked content to its elements. Answers the tree's root. */
export function writeStructureTree(
  context: PDFContext,
  from: { readonly document: StructNode; readonly pages: readonly PaintedPage[]; readonly pageRefs: readonly PDFRef[] },
): PDFRef {
  const root = context.nextRef();
  const refs = new Map<StructNode, PDFRef>();
  writeElement(context, from.document, root, { pageRefs: from.pageRefs, refs });
  const numbers = from.pages.map((page, index) => {
    const owners = page.owners.map((owner) => refs.get(owner)?.toString() ?? 'null');
    return `${index} ${register(context, `[${owners.join(' ')}]`)}`;
  });
  const parents = register(context, `<</Nums[${numbers.join(' ')}]>>`);
  const document = refs.get(from.document)?.toString() ?? '';
  return assign(
    context,
    root,
    `<</Type/StructTreeRoot/K ${document}/ParentTree ${parents}/ParentTreeNextKey ${from.pages.length}>>`,
  );
}

type At = { readonly pageRefs: readonly PDFRef[]; readonly refs: Map<StructNode, PDFRef> };

function writeElement(context: PDFContext, node: StructNode, parent: PDFRef, at: At): PDFRef {
  const ref = context.nextRef();
  at.refs.set(node, ref);
  /** The page of the first mark; marks on other pages name their own. */
  let home: number | undefined;
  let kids = '';
  for (const kid of node.kids) {
    if (kids !== '') kids += ' ';
    if (isNode(kid)) kids += writeElement(context, kid, ref, at);
    else {
      home ??= kid.page;
      kids += kid.page === home ? kid.mcid : `<</Type/MCR/Pg ${at.pageRefs[kid.page]}/MCID ${kid.mcid}>>`;
    }
  }
  const page = home === undefined ? '' : `/Pg ${at.pageRefs[home]}`;
  const content = node.kids.length === 0 ? '' : node.kids.length === 1 ? `/K ${kids}` : `/K[${kids}]`;
  const alt = node.alt === undefined ? '' : `/Alt ${textString(node.alt)}`;
  return assign(
    context,
    ref,
    `<</Type/StructElem/S/${node.tag}/P ${parent}${page}${content}${alt}${attributesOf(node)}>>`,
  );
}

function attributesOf(node: StructNode): string {
  if (node.attributes === undefined && node.box === undefined) return '';
  const box = node.box ? `/O/Layout/Placement/Block/BBox[${node.box.map(number).join(' ')}]` : '';
  const attributes = [node.attributes ?? '', box].filter((one) => one !== '').map((one) => `<<${one}>>`);
  return attributes.length === 1 ? `/A${attributes[0]}` : `/A[${attributes.join('')}]`;
}
