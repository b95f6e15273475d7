import type { Client } from '#src/domain/client.ts';

/** client1 of the fixture cast, without BSN. */
export const client: Client = {
  name: { initials: 'J.M.', firstName: 'Joris', prefix: 'van der', surname: 'Proef', nameUse: 'own' },
  formOfAddress: 'heer',
  birthDate: '1986-05-14',
  address: { kind: 'dutch', street: 'Fictielaan', houseNumber: '12', postcode: '1234 AB', town: 'Voorbeeldstad' },
  addressProtected: false,
  phone: '+31600000001',
  civilStatus: 'unmarried',
};
