import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { wordsOf } from '#src/documents/words.ts';
import { hostileModel, letterModel, longTableModel, progressModel, trajectplanModel } from '../models.ts';
import { letters, lettersOf, type ReadPdf, readPdf } from './read-pdf.ts';

type ReadBack = { readonly fingerprint: string; readonly file: ReadPdf };
const read = new Map<DocumentModel, Promise<ReadBack>>();

/** Renders and reads a model once for all tests here. */
function readBack(model: DocumentModel): Promise<ReadBack> {
  const known = read.get(model);
  if (known) return known;
  const fingerprint = fingerprintOf(model);
  const back = renderPdf(model, fingerprint).then(async (bytes) => ({ fingerprint, file: await readPdf(bytes) }));
  read.set(model, back);
  return back;
}

describe('the words of the PDF', () => {
  it.each([
    ['a trajectplan', trajectplanModel],
    ['a letter', letterModel],
    ['a progress report with a decision', progressModel],
    ['a table over pages', longTableModel],
  ])('are those of the model, in reading order: %s', async (_, model) => {
    const { file, fingerprint } = await readBack(model);
    expect(lettersOf(file)).toBe(letters(wordsOf(model, fingerprint).join('')));
  });

  it('hold a reference of a letter whole, however long it is', async () => {
    const { opening } = letterModel;
    if (opening.kind !== 'letter') throw new Error('no letter');
    const value = 'mevrouw drs. A.B. van den Bogaerdt-Hellendoorn, coördinator re-integratie tweede spoor';
    const references = [{ label: 'Behandeld door', value }, ...opening.references];
    const { file } = await readBack({ ...letterModel, opening: { ...opening, references } });
    expect(lettersOf(file)).toContain(letters(value));
  });

  it('keep every character somebody typed, also those no font has', async () => {
    const { file, fingerprint } = await readBack(hostileModel);
    // pdf.js turns Hebrew and Arabic around by itself, so only the stock of letters is compared.
    const stock = (text: string): string => [...letters(text)].sort().join('');
    expect(stock(lettersOf(file))).toBe(stock(wordsOf(hostileModel, fingerprint).join('')));
    expect(lettersOf(file)).toContain('{{bsn}}</w:t><script>😀');
    expect(lettersOf(file)).not.toMatch(/[\p{Cc}\ufffe\u202e]/u);
  });

  it('stay inside the type area and above the footer', async () => {
    for (const model of [hostileModel, trajectplanModel, longTableModel]) {
      const { file } = await readBack(model);
      for (const page of file.pages) {
        const running = page.texts.filter((one) => one.tag !== 'Artifact' && one.text.trim() !== '');
        for (const text of running) {
          expect(text.y).toBeGreaterThan(60);
          expect(text.right).toBeLessThan(595 - 45);
        }
      }
    }
  });
});

describe('page furniture', () => {
  it('numbers the pages, repeats the head from page 2 and prints the fingerprint on each page', async () => {
    const { file, fingerprint } = await readBack(trajectplanModel);
    for (const [index, page] of file.pages.entries()) {
      const artifacts = page.texts.filter((one) => one.tag === 'Artifact').map((one) => one.text);
      expect(artifacts).toContain(`pagina ${index + 1} van ${file.pages.length}`);
      expect(artifacts.join(' ')).toContain(fingerprint.slice(0, 4));
      expect(artifacts.includes(trajectplanModel.runningHead)).toBe(index > 0);
    }
  });

  it('never names the client', async () => {
    const { file } = await readBack(trajectplanModel);
    const artifacts = file.pages.flatMap((page) => page.texts.filter((one) => one.tag === 'Artifact'));
    expect(artifacts.map((one) => one.text).join(' ')).not.toContain('Proef');
  });
});
