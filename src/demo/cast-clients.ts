import type { Assignment } from '#src/domain/assignment.ts';
import type { Client } from '#src/domain/client.ts';
import type { ItemId } from '#src/domain/ids.ts';
import type { SponsorKey } from './cast.ts';

/** An invented client with the order it came by. `contract` counts from 0 in the sponsor's list. */
export type CastClient = {
  readonly client: Client;
  readonly sponsor: SponsorKey;
  readonly contract: number;
  readonly order: Pick<Assignment, 'orderNumber' | 'type' | 'legalScheme' | 'question'>;
};

const dutch = (
  street: string,
  houseNumber: string,
  postcode: string,
  town: string,
  addition?: string,
): Client['address'] => ({
  kind: 'dutch',
  street,
  houseNumber,
  ...(addition && { addition }),
  postcode,
  town,
});
const work = 'Wij vragen om begeleiding naar betaald werk van ten minste 24 uur per week.';

/** The clients of the fixture cast; BSNs come from the range for tests. */
export const castClients = {
  client1: {
    client: {
      name: { initials: 'J.M.', firstName: 'Joris', prefix: 'van der', surname: 'Proef', nameUse: 'own' },
      formOfAddress: 'heer',
      birthDate: '1986-05-14',
      address: dutch('Fictielaan', '12', '1234 AB', 'Voorbeeldstad'),
      addressProtected: false,
      phone: '+31600000001',
      email: 'joris.vanderproef@voorbeeld.example',
      civilStatus: 'unmarried',
      bsn: '999991644',
    },
    sponsor: 'gemeente',
    contract: 0,
    order: {
      orderNumber: 'VBS-2026-00417',
      type: 'supplyStrengthening',
      legalScheme: 'Participatiewet',
      question: work,
    },
  },
  client2: {
    client: {
      name: { initials: 'Ç.', firstName: 'Çiğdem', surname: 'Örnek', nameUse: 'own' },
      formOfAddress: 'mevrouw',
      birthDate: '1991-02-28',
      address: dutch('Testplein', '3', '2345 CD', 'Nergenshuizen', 'A'),
      addressProtected: false,
      civilStatus: 'notGiven',
      phone: '+31600000010',
      email: 'cigdem.ornek@voorbeeld.example',
      bsn: '999990275',
    },
    sponsor: 'uwv',
    contract: 0,
    order: { orderNumber: '7000000001', type: 'workReady', legalScheme: 'WIA', question: 'Werkfit maken.' },
  },
  client3: {
    client: {
      name: { initials: 'L.', prefix: "'t", surname: 'Hartje', nameUse: 'own' },
      formOfAddress: 'neutraal',
      birthDate: '1969-12-31',
      address: dutch('Denkbeeldweg', '101', '3456 EF', 'Fictendam'),
      addressProtected: false,
      civilStatus: 'notGiven',
      email: 'l.hartje@voorbeeld.example',
    },
    sponsor: 'drukkerij',
    contract: 0,
    order: {
      orderNumber: 'DB-OUT-12',
      type: 'outplacement',
      legalScheme: 'none',
      question: 'Begeleiding naar een nieuwe baan buiten ons bedrijf.',
    },
  },
  client4: {
    client: {
      name: {
        initials: 'P.',
        surname: 'IJzerman',
        partnerPrefix: 'de',
        partnerSurname: 'Vries',
        nameUse: 'ownPartner',
      },
      formOfAddress: 'mevrouw',
      birthDate: '1978-07-01',
      address: dutch('Schuilplaats', '4', '1234 AD', 'Voorbeeldstad'),
      addressProtected: true,
      phone: '+31600000012',
      email: 'p.ijzerman@voorbeeld.example',
      civilStatus: 'married',
      bsn: '999990688',
    },
    sponsor: 'gemeente',
    contract: 0,
    order: { orderNumber: 'VBS-2026-00418', type: 'toWork', legalScheme: 'Participatiewet', question: work },
  },
  client5: {
    client: {
      name: { initials: 'S.', surname: 'El Amrani', nameUse: 'own' },
      formOfAddress: 'heer',
      birthDate: '1984-03-09',
      address: dutch('Kadeweg', '88', '1234 AE', 'Voorbeeldstad'),
      addressProtected: false,
      civilStatus: 'notGiven',
      phone: '+31600000050',
      email: 's.elamrani@voorbeeld.example',
    },
    sponsor: 'particulier',
    contract: 0,
    order: {
      orderNumber: 'EIGEN-2026-01',
      type: 'toWork',
      legalScheme: 'none',
      question: 'Ik wil hulp bij het vinden van ander werk.',
    },
  },
  client6: {
    client: {
      name: { initials: 'A.', surname: 'Curatelius', nameUse: 'own' },
      formOfAddress: 'heer',
      birthDate: '1995-11-23',
      address: dutch('Bewindstraat', '6', '2345 CE', 'Nergenshuizen'),
      addressProtected: false,
      civilStatus: 'notGiven',
      email: 'a.curatelius@voorbeeld.example',
      bsn: '999991784',
      representative: {
        // a meaningless name, as newId draws it
        id: 'r7t0ez1cht00000000000000zz' as ItemId,
        name: 'R. Toezicht',
        capacity: 'curator',
        authorityEvidence: 'Beschikking van 3 maart 2025 gezien',
        validFrom: '2025-03-03',
        email: 'r.toezicht@voorbeeld.example',
      },
    },
    sponsor: 'uwv',
    contract: 0,
    order: { orderNumber: '7000000006', type: 'workReady', legalScheme: 'Wajong', question: 'Werkfit maken.' },
  },
  client7: {
    client: {
      name: { initials: 'M.', prefix: 'van', surname: 'Verscheiden', nameUse: 'own' },
      formOfAddress: 'heer',
      birthDate: '1972-08-18',
      address: dutch('Stillelaan', '2', '1234 AF', 'Voorbeeldstad'),
      addressProtected: false,
      civilStatus: 'notGiven',
      bsn: '999991097',
    },
    sponsor: 'gemeente',
    contract: 0,
    order: { orderNumber: 'VBS-2026-00421', type: 'toWork', legalScheme: 'Participatiewet', question: work },
  },
  client8: {
    client: {
      name: { initials: 'Th.', firstName: 'Thea', surname: 'Zetster', nameUse: 'own' },
      formOfAddress: 'mevrouw',
      birthDate: '1980-01-15',
      address: dutch('Letterlaan', '30', '3456 EH', 'Fictendam'),
      addressProtected: false,
      civilStatus: 'notGiven',
      email: 'thea.zetster@voorbeeld.example',
      bsn: '999990822',
    },
    sponsor: 'drukkerij',
    contract: 1,
    order: {
      orderNumber: 'DB-T2-03',
      type: 'secondTrack',
      legalScheme: 'WIA',
      question: 'Tweede spoor naar ander werk.',
    },
  },
} as const satisfies Record<string, CastClient>;

export type ClientKey = keyof typeof castClients;
