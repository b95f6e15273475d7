import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bsnLike, isBsn, maskBsn, normaliseBsn } from '#src/domain/bsn.ts';

const valid =
  '999990007 999990147 999990275 999990421 999990548 999990688 999990822 999990962 999991097 999991243 999991371 999991516 999991644 999991784 999993653 999990019 000078840 000009982'.split(
    ' ',
  );

describe('the eleven test', () => {
  it.each(valid)('accepts the fictional number %s', (number) => {
    expect(isBsn(number)).toBe(true);
  });

  it.each(['123456789', '999993654', '999999999', '111111111', '000000000', '12345678', '1234567820', '99999O007', ''])(
    'refuses %s',
    (number) => {
      expect(isBsn(number)).toBe(false);
    },
  );

  it('catches every single wrong digit', () => {
    for (const number of valid) {
      for (let at = 0; at < 9; at++) {
        for (const digit of '0123456789') {
          const typed = number.slice(0, at) + digit + number.slice(at + 1);
          expect(isBsn(typed), `${number} → ${typed}`).toBe(typed === number);
        }
      }
    }
  });

  it('catches every swap of two neighbouring digits', () => {
    for (const number of valid) {
      for (let at = 0; at < 8; at++) {
        const typed = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
        // two equal digits swapped are the same number
        if (typed !== number) expect(isBsn(typed), `${number} → ${typed}`).toBe(false);
      }
    }
  });

  it('lets about one in eleven numbers pass', () => {
    let passed = 0;
    for (let number = 999_900_000; number < 999_911_000; number++) if (isBsn(String(number))) passed += 1;
    expect(passed).toBeGreaterThan(950);
    expect(passed).toBeLessThan(1050);
  });
});

describe('a typed BSN', () => {
  it.each([
    ['999 991 644', '999991644'],
    ['9999.91.644', '999991644'],
    ['999-991-644', '999991644'],
    ['12345678', '012345678'],
    ['1234567', undefined],
    ['99999O007', undefined],
  ])('%s becomes %s', (typed, nine) => {
    expect(normaliseBsn(typed)).toBe(nine);
  });

  it('is the same whatever separators were typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...valid),
        fc.array(fc.constantFrom('', ' ', '.', '-'), { minLength: 9, maxLength: 9 }),
        (number, gaps) => {
          expect(normaliseBsn([...number].map((digit, index) => digit + gaps[index]).join(''))).toBe(number);
        },
      ),
    );
  });

  it('shows its last four digits only', () => {
    expect(maskBsn('999991644')).toBe('•••••1644');
  });
});

describe('numbers like a BSN in free text', () => {
  it.each([
    ['Zijn nummer is 999991644.', ['999991644']],
    ['nummer 999 991 644 en ook 9999.91.644', ['999 991 644', '9999.91.644']],
    ['999-991-644', ['999-991-644']],
    ['999\u00a0991\u00a0644', ['999 991 644']],
    ['9 9 9 9 9 1 6 4 4', ['9 9 9 9 9 1 6 4 4']],
    ['９９９９９１６４４', ['999991644']],
    ['bsn: 12345678', ['12345678']],
    ['BSN 123456789', ['123456789']],
    ['sofinummer is 123.456.789', ['123.456.789']],
  ])('%s is found', (text, found) => {
    expect(bsnLike(text)).toEqual(found);
  });

  it.each([
    'Order 7000000001, kenmerk MG-2026-0417',
    '06 12 34 56 78 of 010-123 45 67',
    '+31 6 12 34 56 78 en 0031 20 123 45 67, +31 (0)6 12345678',
    'NL13 TEST 0123 4567 89 en NL13TEST0123456789',
    'Op 22-11-2026 om 9.00 uur, van 2011 tot 2018',
    'VBS-2026-00417, € 1.234.567,00, 123456789',
    'Het BSN is door de opdrachtgever gegeven op 12 mei 2026',
  ])('%s is left alone', (text) => {
    expect(bsnLike(text)).toEqual([]);
  });

  it('finds every sample wherever it stands in a sentence', () => {
    fc.assert(
      fc.property(fc.constantFrom(...valid), fc.constantFrom('', ' ', 'x', '\n', 'nr. ', '('), (number, before) => {
        expect(bsnLike(`Tekst ${before}${number}${before === '(' ? ')' : '.'} Einde`)).toEqual([number]);
      }),
    );
  });
});
