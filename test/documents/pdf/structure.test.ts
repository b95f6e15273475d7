import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import type { DocumentModel } from '#src/documents/model.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { letterModel, progressModel, trajectplanModel } from '../models.ts';
import { type ReadNode, readPdf, rolesOf } from './read-pdf.ts';

async function readBack(model: DocumentModel) {
  return await readPdf(await renderPdf(model, fingerprintOf(model)));
}

function figures(node: ReadNode): ReadNode[] {
  const inner = node.children.flatMap((child) => ('role' in child ? figures(child) : []));
  return node.role === 'Figure' ? [node, ...inner] : inner;
}

describe('what a screen reader meets', () => {
  it('has one title, sections and sub heads without a skipped level', async () => {
    for (const model of [trajectplanModel, letterModel, progressModel]) {
      const levels = rolesOf(await readBack(model))
        .filter((role) => /^H\d$/u.test(role))
        .map((role) => Number(role.slice(1)));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });

  it('has tables with header cells, lists with labels, the words of the client as a quotation', async () => {
    const roles = new Set(rolesOf(await readBack(trajectplanModel)));
    for (const role of ['Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Lbl', 'LBody', 'BlockQuote', 'Sect', 'P']) {
      expect(roles).toContain(role);
    }
  });

  it('hears the message of a chart instead of its drawing', async () => {
    const file = await readBack(progressModel);
    const alts = file.pages.flatMap((page) => (page.tree ? figures(page.tree) : [])).map((figure) => figure.alt);
    const asked = progressModel.blocks.flatMap((block) => ('alt' in block ? [block.alt] : []));
    expect(alts).toEqual(asked);
  });

  it('hears something of a chart that nobody described', async () => {
    const blocks = progressModel.blocks.map((block) => ('alt' in block ? { ...block, alt: ' ', title: '' } : block));
    const file = await readBack({ ...progressModel, blocks });
    const alts = file.pages.flatMap((page) => (page.tree ? figures(page.tree) : [])).map((figure) => figure.alt);
    expect(new Set(alts)).toEqual(new Set(['Figuur zonder beschrijving']));
  });

  it('finds the sections as bookmarks', async () => {
    const { outline } = await readBack(trajectplanModel);
    expect(outline[0]).toBe('1 Gegevens');
    expect(outline.at(-1)).toBe('14 Ondertekening en accordering');
  });

  it('reads title, office and the day of the document in the properties, and both claims in the XMP', async () => {
    const { info, xmp } = await readBack(trajectplanModel);
    expect(info).toMatchObject({ Title: 'Trajectplan', CreationDate: 'D:20260123000000Z', Language: 'nl-NL' });
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });
});
