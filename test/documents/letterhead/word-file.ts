import { type Zippable, zipSync } from 'fflate';

/** A Word file as Word itself writes it, out of the parts a test gives; what it leaves out is that of a common letterhead. */
export type WordFile = {
  readonly header?: string;
  readonly footer?: string;
  readonly headerFirst?: string;
  readonly footerFirst?: string;
  /** Children of w:styles. */
  readonly styles?: string;
  /** Children of w:settings. */
  readonly settings?: string;
  readonly theme?: string;
  /** Text of the body, before the section. */
  readonly body?: string;
  readonly size?: string;
  readonly margins?: string;
  readonly otherFirst?: boolean;
  readonly mainType?: string;
  /** More parts, by path. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** More relations of the document, of its header and of its footer. */
  readonly relations?: string;
  readonly headerRelations?: string;
  readonly types?: string;
};

export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml"',
  'mc:Ignorable="w14 wp14"',
].join(' ');

export const commonStyles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:cstheme="minorBidi"/>',
  '<w:kern w:val="2"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="nl-NL" w:eastAsia="en-US" w:bidi="ar-SA"/><w14:ligatures w14:val="standardContextual"/></w:rPr></w:rPrDefault>',
  '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:latentStyles w:defLockedState="0" w:count="376"/>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/><w:next w:val="Standaard"/><w:rPr><w:color w:val="FF0000"/><w:sz w:val="72"/></w:rPr></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="Standaardalinea-lettertype"><w:name w:val="Default Paragraph Font"/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="Standaardtabel"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Koptekst"><w:name w:val="header"/><w:basedOn w:val="Standaard"/><w:link w:val="KoptekstChar"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Voettekst"><w:name w:val="footer"/><w:basedOn w:val="Standaard"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="7A1F3D" w:themeColor="accent1"/><w:sz w:val="16"/></w:rPr></w:style>',
  '<w:style w:type="table" w:styleId="Tabelraster"><w:name w:val="Table Grid"/><w:basedOn w:val="Standaardtabel"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Ongebruikt"><w:name w:val="Ongebruikt"/></w:style>',
].join('');

/** The bytes of the file. */
export function wordFile(source: WordFile): Uint8Array {
  const heads = [
    { key: 'header', root: 'hdr', kind: 'header', type: 'default' },
    { key: 'footer', root: 'ftr', kind: 'footer', type: 'default' },
    { key: 'headerFirst', root: 'hdr', kind: 'header', type: 'first' },
    { key: 'footerFirst', root: 'ftr', kind: 'footer', type: 'first' },
  ] as const;
  const given = heads.filter(({ key }) => source[key] !== undefined);
  const section = [
    ...given.map(({ key, kind, type }) => `<w:${kind}Reference w:type="${type}" r:id="${key}"/>`),
    `<w:pgSz ${source.size ?? 'w:w="11906" w:h="16838"'}/>`,
    `<w:pgMar ${source.margins ?? 'w:top="1985" w:right="1134" w:bottom="1701" w:left="1418" w:header="709" w:footer="567" w:gutter="0"'}/>`,
    source.otherFirst ? '<w:titlePg/>' : '',
  ].join('');
  const settings =
    source.settings ??
    '<w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(source),
    '_rels/.rels': relationships(relationTo('m', 'officeDocument', 'word/document.xml')),
    'word/document.xml': root('document', `<w:body>${source.body ?? '<w:p/>'}<w:sectPr>${section}</w:sectPr></w:body>`),
    'word/_rels/document.xml.rels': relationships(
      relationTo('s', 'styles', 'styles.xml') +
        relationTo('e', 'settings', 'settings.xml') +
        (source.theme ? relationTo('t', 'theme', 'theme/theme1.xml') : '') +
        given.map(({ key, kind }) => relationTo(key, kind, `${key}.xml`)).join('') +
        (source.relations ?? ''),
    ),
    'word/styles.xml': root('styles', source.styles ?? commonStyles),
    'word/settings.xml': root('settings', settings),
    ...(source.theme ? { 'word/theme/theme1.xml': source.theme } : {}),
    ...(source.headerRelations ? { 'word/_rels/header.xml.rels': relationships(source.headerRelations) } : {}),
    ...Object.fromEntries(given.map((head) => [`word/${head.key}.xml`, root(head.root, source[head.key] ?? '')])),
    ...source.parts,
  };
  const zippable: Zippable = {};
  for (const [path, content] of Object.entries(files))
    zippable[path] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return zipSync(zippable, { mtime: new Date(2026, 0, 5) });
}

export function relationTo(id: string, kind: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${more}/>`;
}

function root(name: string, content: string): string {
  return `${declaration}<w:${name} ${spaces}>${content}</w:${name}>`;
}

function relationships(content: string): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

function contentTypes({ mainType, types = '' }: WordFile): string {
  const main = mainType ?? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return [
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>',
    `<Override PartName="/word/document.xml" ContentType="${main}"/>${types}</Types>`,
  ].join('');
}
