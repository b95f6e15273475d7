import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '#src/documents/docx/render.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { wordsOf } from '#src/documents/words.ts';
import { modelsOf, spacedText, typedText } from './docx/generated-models.ts';
import { readDocx } from './docx/read-docx.ts';
import { letterModel, progressModel, trajectplanModel } from './models.ts';
import { piecesOfPdf, wordsFrom } from './read-pdf.ts';

function expected(model: DocumentModel): string[] {
  return wordsOf(model, fingerprintOf(model)).map((word) => word.normalize('NFC'));
}

async function wordsOfDocx(model: DocumentModel): Promise<readonly string[]> {
  return readDocx(await renderDocx(model, fingerprintOf(model))).words;
}

async function wordsOfPdf(model: DocumentModel): Promise<string[]> {
  const pdf = await renderPdf(model, fingerprintOf(model));
  return wordsFrom(await piecesOfPdf(pdf), expected(model));
}

describe('the words of a document', () => {
  test.each([
    ['trajectplan', trajectplanModel],
    ['voortgangsrapportage', progressModel],
    ['letter', letterModel],
  ])('a %s says the same in Word and in PDF, in the same order', async (_, model) => {
    expect(await wordsOfDocx(model)).toEqual(expected(model));
    expect(await wordsOfPdf(model)).toEqual(expected(model));
  });

  test('any document says in Word what its model says, in that order', async () => {
    const says = fc.asyncProperty(modelsOf(typedText), async (model) => {
      expect(await wordsOfDocx(model)).toEqual(expected(model));
    });
    await fc.assert(says, { numRuns: 40, interruptAfterTimeLimit: 20_000 });
  });

  test('any document says in PDF what its model says, in that order', async () => {
    const says = fc.asyncProperty(modelsOf(spacedText), async (model) => {
      expect(await wordsOfPdf(model)).toEqual(expected(model));
    });
    await fc.assert(says, { numRuns: 15, interruptAfterTimeLimit: 20_000 });
  });
});
