import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '#src/documents/docx/render.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { LetterheadFiles } from '#src/documents/letterhead/letterhead.ts';
import { readWordPaper } from '#src/documents/letterhead/word-paper.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { wordsOf } from '#src/documents/words.ts';
import { modelsOf, typedText } from '../docx/generated-models.ts';
import { partPath, type ReadDocx, readDocx, said } from '../docx/read-docx.ts';
import { all, attributeOf, type Element, first } from '../docx/xml.ts';
import { letterModel, trajectplanModel } from '../models.ts';
import { onWordPapers } from './on-word-papers.ts';

const papers = onWordPapers();

async function printed(model: DocumentModel, letterhead: LetterheadFiles | undefined): Promise<ReadDocx> {
  return readDocx(await renderDocx(model, fingerprintOf(model), letterhead));
}

async function plan(paper: string): Promise<ReadDocx> {
  return printed(trajectplanModel, papers.get(paper));
}

function head(docx: ReadDocx, kind: 'first' | 'default'): Element {
  return docx.part(partPath(docx.document, docx.part('word/_rels/document.xml.rels'), kind));
}

/** The paragraph of a part that says this. */
function saying(part: Element, text: string): Element {
  const found = all(part, 'w:p').find((one) => said(one).includes(text));
  if (!found) throw new Error(`Nothing says ${text}`);
  return found;
}

/** Any text in an element, of whatever kind. */
const textIn = (element: Element | undefined): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

const millimetres = (dxa: string | undefined) => Math.round((Number(dxa) / 1440) * 25.4);

