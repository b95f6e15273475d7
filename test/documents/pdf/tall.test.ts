import { expect, it } from 'vitest';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { trajectplanModel } from '../models.ts';
import { tallBlocks, times } from '../tall-blocks.ts';
import { lettersOf, readPdf } from './read-pdf.ts';

/** The lowest a line of the text stands: the foot of the page is below it. */
const footTop = 70;

it.each(tallBlocks)('%s that is longer than a page goes on on the next one, whole', async (_, block) => {
  const model: DocumentModel = { ...trajectplanModel, blocks: [block] };
  const file = await readPdf(await renderPdf(model, '0'));
  expect(lettersOf(file).split('werk.').length - 1).toBe(times);
  const inText = file.pages.flatMap(({ texts }) => texts.filter(({ tag }) => tag !== 'Artifact'));
  expect(Math.min(...inText.map(({ y }) => y))).toBeGreaterThan(footTop);
});
