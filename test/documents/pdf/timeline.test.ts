import { expect, it } from 'vitest';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { trajectplanModel } from '../models.ts';
import { readPdf } from './read-pdf.ts';

/** Where the stars above the sub-goals of these days stand, from the left. */
async function placesOf(days: readonly string[]): Promise<number[]> {
  const model: DocumentModel = {
    ...trajectplanModel,
    blocks: [
      {
        kind: 'timeline',
        title: 'Tijd',
        from: '2026-02-01',
        until: '2027-01-31',
        rows: [],
        milestones: days.map((on, index) => ({ number: `★${index + 1}`, on, reached: index === 0 })),
        legend: '',
        alt: 'Subdoelen.',
      },
    ],
  };
  const { pages } = await readPdf(await renderPdf(model, '0'));
  // A star is of another font than its number, so that each is a text of its own.
  return pages.flatMap((page) => page.texts.filter(({ text }) => text === '★').map(({ x }) => x));
}

it('sub-goals of one day, or of days close together, stand beside each other', async () => {
  const [first = 0, second = 0, third = 0] = await placesOf(['2026-06-26', '2026-06-26', '2026-06-28']);
  expect(second - first).toBeGreaterThan(10);
  expect(third - second).toBeGreaterThan(10);
});

it('sub-goals at the end of the months stay on them', async () => {
  const [early = 0, last = 0] = await placesOf(['2027-01-31', '2027-01-31']);
  const [alone = 0] = await placesOf(['2027-01-31']);
  expect(Math.abs(last - alone)).toBeLessThan(1);
  expect(last - early).toBeGreaterThan(10);
});
