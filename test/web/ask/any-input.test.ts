import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askingChoices } from '#src/domain/cases/asks.ts';
import { slugOf } from '#src/web/ask/slugs.ts';
import { anyCharacter } from '#test/any-character.ts';
import { startHarness } from '#test/harness.ts';
import { keyIn, typed } from './road.ts';

const fieldNames = [
  ...Object.keys(typed),
  'ask',
  'code',
  'birthDate',
  'representativeName',
  'capacity',
  'email',
  'address',
  'aboutWhom',
  'happenedOn',
  'happenedOn-dag',
  'reference',
  'branch',
  'sluit',
  '_key',
  '_website',
  '_csrf',
  '__proto__',
  'constructor',
  'rows.0.x',
];

const hostile = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: anyCharacter, maxLength: 60 }) },
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\u202etxt',
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    '../../etc/passwd',
    '%00',
  ),
  fc.constantFrom('999991644', '31-2-2026', '0-0-0', '99999999999999999999', 'NaN', '1e309', '-1', 'ＭＧ－７Ｋ４Ｐ'),
  fc.constantFrom('self', 'other', 'talk', 'written', 'inspection', 'complaint', 'more', 'curator'),
  fc.nat(4).map((size) => 'ß'.repeat(10 ** size)),
  fc.nat(3).map((size) => '1-'.repeat(10 ** size)),
);
const values = fc.oneof({ weight: 6, arbitrary: hostile }, fc.array(hostile, { minLength: 2, maxLength: 4 }));
const slugs = [...askingChoices.map(slugOf), 'onzin', '%2e%2e', 'ontvangen', '__proto__'];
const addresses = fc.oneof(
  fc.constantFrom('/verzoek', '/verzoek/anders', '/verzoek/stand', '/verzoek/ontvangen'),
  fc
    .tuple(fc.constantFrom(...slugs), fc.constantFrom('gegevens', 'controleren'))
    .map(([slug, step]) => `/verzoek/${slug}/${step}`),
);
const cookies = fc.dictionary(
  fc.constantFrom('__Host-verzoek', '__Host-ontvangst', '__Host-stand'),
  fc.oneof(
    fc.stringMatching(/^[\w-]{20,128}$/),
    fc.constantFrom(`${'z'.repeat(9)}0t${'k'.repeat(53)}`, `MG${'-0000'.repeat(5)}_1986-05-14`, `x_${'9'.repeat(30)}`),
  ),
);
const input = fc.record({
  address: addresses,
  /** Whole answers with some of them spoilt, or nothing but noise. */
  base: fc.constantFrom(typed, {}),
  fields: fc.dictionary(fc.oneof(fc.constantFrom(...fieldNames), hostile), values, { maxKeys: 8 }),
  cookies,
  post: fc.boolean(),
});

/** No limits: what is asked here is what the pages themselves do. */
const open = { address: Infinity, code: Infinity, all: Infinity };

describe('ten thousand inputs nobody foresaw', () => {
  it('are each answered at once, and never by a fault of ours', { timeout: 240_000 }, async () => {
    const harness = await startHarness({ deps: { askLimits: { typed: open, sent: open, looked: open } } });
    const first = harness.anonymous();
    const key = keyIn(await first.get('/verzoek/inzien/gegevens'));
    const visitor = first.cookie('__Host-bezoek') ?? '';
    harness.clock.advance(1);
    const statuses = new Set<number>();
    let slowest = 0;
    const one = fc.asyncProperty(input, async ({ address, base, fields, cookies: carried, post }) => {
      const browser = harness.anonymous();
      browser.setCookie('__Host-bezoek', visitor);
      browser.csrf = first.csrf;
      for (const [name, value] of Object.entries(carried)) browser.setCookie(name, value);
      const started = performance.now();
      const answer = post ? await browser.post(address, { ...base, _key: key, ...fields }) : await browser.get(address);
      slowest = Math.max(slowest, performance.now() - started);
      statuses.add(answer.status);
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toContain('<script>alert');
    });
    await fc.assert(one, { numRuns: 10_000 });
    expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 303, 403, 422]));
    expect(harness.store.cases.count()).toBe(1);
    expect(slowest).toBeLessThan(5000);
    expect(JSON.stringify(harness.log)).not.toMatch(/"failed"|etc\/passwd|Proef/);
  });
});
