import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unzip } from '#src/documents/letterhead/word/unzip.ts';
import { readWordPaper } from '#src/documents/letterhead/word-paper.ts';
import { png } from './pictures.ts';
import { relationTo, type WordFile, wordFile } from './word-file.ts';
import { anchored, inlinePicture, said } from './word-parts.ts';

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const header = said('Bureau De Brug');
const field = (instruction: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const outside = ' TargetMode="External"';
const graph = '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic>';

/** What is refused, in a file that is good but for that, with a word of what the office reads. */
const refused: Record<string, readonly [WordFile, string]> = {
  'text on the page itself': [{ header, body: said('Geachte mevrouw') }, 'Op de pagina zelf'],
  'a template': [{ header, mainType: `${main}.template.main+xml` }, 'sjabloon (.dotx)'],
  'a file with macros': [{ header, mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }, 'macro’s'],
  'a macro nobody declared': [{ header, relations: relationTo('v', 'vbaProject', 'vbaProject.bin') }, 'macro’s'],
  'a control with a program behind it': [
    { header, headerRelations: relationTo('c', 'control', 'activeX.xml') },
    'ActiveX',
  ],
  'another file inside': [{ header, parts: { 'word/embeddings/blad.xlsx': 'x' } }, 'Excel'],
  'an object of another program': [{ header: `${header}<w:p><w:r><w:object/></w:r></w:p>` }, 'oude soort'],
  'text that is read in from a file': [{ header, relations: relationTo('a', 'aFChunk', 'stuk.html') }, 'ander bestand'],
  'a template it hangs on': [
    { header, relations: relationTo('t', 'attachedTemplate', 'https://elders.example/sjabloon.dotm', outside) },
    'Normal',
  ],
  'a picture elsewhere': [
    { header, headerRelations: relationTo('p', 'image', 'https://elders.example/spion.png', outside) },
    'koppeling',
  ],
  'a field that fetches': [{ header: field('INCLUDEPICTURE "https://elders.example/x.png" \\d') }, 'INCLUDEPICTURE'],
  'a field that runs': [{ header: field('DDEAUTO c:\\\\windows\\\\cmd.exe') }, 'DDEAUTO'],
  'a field of another day': [{ header: field('DATE \\@ "d MMMM yyyy"') }, 'Ctrl+Shift+F9'],
  'a simple field of another kind': [{ header: '<w:p><w:fldSimple w:instr="AUTHOR"/></w:p>' }, 'AUTHOR'],
  'a field without end': [
    { header: `${header}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>` },
    'het veld ?',
  ],
  'a document type': [
    { header, parts: { 'word/header.xml': '<!DOCTYPE x [<!ENTITY y "z">]><x>&y;</x>' } },
    'word/header.xml',
  ],
  'XML that is broken': [{ header, parts: { 'word/header.xml': '<x>' } }, 'niet te lezen'],
  'an element too deep': [{ header: `${'<w:sdt>'.repeat(300)}${'</w:sdt>'.repeat(300)}` }, 'niet te lezen'],
  'a comment': [{ header: `<w:p><w:commentRangeStart w:id="1"/></w:p>` }, 'opmerking'],
  'a change that is tracked': [{ header: `<w:p><w:ins w:id="1" w:author="x"/></w:p>` }, 'wijzigingen accepteren'],
  'an empty box to fill in': [
    { header: `${header}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${header}</w:sdtContent></w:sdt>` },
    'invulvak',
  ],
  numbering: [{ header: '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>' }, 'nummering'],
  'a watermark of the old kind': [{ header: '<w:p><w:r><w:pict><v:shape/></w:pict></w:r></w:p>' }, 'oude soort'],
  'a graph': [{ header: anchored(graph) }, 'SmartArt'],
  'what we do not know': [{ header: `<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>` }, 'w:footnoteReference'],
  'text outside of any paragraph': [{ header: `${header}<w:r><w:t>los</w:t></w:r>` }, 'overnemen (w:r)'],
  'a picture few readers show': [withPicture('word/media/logo.emf', new Uint8Array([1, 0, 0, 0])), 'PNG'],
  'a picture that is not there': [{ header: inlinePicture('weg') }, 'niet in het bestand'],
  'pictures too large to mail': [withPicture('word/media/logo.png', png(2_100_000)), '2 MB'],
  'no head and no foot': [{ body: header }, 'geen koptekst en geen voettekst'],
  'a head with nothing in it': [{ header: '<w:p/>', footer: '<w:p/>' }, 'geen koptekst en geen voettekst'],
  'no default style': [{ header, styles: '<w:docDefaults/>' }, 'standaardstijl'],
  'even pages that differ': [{ header, settings: '<w:evenAndOddHeaders/>' }, 'Even pagina’s'],
  'two sections': [{ header, body: '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>' }, 'sectie'],
  'another size of paper': [{ header, size: 'w:w="12240" w:h="15840"' }, 'A4'],
  'paper that lies down': [{ header, size: 'w:w="16838" w:h="11906" w:orient="landscape"' }, 'Staand'],
  'sides too wide': [{ header, margins: margins({ left: 2268 }) }, 'links 40 mm en rechts 20 mm'],
  'text that begins too low': [{ header, margins: margins({ top: 3402 }) }, 'op 60 mm van boven'],
  'a head that pushes it too low': [{ header: header.repeat(12) }, 'Eerste pagina afwijkend'],
  'text that begins too high': [{ header, margins: margins({ top: 284, header: 0 }) }, 'minstens 10 mm'],
  'a first head of half a page': [{ header, headerFirst: header.repeat(24), otherFirst: true }, 'hoogstens 100 mm'],
  'a foot too high': [{ header, margins: margins({ bottom: 3969 }) }, 'op 70 mm van onderen'],
  'a foot at the edge': [{ header, margins: margins({ bottom: 113, footer: 0 }) }, 'minstens 5 mm'],
};

for (const [what, [source, words]] of Object.entries(refused)) {
  test(`${what} is refused, with what to do`, () => {
    const paper = readWordPaper(wordFile(source));
    expect(paper.ok ? ['taken'] : paper.messages).toContainEqual(expect.stringContaining(words));
  });
}

test('all that is wrong is told at once', () => {
  const paper = readWordPaper(
    wordFile({
      header: field('DATE') + field('TIME'),
      footer: '<w:p><w:commentRangeStart w:id="1"/></w:p>',
      margins: margins({ left: 2268, top: 3402 }),
    }),
  );
  const messages = paper.ok ? [] : paper.messages;
  expect(messages).toHaveLength(5);
  // as on every form: the last sentence has no full stop
  expect(messages.filter((message) => message.endsWith('.'))).toEqual([]);
});

test.each([
  ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'geen Word-document'],
  ['nothing', new Uint8Array(), 'geen Word-document'],
  ['half a file', wordFile({ header }).subarray(0, 600), 'beschadigd'],
  ['a zip of other things', zipSync({ 'a.txt': new Uint8Array(9) }), 'geen Word-document'],
  ['a file with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'wachtwoord'],
  ['a bomb', zipSync({ 'word/a.xml': new Uint8Array(20_000_001) }), 'te groot'],
  [
    'a thousand parts',
    zipSync(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}`, new Uint8Array()]))),
    'te groot',
  ],
])('%s is refused', (_, bytes, words) => {
  const paper = readWordPaper(bytes);
  expect(paper.ok ? ['taken'] : paper.messages).toEqual([expect.stringContaining(words)]);
});

test('a part that unpacks to more than the directory says is cut off there', () => {
  const file = Buffer.from(wordFile({ header, parts: { 'word/header.xml': 'x'.repeat(1_000_000) } }));
  const name = file.lastIndexOf('word/header.xml');
  file.writeUInt32LE(10, name - 46 + 24);
  const parts = unzip(file);
  expect(typeof parts === 'string' ? parts : parts.get('word/header.xml')).toHaveLength(10);
});

function withPicture(path: string, bytes: Uint8Array): WordFile {
  const target = path.slice('word/'.length);
  return {
    header: inlinePicture('logo'),
    headerRelations: relationTo('logo', 'image', target),
    parts: { [path]: bytes },
  };
}

function margins(changed: Partial<Record<'top' | 'bottom' | 'left' | 'header' | 'footer', number>>): string {
  const all = { top: 1985, right: 1134, bottom: 1701, left: 1418, header: 709, footer: 567, gutter: 0, ...changed };
  return Object.entries(all)
    .map(([side, size]) => `w:${side}="${size}"`)
    .join(' ');
}
