import { describe, expect, it } from 'vitest';
import { normaliseInitials, readName, readOfficeName, readTitledName, toPersonName } from '#src/domain/name-fields.ts';

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
    ['J-P', 'J.-P.'],
    ['A.-IJ.', 'A.-IJ.'],
    ['--', undefined],
    ['1', undefined],
    ['', undefined],
    ['...', undefined],
    ['Jan😀', undefined],
    ['J.😀', undefined],
    ['j&m', undefined],
    ['jM', undefined],
    ["d'A", undefined],
  ])('%s become %s', (typed, kept) => {
    expect(normaliseInitials(typed)).toBe(kept);
  });
});

describe('a name', () => {
  it.each(['Łukasz Şahin-Đorđević', 'Nguyễn', "d'Hondt", 'd’Hondt', 'J.P.', 'Ли Сяо', 'محمد', 'Nkrumah‑Ọlá'])(
    '%s is one in any script',
    (name) => {
      expect(readName(name)).toEqual({ value: name });
    },
  );

  it.each(['O`Neill', 'O´Neill', 'O‘Neill'])('%s gets the apostrophe it was meant to have', (typed) => {
    expect(readName(typed)).toEqual({ value: "O'Neill" });
  });

  it.each(['Jan😀', 'Jan 2', 'Jan_Piet', 'Jan & Piet', 'Jan, Piet', '<b>Jan', 'jan@voorbeeld', "-.'", '😀'])(
    '%s is none, and the sentence says what a name may have',
    (typed) => {
      expect(readName(typed)).toBe('Vul een naam in met alleen letters, spaties, streepjes, apostrofs en punten');
    },
  );
});

describe('a name with a title, or of an office', () => {
  it.each(['mr. A. de Vries, advocaat', 'A. Ambtenaar (plv.)', 'O‘Neill'])('%s stays as it was typed', (name) => {
    expect([readTitledName(name), readOfficeName(name)]).toEqual([{ value: name }, { value: name }]);
  });

  it.each(['Jansen & Jansen Mentorschap', 'Bewindvoering 2Balans', 'Stichting CAV (regio Noord)'])(
    '%s can act for a client',
    (name) => {
      expect(readOfficeName(name)).toEqual({ value: name });
    },
  );

  it.each(['Jan😀', '<b>Jan', 'jan@voorbeeld', '12', '{{bsn}}'])('%s is none', (typed) => {
    expect(readTitledName(typed)).toBe('Vul een naam in met letters en gewone leestekens, zonder cijfers');
    expect(readOfficeName(typed)).toBe('Vul een naam in met letters, cijfers en gewone leestekens');
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
