import { describe, expect, it } from 'vitest';
import type { PersonName } from '#src/domain/client.ts';
import {
  type Addressed,
  compareSortNames,
  formalName,
  fullName,
  inSentence,
  plainName,
  salutation,
  sentenceStart,
  sortName,
} from '#src/domain/names.ts';

function person(
  formOfAddress: Addressed['formOfAddress'],
  name: Partial<PersonName>,
): Addressed & { name: PersonName } {
  return { formOfAddress, name: { initials: 'J.M.', surname: 'Proef', nameUse: 'own', ...name } };
}

const joris = person('heer', { firstName: 'Joris', prefix: 'van der' });
const hartje = person('neutraal', { initials: 'L.', prefix: "'t", surname: 'Hartje' });
const amrani = person('heer', { initials: 'S.', prefix: 'El', surname: 'Amrani' });
const ancona = person('mevrouw', { initials: 'Q.', prefix: "d'", surname: 'Ancona' });

describe('a name with a prefix', () => {
  it('has a small prefix after initials and a capital when nothing precedes', () => {
    expect(fullName(joris)).toBe('de heer J.M. (Joris) van der Proef');
    expect(formalName(joris)).toBe('de heer J.M. van der Proef');
    expect(plainName(joris)).toBe('J.M. van der Proef');
    expect(inSentence(joris)).toBe('de heer Van der Proef');
    expect(sentenceStart(joris)).toBe('De heer Van der Proef');
    expect(salutation(joris)).toBe('Geachte heer Van der Proef,');
    expect(sortName(joris.name)).toBe('Proef, J.M. van der');
  });

  it("keeps 't, 's and d' as they are, also when nothing precedes", () => {
    expect(salutation({ ...hartje, formOfAddress: 'mevrouw' })).toBe("Geachte mevrouw 't Hartje,");
    expect(inSentence(ancona)).toBe("mevrouw d'Ancona");
    expect(plainName(ancona)).toBe("Q. d'Ancona");
    expect(inSentence(person('heer', { prefix: "'s", surname: 'Jacob' }))).toBe("de heer 's Jacob");
    expect(inSentence(person('heer', { prefix: "van 't", surname: 'Hof' }))).toBe("de heer Van 't Hof");
  });

  it('keeps the case of a foreign prefix', () => {
    expect(plainName(amrani)).toBe('S. El Amrani');
    expect(inSentence(amrani)).toBe('de heer El Amrani');
    expect(sortName(amrani.name)).toBe('Amrani, S. El');
    expect(sortName({ initials: 'S.', surname: 'El Amrani', nameUse: 'own' })).toBe('Amrani, S. El');
    expect(sortName({ initials: 'P.', surname: 'Elbers', nameUse: 'own' })).toBe('Elbers, P.');
  });

  it('has no title with a neutral form of address', () => {
    expect(fullName(hartje)).toBe("L. 't Hartje");
    expect(inSentence(hartje)).toBe("L. 't Hartje");
    expect(sentenceStart(hartje)).toBe("L. 't Hartje");
    expect(salutation(hartje)).toBe("Geachte L. 't Hartje,");
  });
});

describe('the name a client uses', () => {
  const own = { initials: 'P.', surname: 'IJzerman', partnerPrefix: 'de', partnerSurname: 'Vries' };
  it.each([
    ['own', 'P. IJzerman', 'mevrouw IJzerman', 'IJzerman, P.'],
    ['partner', 'P. de Vries', 'mevrouw De Vries', 'Vries, P. de'],
    ['partnerOwn', 'P. de Vries-IJzerman', 'mevrouw De Vries-IJzerman', 'Vries-IJzerman, P. de'],
    ['ownPartner', 'P. IJzerman-de Vries', 'mevrouw IJzerman-de Vries', 'IJzerman-de Vries, P.'],
  ] as const)('%s is printed as %s', (nameUse, plain, sentence, sorted) => {
    const client = person('mevrouw', { ...own, nameUse });
    expect([plainName(client), inSentence(client), sortName(client.name)]).toEqual([plain, sentence, sorted]);
  });

  it('is the own name when the partner’s is not known', () => {
    expect(plainName(person('heer', { nameUse: 'partner' }))).toBe('J.M. Proef');
  });

  it('keeps its letters: Łukasz Şahin-Đorđević, Nguyễn, Çiğdem Örnek', () => {
    expect(fullName(person('mevrouw', { initials: 'Ç.', firstName: 'Çiğdem', surname: 'Örnek' }))).toBe(
      'mevrouw Ç. (Çiğdem) Örnek',
    );
    expect(inSentence(person('heer', { surname: 'Şahin-Đorđević' }))).toBe('de heer Şahin-Đorđević');
  });
});

describe('a name written as one text', () => {
  it.each([
    ['Sanne Verzonnen', 'mevrouw Verzonnen'],
    ['A. Voorbeeld', 'mevrouw Voorbeeld'],
    ['P. de Groot', 'mevrouw De Groot'],
    ["J. van 't Hof", "mevrouw Van 't Hof"],
    ['Th.J. IJzerman', 'mevrouw IJzerman'],
    ['Maria de la Cruz', 'mevrouw De la Cruz'],
    ['Jan Willem Boer', 'mevrouw Jan Willem Boer'],
    ['Toezicht', 'mevrouw Toezicht'],
  ])('%s is addressed as %s', (name, expected) => {
    expect(inSentence({ name, formOfAddress: 'mevrouw' })).toBe(expected);
  });

  it('is printed whole where the whole name is meant', () => {
    expect(formalName({ name: 'Sanne Verzonnen', formOfAddress: 'mevrouw' })).toBe('mevrouw Sanne Verzonnen');
    expect(fullName({ name: 'Sanne Verzonnen', formOfAddress: 'neutraal' })).toBe('Sanne Verzonnen');
  });
});

describe('the order of names', () => {
  it('goes by core word, then initials, then prefix', () => {
    const names = [
      'Vries, K. de',
      'IJzerman, P.',
      'Have, T. ten',
      "Hart, L. 't",
      'Çelik, R.',
      'Berg, M. van',
      'Berg, J. van den',
      'Berg, B. van den',
      'Berg, A.',
      "Ancona, Q. d'",
      'Amrani, S. El',
    ];
    expect(names.sort(compareSortNames)).toEqual([
      'Amrani, S. El',
      "Ancona, Q. d'",
      'Berg, A.',
      'Berg, B. van den',
      'Berg, J. van den',
      'Berg, M. van',
      'Çelik, R.',
      "Hart, L. 't",
      'Have, T. ten',
      'IJzerman, P.',
      'Vries, K. de',
    ]);
  });
});
