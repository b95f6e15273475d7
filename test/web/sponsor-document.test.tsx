import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Block, blockSchema, type DocumentModel, modelSchema } from '#src/documents/model.ts';
import { ModelView } from '#src/web/components/model-view.tsx';
import { htmlProblems } from './html.ts';

const kinds = ['trajectplan', 'voortgangsrapportage', 'eindrapportage'] as const;

function golden(kind: string): DocumentModel {
  return modelSchema.parse(JSON.parse(readFileSync(new URL(`../golden/${kind}.model.json`, import.meta.url), 'utf8')));
}

async function shown(model: DocumentModel): Promise<string> {
  return `${await (<ModelView model={model} />)}`;
}

/** As a page has it: the document stands under the page's own headings. */
function whole(html: string): string {
  return `<!DOCTYPE html><html lang="nl"><head><title>Document</title></head><body><main><h1>Document</h1><h2>Plan</h2>${html}</main></body></html>`;
}

const read = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ');

/** Every string a reader of the document reads, charts apart: those are told in dates. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'string'
      ? ['text', 'label', 'head', 'band', 'title', 'name'].includes(key)
        ? [one]
        : []
      : textsOf(one),
  );
}

describe('a document as a page', () => {
  it.each(kinds)('has all words of the %s, in valid HTML with headings in order', async (kind) => {
    const model = golden(kind);
    const html = await shown(model);
    const words = read(html);
    const blocks = model.blocks.filter((block) => block.kind !== 'timeline' && block.kind !== 'hours');
    for (const text of textsOf(blocks)) expect(words).toContain(text.trim().replace(/\s+/g, ' '));
    expect(await htmlProblems(whole(html))).toEqual([]);
  });

  it('shows every kind of block', async () => {
    for (const block of everyBlock) {
      const html = await shown({ ...golden('trajectplan'), blocks: [block] });
      expect(await htmlProblems(whole(html))).toEqual([]);
      if (block.kind !== 'pageBreak') expect(read(html)).toContain('Woord');
    }
    const known = blockSchema.options.map((option) => option.shape.kind.value).sort();
    expect([...new Set(everyBlock.map((block) => block.kind))].sort()).toEqual(known);
  });

  it('shows hostile words as words', async () => {
    const html = await shown({
      ...golden('trajectplan'),
      blocks: [{ kind: 'paragraph', text: [{ text: '<script>alert(1)</script>{{bsn}}' }] }],
    });
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;{{bsn}}');
    expect(html).not.toContain('<script');
  });
});

const text = [
  { text: 'Woord ' },
  { text: 'vet', bold: true },
  { text: '3 mei', nowrap: true },
  { text: 'x', italic: true },
];
const keyRows = [
  { label: 'Woord', value: [text] },
  { label: 'Leeg', value: [] },
];
const signature = { role: 'Cliënt', name: 'Woord', placeAndDate: 'Voorbeeldstad, 1 mei 2026' };

const everyBlock: readonly Block[] = [
  { kind: 'decisionBox', band: 'Woord', rows: keyRows },
  { kind: 'heading', level: 3, number: '1', text: 'Woord' },
  { kind: 'paragraph', text, soft: true },
  { kind: 'keyTable', title: 'Woord', rows: keyRows },
  { kind: 'labelled', label: 'Woord', paragraphs: [text, text] },
  { kind: 'quote', label: 'In eigen woorden', paragraphs: ['Woord'] },
  { kind: 'list', ordered: true, items: [text] },
  { kind: 'list', ordered: false, items: [text] },
  {
    kind: 'dataTable',
    columns: [
      { head: 'Onderdeel', width: 80 },
      { head: 'Activiteit', width: 67 },
      { head: 'Uren', width: 20, align: 'number' },
    ],
    rows: [[{ text, mark: 'done' }, { text }, { text: [{ text: '3' }] }]],
    total: [{ text: [{ text: 'Totaal' }] }, { text: [] }, { text: [{ text: '3' }] }],
  },
  {
    kind: 'timeline',
    title: 'Woord',
    from: '2026-01-01',
    until: '2026-12-31',
    rows: [{ number: '1', label: 'Gesprekken', from: '2026-02-01', until: '2026-03-01', amount: '3 uur' }],
    milestones: [{ number: '1', on: '2026-03-01', reached: true }],
    legend: '',
    alt: 'Gesprekken van februari tot maart.',
  },
  {
    kind: 'hours',
    title: 'Woord',
    rows: [{ number: '1', label: 'Gesprekken', planned: 20, used: 3.5, amount: '3,5 van 20' }],
    legend: '',
    alt: 'Drie en een half uur gebruikt.',
  },
  { kind: 'closing', greeting: 'Woord', signer: 'Woord, re-integratiecoach' },
  { kind: 'signatures', left: signature, right: { ...signature, refused: { text: 'Niet ondertekend', words: 'Nee' } } },
  { kind: 'decisionForm', title: 'Woord', options: ['Akkoord'], returnTo: 'Stuur terug' },
  { kind: 'decisionStamp', title: 'Woord', rows: keyRows, statement: 'Besloten' },
  { kind: 'colophon', text },
  { kind: 'pageBreak' },
];
