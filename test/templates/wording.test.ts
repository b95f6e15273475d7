import { describe, expect, it } from 'vitest';
import { modelOfInput } from '#src/cli/render.ts';
import { textWidth } from '#src/documents/pdf/layout/sheet.ts';
import { lineWidth } from '#src/documents/pdf/text/lines.ts';
import { type } from '#src/documents/style.ts';
import { wordingKeys } from '#src/domain/wording.ts';
import { kinds } from '#templates/index.ts';
import { whereToAsk } from '#templates/parts/report-frame.ts';
import { longFacts, proefFacts } from '#templates/samples/facts.ts';
import { placeholdersOf, standardValues, worded, wordingProblem } from '#templates/worded.ts';
import { wording } from '#templates/wording.ts';
import { alike, textOf } from './model-text.ts';
import { objectAt } from './sample-input.ts';

const probe = 'Dit is een proefzin.';
/** The words of every sample of a kind, with one text worded as the probe and what it cannot do without. */
function probed(kind: string, key: (typeof wordingKeys)[number]): string[] {
  const words = [probe, ...wording[key].needs.map((name) => `{${name}}`)].join(' ');
  return Object.values(kinds[kind]?.samples ?? {}).map((sample) => {
    const facts = { ...objectAt(sample, ['facts']), wording: { [key]: words } };
    const model = modelOfInput(kind, { ...objectAt(sample, []), facts });
    if (!model.ok) throw new Error(JSON.stringify(model.refusal));
    return textOf(model.value);
  });
}

describe('a standard text', () => {
  it.each(wordingKeys)('%s may be saved as the program has it', (key) => {
    expect(wordingProblem(key, wording[key].text)).toBeUndefined();
  });

  it.each(wordingKeys)('%s stands in the sample it is shown in, and in each document its page names', (key) => {
    const { kind, name } = wording[key].sample;
    expect(kinds[kind]?.samples[name]).toBeDefined();
    const named = wording[key].where.match(/L\d\d|trajectplan|voortgangsrapportage|eindrapportage/gi) ?? [];
    const found = named.map((one) => (/^L/.test(one) ? one : one.toLowerCase()));
    for (const one of new Set([kind, ...found]))
      expect(probed(one, key).some((text) => text.includes(alike(probe)))).toBe(true);
  });

  it('stands in every letter where it says so', () => {
    for (const key of Object.keys(kinds).filter((one) => /^L[0-4]/.test(one)))
      expect([key, probed(key, 'greeting').every((text) => text.includes(alike(probe)))]).toEqual([key, true]);
  });

  it.each(['letterFooter', 'reportFooter'] as const)('%s fits on its line at its longest, with a long name', (key) => {
    const label = 'Inzage, verbetering of klacht, mondeling of per brief: '.slice(
      0,
      wording[key].max - '{contact}'.length,
    );
    const facts = { ...longFacts, wording: { [key]: `${label}{contact}` } };
    const { size } = type.small;
    const number = lineWidth('Pagina 10 van 12', { size, bold: true });
    const footer = worded(facts, key, { contact: whereToAsk(facts) });
    expect(lineWidth(footer, { size })).toBeLessThan(textWidth - number - 12);
  });

  it.each(wordingKeys.filter((key) => wording[key].text.includes('directie')))(
    '%s offers the talk with the directorate or a complaint, not the one before the other (R52)',
    (key) => {
      expect(wording[key].text).toMatch(/directie vragen,? of een klacht indienen.*u kiest zelf\./iu);
    },
  );

  it('has no place in the forms of the house, which hold no facts of a case', () => {
    expect(modelOfInput('L50', withWording('L50')).ok).toBe(false);
  });

  it('begins a sentence with a capital, whatever is filled in there', () => {
    const facts = { ...proefFacts, wording: { afterwards: 'Klaar. {bewaartermijn} bewaard, na {bewaartermijn} weg.' } };
    expect(worded(facts, 'afterwards', standardValues(facts))).toBe('Klaar. Twee jaar bewaard, na twee jaar weg.');
  });
});

function withWording(kind: string): object {
  const [sample] = Object.values(kinds[kind]?.samples ?? {});
  return { ...objectAt(sample, []), facts: { ...objectAt(sample, ['facts']), wording: {} } };
}

describe('the words somebody types for a standard text', () => {
  const disagree = (text: string) => wordingProblem('disagree', text);

  it('must hold what law wants told, and are told by name what misses', () => {
    expect(disagree('Bel {organisatie}.')).toBe('Zet ook {toezichthouder} in de tekst: de naam van de toezichthouder');
    expect(disagree('Bel ons.')).toContain('Zet ook {organisatie} en {toezichthouder} in de tekst');
  });

  it('hold no placeholder that is not known there', () => {
    const known = 'Bel {organisatie} of de {toezichthouder}';
    expect(disagree(`${known}, {coach}.`)).toBe(
      '{coach} kan hier niet. U kunt hier gebruiken: {organisatie} en {toezichthouder}',
    );
    expect(disagree(`${known} {.`)).toContain('losse accolade');
    expect(disagree(`${known} {}.`)).toContain('{} kan hier niet');
    expect(disagree(`${known.replace('{organisatie}', '{ organisatie }')}.`)).toBeUndefined();
  });

  it('hold no number like a BSN and fit their place', () => {
    const known = 'Bel {organisatie} of de {toezichthouder}.';
    expect(disagree(`${known} 999991644`)).toContain('BSN');
    expect(disagree(known + 'a'.repeat(600))).toContain('korter: hoogstens 600 tekens');
  });

  it('are judged in a JSON file too', () => {
    const [sample] = Object.values(kinds.L13?.samples ?? {});
    const facts = { ...objectAt(sample, ['facts']), wording: { disagree: 'Bel ons.' } };
    const model = modelOfInput('L13', { ...objectAt(sample, []), facts });
    expect(model).toMatchObject({
      refusal: {
        problems: [{ field: 'facts.wording.disagree', message: expect.stringContaining('{toezichthouder}') }],
      },
    });
  });

  it('are offered each placeholder once', () => {
    for (const key of wordingKeys) expect(new Set(placeholdersOf(key)).size).toBe(placeholdersOf(key).length);
  });
});
