import { describe, expect, test } from 'vitest';
import { obfuscate } from '#src/documents/docx/fonts.ts';
import { renderDocx } from '#src/documents/docx/render.ts';
import { fingerprintOf } from '#src/documents/fingerprint.ts';
import { type Block, type DocumentModel, nb, t } from '#src/documents/model.ts';
import { trajectplanModel } from '../models.ts';
import { partPath, type ReadDocx, readDocx, said } from './read-docx.ts';
import { all, attributeOf, type Element, first } from './xml.ts';

const fingerprint = fingerprintOf(trajectplanModel);

async function plan(): Promise<ReadDocx> {
  return readDocx(await renderDocx(trajectplanModel, fingerprint));
}

async function withBlocks(blocks: Block[], changes: Partial<DocumentModel> = {}): Promise<ReadDocx> {
  return readDocx(await renderDocx({ ...trajectplanModel, ...changes, blocks }, fingerprint));
}

function tables(document: Element, style: string): Element[] {
  return all(document, 'w:tbl').filter((table) => attributeOf(table, 'w:tblStyle') === style);
}

describe('the Word file of a document', () => {
  test('carries title, language, organisation and its own day, and no name of a client', async () => {
    const docx = await plan();
    const core = docx.text('docProps/core.xml');
    expect(core).toContain(`<dc:title>${trajectplanModel.title}</dc:title>`);
    expect(core).toContain('<dc:language>nl-NL</dc:language>');
    expect(core).toContain(`<dc:creator>${trajectplanModel.organisation}</dc:creator>`);
    expect([...core.matchAll(/\d{4}-\d{2}-\d{2}/gu)].map(([day]) => day)).toEqual([
      trajectplanModel.date,
      trajectplanModel.date,
    ]);
    expect(core + docx.text('docProps/app.xml')).not.toContain('Proef');
    expect(docx.text('word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
    expect(docx.text('word/settings.xml')).toMatch(/compatibilityMode"[^>]*w:val="15"/u);
  });

  test('holds no other date than the document’s', async () => {
    const docx = await plan();
    const today = new Date().toISOString().slice(0, 10);
    for (const part of docx.paths.filter((one) => one.endsWith('.xml'))) expect(docx.text(part)).not.toContain(today);
  });

  test('heads are real headings with an outline level', async () => {
    const docx = await plan();
    const styles = all(docx.part('word/styles.xml'), 'w:style');
    const named = (name: string) => styles.find((style) => attributeOf(style, 'w:name')?.toLowerCase() === name);
    const section = named('heading 1');
    const sub = named('heading 2');
    expect(section && attributeOf(section, 'w:outlineLvl')).toBe('0');
    expect(sub && attributeOf(sub, 'w:outlineLvl')).toBe('1');
    const heads = all(docx.document, 'w:p').filter((one) => attributeOf(one, 'w:pStyle') === 'Heading1');
    expect(heads.length).toBe(
      trajectplanModel.blocks.filter((one) => one.kind === 'heading' && one.level === 2).length,
    );
  });

  test('every style a paragraph or table wears exists, each once', async () => {
    const docx = await plan();
    const ids = all(docx.part('word/styles.xml'), 'w:style').map((style) => style.attributes.get('w:styleId'));
    expect(new Set(ids).size).toBe(ids.length);
    const worn = ['w:pStyle', 'w:tblStyle']
      .flatMap((name) => all(docx.document, name))
      .map((one) => one.attributes.get('w:val'));
    for (const style of worn) expect(ids).toContain(style);
  });

  test('the head of a data table is repeated on each page, and no row breaks over two', async () => {
    const docx = await plan();
    const data = tables(docx.document, 'MGGegevens');
    expect(data.length).toBeGreaterThan(0);
    for (const table of data) {
      const [head, ...rows] = all(table, 'w:tr');
      expect(head && first(head, 'w:tblHeader')).toBeDefined();
      for (const row of rows) {
        expect(first(row, 'w:cantSplit')).toBeDefined();
        expect(first(row, 'w:tblHeader')).toBeUndefined();
      }
    }
  });

  test('tables, charts and the mark have their text for who cannot see them', async () => {
    const docx = await plan();
    for (const table of all(docx.document, 'w:tbl')) expect(attributeOf(table, 'w:tblCaption')).toBeTruthy();
    const alts = trajectplanModel.blocks.flatMap((block) =>
      block.kind === 'timeline' || block.kind === 'hours' ? [block.alt] : [],
    );
    expect(tables(docx.document, 'MGGrafiek').map((table) => attributeOf(table, 'w:tblDescription'))).toEqual(alts);
    const head = docx.part(partPath(docx.document, docx.part('word/_rels/document.xml.rels'), 'first'));
    expect(attributeOf(head, 'wp:docPr', 'descr')).toBeTruthy();
  });

  test('widths of cells add up to the grid, and no table has more columns than Word opens', async () => {
    const docx = await plan();
    for (const table of all(docx.document, 'w:tbl')) {
      const grid = all(table, 'w:gridCol').map((column) => Number(column.attributes.get('w:w')));
      expect(grid.length).toBeLessThanOrEqual(63);
      for (const row of all(table, 'w:tr')) {
        const cells = all(row, 'w:tc').map((cell) => [
          Number(attributeOf(cell, 'w:tcW', 'w:w')),
          Number(attributeOf(cell, 'w:gridSpan') ?? 1),
        ]);
        expect(cells.reduce((sum, [, span = 1]) => sum + span, 0)).toBe(grid.length);
        expect(cells.reduce((sum, [width = 0]) => sum + width, 0)).toBe(grid.reduce((sum, width) => sum + width, 0));
      }
    }
  });

  test('from page 2 the running head says VERTROUWELIJK; pages are numbered as fields', async () => {
    const docx = await plan();
    const head = docx.part(partPath(docx.document, docx.part('word/_rels/document.xml.rels'), 'default'));
    expect(said(head).replaceAll('\u00a0', ' ')).toBe(`${trajectplanModel.runningHead} VERTROUWELIJK`);
    expect(first(docx.document, 'w:titlePg')).toBeDefined();
    const feet = docx.paths.filter((one) => /footer\d\.xml$/u.test(one));
    expect(feet.length).toBe(2);
    for (const foot of feet) {
      const fields = all(docx.part(foot), 'w:fldSimple').map((field) => field.attributes.get('w:instr')?.trim());
      expect(fields).toEqual(['PAGE', 'NUMPAGES']);
    }
  });

  test('dates, numbers and amounts do not break over lines', async () => {
    const docx = await withBlocks([{ kind: 'paragraph', text: [t('Kenmerk '), nb('MG-2026 0417')] }]);
    const [, run] = all(docx.document, 'w:r').slice(-2);
    expect(run && all(run, 'w:noBreakHyphen')).toHaveLength(1);
    expect(run && all(run, 'w:t').flatMap((text) => text.children)).toEqual(['MG', '2026\u00a00417']);
  });

  test('each numbered list begins at 1', async () => {
    const list: Block = { kind: 'list', ordered: true, items: [[t('een')], [t('twee')]] };
    const docx = await withBlocks([list, { kind: 'paragraph', text: [t('tussen')] }, list]);
    expect(docx.words.slice(-9)).toEqual(['1', 'een', '2', 'twee', 'tussen', '1', 'een', '2', 'twee']);
  });

  test('the address of a letter stands in the window, at 62 mm from the top', async () => {
    const docx = await withBlocks([], {
      opening: {
        kind: 'letter',
        address: ['De heer J.M. van der Proef', 'Fictielaan 12', '1234 AB  VOORBEELDSTAD'],
        personal: true,
        references: [{ label: 'Datum', value: '7 januari 2026' }],
        salutation: 'Geachte heer Van der Proef,',
        window: 'rechts',
      },
    });
    const head = docx.part(partPath(docx.document, docx.part('word/_rels/document.xml.rels'), 'first'));
    const top = Number(attributeOf(docx.document, 'w:pgMar', 'w:header'));
    const [above] = all(docx.document, 'w:trHeight').map((height) => Number(height.attributes.get('w:val')));
    // Header (with the two points of its last paragraph) and the row of the return line.
    const dxa = top + Number(attributeOf(head, 'w:trHeight')) + 40 + (above ?? 0);
    expect((dxa / 1440) * 25.4).toBeCloseTo(62, 0);
    const [indent] = all(docx.document, 'w:gridCol').map((column) => Number(column.attributes.get('w:w')));
    expect(((Number(attributeOf(docx.document, 'w:pgMar', 'w:left')) + (indent ?? 0)) / 1440) * 25.4).toBeCloseTo(
      115,
      0,
    );
  });

  test('text that would break the file stands in it as typed, without what XML cannot hold', async () => {
    const hostile = 'x</w:t>\ufffe\u0000\ud800{{bsn}}&amp;"]]>\u202e<w:br/>';
    const docx = await withBlocks([{ kind: 'paragraph', text: [t(hostile)] }], {
      title: hostile,
      organisation: hostile,
    });
    expect(docx.words.at(-1)).toBe('x</w:t>{{bsn}}&amp;"]]><w:br/>');
    expect(first(docx.part('docProps/core.xml'), 'dc:title')?.children).toEqual(['x</w:t>{{bsn}}&amp;"]]><w:br/>']);
  });

  test('fifty thousand characters and three hundred activities are no trouble', async () => {
    const long = 'onafgebroken tekst '.repeat(2_700);
    const cells = ['1', 'Gesprek', 'coach'].map((text) => ({ text: [t(text)] }));
    const rows = Array.from({ length: 300 }, (_, index) => ({
      number: String(index),
      label: 'Gesprek',
      amount: '1 uur',
      from: '2026-02-01',
    }));
    const docx = await withBlocks([
      { kind: 'paragraph', text: [t(long)] },
      {
        kind: 'dataTable',
        columns: [
          { head: 'Nr.', width: 8 },
          { head: 'Wat', width: 100 },
          { head: 'Wie', width: 59 },
        ],
        rows: rows.map(() => cells),
      },
      {
        kind: 'timeline',
        title: 'Tijd',
        from: '2026-01-01',
        until: '2031-12-31',
        rows,
        milestones: [],
        legend: '',
        alt: 'Veel.',
      },
    ]);
    expect(docx.words.length).toBeGreaterThan(5_400 + 900);
    expect(tables(docx.document, 'MGGrafiek')).toHaveLength(20);
  });

  test('the colophon never stands alone: the end of what is before it stays with it', async () => {
    const rows = [{ label: 'Besluit', value: [[t('Akkoord')]] }];
    const before: Block[] = [
      { kind: 'paragraph', text: [t('Slot')] },
      { kind: 'decisionForm', title: 'Besluit', options: ['akkoord'], returnTo: 'Slot' },
      { kind: 'decisionStamp', title: 'Besluit', rows, statement: 'Slot' },
    ];
    for (const block of before) {
      const docx = await withBlocks([block, { kind: 'colophon', text: [t('Opgemaakt')] }]);
      const paragraphs = all(docx.document, 'w:p');
      const end = paragraphs.slice(
        paragraphs.findLastIndex((one) => said(one) === 'Slot'),
        paragraphs.findIndex((one) => attributeOf(one, 'w:pStyle') === 'MGColofonkop'),
      );
      expect(end.map((one) => first(one, 'w:keepNext') !== undefined)).not.toContain(false);
    }
  });

  test('the form to decide on takes the text before it along', async () => {
    const form: Block = { kind: 'decisionForm', title: 'Besluit', options: ['akkoord'], returnTo: 'Terug' };
    const docx = await withBlocks([{ kind: 'paragraph', text: [t('Slot')] }, form]);
    const before = all(docx.document, 'w:p').find((one) => said(one) === 'Slot');
    expect(before && first(before, 'w:keepNext')).toBeDefined();
  });

  test('both signatures stand at one height, whatever the names take', async () => {
    const who = { role: 'Cliënt', name: 'A. Kort', placeAndDate: 'Voorbeeldstad, 23 januari 2026' };
    const long = { ...who, name: 'T.M.H.A.J. Nguyễn-Đorđević van den Bogaerdt-Hellendoorn' };
    const docx = await withBlocks([{ kind: 'signatures', left: long, right: who }]);
    const signed = all(docx.document, 'w:p').filter((one) => attributeOf(one, 'w:pStyle') === 'MGHandtekening');
    const [left = 0, right = 0] = signed.map((one) => Number(attributeOf(one, 'w:spacing', 'w:before')));
    expect(left).toBe(Math.round((14 / 25.4) * 1440));
    expect(right - left).toBe(15 * 20);
  });

  test('a year and a cut label take one line of their chart', async () => {
    const docx = await withBlocks([
      {
        kind: 'timeline',
        title: 'Tijd',
        from: '2026-02-01',
        until: '2027-07-31',
        rows: [{ number: '1', label: 'Cv, profiel, gespreksoefening', from: '2026-02-01', amount: '8 uur' }],
        milestones: [],
        legend: '',
        alt: 'Lang.',
      },
    ]);
    const [chart] = tables(docx.document, 'MGGrafiek');
    const year = chart && all(chart, 'w:tc').find((cell) => said(cell) === '2026');
    expect(Number(year && attributeOf(year, 'w:tcW', 'w:w'))).toBeGreaterThan(400);
    expect(chart && said(chart)).toContain('Cv, profiel, gespreksoef…');
  });

  test('the house font goes with the file', async () => {
    const docx = await plan();
    const fonts = docx.part('word/fontTable.xml');
    expect(attributeOf(fonts, 'w:altName')).toBe('Source Sans Pro');
    expect(['w:embedRegular', 'w:embedBold', 'w:embedItalic'].every((name) => first(fonts, name))).toBe(true);
    expect(docx.paths.filter((one) => one.endsWith('.odttf'))).toHaveLength(3);
  });

  test('a font is hidden and found again with the same key', () => {
    const font = Uint8Array.from({ length: 64 }, (_, index) => index);
    const key = '4C1D7E52-0B6A-4F39-9D21-6A83E05F71C4';
    const hidden = obfuscate(font, key);
    expect(hidden[0]).toBe(0xc4);
    expect(hidden.slice(32)).toEqual(font.slice(32));
    expect(obfuscate(hidden, key)).toEqual(font);
  });
});

describe('words wider than their column', () => {
  test('break between syllables in a narrow cell, and stay whole in a wide one', async () => {
    const word = 'sollicitatietrainingen';
    const row = [{ text: [t(word)] }, { text: [t(word)] }];
    const columns = [
      { head: 'Smal', width: 30 },
      { head: 'Breed', width: 90 },
    ];
    const docx = await withBlocks([{ kind: 'dataTable', columns, rows: [row] }]);
    const [narrow, wide] = all(docx.document, 'w:tc').slice(-2);
    expect(narrow && all(narrow, 'w:softHyphen').length).toBeGreaterThan(0);
    expect(wide && all(wide, 'w:softHyphen')).toEqual([]);
    expect(docx.words.slice(-2)).toEqual([word, word]);
  });
});
