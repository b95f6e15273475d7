import { expect, it } from 'vitest';
import type { Client } from '#src/domain/client.ts';
import { addresseeOf, surveyCsv } from '#src/domain/survey/addressee.ts';
import { isSamePerson } from '#src/domain/survey/same-person.ts';

const address = {
  kind: 'dutch',
  street: "'s-Gravenweg",
  houseNumber: '3',
  addition: 'A',
  postcode: '2345 CD',
  town: "'s-Gravenhage",
} as const;
type Named = Pick<Client, 'name' | 'formOfAddress' | 'address'>;
const person = (name: Partial<Client['name']>, rest: Partial<Named> = {}): Named => ({
  name: { initials: 'L.', surname: 'Hartje', nameUse: 'own', ...name },
  formOfAddress: 'neutraal',
  address,
  ...rest,
});

it.each<[string, Named, string]>([
  ["'t Hartje", person({ prefix: "'t" }), "L. 't Hartje"],
  ['a form of address', person({ initials: 'Ç.', surname: 'Örnek' }, { formOfAddress: 'mevrouw' }), 'mevrouw Ç. Örnek'],
  [
    'both names',
    person({ surname: 'Vries', prefix: 'de', partnerSurname: 'IJzerman', nameUse: 'partnerOwn' }),
    'L. IJzerman-de Vries',
  ],
])('writes the name as a letter does: %s', (_, client, name) => {
  expect(addresseeOf(client)).toEqual({
    name,
    address: "'s-Gravenweg 3-A",
    postcode: '2345 CD',
    town: "'s-Gravenhage",
  });
});

it('writes an address abroad in the same four columns', () => {
  const abroad: Client['address'] = { kind: 'foreign', lines: ['Rue Inventée 5', '1000 Bruxelles'], country: 'België' };
  expect(addresseeOf(person({}, { address: abroad }))).toEqual({
    name: 'L. Hartje',
    address: 'Rue Inventée 5, 1000 Bruxelles',
    postcode: '',
    town: 'België',
  });
});

it('holds exactly name, address, postcode and town, in a table that a Dutch Excel opens and runs nothing of (R26, R27)', () => {
  const rows = [
    { name: '=1+1', address: '-2', postcode: '', town: '@som' },
    { name: "L. 't Hartje", address: 'Straat; met "naam" 3', postcode: '1234 AB', town: 'Ørsted' },
  ];
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(surveyCsv(rows));
  expect(text).toBe(
    '\uFEFFnaam;adres;postcode;woonplaats\r\n\'=1+1;\'-2;;\'@som\r\nL. \'t Hartje;"Straat; met ""naam"" 3";1234 AB;Ørsted\r\n',
  );
});

const joris = { name: person({}).name, birthDate: '1986-05-14' } as const;
it.each([
  [
    'the same name and birth date',
    joris,
    { ...joris, name: { ...joris.name, initials: 'L.M.', surname: 'HARTJÉ' } },
    true,
  ],
  ['another birth date', joris, { ...joris, birthDate: '1986-05-15' }, false],
  ['a twin', joris, { ...joris, name: { ...joris.name, initials: 'M.' } }, false],
  [
    'the same BSN under a new name',
    { ...joris, bsn: '999991644' },
    { ...joris, name: { ...joris.name, surname: 'Anders' }, bsn: '999991644' },
    true,
  ],
  ['two BSNs', { ...joris, bsn: '999991644' }, { ...joris, bsn: '999990275' }, false],
] as const)('knows the same person by %s', (_, one, other, same) => {
  expect(isSamePerson(one, other)).toBe(same);
});
