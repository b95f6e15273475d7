/** A place in a page's content that belongs to a structure element. */
export type ContentMark = { readonly page: number; readonly mcid: number };

/**
 * An element of the logical structure (ISO 32000-1, 14.7), made in reading order while blocks are laid out; its marks come
 * when its content is drawn. `attributes` is the body of an attribute dictionary.
 */
export type StructNode = {
  readonly tag: string;
  readonly kids: (StructNode | ContentMark)[];
  readonly attributes: string | undefined;
  readonly alt: string | undefined;
  /** Figures: where it stands on the page (points, from the lower left corner). Set when drawn. */
  box: readonly [number, number, number, number] | undefined;
  /** Its number among the objects of the file. Set when written. */
  object: number;
};

type Options = { readonly attributes?: string; readonly alt?: string };

/** An element without parent. */
export function openNode(tag: string, { attributes, alt }: Options = {}): StructNode {
  return { tag, kids: [], attributes, alt, box: undefined, object: 0 };
}

/** A new element as the last child of `parent`. */
export function addNode(parent: StructNode, tag: string, options: Options = {}): StructNode {
  const node = openNode(tag, options);
  parent.kids.push(node);
  return node;
}

/** Header cell of a table; `scope` says whether it heads its row or its column. */
export function addHeaderCell(row: StructNode, scope: 'Row' | 'Column', span = 1): StructNode {
  const spans = span > 1 ? `/ColSpan ${span}` : '';
  return addNode(row, 'TH', { attributes: `/O/Table/Scope/${scope}${spans}` });
}

export function addCell(row: StructNode, span = 1): StructNode {
  return addNode(row, 'TD', span > 1 ? { attributes: `/O/Table/ColSpan ${span}` } : {});
}

export function isNode(kid: StructNode | ContentMark): kid is StructNode {
  return 'tag' in kid;
}
