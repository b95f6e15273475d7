import { escapeXml } from '../../docx/text.ts';
import { isXml, namespaces, type Xml } from './xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** An element as text, for a part whose root declares our prefixes. */
export function writeXml(node: Xml | string): string {
  if (!isXml(node)) return escapeXml(node).replaceAll('\r', '&#13;');
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value).replaceAll('\t', '&#9;').replaceAll('\r', '&#13;')}"`)
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(writeXml).join('')}</${node.name}>`;
}

/** A whole part, its root with the namespaces it uses. */
export function writePart(root: Xml): Uint8Array {
  const body = writeXml(root);
  const used = Object.entries(namespaces).filter(([prefix]) => new RegExp(`[< /]${prefix}:`, 'u').test(body));
  const declared = Object.fromEntries(used.map(([prefix, uri]) => [`xmlns:${prefix}`, uri]));
  const whole = writeXml({ ...root, attributes: { ...declared, ...root.attributes } });
  return new TextEncoder().encode(declaration + whole);
}
