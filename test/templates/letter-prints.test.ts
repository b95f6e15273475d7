import { expect, it } from 'vitest';
import { kinds } from '#templates/index.ts';
import { textOf } from './model-text.ts';
import { objectAt } from './sample-input.ts';

/** What no letter says by chance, for each datum of the client that a letter can be told. */
const marks = {
  'client.person': ['naamvandecliënt', '14 mei 1901'],
  'client.contact': ['straatvandecliënt', 'telefoonvandecliënt', 'mailvandecliënt'],
  'client.representative': ['vertegenwoordigervandecliënt'],
} as const;

const marked = {
  formalName: 'naamvandecliënt',
  fullName: 'naamvandecliënt',
  plainName: 'naamvandecliënt',
  inSentence: 'naamvandecliënt',
  sentenceStart: 'naamvandecliënt',
  salutation: 'Geachte naamvandecliënt,',
  birthDate: '1901-05-14',
  address: 'straatvandecliënt',
  addressLines: ['straatvandecliënt'],
  phone: 'telefoonvandecliënt',
  email: 'mailvandecliënt',
  representative: { name: 'vertegenwoordigervandecliënt', capacity: 'curator' },
};

const letters = Object.values(kinds).flatMap((kind) =>
  Object.entries(kind.samples).flatMap(([name, sample]) => {
    const { letter } = objectAt(sample, []);
    return letter === undefined || !('client' in objectAt(sample, ['facts'])) ? [] : [{ kind, name, sample }];
  }),
);

it('looks at the letters of a dossier', () => {
  expect(new Set(letters.map(({ kind }) => kind.key)).size).toBeGreaterThan(14);
});

it.each(letters.map((one) => [`${one.kind.key} ${one.name}`, one] as const))(
  'says of %s which data of the client it prints, no more and no fewer (R47)',
  (_name, { kind, sample }) => {
    const facts = objectAt(sample, ['facts']);
    const sponsor = objectAt(sample, ['facts', 'sponsor']);
    const own = { contactName: marked.formalName, salutation: marked.salutation, addressLines: marked.addressLines };
    const input = {
      ...objectAt(sample, []),
      facts: {
        ...facts,
        client: { ...objectAt(sample, ['facts', 'client']), ...marked },
        ...(sponsor.kind === 'privatePerson' && { sponsor: { ...sponsor, name: marked.plainName, ...own } }),
      },
    };
    const words = textOf(kind.toDocument(input));
    const printed = Object.entries(marks).flatMap(([place, said]) =>
      said.some((one) => words.includes(one)) ? [place] : [],
    );
    const told = kind.prints?.(input) ?? [];
    expect([...told].filter((place) => place in marks).sort()).toEqual(printed.sort());
  },
);