describe.each([...papers])('on the paper "%s"', (_, letterhead) => {
  test('any document says all its words but who sends it and from where', async () => {
    const says = fc.asyncProperty(modelsOf(typedText), async (model) => {
      const expected = wordsOf(model, fingerprintOf(model), { letterhead: true });
      expect((await printed(model, letterhead)).words).toEqual(expected.map((word) => word.normalize('NFC')));
    });
    await fc.assert(says, { numRuns: 10, interruptAfterTimeLimit: 10_000 });
  });

  test('everything that is referred to is there, once', async () => {
    const docx = await printed(letterModel, letterhead);
    const styles = all(docx.part('word/styles.xml'), 'w:style');
    const ids = styles.map((style) => style.attributes.get('w:styleId'));
    const names = styles.map((style) => attributeOf(style, 'w:name'));
    expect([new Set(ids).size, new Set(names).size]).toEqual([ids.length, names.length]);
    const parts = docx.paths.filter((path) => /^word\/(?:header|footer)\d\.xml$/u.test(path));
    for (const path of parts) {
      const part = docx.part(path);
      for (const kind of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn'])
        for (const worn of all(part, kind)) expect(ids).toContain(worn.attributes.get('w:val'));
      const relations = all(docx.part(path.replace('word/', 'word/_rels/').concat('.rels')), 'Relationship');
      for (const blip of all(part, 'a:blip')) {
        const to = relations.find((one) => one.attributes.get('Id') === blip.attributes.get('r:embed'));
        expect(docx.paths).toContain(`word/${to?.attributes.get('Target')}`);
      }
      expect(part.children.filter((child) => typeof child !== 'string').at(-1)).toMatchObject({ name: 'w:p' });
    }
    const drawings = parts.flatMap((path) => all(docx.part(path), 'wp:docPr').map((one) => one.attributes.get('id')));
    expect(new Set(drawings).size).toBe(drawings.length);
  });

  test('our styles are those of the house', async () => {
    const [ours, house] = [await printed(letterModel, letterhead), await printed(letterModel, undefined)];
    const looks = (docx: ReadDocx) =>
      [...docx.text('word/styles.xml').matchAll(/<w:style [^>]*w:styleId="([^"]+)".*?<\/w:style>/gsu)]
        .filter(([, id = '']) => id !== 'Normal' && !id.startsWith('MGPapier-'))
        .map(([style]) => style);
    expect(looks(ours)).toEqual(looks(house));
  });

  test('the same document is the same bytes, also on a paper that was read anew', async () => {
    const again = readWordPaper(letterhead.word);
    if (!again.ok) throw new Error(again.messages.join());
    const hash = async (files: LetterheadFiles) =>
      createHash('sha256')
        .update(await renderDocx(letterModel, 'ab', files))
        .digest('hex');
    expect(await hash({ ...letterhead, word: again.word })).toBe(await hash(letterhead));
  });
});

test('our text keeps to its margins, and is not pushed by the print of the office', async () => {
  const { document } = await plan('tables');
  const margin = (side: string) => millimetres(attributeOf(document, 'w:pgMar', `w:${side}`));
  expect([margin('left'), margin('right')]).toEqual([25, 18]);
  const room = papers.get('tables')?.room;
  expect([margin('top'), margin('bottom')]).toEqual([-((room?.laterTopMm ?? 0) + 10), -((room?.bottomMm ?? 0) + 15)]);
});

test('the print of the office stands where it stood: its side margins were 20 and 28 mm', async () => {
  const framed = head(await plan('framed'), 'default');
  const name = saying(framed, 'Bureau De Brug');
  expect([attributeOf(name, 'w:ind', 'w:left'), attributeOf(name, 'w:ind', 'w:right')]).toEqual(['-283', '568']);
  const frame = first(saying(framed, 'Havenkade'), 'w:framePr')?.attributes;
  expect([frame?.get('w:hAnchor'), frame?.get('w:x'), frame?.get('w:y')]).toEqual(['page', '6918', '568']);

  const tables = all(head(await plan('tables'), 'default'), 'w:tbl').filter((one) => said(one).includes('0'));
  const [address, telephone] = tables.filter((one) => attributeOf(one, 'w:tblStyle')?.startsWith('MGPapier-'));
  // a table of Word 2010 hangs out by the margin of its cells; one of "100%" is as wide as the office's text
  expect(address && [attributeOf(address, 'w:tblInd', 'w:w'), attributeOf(address, 'w:tblW', 'w:w')]).toEqual([
    '-391',
    '9184',
  ]);
  expect(telephone && attributeOf(telephone, 'w:tblInd', 'w:w')).toBe(String(9184 - 3000 - 283));

  const [logo, box] = all(head(await plan('floating'), 'default'), 'wp:anchor');
  const across = (anchor: Element | undefined) => anchor && first(anchor, 'wp:positionH');
  expect(across(logo)?.attributes.get('relativeFrom')).toBe('page');
  expect([logo, box].map((anchor) => millimetres(String(Number(textIn(across(anchor))) / 635)))).toEqual([56, 142]);
});

test('tab stops and what aligns by them stand where they stood', async () => {
  const docx = await plan('floating');
  const line = saying(head(docx, 'default'), 'Bureau');
  const stops = all(line, 'w:tab').flatMap(({ attributes }) =>
    attributes.has('w:pos') ? [[attributes.get('w:val'), attributes.get('w:pos')]] : [],
  );
  expect(stops).toEqual([
    ['center', '4253'],
    ['clear', '4536'],
    ['right', '8789'],
    ['clear', '9072'],
  ]);
});

test('under the print of the first page stands VERTROUWELIJK, on later pages the running head', async () => {
  const docx = await plan('firstDiffers');
  const room = papers.get('firstDiffers')?.room;
  const ours = (kind: 'first' | 'default') => all(head(docx, kind), 'w:tbl').find((one) => first(one, 'w:tblpPr'));
  const places = (['first', 'default'] as const).map((kind) => {
    const table = ours(kind);
    return table && [said(table).replaceAll('\u00a0', ' '), millimetres(attributeOf(table, 'w:tblpPr', 'w:tblpY'))];
  });
  expect(places).toEqual([
    ['VERTROUWELIJK', room?.firstTopMm],
    [`${trajectplanModel.runningHead} VERTROUWELIJK`, room?.laterTopMm],
  ]);
  expect(said(head(docx, 'default'))).toContain('vervolg');
  expect(said(head(docx, 'first'))).not.toContain('vervolg');
  const [gap] = all(docx.document, 'w:p');
  expect(millimetres(gap && attributeOf(gap, 'w:spacing', 'w:line'))).toBe(
    (room?.firstTopMm ?? 0) - (room?.laterTopMm ?? 0),
  );
});

test('the address of a letter stays in the window, whatever the first page prints', async () => {
  for (const [, letterhead] of papers) {
    const { document } = await printed(letterModel, letterhead);
    const [gap] = all(document, 'w:p');
    const top =
      -Number(attributeOf(document, 'w:pgMar', 'w:top')) + Number(gap && attributeOf(gap, 'w:spacing', 'w:line'));
    expect((top / 1440) * 25.4).toBeCloseTo(53.5, 1);
  }
});

test('theme, defaults and pictures of the office come along; mark and name of the house do not', async () => {
  const docx = await plan('themed');
  expect(docx.text('word/theme/theme1.xml')).toContain('Georgia');
  expect(docx.text('word/styles.xml')).toMatch(/<w:docDefaults>.*minorHAnsi.*w:line="259".*<\/w:docDefaults>/su);
  expect(said(head(docx, 'first'))).not.toContain(trajectplanModel.organisation);
  expect((await plan('floating')).paths.filter((path) => path.startsWith('word/media/'))).toEqual([
    'word/media/image1.png',
  ]);
});

test('the paper that came with an office is taken as it is', () => {
  const paper = readWordPaper(readFileSync(new URL('./papers/briefpapier.docx', import.meta.url)));
  expect(paper.ok && paper.room.otherFirst).toBe(true);
});
