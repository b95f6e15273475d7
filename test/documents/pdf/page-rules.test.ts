import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { type Block, type DocumentModel, t } from '#src/documents/model.ts';
import { frameOf, roomsOf } from '#src/documents/pdf/layout/frame.ts';
import { layOut } from '#src/documents/pdf/layout/lay-out.ts';
import { paginate } from '#src/documents/pdf/layout/paginate.ts';
import type { Piece } from '#src/documents/pdf/layout/piece.ts';
import { renderPdf } from '#src/documents/pdf/render.ts';
import { longTableModel, trajectplanModel } from '../models.ts';
import { cells, p, section } from '../trajectplan/words.ts';
import { type ReadPage, readPdf } from './read-pdf.ts';

const rooms = roomsOf(frameOf(trajectplanModel, undefined));

async function pagesOf(model: DocumentModel): Promise<readonly (readonly Piece[])[]> {
  const sheet = await layOut(model, { fingerprint: fingerprintOf(model), onPaper: false, nextTurn: async () => {} });
  return paginate(sheet.pieces, rooms.first, rooms.later).map((placed) => placed.map((one) => one.piece));
}

function tagsOf(piece: Piece | undefined): string[] {
  return piece?.ops.flatMap((op) => op.node?.tag ?? []) ?? [];
}

const sentence = 'Dit is een zin van gewone lengte over het werk. ';
const text = fc.integer({ min: 1, max: 14 }).map((count): Block => p(sentence.repeat(count)));
const head = fc.constant<Block>(section('3', 'Een paragraaf'));
const list = fc.integer({ min: 1, max: 5 }).map(
  (count): Block => ({
    kind: 'list',
    ordered: true,
    items: Array.from({ length: count }, () => [t(sentence.repeat(2))]),
  }),
);
const table = fc.integer({ min: 1, max: 16 }).map((count): Block => {
  const columns = [
    { head: 'Nr.', width: 20 },
    { head: 'Wat', width: 147 },
  ];
  return {
    kind: 'dataTable',
    title: 'Tabel',
    columns,
    rows: Array.from({ length: count }, () => cells('1', sentence)),
    total: cells('Totaal', '1'),
  };
});
const blocks = fc.array(fc.oneof(text, head, list, table), { minLength: 8, maxLength: 30 });

const ending: Block[] = [
  section('14', 'Ondertekening'),
  {
    kind: 'signatures',
    left: { role: 'Cliënt', name: 'J.M. van der Proef', placeAndDate: 'Voorbeeldstad' },
    right: { role: 'Coach', name: 'S. Verzonnen', placeAndDate: 'Voorbeeldstad' },
  },
  { kind: 'decisionForm', title: 'Besluit', options: ['akkoord', 'niet akkoord'], returnTo: 'Terug naar ons.' },
  { kind: 'colophon', text: [t('Opgemaakt.')] },
];

