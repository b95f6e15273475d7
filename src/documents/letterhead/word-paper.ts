import type { PaperRoom } from './letterhead.ts';
import { cleanContent } from './word/content.ts';
import { forbiddenIn } from './word/forbidden.ts';
import { openPackage, type Package } from './word/package.ts';
import { type PaperPage, paperPage } from './word/paper-page.ts';
import { type PaperParts, roomOf, wrongPage, wrongRoom } from './word/paper-room.ts';
import { type Pictures, picturesOf } from './word/pictures.ts';
import { isEmpty } from './word/print-extent.ts';
import { bareStyle, readStyleSheet, type StyleSheet, wornStyles } from './word/style-sheet.ts';
import { cleanTheme } from './word/theme.ts';
import { noWord, unzip } from './word/unzip.ts';
import { partKinds, writePackage } from './word/write-package.ts';
import { below, childAt, childrenOf, element, isOn, parseXml, type Xml } from './word/xml.ts';

export type ReadWordPaper =
  | { readonly ok: true; readonly word: Uint8Array; readonly room: PaperRoom }
  | { readonly ok: false; readonly messages: readonly string[] };

/** Pictures travel with every document that is printed on the paper. */
const mostPictureBytes = 2_000_000;

/**
 * An office's briefpapier.docx: what of it we print, as a Word file of its own, and the room it leaves. Heads, feet, their
 * pictures and styles come along, element by element from a list of what we know; the rest of the file does not. Or Dutch
 * sentences on all that does not fit, each with what to do. Pure: the same bytes give the same bytes.
 */
export function readWordPaper(bytes: Uint8Array): ReadWordPaper {
  const parts = unzip(bytes);
  if (typeof parts === 'string') return { ok: false, messages: [parts] };
  const file = openPackage(parts);
  const main = file.relationsOf('').find(({ kind, external }) => kind === 'officeDocument' && !external)?.target;
  if (main === undefined || !file.parts.has(main)) return { ok: false, messages: [noWord] };
  const messages = new Set(forbiddenIn(file, main));
  for (const path of file.unreadable) messages.add(unreadable(path));
  const paper = readPaper(file, main, (message) => messages.add(message));
  return messages.size === 0 && paper ? { ok: true, ...paper } : { ok: false, messages: [...messages] };
}

type Refuse = (message: string) => void;

function readPaper(file: Package, main: string, refuse: Refuse): { word: Uint8Array; room: PaperRoom } | undefined {
  const root = (kind: string) => {
    const path = file.relationsOf(main).find((one) => one.kind === kind && !one.external)?.target;
    return path === undefined ? undefined : partOf(file, path, refuse);
  };
  const document = partOf(file, main, refuse);
  if (document && !isEmpty(childAt(document, 'w:body') ?? document))
    refuse(
      'Op de pagina zelf staat tekst of een plaatje, en dat gaat niet mee. Zet in de kop- of voettekst wat op elke brief moet staan, en haal de rest weg',
    );
  const section = sectionOf(document, refuse);
  const settings = root('settings');
  if (isOn(childAt(settings, 'w:evenAndOddHeaders')))
    refuse(
      'Even pagina’s hebben een andere kop- of voettekst. Zet “Even en oneven pagina’s verschillend” uit (Koptekst en voettekst)',
    );
  const sheet = sheetOf(root('styles'), refuse);
  if (!section || !sheet) return undefined;
  const page = paperPage(section, settings);
  for (const message of wrongPage(page)) refuse(message);
  const pictures = picturesOf(file);
  const parts = partsOf(file, main, { section, page, pictures, refuse });
  if (Object.values(parts).every(isEmpty))
    refuse(
      'Dit document heeft geen koptekst en geen voettekst. Zet het logo en de gegevens daarin, niet in de tekst zelf',
    );
  const styles = stylesOf(sheet, parts, { pictures, refuse });
  const room = roomOf(parts, page, readStyleSheet(styles));
  for (const message of wrongRoom(room)) refuse(message);
  if (pictures.files().reduce((sum, picture) => sum + picture.bytes.length, 0) > mostPictureBytes)
    refuse(
      'De plaatjes zijn samen te groot voor een bestand dat gemaild wordt. Kies in Word Afbeeldingsindeling, Afbeeldingen comprimeren, tot ze samen onder 2 MB zijn',
    );
  const theme = root('theme');
  const word = writePackage({ parts, page, styles, theme: theme && cleanTheme(theme), pictures: pictures.files() });
  return { word, room };
}

