import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '#src/documents/docx/render.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { readDocx, said } from './docx/read-docx.ts';
import { all } from './docx/xml.ts';
import { letterModel, progressModel } from './models.ts';
import { letters, type ReadPage, type ReadText, readPdf } from './pdf/read-pdf.ts';
import { sampleModels } from './sample-hashes.ts';

const words = [
  'Burgemeester',
  'Van',
  'Verzonnenhoven',
  'tot',
  'Denkbeeldigplein',
  '1204-III',
  'hoog',
  'aan',
  'den',
  'Re-integratiebedrijf',
  'Nguyễn-Đorđević',
  'KWALITEITSVERANTWOORDELIJKHEID',
];

/** Words up to the limit of a form: 80 characters for a town, 120 for a street, 254 for an address for mail. */
function named(most: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 20 })
    .map((some) => some.reduce((text, word) => (text.length + word.length < most ? `${text} ${word}` : text)));
}

const mail = fc
  .array(fc.constantFrom('re-integratie', 'verzonnenhoven', 'voorbeeld'), { minLength: 3, maxLength: 12 })
  .map((parts) => `${parts.join('.')}@maasgroep.example`);

const longNamed = fc.record({
  organisation: named(120),
  runningHead: named(300),
  footer: named(400),
  branch: fc.record({
    name: named(90),
    addressLines: fc.tuple(named(120), named(88), fc.constant('010 000 00 00'), mail, named(60), named(60)),
  }),
});

const reports: fc.Arbitrary<DocumentModel> = longNamed.map((names) => ({ ...progressModel, ...names }));
const mailed: fc.Arbitrary<DocumentModel> = fc
  .record({
    names: longNamed,
    address: fc.array(named(120), { minLength: 2, maxLength: 6 }),
    window: fc.constantFrom('links' as const, 'rechts' as const, 'geen' as const),
  })
  .map(({ names, address, window }) => {
    const { opening } = letterModel;
    if (opening.kind !== 'letter') throw new Error('no letter');
    return { ...letterModel, ...names, opening: { ...opening, address, window } };
  });

const overflowing: readonly (readonly [string, fc.Arbitrary<DocumentModel>])[] = [
  ['report', reports],
  ['letter', mailed],
];

async function pagesOf(model: DocumentModel): Promise<readonly ReadPage[]> {
  return (await readPdf(await renderPdf(model, fingerprintOf(model)))).pages;
}

/** Points between left and right edge of the type area. */
const edges = { left: 70.8, right: 595.3 - 51 } as const;

/** Texts that stand over each other, or beyond the type area; not those inside a figure. */
function misplaced(page: ReadPage): string[] {
  const shown = page.texts.filter(({ text, tag }) => text.trim() !== '' && tag !== 'Figure');
  const over = (one: ReadText, other: ReadText) =>
    Math.abs(one.y - other.y) < 6 && Math.min(one.right, other.right) - Math.max(one.x, other.x) > 1;
  const twice = shown.flatMap((one, at) => shown.slice(at + 1).filter((other) => over(one, other)));
  const outside = shown.filter(({ x, right }) => x < edges.left || right > edges.right + 0.5);
  return [...twice, ...outside].map(({ text }) => text);
}

/** What the head and foot of a page say, without spaces: a reader parts letters of two fonts. */
function furnitureOf(page: ReadPage): string {
  return letters(page.texts.flatMap(({ text, tag }) => (tag === 'Artifact' ? [text] : [])).join(''));
}

describe('names as long as the forms take them', () => {
  it.each(overflowing)('stand over nothing in the PDF of a %s, and within its type area', async (_, models) => {
    const stand = fc.asyncProperty(models, async (model) => {
      for (const page of await pagesOf(model)) expect(misplaced(page)).toEqual([]);
    });
    await fc.assert(stand, { numRuns: 25, interruptAfterTimeLimit: 20_000 });
  });

  it('stand whole in the head and the foot of each page', async () => {
    const whole = fc.asyncProperty(reports, async (model) => {
      const pages = await pagesOf(model);
      for (const [index, page] of pages.entries()) {
        expect(furnitureOf(page)).toContain(letters(model.footer));
        if (index > 0) expect(furnitureOf(page)).toContain(letters(model.runningHead));
      }
    });
    await fc.assert(whole, { numRuns: 15, interruptAfterTimeLimit: 20_000 });
  });

  it('leave the pages themselves room under a foot without end', async () => {
    const pages = await pagesOf({ ...progressModel, footer: 'Inzage of klacht. '.repeat(3000) });
    expect(pages.length).toBeLessThan(5);
    for (const page of pages) expect(misplaced(page)).toEqual([]);
  });

  it('are not clipped in Word: no row of an opening, head or foot is of an exact height', async () => {
    for (const model of [letterModel, progressModel]) {
      const docx = await readDocx(await renderDocx(model, fingerprintOf(model)));
      const parts = docx.paths.filter((path) => /(?:header|footer)\d\.xml$/u.test(path));
      const heads = [docx.document, ...parts.map((path) => docx.part(path))];
      const tables = heads.flatMap((part) => all(part, 'w:tbl'));
      const opening = tables.filter((table) =>
        all(table, 'w:tblStyle').some((style) => style.attributes.get('w:val') === 'MGBriefhoofd'),
      );
      expect(opening.length).toBeGreaterThan(2);
      const rules = opening.flatMap((table) => all(table, 'w:trHeight')).map((row) => row.attributes.get('w:hRule'));
      expect(rules).not.toContain('exact');
    }
  });

  it('make room in Word for each line of head and foot', async () => {
    const margins = async (model: DocumentModel) => {
      const docx = await readDocx(await renderDocx(model, fingerprintOf(model)));
      const [margin] = all(docx.document, 'w:pgMar');
      return ['w:top', 'w:bottom'].map((side) => Number(margin?.attributes.get(side)));
    };
    const [top = 0, bottom = 0] = await margins(progressModel);
    const twoLines = 'Inzage, verbetering of klacht bij mevrouw Verzonnen. '.repeat(3);
    expect(await margins({ ...progressModel, runningHead: twoLines, footer: twoLines })).toEqual([
      top + 240,
      bottom + 240,
    ]);
  });
});

describe('every sample', () => {
  it.each(sampleModels)('%s has no text over another, nor beyond its type area', async (_, model) => {
    for (const page of await pagesOf(model)) expect(misplaced(page)).toEqual([]);
  });

  it('with the longest names says each line of the address, in both formats', async () => {
    const [, model] = sampleModels.find(([name]) => name === 'L01 lang') ?? [];
    if (model?.opening.kind !== 'letter') throw new Error('no such letter');
    const docx = said((await readDocx(await renderDocx(model, fingerprintOf(model)))).document);
    const pdf = (await pagesOf(model)).flatMap(({ texts }) => texts.map(({ text }) => text)).join('');
    for (const line of model.opening.address) {
      expect(letters(docx)).toContain(letters(line));
      expect(letters(pdf)).toContain(letters(line));
    }
  });
});
