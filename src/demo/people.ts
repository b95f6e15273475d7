import { isBsn } from '#src/domain/bsn.ts';
import type { Client } from '#src/domain/client.ts';
import type { Day } from '#src/domain/time.ts';
import type { CastClient } from './cast-clients.ts';

/** Invented people to fill a branch with: no name, address or number belongs to anybody. */

const people: readonly (readonly [string, string, string, Client['formOfAddress']])[] = [
  ['A.', '', 'Curatelius', 'heer'],
  ['N.T.', '', 'Nguyễn', 'mevrouw'],
  ['Ł.', '', 'Şahin-Đorđević', 'heer'],
  ['K.', '', 'Drukker', 'heer'],
  ['F.', 'ten', 'Have', 'mevrouw'],
  ['R.', '', 'Çelik', 'heer'],
  ['B.', 'van den', 'Verzinsel', 'mevrouw'],
  ['M.', '', 'Denkbeeld', 'neutraal'],
  ['H.', 'de', 'Fabel', 'heer'],
  ['I.', '', 'Sprookjes', 'mevrouw'],
  ['T.', 'van', 'Nergens', 'heer'],
  ['W.', '', 'Bedachtzaam', 'mevrouw'],
  ['Q.', "d'", 'Ancona', 'mevrouw'],
  ['E.', 'op de', 'Hei', 'heer'],
  ['Y.', '', 'Proefkonijn', 'mevrouw'],
  ['C.', 'van', 'Schijn', 'heer'],
  ['D.', '', 'Mirage', 'mevrouw'],
  ['O.', "in 't", 'Boek', 'heer'],
  ['G.', '', 'Hersenspin', 'mevrouw'],
  ['J.', 'de', 'Illusie', 'heer'],
  ['L.', '', 'Luchtkasteel', 'mevrouw'],
  ['P.', 'van der', 'Droom', 'heer'],
  ['S.', '', 'Fictie', 'mevrouw'],
  ['V.', '', 'Zinnebeeld', 'heer'],
  ['Z.', 'el', 'Idrissi', 'mevrouw'],
  ['U.', '', 'Voorbeeldig', 'heer'],
  ['X.', '', 'Onbestaand', 'neutraal'],
  ['Th.', 'van', 'Spiegel', 'heer'],
  ['Ch.', '', 'Schaduw', 'mevrouw'],
  ['IJ.', '', 'Wolkenkrab', 'mevrouw'],
  ['M.J.', '', 'Papier', 'heer'],
  ['A.B.', 'ter', 'Loops', 'mevrouw'],
];

/** Numbers of the test range 99999 that pass the eleven test, in order (DOMAIN 4.1). */
function* testBsns(): Generator<string> {
  for (let number = 999_992_000; number < 1_000_000_000; number++) if (isBsn(String(number))) yield String(number);
}
const bsns = [...testBsns()].slice(0, people.length);

/** The nth invented client, sent by the municipality or UWV. */
export function extraClient(index: number): CastClient {
  const [initials, prefix, surname, formOfAddress] = people[index % people.length] ?? ['A.', '', 'Niemand', 'neutraal'];
  const sponsor = index % 3 === 2 ? 'uwv' : 'gemeente';
  const phone = `+316000001${String(index).padStart(2, '0')}`;
  return {
    client: {
      name: { initials, ...(prefix && { prefix }), surname, nameUse: 'own' },
      formOfAddress,
      // month and day are one and two digits of a real date
      birthDate: `${1964 + ((index * 7) % 38)}-0${1 + (index % 9)}-1${index % 10}` as Day,
      address: {
        kind: 'dutch',
        street: 'Verzonnenstraat',
        houseNumber: String(index + 1),
        postcode: '1234 AF',
        town: 'Voorbeeldstad',
      },
      addressProtected: false,
      phone,
      ...(index % 8 === 5
        ? {}
        : { email: `${index === 14 ? 'onbestelbaar' : 'client'}${index + 10}@voorbeeld.example` }),
      civilStatus: 'notGiven',
      ...(bsns[index] && { bsn: bsns[index] }),
    },
    sponsor,
    contract: 0,
    order: {
      orderNumber:
        sponsor === 'uwv' ? String(7_000_000_100 + index) : `VBS-2026-${String(500 + index).padStart(5, '0')}`,
      type: sponsor === 'uwv' ? 'workReady' : 'toWork',
      legalScheme: sponsor === 'uwv' ? 'WIA' : 'Participatiewet',
      question: 'Wij vragen om begeleiding naar betaald werk van ten minste 24 uur per week, dicht bij huis.',
    },
  };
}
