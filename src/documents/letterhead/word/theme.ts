import { childrenOf, element, isXml, type Xml } from './xml.ts';

/** Colours, fonts and effects of a theme. A texture becomes a plain fill: it is never drawn in a letterhead's text. */
export function cleanTheme(theme: Xml): Xml | undefined {
  const [elements] = childrenOf(theme, 'a:themeElements');
  return elements && element('a:theme', { name: theme.attributes.name ?? '' }, [plain(elements)]);
}

const plainFill = element('a:solidFill', {}, [element('a:schemeClr', { val: 'phClr' })]);

function plain(node: Xml): Xml {
  if (node.name === 'a:blipFill') return plainFill;
  const children = node.children.filter(
    (child) => !isXml(child) || (child.name.startsWith('a:') && child.name !== 'a:extLst'),
  );
  const attributes = Object.entries(node.attributes).filter(([name]) => !name.includes(':'));
  return element(
    node.name,
    Object.fromEntries(attributes),
    children.map((child) => (isXml(child) ? plain(child) : child)),
  );
}
