import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { protectPdf } from '#src/mail/protect-pdf.ts';
import { letterModel, progressModel, trajectplanModel } from '../documents/models.ts';
import { readPdf } from '../documents/pdf/read-pdf.ts';

const password = 'vier gele fietsen, 1 bel (luid)';

describe('a PDF with a password', () => {
  it.each([
    ['trajectplan', trajectplanModel],
    ['voortgangsrapportage', progressModel],
    ['letter', letterModel],
  ])('opens as the very same %s: words, tags, bookmarks and properties', async (_name, model) => {
    const open = await renderPdf(model, fingerprintOf(model));
    const { xmp, info, ...words } = await readPdf(await protectPdf(open, password), password);
    const { xmp: openXmp, info: openInfo, ...openWords } = await readPdf(open);
    expect(words).toEqual(openWords);
    expect(info).toEqual({ ...Object(openInfo), EncryptFilterName: 'Standard' });
    expect(info).toMatchObject({ Language: 'nl-NL' });
    expect(openXmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(xmp).toEqual(openXmp.replace(/<pdfaid:[^\n]*>/, ''));
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('opens neither without it nor with another one', async () => {
    const locked = await protectPdf(await renderPdf(letterModel, fingerprintOf(letterModel)), password);
    for (const other of [undefined, '', 'vier gele fietsen', password.toUpperCase()])
      await expect(readPdf(locked, other)).rejects.toThrow(/password/i);
  });

  it('is locked with AES-256 of revision 6, and never twice with the same bytes', async () => {
    const open = await renderPdf(letterModel, fingerprintOf(letterModel));
    const [one, other] = [await protectPdf(open, password), await protectPdf(open, password)];
    const text = Buffer.from(one).toString('latin1');
    for (const entry of ['/Filter /Standard', '/V 5', '/R 6', '/CFM /AESV3', '/StmF /StdCF', '/StrF /StdCF'])
      expect(text).toContain(entry);
    expect(Buffer.from(one).equals(other)).toBe(false);
    expect(text).not.toContain(password);
    expect(text).not.toContain('Trajectplan');
  });
});
