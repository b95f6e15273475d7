import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseForm } from '#src/domain/form.ts';
import { checkUpload, maxUploadBytes, uploadForm } from '#src/domain/upload-check.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const pdf = (body: string) => ascii(`%PDF-1.7\n1 0 obj <</Type /Catalog ${body}>> endobj\ntrailer <<>>\n%%EOF\n`);
const word = { '[Content_Types].xml': ascii('<Types/>'), 'word/document.xml': ascii('<w:document/>') };
const docx = (more: Record<string, Uint8Array> = {}) => zipSync({ ...word, ...more });
const bytes = (...values: number[]) => new Uint8Array([...values, ...Array(20).fill(0)]);

describe('a file handed in', () => {
  it.each([
    ['pdf', pdf('')],
    ['docx', docx()],
    ['jpg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ] as const)('is known as %s by its content', (type, content) => {
    expect(checkUpload(content)).toEqual({ ok: true, type });
  });

  it.each([
    ['empty', new Uint8Array(), /leeg/],
    ['too large', new Uint8Array(maxUploadBytes + 1), /hoogstens 10 MB/],
    ['a program', ascii('MZ\u0090'), /Kies een PDF/],
    ['HTML', ascii('<html>%PDF-1.7 %%EOF'), /Kies een PDF/],
    ['an old or locked Word file', bytes(0xd0, 0xcf, 0x11, 0xe0), /zonder wachtwoord/],
    ['a PDF with a script', pdf('/OpenAction <</S /JavaScript /JS (app.alert(1))>>'), /script/],
    ['a PDF with a script written as codes', pdf('/S /J#61v#61Script'), /script/],
    ['a PDF that starts a program', pdf('/S /Launch'), /script/],
    ['a PDF with a file inside', pdf('/EF <</F 3 0 R>> /Type /EmbeddedFile'), /ander bestand/],
    ['a PDF with a password', pdf('/Encrypt 5 0 R'), /wachtwoord/],
    ['half a PDF', ascii('%PDF-1.7\n1 0 obj'), /niet compleet/],
    ['a Word file with macros', docx({ 'word/vbaProject.bin': ascii('x') }), /macro/],
    ['a Word file with another file', docx({ 'word/embeddings/oleObject1.bin': ascii('x') }), /andere bestanden/],
    ['a zip that is no Word file', zipSync({ 'a.txt': ascii('x') }), /geen Word-bestand/],
    ['half a Word file', docx().slice(0, -10), /beschadigd/],
  ])('is refused when it is %s, with what to do', (_what, content, sentence) => {
    const check = checkUpload(content);
    expect(check.ok ? '' : check.message).toMatch(sentence);
  });

  it('a PDF that only mentions the word Launchpad is kept', () => {
    expect(checkUpload(pdf('/Title (Launch) /LaunchpadX 1'))).toEqual({ ok: true, type: 'pdf' });
  });

  it('a Word file that unpacks to more than any document is refused unopened', () => {
    const bomb = docx({ 'word/media/a.png': ascii('x') });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    const directory = view.getUint32(bomb.length - 22 + 16, true);
    expect(checkUpload(bomb).ok).toBe(true);
    view.setUint32(directory + 24, 0x2000_0000, true);
    expect(checkUpload(bomb).ok).toBe(false);
  });

  it('of any content gives an answer and never throws', () => {
    const whole = docx();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(whole.length - 1), fc.nat(255), (content, at, byte) => {
        checkUpload(content);
        checkUpload(new Uint8Array([0x50, 0x4b, 3, 4, ...content]));
        const damaged = whole.slice();
        damaged[at] = byte;
        checkUpload(damaged);
        checkUpload(whole.slice(0, at));
      }),
      { numRuns: 2000 },
    );
  });

  it('needs to be named', () => {
    expect(parseForm(uploadForm, {})).toMatchObject({
      problems: [{ message: 'Kies wat voor document het is' }, { message: 'Vul een korte omschrijving in' }],
    });
  });
});
