import { expect, it } from 'vitest';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { sampleModels } from './sample-hashes.ts';

/** Letters greet somebody; an invoice has the same opening and nobody to sign it. The longest names take what they need. */
const letters = sampleModels.filter(
  ([name, { opening }]) => opening.kind === 'letter' && opening.salutation && !name.endsWith(' lang'),
);

async function pagesOf(model: DocumentModel): Promise<number> {
  return (await readPdf(await renderPdf(model, fingerprintOf(model)))).pages.length;
}

it.each(letters)('%s takes one page with room to sign, and its appendix another', async (_, model) => {
  const appendix = model.blocks.some(({ kind }) => kind === 'pageBreak');
  expect(model.blocks.some(({ kind }) => kind === 'closing')).toBe(true);
  expect(await pagesOf(model)).toBe(appendix ? 2 : 1);
});

it.each(sampleModels.filter(([name]) => name.startsWith('L60 ')))('%s takes one page', async (_, model) => {
  expect(await pagesOf(model)).toBe(1);
});
