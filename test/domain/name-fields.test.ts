import { describe, expect, it } from 'vitest';
import { normaliseInitials, toPersonName } from '#src/domain/name-fields.ts';

describe('initials', () => {
  it.each([
    ['J.M.', 'J.M.'],
    ['jm', 'J.M.'],
    ['J M', 'J.M.'],
    ['j.m', 'J.M.'],
    ['JM', 'J.M.'],
    ['Th.', 'Th.'],
    ['Th', 'Th.'],
    ['ThJ', 'Th.J.'],
    ['IJ.', 'IJ.'],
    ['ij', 'IJ.'],
    ['IJM', 'IJ.M.'],
    ['ç', 'Ç.'],
    ['J.-P.', 'J.-P.'],
    ['Chr.A.', 'Chr.A.'],
    ['1', undefined],
    ['', undefined],
    ['...', undefined],
  ])('%s become %s', (typed, kept) => {
    expect(normaliseInitials(typed)).toBe(kept);
  });
});

describe('a stored name', () => {
  it('keeps a partner’s name only while it is used', () => {
    const answers = {
      formOfAddress: 'mevrouw',
      initials: 'P.',
      firstName: undefined,
      prefix: undefined,
      surname: 'IJzerman',
      partnerPrefix: 'de',
      partnerSurname: 'Vries',
    } as const;
    expect(toPersonName({ ...answers, nameUse: 'ownPartner' })).toEqual({
      initials: 'P.',
      surname: 'IJzerman',
      partnerPrefix: 'de',
      partnerSurname: 'Vries',
      nameUse: 'ownPartner',
    });
    expect(toPersonName({ ...answers, nameUse: 'own' })).toEqual({
      initials: 'P.',
      surname: 'IJzerman',
      nameUse: 'own',
    });
  });
});
