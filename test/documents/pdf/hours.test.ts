import { expect, it } from 'vitest';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { trajectplanModel } from '../models.ts';
import { readPdf } from './read-pdf.ts';

const a4Width = 595.28;

/** Where the signs of an overrun stand, from the left. */
async function signsOf(rows: readonly { planned: number; used: number }[]): Promise<number[]> {
  const model: DocumentModel = {
    ...trajectplanModel,
    blocks: [
      {
        kind: 'hours',
        title: 'Uren',
        rows: rows.map((row, at) => ({ ...row, number: `${at + 1}`, label: 'Gesprekken', amount: '' })),
        legend: '',
        alt: 'Uren.',
      },
    ],
  };
  const { pages } = await readPdf(await renderPdf(model, '0'));
  return pages.flatMap((page) => page.texts.filter(({ text }) => text === '▲').map(({ x }) => x));
}

it.each([
  ['the smallest there is', Number.MIN_VALUE],
  ['a few', 3],
  ['the largest there is', Number.MAX_VALUE],
])('a row that used hours nobody planned, %s, is drawn to the end of the bar', async (_, used) => {
  const [sign = 0] = await signsOf([{ planned: 0, used }]);
  const [usual = 0] = await signsOf([{ planned: 0, used: 12 }]);
  expect(sign).toBeCloseTo(usual, 1);
  expect(sign).toBeLessThan(a4Width);
});