function partOf(file: Package, path: string, refuse: Refuse): Xml | undefined {
  const bytes = file.parts.get(path);
  const root = bytes && parseXml(bytes);
  if (!root) refuse(unreadable(path));
  return root;
}

function unreadable(path: string): string {
  return `Een deel van dit bestand is niet te lezen (${path}). Open het in Word, sla het opnieuw op en kies dat bestand`;
}

/** The one section of the document. */
function sectionOf(document: Xml | undefined, refuse: Refuse): Xml | undefined {
  if (!document) return undefined;
  const sections = [...below(document)].filter(({ name }) => name === 'w:sectPr');
  if (document.name !== 'w:document' || sections.length === 0)
    refuse(
      'Dit document is in een vorm die wij niet lezen. Sla het in Word op als Word-document (.docx), niet als “Strict Open XML”',
    );
  if (sections.length > 1)
    refuse(
      'Dit document heeft meer dan één sectie. Haal de sectie-einden weg, zodat alle pagina’s dezelfde instellingen hebben',
    );
  return sections.at(-1);
}

function sheetOf(root: Xml | undefined, refuse: Refuse): StyleSheet | undefined {
  const sheet = root && readStyleSheet(root);
  if (sheet?.paragraph !== undefined) return sheet;
  refuse(
    'Dit document heeft geen standaardstijl. Maak het briefpapier in Word zelf, of open het daar en sla het opnieuw op',
  );
  return undefined;
}

const placeNames = {
  header: 'de koptekst',
  footer: 'de voettekst',
  headerFirst: 'de koptekst van de eerste pagina',
  footerFirst: 'de voettekst van de eerste pagina',
} as const;

type Surroundings = {
  readonly section: Xml;
  readonly page: PaperPage;
  readonly pictures: Pictures;
  readonly refuse: Refuse;
};

function partsOf(file: Package, main: string, { section, page, pictures, refuse }: Surroundings): PaperParts {
  const part = (key: keyof typeof partKinds): Xml => {
    const { reference, type, kind, root: name } = partKinds[key];
    const referred = childrenOf(section, reference).find((one) => (one.attributes['w:type'] ?? 'default') === type);
    const path = file
      .relationsOf(main)
      .find((one) => one.id === referred?.attributes['r:id'] && one.kind === kind && !one.external)?.target;
    const root = path === undefined ? undefined : partOf(file, path, refuse);
    if (path === undefined || !root) return element(name, {}, [element('w:p')]);
    const inPlace = (what: string) => refuse(`In ${placeNames[key]} ${what}`);
    return { ...cleanContent(root, { part: path, pictures, refuse: inPlace }), name };
  };
  const everyPage = { header: part('header'), footer: part('footer') };
  if (!page.otherFirst) return everyPage;
  return { ...everyPage, headerFirst: part('headerFirst'), footerFirst: part('footerFirst') };
}

function stylesOf(
  sheet: StyleSheet,
  parts: PaperParts,
  { pictures, refuse }: Pick<Surroundings, 'pictures' | 'refuse'>,
): Xml {
  const root = element('w:styles', {}, [
    ...(sheet.defaults ? [sheet.defaults] : []),
    ...wornStyles(sheet, Object.values(parts)).map(bareStyle),
  ]);
  return cleanContent(root, { part: '', pictures, refuse: (what) => refuse(`In een opmaakstijl ${what}`) });
}
