import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressLines,
  atMostLines,
  emailDomain,
  isEmail,
  isWithin,
  normalisePhone,
  normalisePostcode,
  showPhone,
} from '#src/domain/contact-data.ts';

describe('a postcode', () => {
  it.each([
    ['1234ab', '1234 AB'],
    [' 1234  Ab ', '1234 AB'],
    ['0234 AB', undefined],
    ['1234 SS', undefined],
    ['1234 SA', undefined],
    ['1234 SD', undefined],
    ['1234 A', undefined],
    ['12345 AB', undefined],
  ])('%s becomes %s', (typed, kept) => {
    expect(normalisePostcode(typed)).toBe(kept);
  });
});

describe('a phone number', () => {
  it.each([
    ['06-00 00 00 01', '+31600000001', '06 00 00 00 01'],
    ['+31(0)6 12 34 56 78', '+31612345678', '06 12 34 56 78'],
    ['0031612345678', '+31612345678', '06 12 34 56 78'],
    ['+31 (0)10 123 45 67', '+31101234567', '010 123 45 67'],
    ['0346-123456', '+31346123456', '0346 12 34 56'],
    ['088 123 45 67', '+31881234567', '088 123 45 67'],
    ['+32 470 12 34 56', '+32470123456', '+32470123456'],
  ])('%s is kept as %s and shown as %s', (typed, kept, shown) => {
    expect(normalisePhone(typed)).toBe(kept);
    expect(showPhone(kept)).toBe(shown);
  });

  it.each([
    '0900-8844',
    '0900 123456',
    '0800 1234567',
    '14 020',
    '112',
    '06 1234567',
    '06 123456789',
    'geen',
    '+1',
    '',
  ])('%s is refused', (typed) => {
    expect(normalisePhone(typed)).toBeUndefined();
  });

  it('shown is read back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 799_999_999 }), (digits) => {
        expect(normalisePhone(showPhone(`+31${digits}`))).toBe(`+31${digits}`);
      }),
    );
  });
});

describe('a mail address', () => {
  it.each(["joris.o'proef+werk@voorbeeld.example", 'a@b.nl', 'x_y@sub.voorbeeld.example'])('%s is one', (typed) => {
    expect(isEmail(typed)).toBe(true);
  });

  it.each([
    'a@b',
    'a b@c.nl',
    'a@b@c.nl',
    '.a@b.nl',
    'a..b@c.nl',
    'a@-b.nl',
    'a@b..nl',
    'a@b.nl\nBcc: x@y.nl',
    'Jan <a@b.nl>',
    `${'a'.repeat(65)}@b.nl`,
    '',
  ])('%j is none', (typed) => {
    expect(isEmail(typed)).toBe(false);
  });

  it('belongs to its domain in lower case', () => {
    expect(emailDomain('A.Voorbeeld@Voorbeeld.EXAMPLE')).toBe('voorbeeld.example');
    expect(emailDomain('geen adres')).toBe('');
  });

  it('of a sponsor are matched as a whole, however they are written', () => {
    const domains = ['@Gemeente.Example', 'dienst.example'];
    expect(isWithin('A.Voorbeeld@GEMEENTE.example', domains)).toBe(true);
    expect(isWithin('a@dienst.example', domains)).toBe(true);
    for (const address of ['a@sub.dienst.example', 'a@dienst.example.elders.example', 'dienst.example', 'geen adres'])
      expect(isWithin(address, domains)).toBe(false);
    expect(isWithin('a@dienst.example', [])).toBe(false);
  });
});

describe('an address on paper', () => {
  const town = { kind: 'dutch', street: 'Testplein', postcode: '2345 CD', town: 'Nergenshuizen' } as const;
  it.each([
    [{ ...town, houseNumber: '12' }, 'Testplein 12'],
    [{ ...town, houseNumber: '3', addition: 'A' }, 'Testplein 3-A'],
    [{ ...town, houseNumber: '3', addition: '-A' }, 'Testplein 3-A'],
    [{ ...town, houseNumber: '12', addition: 'hs' }, 'Testplein 12 hs'],
    [{ ...town, houseNumber: '40', addition: '2' }, 'Testplein 40-2'],
    [{ ...town, houseNumber: '' }, 'Testplein'],
  ])('%j begins with %s', (address, line) => {
    expect(addressLines(address)).toEqual([line, '2345 CD Nergenshuizen']);
  });

  it('of more lines than an envelope has room for loses none', () => {
    expect(atMostLines(['Hof 1', 'Rue Inventée 1', '1000 Nulle Part', 'Hainaut', 'België'], 4)).toEqual([
      'Hof 1',
      'Rue Inventée 1',
      '1000 Nulle Part',
      'Hainaut, België',
    ]);
    expect(atMostLines(['Hof 1', 'België'], 4)).toEqual(['Hof 1', 'België']);
  });

  it('ends with the country abroad', () => {
    expect(addressLines({ kind: 'foreign', lines: ['Rue Inventée 1', '1000 Nulle Part'], country: 'België' })).toEqual([
      'Rue Inventée 1',
      '1000 Nulle Part',
      'België',
    ]);
  });
});
