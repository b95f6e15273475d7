import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '#src/documents/clean-text.ts';
import { anyCharacter } from '#test/any-character.ts';

describe('cleaning typed text', () => {
  it('leaves ordinary text as it is', () => {
    const text = 'De heer Łukasz Şahin-Đorđević zei: “Ik wil werken.”\n€ 1.140,00 – {{bsn}} </w:t> 😀';
    expect(cleanText(text)).toBe(text);
  });

  it('takes away what is invisible or breaks a file', () => {
    expect(cleanText('a\ufffeb\ud800c\udc00d\u0000e\u202ef\u200bg\u00adh\ufeffi')).toBe('abcdefghi');
  });

  it('composes accents, and gives line ends and spaces one form', () => {
    expect(cleanText('e\u0301')).toBe('é');
    expect(cleanText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
    expect(cleanText('a\tb\u2003c\u202fd')).toBe('a b c\u00a0d');
  });

  it('is done after once, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
        expect(once).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u);
      }),
      { numRuns: 40 },
    );
  });
});
