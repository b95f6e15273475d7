import { childrenOf, element, type Xml } from '../../letterhead/word/xml.ts';

/** The order in which the schemas ask for the properties we set, each with those that may stand before it. */
const before: Readonly<Record<string, readonly string[]>> = {
  'w:pStyle': [],
  'w:framePr': ['w:pStyle', 'w:keepNext', 'w:keepLines'],
  'w:tabs': ['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:framePr', 'w:widowControl', 'w:pBdr', 'w:shd'],
  'w:ind': [
    ...['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:framePr', 'w:widowControl', 'w:pBdr', 'w:shd', 'w:tabs'],
    ...['w:suppressAutoHyphens', 'w:kinsoku', 'w:wordWrap', 'w:overflowPunct', 'w:topLinePunct', 'w:autoSpaceDE'],
    ...['w:autoSpaceDN', 'w:bidi', 'w:adjustRightInd', 'w:snapToGrid', 'w:spacing'],
  ],
  'w:tblStyle': [],
  'w:tblpPr': ['w:tblStyle'],
  'w:tblW': [
    'w:tblStyle',
    'w:tblpPr',
    'w:tblOverlap',
    'w:bidiVisual',
    'w:tblStyleRowBandSize',
    'w:tblStyleColBandSize',
  ],
  'w:tblInd': [
    ...['w:tblStyle', 'w:tblpPr', 'w:tblOverlap', 'w:bidiVisual', 'w:tblStyleRowBandSize', 'w:tblStyleColBandSize'],
    ...['w:tblW', 'w:jc', 'w:tblCellSpacing'],
  ],
};

/** An element with this child first or, for properties, with this property set where the schema asks for it. */
export function withProperty(owner: Xml, container: 'w:pPr' | 'w:tblPr', property: Xml): Xml {
  const [own] = childrenOf(owner, container);
  const others = childrenOf(own).filter(({ name }) => name !== property.name);
  const place = others.findLastIndex(({ name }) => before[property.name]?.includes(name)) + 1;
  const properties = element(container, own?.attributes, others.toSpliced(place, 0, property));
  const rest = owner.children.filter((child) => child !== own);
  return { ...owner, children: [properties, ...rest] };
}

export function withoutProperty(owner: Xml, container: 'w:pPr' | 'w:tblPr', name: string): Xml {
  return {
    ...owner,
    children: owner.children.map((child) =>
      typeof child !== 'string' && child.name === container
        ? { ...child, children: child.children.filter((one) => typeof one === 'string' || one.name !== name) }
        : child,
    ),
  };
}
