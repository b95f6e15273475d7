import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { split, wordsOf } from '#src/documents/words.ts';
import { modelsOf, spacedText, typedText } from './docx/generated-models.ts';
import { letterModel, progressModel, trajectplanModel } from './models.ts';
import { expectedWords, wordsOfDocx, wordsOfPdf } from './same-words.ts';

describe('the words of a document', () => {
  test('on an office’s own paper leave out only who sends it and from where', () => {
    for (const model of [trajectplanModel, letterModel]) {
      const { organisation, branch } = model;
      const sender = [organisation, branch.name, ...branch.addressLines].flatMap(split);
      expect([...sender, ...wordsOf(model, 'ab', { letterhead: true })]).toEqual(wordsOf(model, 'ab'));
    }
  });

  test.each([
    ['trajectplan', trajectplanModel],
    ['voortgangsrapportage', progressModel],
    ['letter', letterModel],
  ])('a %s says the same in Word and in PDF, in the same order', async (_, model) => {
    expect(await wordsOfDocx(model)).toEqual(expectedWords(model));
    expect(await wordsOfPdf(model)).toEqual(expectedWords(model));
  });

  test('any document says in Word what its model says, in that order', async () => {
    const says = fc.asyncProperty(modelsOf(typedText), async (model) => {
      expect(await wordsOfDocx(model)).toEqual(expectedWords(model));
    });
    await fc.assert(says, { numRuns: 40, interruptAfterTimeLimit: 20_000 });
  });

  test('any document says in PDF what its model says, in that order', async () => {
    const says = fc.asyncProperty(modelsOf(spacedText), async (model) => {
      expect(await wordsOfPdf(model)).toEqual(expectedWords(model));
    });
    await fc.assert(says, { numRuns: 15, interruptAfterTimeLimit: 20_000 });
  });
});
