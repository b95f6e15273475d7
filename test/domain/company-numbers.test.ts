import { expect, it } from 'vitest';
import {
  normaliseAnyVatId,
  normaliseIban,
  normaliseKvk,
  normaliseVatId,
  showIban,
} from '#src/domain/company-numbers.ts';

it.each([
  ['NL91ABNA0417164300', 'NL91ABNA0417164300'],
  ['nl13 test 0123 4567 89', 'NL13TEST0123456789'],
  ['NL61.BANK.0987.6543.21', 'NL61BANK0987654321'],
  ['BE71 0961 2345 6769', 'BE71096123456769'],
  ['NL92ABNA0417164300', undefined],
  ['NL91ABNA0417164301', undefined],
  ['NL91ABNA041716430', undefined],
  ['ABNA0417164300', undefined],
  ['', undefined],
])('an IBAN as typed, %s, is kept as %s', (typed, kept) => {
  expect(normaliseIban(typed)).toBe(kept);
});

it('an IBAN is printed in fours', () => {
  expect(showIban('NL13TEST0123456789')).toBe('NL13 TEST 0123 4567 89');
});

it('a KvK number is eight digits', () => {
  expect(normaliseKvk('0001 2345')).toBe('00012345');
  for (const wrong of ['1234567', '123456789', '1234567A']) expect(normaliseKvk(wrong)).toBeUndefined();
});

it('a btw-id has the check digits of a company, or those of a one-man business since 2020', () => {
  // the nine digits of the first pass the eleven test
  expect(normaliseVatId('nl 9999.93.653.B01')).toBe('NL999993653B01');
  expect(normaliseVatId('NL000099998B57')).toBe('NL000099998B57');
  for (const wrong of ['NL999993654B01', 'NL000099998B56', 'NL99999365B01', '999993653B01', 'NL999993653C01'])
    expect(normaliseVatId(wrong)).toBeUndefined();
});

it('the btw-id of a sponsor may be one of another country', () => {
  expect(normaliseAnyVatId('BE 0123.456.789')).toBe('BE0123456789');
  expect(normaliseAnyVatId('NL999993654B01')).toBeUndefined();
  expect(normaliseAnyVatId('geen')).toBeUndefined();
});
