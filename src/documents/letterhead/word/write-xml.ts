import { escapeXml } from '../../docx/text.ts';
import { isXml, namespaces, type Xml } from './xml.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** An element as text, to stand in one that declares our prefixes. */
export function writeXml(node: Xml | string): string {
  if (!isXml(node)) return escapeXml(node).replaceAll('\r', '&#13;');
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value).replaceAll('\t', '&#9;').replaceAll('\r', '&#13;')}"`)
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  const text = `<${node.name}${attributes}>${node.children.map(writeXml).join('')}</${node.name}>`;
  return node.name === 'w:drawing' ? drawing(text) : text;
}

/** Shapes are younger than the standard: as in Word's own files, a reader that does not know them may pass them over. */
function drawing(text: string): string {
  const needed = ['wps', 'wpg'].filter((prefix) => text.includes(`<${prefix}:`));
  if (needed.length === 0) return text;
  const choice = `<mc:Choice Requires="${needed.join(' ')}">${text}</mc:Choice>`;
  return `<mc:AlternateContent>${choice}<mc:Fallback/></mc:AlternateContent>`;
}

/** An element as text that declares the prefixes it uses, so that it can stand anywhere. */
export function writeAlone(node: Xml): string {
  const text = writeXml(node);
  const used = Object.entries(namespaces).filter(([prefix]) => new RegExp(`[< /]${prefix}:`, 'u').test(text));
  const declared = Object.fromEntries(used.map(([prefix, uri]) => [`xmlns:${prefix}`, uri]));
  return writeXml({ ...node, attributes: { ...declared, ...node.attributes } });
}

/** A whole part. */
export function writePart(root: Xml): Uint8Array {
  return new TextEncoder().encode(declaration + writeAlone(root));
}
