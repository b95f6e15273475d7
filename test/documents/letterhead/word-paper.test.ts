import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWordPaper } from '#src/documents/letterhead/word-paper.ts';
import { png } from './pictures.ts';
import { relationTo, type WordFile, wordFile } from './word-file.ts';
import { anchored, inlinePicture, picture, said } from './word-parts.ts';

const header = said('Bureau De Brug');
const logo = {
  headerRelations: relationTo('logo', 'image', 'media/logo.png'),
  parts: { 'word/media/logo.png': png() },
};

function paperOf(source: WordFile) {
  const paper = readWordPaper(wordFile(source));
  if (!paper.ok) throw new Error(paper.messages.join('\n'));
  const files = unzipSync(paper.word);
  return { ...paper, paths: Object.keys(files), text: (path: string) => strFromU8(files[path] ?? new Uint8Array()) };
}

test('only heads, feet, their pictures and what decides their looks come along', () => {
  const paper = paperOf({
    header: inlinePicture('logo'),
    footer: said('KvK 00000000', 'Voettekst'),
    body: '<w:p/><w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr></w:p>',
    theme:
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="De Brug"><a:themeElements/></a:theme>',
    headerRelations: logo.headerRelations,
    parts: { ...logo.parts, 'docProps/core.xml': '<x/>', 'word/media/ander.png': png(), 'word/comments.xml': '<x/>' },
  });
  expect(paper.paths).toEqual([
    '[Content_Types].xml',
    'word/document.xml',
    'word/styles.xml',
    'word/settings.xml',
    'word/theme.xml',
    'word/header.xml',
    'word/_rels/header.xml.rels',
    'word/footer.xml',
    'word/media/image1.png',
    'word/_rels/document.xml.rels',
    '_rels/.rels',
  ]);
  expect(paper.text('word/document.xml')).not.toContain('Kop1');
  expect(paper.text('word/header.xml')).not.toMatch(/rsid|w14|extLst/u);
});

test('styles come along as far as they are worn, with those they are based on', () => {
  const ids = paperOf({ header, footer: said('KvK', 'Voettekst') })
    .text('word/styles.xml')
    .matchAll(/w:styleId="(\w+)"/gu);
  expect([...ids].map(([, id]) => id)).toEqual(['Standaard', 'Standaardtabel', 'Koptekst', 'Voettekst']);
});

test('the same file gives the same bytes, and its own outcome gives itself', () => {
  const source = { header: anchored(picture('logo')), footer: said('KvK'), ...logo };
  const [paper, again] = [paperOf(source), paperOf(source)];
  expect(again.word).toEqual(paper.word);
  expect(readWordPaper(paper.word)).toEqual({ ok: true, word: paper.word, room: paper.room });
});

test('the room is that of the margins', () => {
  expect(paperOf({ header }).room).toEqual({ firstTopMm: 35, laterTopMm: 35, bottomMm: 30, otherFirst: false });
});

test('a first page that reaches further leaves less room, on that page only', () => {
  const { room } = paperOf({ header, headerFirst: header.repeat(10), otherFirst: true });
  expect(room.otherFirst).toBe(true);
  expect(room.laterTopMm).toBe(35);
  expect(room.firstTopMm).toBeGreaterThan(50);
  expect(room.firstTopMm).toBeLessThan(65);
});

test('what floats counts for the end of the page it stands at; a band down the page counts for neither', () => {
  const at = (mm: number) => ({ down: 'page', y: `<wp:posOffset>${mm * 36_000}</wp:posOffset>` });
  const drawnAt = (mm: number, high = 480_000) =>
    anchored(picture('logo'), at(mm)).replace('cy="480000"/><wp:wrap', `cy="${high}"/><wp:wrap`);
  expect(paperOf({ header: drawnAt(28), ...logo }).room.laterTopMm).toBe(42);
  expect(paperOf({ header: drawnAt(20, 9_000_000), ...logo }).room.laterTopMm).toBe(35);
  const footed = {
    ...logo,
    headerRelations: '',
    parts: { ...logo.parts, 'word/_rels/footer.xml.rels': footRelations },
  };
  expect(paperOf({ header, footer: drawnAt(250), ...footed }).room.bottomMm).toBe(47);
});

const footRelations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${logo.headerRelations}</Relationships>`;

test('the first page of a paper that says nothing of it is no other page', () => {
  const paper = paperOf({ header, headerFirst: '<w:p><w:r><w:pict/></w:r></w:p>' });
  expect(paper.room.otherFirst).toBe(false);
  expect(paper.paths).not.toContain('word/headerFirst.xml');
});

test('a link becomes its text, page numbers stay fields, content boxes become their content', () => {
  const sign = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const complex = (instruction: string, text: string) =>
    `${sign('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${sign('separate')}<w:r><w:t>${text}</w:t></w:r>${sign('end')}`;
  const inside = [
    `<w:hyperlink r:id="h"><w:r><w:t>www.debrug.example</w:t></w:r></w:hyperlink>`,
    complex('HYPERLINK "mailto:post@debrug.example"', 'post@debrug.example'),
    complex('PAGE  \\* MERGEFORMAT', '1'),
    '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>2</w:t></w:r></w:fldSimple>',
    '<w:sdt><w:sdtPr><w:alias w:val="Bedrijf"/></w:sdtPr><w:sdtContent><w:r><w:t>De Brug</w:t></w:r></w:sdtContent></w:sdt>',
  ].join('');
  const paper = paperOf({
    header: `<w:p>${inside}</w:p>`,
    headerRelations: relationTo('h', 'hyperlink', 'https://www.debrug.example', ' TargetMode="External"'),
  });
  const text = paper.text('word/header.xml');
  for (const words of [
    '>www.debrug.example<',
    '>post@debrug.example<',
    '>De Brug<',
    ' PAGE  \\* MERGEFORMAT ',
    '" NUMPAGES "',
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/HYPERLINK|mailto|hyperlink|sdt|alias/u);
  expect(paper.paths).not.toContain('word/_rels/header.xml.rels');
});

test('of two ways to say a thing the one we know is taken', () => {
  const box =
    '<w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>In een vak</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>';
  const either = `<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>`;
  const text = paperOf({ header: `<w:p><w:r>${either}</w:r></w:p>` }).text('word/header.xml');
  expect(text).toContain('In een vak');
  expect(text).not.toContain('w:pict');
});

test('a head and a cell that end in a table or in nothing get the paragraph Word wants there', () => {
  const table = '<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>';
  expect(paperOf({ header: header + table }).text('word/header.xml')).toContain(
    '<w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl><w:p/></w:hdr>',
  );
});
