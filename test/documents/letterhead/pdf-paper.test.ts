import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { PDFDict, PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { contentOf } from '#src/documents/letterhead/pdf/drawing.ts';
import { readPdfPaper } from '#src/documents/letterhead/pdf-paper.ts';
import { drawingName } from '#src/documents/pdf/file/paper.ts';
import { protectPdf } from '#src/mail/protect-pdf.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import { draw, madePdf, streamIn, withoutItsFont } from './made-pdf.ts';

const printed = readFileSync(new URL('./papers/briefpapier.pdf', import.meta.url));

/** One layer, which does not show. */
function hidden({ context }: PDFDocument) {
  const layer = context.register(context.obj({ Type: 'OCG', Name: PDFString.of('Hulplijnen') }));
  return context.obj({ OCGs: [layer], D: { OFF: [layer] } });
}

/** A word as a name, in an array for pdf-lib. */
function asName<Entry>(entry: Entry): Entry | PDFName {
  return typeof entry === 'string' ? PDFName.of(entry) : entry;
}

async function refusalOf(bytes: Uint8Array, pages: 1 | 2 = 1): Promise<readonly string[]> {
  const paper = await readPdfPaper(bytes, pages);
  return paper.ok ? [] : paper.messages;
}

describe('the PDF of an office’s paper', () => {
  it('is cleaned to the same bytes each time, and cleaning it again changes nothing it shows', async () => {
    const [one, other] = await Promise.all([readPdfPaper(printed, 2), readPdfPaper(printed, 2)]);
    if (!one.ok || !other.ok) throw new Error('refused');
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
    const again = await readPdfPaper(one.pdf, 2);
    if (!again.ok) throw new Error('refused');
    const texts = async (bytes: Uint8Array) =>
      (await readPdf(bytes)).pages.map((page) => page.texts.map((text) => text.text).join(' '));
    expect(await texts(again.pdf)).toEqual(await texts(printed));
    expect((await texts(one.pdf))[0]).toContain('De Brug re-integratie');
  });

  it('leaves titles, makers and days of the upload behind', async () => {
    const paper = await readPdfPaper(printed, 2);
    if (!paper.ok) throw new Error('refused');
    expect(JSON.stringify((await readPdf(paper.pdf)).info)).not.toMatch(/Chrome|Skia|2026/u);
  });

  it('keeps pictures, gradients, tiles, masks and pictures between the text', async () => {
    const bytes = await madePdf((page, file) => {
      const { context } = file;
      const mask = streamIn(page, picture({ ColorSpace: 'DeviceGray' }), new Uint8Array([0, 80, 160, 240]));
      const image = streamIn(page, { ...picture({ ColorSpace: 'DeviceRGB' }), SMask: mask }, new Uint8Array(12));
      const fade = context.obj({ FunctionType: 2, Domain: [0, 1], C0: [1, 0, 0], C1: [0, 0, 1], N: 1 });
      const shading = { ShadingType: 2, ColorSpace: 'DeviceRGB', Coords: [0, 0, 100, 0], Function: fade };
      const tile = context.stream('0 0 5 5 re f', {
        Type: 'Pattern',
        PatternType: 1,
        PaintType: 1,
        TilingType: 1,
        BBox: [0, 0, 10, 10],
        XStep: 10,
        YStep: 10,
        Resources: {},
      });
      const soft = { Type: 'ExtGState', ca: 0.5, BM: 'Multiply', TR: 'Identity' };
      draw(
        page,
        `q /State gs 20 0 0 20 40 780 cm /Picture Do Q /Fade sh /Pattern cs /Tile scn 0 0 50 50 re f
        q 20 0 0 20 80 780 cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q`,
        {
          XObject: { Picture: image },
          Shading: { Fade: shading },
          Pattern: { Tile: context.register(tile) },
          ExtGState: { State: soft },
        },
      );
    });
    const paper = await readPdfPaper(bytes, 1);
    expect(paper).toMatchObject({ ok: true });
    // What a press needs stays behind.
    if (paper.ok) expect(Buffer.from(paper.pdf).toString('latin1')).not.toContain('/TR');
  });

  it.each<[string, (page: PDFPage, file: PDFDocument) => unknown, RegExp]>([
    ['colours of a press', (page) => draw(page, '1 0 0 0 k 0 0 9 9 re f'), /CMYK/u],
    ['a named colour space of a press', (page) => draw(page, '/DeviceCMYK cs 0 0 9 9 re f'), /CMYK/u],
    [
      'a picture in colours of a press',
      (page) =>
        draw(page, '/P Do', {
          XObject: { P: streamIn(page, picture({ ColorSpace: 'DeviceCMYK' }), new Uint8Array(16)) },
        }),
      /CMYK/u,
    ],
    [
      'a picture of a press between its text',
      (page) => draw(page, 'BI /W 1 /H 1 /C#53 /CMYK /BPC 8 ID abcd EI'),
      /CMYK/u,
    ],
    ['states in states', (page) => draw(page, `${'q '.repeat(60)} 0 0 9 9 re f`), /in elkaar/u],
    ['a font that is not in it', withoutItsFont, /Helvetica zit niet in de PDF/u],
    [
      'a picture in JPEG 2000',
      (page) =>
        draw(page, '/P Do', { XObject: { P: streamIn(page, picture({ Filter: 'JPXDecode' }), new Uint8Array(9)) } }),
      /JPEG 2000.*PDF\/A-2/u,
    ],
    ['nothing on it', (page) => draw(page, '0 0 1 rg'), /leeg/u],
    ['a resource that is not there', (page) => draw(page, '/Weg Do'), /niet gelezen/u],
    ['an unknown instruction', (page) => draw(page, '0 0 9 9 re f 1 vuur'), /niet gelezen/u],
    ['instructions that break off', (page) => draw(page, '0 0 9 9 re f (tekst'), /niet gelezen/u],
    ['a page of another size', (page) => page.setSize(420, 595), /A4/u],
    ['a page on its side', (page) => page.setRotation({ type: 'degrees', angle: 90 } as never), /A4/u],
    ['a script', (_, file) => file.addJavaScript('groet', 'app.alert(1)'), /scripts/u],
    ['an attachment', (_, file) => file.attach(new Uint8Array([1]), 'bijlage.txt'), /bijlagen/u],
    ['a field', (page, file) => file.getForm().createTextField('naam').addToPage(page), /velden/u],
    ['layers that are hidden', (_, file) => file.catalog.set(PDFName.of('OCProperties'), hidden(file)), /verborgen/u],
    [
      'an action at opening',
      (_, file) =>
        file.catalog.set(
          PDFName.of('OpenAction'),
          file.context.obj({ S: 'URI', URI: PDFString.of('https://voorbeeld.example') }),
        ),
      /scripts/u,
    ],
  ])('is refused with %s, in words that help', async (_name, add, told) => {
    expect((await refusalOf(await madePdf(add))).join('\n')).toMatch(told);
  });

  it.each([
    ['numbers', ['g1', 'g2'], /welke letters/u],
    ['names that everybody knows', ['A', 'eacute', 'uni20AC', '.notdef'], undefined],
  ])('judges the glyphs of a font by their names: %s', async (_, glyphs, told) => {
    const bytes = await madePdf((page, { context }) => {
      const FontFile2 = streamIn(page, {}, new Uint8Array(9));
      const font = {
        ...{ Type: 'Font', Subtype: 'TrueType', BaseFont: 'ABCDEF+Eigen' },
        Encoding: { Differences: [65, ...glyphs] },
        FontDescriptor: { Type: 'FontDescriptor', FontName: 'ABCDEF+Eigen', FontFile2 },
      };
      draw(page, 'BT /F 9 Tf (A) Tj ET', { Font: { F: context.obj(font) } });
    });
    expect((await refusalOf(bytes)).join()).toMatch(told ?? /^$/u);
  });

  it('is refused when what it repeats makes it far larger than it came', async () => {
    const bytes = await madePdf((page, file) => {
      const table = file.context.register(PDFString.of('#'.repeat(768 * 100)));
      const names = Array.from({ length: 60 }, (_, index) => `Kleur${index}`);
      const spaces = names.map((name) => [name, ['Indexed', 'DeviceRGB', 255, table].map(asName)]);
      draw(page, names.map((name) => `/${name} cs 0 0 9 9 re f`).join(' '), { ColorSpace: Object.fromEntries(spaces) });
    });
    expect(await refusalOf(bytes)).toEqual([expect.stringMatching(/te groot/u)]);
  });

  it('keeps what it uses in many places once', async () => {
    const profile = new Uint8Array(100_000).map((_, index) => (index * index * 31) % 251);
    const bytes = await madePdf((page) => {
      const space = ['ICCBased', streamIn(page, { N: 3 }, profile)].map(asName);
      const names = Array.from({ length: 30 }, (_, index) => `Kleur${index}`);
      draw(page, names.map((name) => `/${name} cs 0 0 9 9 re f`).join(' '), {
        ColorSpace: Object.fromEntries(names.map((name) => [name, space])),
      });
    });
    const paper = await readPdfPaper(bytes, 1);
    if (!paper.ok) throw new Error('refused');
    expect(paper.pdf.length).toBeLessThan(2 * profile.length);
  });

  it('is put right where it saves states it never restores, or restores what it never saved', async () => {
    const paper = await readPdfPaper(await madePdf((page) => draw(page, 'Q q /Perceptual ri q 0 0 9 9 re f')), 1);
    if (!paper.ok) throw new Error(paper.messages.join());
    const page = (await PDFDocument.load(paper.pdf)).getPage(0);
    const drawing = page.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict).lookup(drawingName);
    if (!(drawing instanceof PDFRawStream)) throw new Error('no drawing');
    expect(contentOf(drawing).split('\n')).toEqual(['q', 'q', '0 0 9 9 re', 'f', 'Q', 'Q']);
  });

  it('is refused when it draws itself for ever', async () => {
    const bytes = await madePdf((page, file) => {
      const ref = file.context.nextRef();
      const loop = file.context.stream('/Zelf Do', {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 9, 9],
        Resources: { XObject: { Zelf: ref } },
      });
      file.context.assign(ref, loop);
      draw(page, '/Zelf Do', { XObject: { Zelf: ref } });
    });
    expect(await refusalOf(bytes)).toEqual([expect.stringMatching(/niet gelezen/u)]);
  });

  it('tells everything that is wrong at once', async () => {
    const bytes = await madePdf((page) => {
      page.setSize(420, 595);
      draw(page, '1 0 0 0 k 0 0 9 9 re f');
    });
    expect(await refusalOf(bytes, 2)).toHaveLength(3);
  });

  it('is refused when it is locked, no PDF, or of the wrong number of pages', async () => {
    expect(await refusalOf(await protectPdf(printed, 'een lang wachtwoord 12'), 2)).toEqual([
      expect.stringMatching(/wachtwoord/u),
    ]);
    expect(await refusalOf(Buffer.from('PK\u0003\u0004 geen pdf'))).toEqual([expect.stringMatching(/niet gelezen/u)]);
    expect(await refusalOf(new Uint8Array())).toEqual([expect.stringMatching(/niet gelezen/u)]);
    expect(await refusalOf(printed, 1)).toEqual([expect.stringMatching(/één pagina/u)]);
    expect(await refusalOf(await madePdf(), 2)).toEqual([expect.stringMatching(/twee pagina/u)]);
  });

  it('is read or refused, whatever was changed in its bytes', async () => {
    const change = fc.array(fc.tuple(fc.nat(printed.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = Uint8Array.from(printed);
        for (const [at, value] of changes) bytes[at] = value;
        const paper = await readPdfPaper(bytes, 2);
        if (paper.ok) expect((await readPdf(paper.pdf)).pages).toHaveLength(2);
        else expect(paper.messages.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

/** Entries of a picture of two by two points. */
function picture(more: Record<string, string>) {
  return {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 2,
    Height: 2,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    ...more,
  };
}
