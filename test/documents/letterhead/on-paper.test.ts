import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { LetterheadFiles } from '#src/documents/letterhead/letterhead.ts';
import { readPdfPaper } from '#src/documents/letterhead/pdf-paper.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { mm, page } from '#src/documents/style.ts';
import { l02 } from '#templates/brieven/l02-uitnodiging.ts';
import { letterModel, trajectplanModel } from '../models.ts';
import { type ReadPdf, readPdf } from '../pdf/read-pdf.ts';

const room = { firstTopMm: 34, laterTopMm: 17, bottomMm: 16, otherFirst: true };
let letterhead: LetterheadFiles;

beforeAll(async () => {
  const paper = await readPdfPaper(readFileSync(new URL('./papers/briefpapier.pdf', import.meta.url)), 2);
  if (!paper.ok) throw new Error(paper.messages.join());
  letterhead = { word: new Uint8Array(), pdf: paper.pdf, room };
});

async function onPaper(model: DocumentModel): Promise<ReadPdf> {
  return readPdf(await renderPdf(model, fingerprintOf(model), letterhead));
}

const textOf = (file: ReadPdf, at: number) => file.pages[at]?.texts.map(({ text }) => text).join(' ') ?? '';

describe('a document on an office’s own paper', () => {
  it.each([
    ['report', trajectplanModel],
    ['letter', letterModel],
  ])('shows the paper instead of our letterhead: %s', async (_kind, model) => {
    const file = await onPaper(model);
    expect(textOf(file, 0)).toContain('Havenkade 12');
    expect(textOf(file, 0)).not.toContain(model.organisation);
    expect(textOf(file, 1)).not.toContain('Havenkade 12');
    expect(textOf(file, 1)).toContain('www.debrug.example');
  });

  it('tells a screen reader whose paper it is, once', async () => {
    const file = await onPaper(trajectplanModel);
    const alts = file.pages.map((one) => JSON.stringify(one.tree).match(/Briefpapier van [^"]+/gu) ?? []);
    expect(alts[0]).toEqual([expect.stringContaining(trajectplanModel.branch.name)]);
    expect(alts.slice(1).flat()).toEqual([]);
  });

  it('keeps its text within the room of the paper', async () => {
    const file = await onPaper(trajectplanModel);
    for (const [index, { texts }] of file.pages.entries()) {
      const ours = texts.filter(({ tag, text }) => tag !== 'Figure' && tag !== 'Artifact' && text.trim() !== '');
      const top = mm(page.heightMm - (index === 0 ? room.firstTopMm : room.laterTopMm + 10));
      expect(Math.max(...ours.map(({ y }) => y))).toBeLessThan(top);
      expect(Math.min(...ours.map(({ y }) => y))).toBeGreaterThan(mm(room.bottomMm + 15) - 0.1);
    }
  });

  it('never parts the end of a letter from what it encloses', async () => {
    const input = l02.samples.metAfspraak;
    if (!input) throw new Error('L02 has lost its sample');
    const model = l02.toDocument(input);
    for (const bottomMm of [16, 20, 24, 28, 32, 40]) {
      const paper = { ...letterhead, room: { ...room, bottomMm } };
      const file = await readPdf(await renderPdf(model, fingerprintOf(model), paper));
      const at = (words: string) => file.pages.findIndex((_, index) => textOf(file, index).includes(words));
      expect(at('Met vriendelijke groet')).toBe(at('Bijlage:'));
    }
  });

  it('says VERTROUWELIJK on every page of a report', async () => {
    const file = await onPaper(trajectplanModel);
    for (const index of file.pages.keys()) expect(textOf(file, index)).toContain('VERTROUWELIJK');
  });

  it('has the same bytes each time, and other ones than without the paper', async () => {
    const fingerprint = fingerprintOf(letterModel);
    const [one, other, plain] = await Promise.all([
      renderPdf(letterModel, fingerprint, letterhead),
      renderPdf(letterModel, fingerprint, { ...letterhead }),
      renderPdf(letterModel, fingerprint),
    ]);
    expect(Buffer.from(one).equals(other)).toBe(true);
    expect(Buffer.from(one).equals(plain)).toBe(false);
  });
});
