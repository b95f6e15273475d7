import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '#src/documents/model.ts';
import { wordsOf } from '#src/documents/words.ts';
import { kinds } from '#templates/index.ts';
import { sampleModels } from '../documents/sample-hashes.ts';
import { alike, textOf } from './model-text.ts';

/** From the first paragraph to the signatures: above and below it, the house style has words of its own. */
function body(markdown: string): string {
  const text = markdown.slice(markdown.search(/^## /mu));
  return text.slice(0, text.search(/^(?:## 14|\| Coach +\|)/mu));
}

/** Sentences and cells of a sample text; markup and paragraph numbers are not words. */
function fragments(markdown: string): string[] {
  return body(markdown)
    .replace(/\|[-| ]+\|\n/gu, '')
    .split('\n')
    .flatMap((line) => (line.startsWith('|') ? line.split('|') : line.split(/(?<=[.:]\*\*|[.?]|[.?]")\s+/u)))
    .map((piece) => alike(piece.replace(/\*\*|^#+ |^\d+\. /gu, '')).replace(/[.:]$/u, ''))
    .filter((piece) => /\p{L}{2}/u.test(piece));
}

function sample(key: string): DocumentModel {
  const kind = kinds[key];
  if (!kind) throw new Error(`no kind ${key}`);
  return kind.toDocument(kind.samples.voorbeeld);
}

describe.each(['trajectplan', 'voortgangsrapportage', 'eindrapportage'])('the sample %s', (key) => {
  it('says every sentence and figure of the sample text', () => {
    const markdown = readFileSync(new URL(`./fixtures/${key}.md`, import.meta.url), 'utf8');
    const text = textOf(sample(key));
    const pieces = fragments(markdown);
    expect(pieces.length).toBeGreaterThan(30);
    expect(pieces.filter((piece) => !text.includes(piece))).toEqual([]);
  });
});

it.each([
  [
    'trajectplan',
    ['versie 1', '23 januari 2026', 'gevraagd: uw besluit, uiterlijk 6 februari 2026', '48 begeleidingsuren'],
  ],
  [
    'voortgangsrapportage',
    ['voortgangsrapportage 2', '1 mei 2026 tot en met 31 juli 2026', '29,5 van 48 besteed, 18,5 over'],
  ],
  [
    'eindrapportage',
    ['4 januari 2027', '3 februari 2026 tot en met 31 december 2026', '45,5 van 48 besteed', '✓ doel bereikt'],
  ],
])('the head of the sample %s tells the same facts', (key, facts) => {
  const text = textOf(sample(key));
  const common = [
    'mg-2026-0417',
    'vbs-2026-00417',
    'gemeente voorbeeldstad',
    'mevrouw a. voorbeeld',
    'de heer j.m. van der proef',
  ];
  for (const fact of [...common, ...facts]) expect(text).toContain(fact);
});

it.each(sampleModels)('%s prints no typewriter quotes, also not in names', (_, model) => {
  expect(wordsOf(model).filter((word) => /['"]/u.test(word))).toEqual([]);
});
