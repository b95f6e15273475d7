import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '#src/documents/model.ts';
import { breakLines } from '#src/documents/pdf/text/lines.ts';
import { measure } from '#src/documents/pdf/text/measure.ts';
import { syllableBreaks } from '#src/documents/pdf/text/syllables.ts';

function broken(text: string | Inline, width: number, hyphenate = false): string[] {
  const inline = typeof text === 'string' ? [{ text }] : text;
  return breakLines(inline, { size: 10, width, hyphenate }).map((line) => line.runs.map((run) => run.text).join(''));
}

function kept(text: string): string {
  return text.replace(/[\s\u00ad]/gu, '');
}

describe('breaking lines', () => {
  it('loses and adds no letter, and keeps within the width', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme-ascii' }), { maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 400 }), fc.boolean(), (list, width, hyphenate) => {
        const text = list.join(' ');
        const lines = breakLines([{ text }], { size: 10, width, hyphenate });
        expect(kept(lines.map((line) => line.runs.map((run) => run.text).join('')).join(''))).toBe(kept(text));
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.5);
      }),
      // a pair that is set further apart makes it too wide
      { examples: [[['rN:i\\j '], 21, false]] },
    );
  });

  it('keeps dates, amounts, units, postcodes, titles and initials together', () => {
    for (const whole of [
      '31 december',
      '24 uur',
      '0 gemist',
      '€ 1.140,00',
      '1234 AB',
      'drs. Verzonnen',
      'Ş. Verzonnen',
      'J.M. van',
      '14 mei',
      'jan 2027',
    ]) {
      for (let width = 80; width < 170; width += 3) {
        const lines = broken(`Voor ${whole} volgt dan een woord`, width);
        expect(lines.some((line) => line.includes(whole))).toBe(true);
      }
    }
  });

  it('never breaks a run that is marked unbreakable while it fits', () => {
    const inline: Inline = [{ text: 'kenmerk ' }, { text: 'MG 2026 0417', nowrap: true }, { text: ' en verder' }];
    for (let width = 70; width < 140; width += 3) {
      expect(broken(inline, width).some((line) => line.includes('MG 2026 0417'))).toBe(true);
    }
  });

  it('breaks after the hyphen of a compound, not in e-mail, dates or references', () => {
    expect(broken('geringe sollicitatie-ervaring', 100)).toEqual(['geringe sollicitatie-', 'ervaring']);
    for (const whole of ['e-mail', 'MG-2026-0417', '06-00000001']) {
      for (let width = 62; width < 120; width += 3) {
        expect(broken(`dit is dan ${whole}`, width).join('|')).toContain(whole);
      }
    }
  });

  it('breaks a long e-mail address after @ . or - without a hyphen', () => {
    const lines = broken('t.m.h.a.j.nguyen-dordevic.vandenbogaardt@langedomeinnaam.voorbeeld.example', 130, true);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[@.-]$/u);
    expect(lines.join('')).not.toContain('\u00ad');
  });

  it('hyphenates only a word wider than its column, with five letters at each side', () => {
    expect(broken('Sollicitatievoorbereiding', 300, true)).toHaveLength(1);
    const lines = broken('Kwaliteitsverantwoordelijkheidstraining', 100, true);
    expect(lines[0]).toMatch(/^\p{L}{5,}\u00ad$/u);
    expect(lines.at(-1)?.length).toBeGreaterThanOrEqual(5);
    expect(syllableBreaks('Opleidingscentrum')).toContain(5);
    expect(syllableBreaks('werkstraten')).not.toContain(5);
  });

  it('lets no line end or begin with a separator', () => {
    for (let width = 210; width < 300; width += 7) {
      for (const line of broken('mevrouw A. Voorbeeld · klantmanager · ordernummer', width))
        expect(line).not.toMatch(/^·|·\s*$/u);
    }
  });

  it('keeps the line ends somebody typed', () => {
    expect(broken('Met vriendelijke groet,\n\nS. Verzonnen', 300)).toEqual([
      'Met vriendelijke groet,',
      '',
      'S. Verzonnen',
    ]);
  });
});

describe('measuring', () => {
  it('kerns pairs and gives all figures one width', () => {
    const apart = measure('regular', 'V') + measure('regular', 'a');
    expect(measure('regular', 'Va')).toBeLessThan(apart);
    for (const figure of '123456789') expect(measure('regular', figure)).toBe(measure('regular', '0'));
  });
});
