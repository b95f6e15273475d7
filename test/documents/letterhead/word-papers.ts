import { png } from './pictures.ts';
import { office, relationTo, type WordFile } from './word-file.ts';
import { anchored, inlinePicture, picture, said, textBox } from './word-parts.ts';

/** Papers as offices make them in Word, each with something of its own. Their side margins are not ours. */

const logo = {
  headerRelations: relationTo('logo', 'image', 'media/logo.png'),
  parts: { 'word/media/logo.png': png() },
};
const margins = 'w:top="1701" w:right="1588" w:bottom="1474" w:left="1134" w:header="567" w:footer="454" w:gutter="0"';
const tab = '<w:r><w:tab/></w:r>';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (style: string, content: string, more = '') =>
  `<w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;

/** Centred and right at the tab stops of the foot, as Word gives it. */
const tabbedFoot = line(
  'Voettekst',
  run('KvK 00000000') + tab + run('IBAN NL00 TEST 0000') + tab + run('debrug.example'),
);

const cell = (width: number, content: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const table = (properties: string, widths: readonly number[], contents: readonly string[]) =>
  [
    `<w:tbl><w:tblPr>${properties}<w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>`,
    ...widths.map((width) => `<w:gridCol w:w="${width}"/>`),
    `</w:tblGrid><w:tr>${contents.map((content, at) => cell(widths[at] ?? 0, content)).join('')}</w:tr></w:tbl>`,
  ].join('');

const tables: WordFile = {
  margins,
  header: [
    table(
      '<w:tblStyle w:val="Tabelraster"/><w:tblW w:w="5000" w:type="pct"/>',
      [4592, 4592],
      [
        said('Bureau De Brug', 'Standaard'),
        line('Standaard', run('Havenkade 12'), '<w:jc w:val="right"/>') +
          line('Standaard', run('3011 XX Rotterdam'), '<w:jc w:val="right"/>'),
      ],
    ),
    line('Koptekst', ''),
    table('<w:tblW w:w="3000" w:type="dxa"/><w:jc w:val="right"/>', [3000], [said('010 000 00 00')]),
    line('Koptekst', ''),
  ].join(''),
  footer:
    table('<w:tblW w:w="4000" w:type="dxa"/><w:jc w:val="center"/>', [4000], [said('KvK 00000000', 'Voettekst')]) +
    tabbedFoot,
  settings:
    '<w:defaultTabStop w:val="708"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="14"/></w:compat>',
};

const floating: WordFile = {
  ...logo,
  margins,
  header: [
    anchored(picture('logo')),
    anchored(textBox(['Havenkade 12', '3011 XX Rotterdam']), {
      from: 'margin',
      x: '<wp:align>right</wp:align>',
      down: 'topMargin',
      y: '<wp:posOffset>360000</wp:posOffset>',
    }),
    line('Koptekst', run('Bureau') + tab + run('De') + tab + run('Brug')),
  ].join(''),
  footer: tabbedFoot,
};

const frame =
  '<w:framePr w:w="3402" w:hSpace="141" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:x="5784" w:y="568"/>';
const framed: WordFile = {
  margins,
  header:
    line('Koptekst', run('Havenkade 12'), frame) +
    line('Koptekst', run('3011 XX Rotterdam'), frame) +
    said('Bureau De Brug'),
  footer: line(
    'Voettekst',
    run('KvK 00000000') +
      '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>' +
      run('IBAN NL00 TEST 0000'),
  ),
};

const themed: WordFile = {
  margins,
  header:
    line('Kop1', run('De Brug')) +
    line('Standaard', tab + run('drie') + tab + run('stappen'), '<w:ind w:left="284" w:hanging="284"/>'),
  footer: `<w:p>${run('Zonder stijl, bladzij ')}<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>`,
  theme: [
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="De Brug"><a:themeElements>',
    '<a:clrScheme name="De Brug"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>',
    ...['dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'].map(
      (name) => `<a:${name}><a:srgbClr val="7A1F3D"/></a:${name}>`,
    ),
    '</a:clrScheme><a:fontScheme name="De Brug">',
    ...['major', 'minor'].map(
      (name) => `<a:${name}Font><a:latin typeface="Georgia"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}Font>`,
    ),
    '</a:fontScheme><a:fmtScheme name="De Brug">',
    `<a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${'<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst>`,
    '</a:fmtScheme></a:themeElements></a:theme>',
  ].join(''),
};

const firstDiffers: WordFile = {
  ...logo,
  margins,
  otherFirst: true,
  header: said('Bureau De Brug, vervolg'),
  footer: tabbedFoot,
  parts: {
    ...logo.parts,
    'word/_rels/headerFirst.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="eigen" Type="${office}/image" Target="media/logo.png"/></Relationships>`,
  },
  headerFirst:
    inlinePicture('eigen') +
    ['Bureau De Brug', 'Havenkade 12', '3011 XX Rotterdam', '010 000 00 00', 'post@debrug.example']
      .map((text) => line('Standaard', run(text), '<w:jc w:val="right"/>'))
      .join(''),
  footerFirst: tabbedFoot + line('Voettekst', run('Lid van de branchevereniging')),
};

export const wordPapers = { tables, floating, framed, themed, firstDiffers } as const;
