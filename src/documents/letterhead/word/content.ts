import {
  allowedPlacing,
  allowedText,
  comments,
  drawnKinds,
  passedOver,
  playing,
  trackedChanges,
  unwrapped,
} from './allowed.ts';
import { type Fields, fieldsIn } from './fields.ts';
import type { Pictures } from './pictures.ts';
import { childAt, element, isOn, isXml, type Xml } from './xml.ts';

/** Where something stands and what is wrong there is told together: 'In de koptekst staat …'. */
type Cleaning = {
  readonly part: string;
  readonly fields: Fields;
  readonly pictures: Pictures;
  readonly refuse: (what: string) => void;
};

/** A head, a foot or a style as we take it over. `refuse` gets what does not fit, to stand after 'In de koptekst'. */
export function cleanContent(root: Xml, { part, pictures, refuse }: Omit<Cleaning, 'fields'>): Xml {
  const fields = fieldsIn(root);
  for (const field of new Set(fields.refused))
    refuse(
      `staat het veld ${field}. Alleen paginanummers mogen een veld zijn: selecteer het veld en druk op Ctrl+Shift+F9, dan wordt het vaste tekst`,
    );
  const cleaning = { part, pictures, refuse, fields };
  const children = root.children.flatMap((child) => clean(child, cleaning));
  const stray = root.name === 'w:styles' ? undefined : children.find((child) => !isBlock(child));
  if (stray !== undefined) refuse(unknown(isXml(stray) ? stray.name : stray));
  return { name: root.name, attributes: kept(root), children: ended(root.name, children) };
}

function clean(node: Xml | string, cleaning: Cleaning): (Xml | string)[] {
  if (!isXml(node)) return [node];
  const inside = () => node.children.flatMap((child) => clean(child, cleaning));
  if (passedOver.has(node.name)) return [];
  if (unwrapped.has(node.name)) {
    if (isOn(childAt(node, 'w:sdtPr', 'w:showingPlcHdr')))
      cleaning.refuse('staat een invulvak dat leeg is. Vul het in of haal het weg');
    return inside();
  }
  if (isSignOfField(node) && !cleaning.fields.kept.has(node)) return node.name === 'w:fldSimple' ? inside() : [];
  // a head that starts a page or a column makes Word start one for ever
  if (node.name === 'w:br' && /^(?:page|column)$/u.test(node.attributes['w:type'] ?? '')) return [];
  const wrong = refused(node);
  if (wrong) {
    cleaning.refuse(wrong);
    return [];
  }
  if (node.name === 'a:blip') return picture(node, cleaning, inside());
  return [{ name: node.name, attributes: kept(node), children: ended(node.name, inside()) }];
}

/** Heads, feet, cells and boxes end in a paragraph, or Word calls the file damaged. */
function ended(name: string, children: readonly (Xml | string)[]): readonly (Xml | string)[] {
  const last = children.at(-1);
  if (!/^w:(?:hdr|ftr|tc|txbxContent)$/u.test(name) || (last && isXml(last) && last.name === 'w:p')) return children;
  return [...children, element('w:p')];
}

function isBlock(node: Xml | string): boolean {
  return isXml(node) && (node.name === 'w:p' || node.name === 'w:tbl');
}

function isSignOfField({ name }: Xml): boolean {
  return name === 'w:fldSimple' || name === 'w:fldChar' || name === 'w:instrText';
}

function picture(node: Xml, cleaning: Cleaning, children: Xml['children']): Xml[] {
  const taken = cleaning.pictures.take(cleaning.part, node.attributes['r:embed'] ?? '');
  if ('id' in taken) return [{ name: node.name, attributes: { ...kept(node), 'r:embed': taken.id }, children }];
  cleaning.refuse(taken.wrong);
  return [];
}

/** Why an element cannot be taken over; undefined when it can. */
function refused({ name, attributes }: Xml): string | undefined {
  if (trackedChanges.has(name))
    return 'staan bijgehouden wijzigingen. Kies in Word Controleren, Alle wijzigingen accepteren, en sla het op';
  if (comments.has(name)) return 'staat een opmerking. Verwijder haar (Controleren, Verwijderen)';
  if (name === 'w:numPr') return 'staat een opsomming of nummering. Typ de nummers of tekens zelf';
  if (name === 'w:pict' || name === 'w:object')
    return 'staat een tekening of watermerk van een oude soort. Kies Bestand, Info, Converteren, of vervang het door een plaatje';
  if (playing.has(name) || (name === 'a:graphicData' && !drawnKinds.has(attributes.uri ?? '')))
    return 'staat een grafiek, SmartArt, geluid of film. Maak er een plaatje van';
  return isAllowed(name) ? undefined : unknown(name);
}

function unknown(what: string): string {
  return `staat iets wat wij niet kunnen overnemen (${what}). Haal het weg`;
}

function isAllowed(name: string): boolean {
  const [prefix = '', local = ''] = name.split(':');
  if (prefix === 'w') return allowedText.has(local);
  if (prefix === 'wp') return allowedPlacing.has(local);
  return prefix === 'a' || prefix === 'pic' || prefix === 'wps' || prefix === 'wpg';
}

/** Without the marks of editing sessions, and without ways to other parts. */
function kept({ attributes }: Xml): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).filter(([name]) => !name.startsWith('w:rsid') && !name.startsWith('r:')),
  );
}