describe('page breaks', () => {
  it('never leave a heading at the foot of a page', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (generated) => {
        const pages = await pagesOf({ ...trajectplanModel, blocks: [...generated, p(sentence)] });
        for (const page of pages) expect(tagsOf(page.at(-1)).some((tag) => /^H\d$/u.test(tag))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('keep two lines of a paragraph at each side', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (generated) => {
        const pages = await pagesOf({ ...trajectplanModel, blocks: generated });
        for (const [index, page] of pages.entries()) {
          const node = page.at(-1)?.ops[0]?.node;
          const next = pages[index + 1]?.[0]?.ops[0]?.node;
          if (node?.tag !== 'P' || node !== next) continue;
          const linesOn = (pieces: readonly Piece[]): number =>
            pieces.filter((piece) => piece.ops[0]?.node === node).length;
          expect(linesOn(page)).toBeGreaterThanOrEqual(2);
          expect(linesOn(pages[index + 1] ?? [])).toBeGreaterThanOrEqual(2);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never leave signatures without the text before them, nor part them from the form', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (generated) => {
        const pages = await pagesOf({ ...trajectplanModel, blocks: [...generated, p(sentence.repeat(3)), ...ending] });
        const last = pages.at(-1) ?? [];
        const said = last.flatMap((piece) =>
          piece.ops.flatMap((op) => (op.kind === 'text' ? op.runs.map((run) => run.text) : [])),
        );
        for (const word of ['Handtekening', 'Besluit', 'Ondertekening', 'Over dit document.']) {
          expect(said.map((one) => one.trim())).toContain(word);
        }
        expect(said.join(' ')).toContain('Dit is een zin');
      }),
      { numRuns: 60 },
    );
  });

  it('never leave a form that nobody signs above alone on a page', async () => {
    const form = ending.filter(({ kind }) => kind === 'decisionForm' || kind === 'colophon');
    await fc.assert(
      fc.asyncProperty(blocks, async (generated) => {
        const pages = await pagesOf({ ...trajectplanModel, blocks: [...generated, p(sentence.repeat(3)), ...form] });
        const said = (pages.at(-1) ?? []).flatMap((piece) =>
          piece.ops.flatMap((op) => (op.kind === 'text' ? op.runs.map((run) => run.text) : [])),
        );
        expect(said.join(' ')).toContain('Besluit');
        expect(said.join(' ')).toContain('Dit is een zin');
      }),
      { numRuns: 60 },
    );
  });

  it('never leave the colophon alone on the last page', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (generated) => {
        const colophon: Block = { kind: 'colophon', text: [t('Opgemaakt.')] };
        const pages = await pagesOf({ ...trajectplanModel, blocks: [...generated, p(sentence), colophon] });
        const said = (pages.at(-1) ?? []).map((piece) => piece.ops.find((op) => op.kind === 'text'));
        expect(said[0]?.runs[0]?.text).not.toContain('Over dit document.');
      }),
      { numRuns: 60 },
    );
  });

  it('fill no page beyond its type area', async () => {
    const sheet = await layOut(longTableModel, { fingerprint: '', onPaper: false, nextTurn: async () => {} });
    for (const [index, page] of paginate(sheet.pieces, rooms.first, rooms.later).entries()) {
      const last = page.at(-1);
      const bottom = last ? last.top + last.piece.height : 0;
      expect(bottom).toBeLessThanOrEqual((index === 0 ? rooms.first : rooms.later) + 0.1);
    }
  });
});

describe('a table over pages', () => {
  function rowsOn(page: ReadPage): string[] {
    return page.texts.filter((one) => one.tag === 'TD' && /^\d+$/u.test(one.text) && one.x < 75).map((one) => one.text);
  }

  it('repeats its head, keeps two rows at each side and the total with two rows before it', async () => {
    const file = await readPdf(await renderPdf(longTableModel, fingerprintOf(longTableModel)));
    const pages = file.pages.filter((page) => rowsOn(page).length > 0);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(rowsOn(page).length).toBeGreaterThanOrEqual(2);
      const head = page.texts.find((one) => one.text === 'Uitvoering');
      expect(head?.tag).toBe(index === 0 ? 'TH' : 'Artifact');
    }
    expect(pages.at(-1)?.texts.some((one) => one.text === 'Totaal begeleidingsuren')).toBe(true);
    expect(pages.flatMap(rowsOn)).toEqual(Array.from({ length: 48 }, (_, index) => String(index + 1)));
  });

  it('sets numbers with their commas under each other', async () => {
    const file = await readPdf(await renderPdf(longTableModel, fingerprintOf(longTableModel)));
    const numbers = (file.pages[1]?.texts ?? []).filter(
      (one) => one.tag === 'TD' && one.x > 350 && /^[\d,–]+$/u.test(one.text),
    );
    const whole = numbers.filter((one) => !one.text.includes(',')).map((one) => one.right);
    const parts = numbers.filter((one) => one.text.includes(',')).map((one) => one.right);
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThan(0.1);
    expect(Math.min(...parts) - Math.max(...whole)).toBeGreaterThan(8);
  });
});
