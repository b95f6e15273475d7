import type { PDFContext, PDFRef } from 'pdf-lib';
import { type ContentMark, isNode, type StructNode } from '../layout/structure.ts';
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
  writeElement(context, from.document, { parent: root, pageRefs: from.pageRefs, refs });
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

type At = { readonly parent: PDFRef; readonly pageRefs: readonly PDFRef[]; readonly refs: Map<StructNode, PDFRef> };

function writeElement(context: PDFContext, node: StructNode, at: At): PDFRef {
  const ref = context.nextRef();
  at.refs.set(node, ref);
  const home = node.kids.find((kid): kid is ContentMark => !isNode(kid))?.page;
  const kids = node.kids.map((kid) => {
    if (isNode(kid)) return writeElement(context, kid, { ...at, parent: ref }).toString();
    if (kid.page === home) return String(kid.mcid);
    return `<</Type/MCR/Pg ${at.pageRefs[kid.page]}/MCID ${kid.mcid}>>`;
  });
  const page = home === undefined ? '' : `/Pg ${at.pageRefs[home]}`;
  const content = kids.length === 0 ? '' : kids.length === 1 ? `/K ${kids[0]}` : `/K[${kids.join(' ')}]`;
  const alt = node.alt === undefined ? '' : `/Alt ${textString(node.alt)}`;
  return assign(
    context,
    ref,
    `<</Type/StructElem/S/${node.tag}/P ${at.parent}${page}${content}${alt}${attributesOf(node)}>>`,
  );
}

function attributesOf(node: StructNode): string {
  const box = node.box ? `/O/Layout/Placement/Block/BBox[${node.box.map(number).join(' ')}]` : '';
  const attributes = [node.attributes ?? '', box].filter((one) => one !== '').map((one) => `<<${one}>>`);
  if (attributes.length === 0) return '';
  return attributes.length === 1 ? `/A${attributes[0]}` : `/A[${attributes.join('')}]`;
}
