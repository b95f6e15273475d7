import type { Client } from '../client.ts';
import { addressLines } from '../contact-data.ts';
import { toCsv } from '../csv.ts';
import { formalName } from '../names.ts';

/** R26: exactly what goes to the bureau of one client. */
export type Addressee = {
  readonly name: string;
  readonly address: string;
  readonly postcode: string;
  readonly town: string;
};

/** How the register of disclosures names these data, so that a correction of one of them finds the bureau (R48). */
export const surveyFields: readonly string[] = ['client.name', 'client.formOfAddress', 'client.address'];

/** Name with form of address, initials and prefix; street with number; postcode; town. Abroad the country stands as the town. */
export function addresseeOf(client: Pick<Client, 'name' | 'formOfAddress' | 'address'>): Addressee {
  const { address } = client;
  const name = formalName(client);
  if (address.kind === 'foreign')
    return { name, address: address.lines.join(', '), postcode: '', town: address.country };
  const [street = ''] = addressLines(address);
  return { name, address: street, postcode: address.postcode, town: address.town };
}

/** Of whose address is protected ("geheim adres"): whoever looks at a list sees that it is, and not where. */
export function withoutAddress({ name }: Addressee): Addressee {
  return { name, address: 'Geheim adres', postcode: '', town: '' };
}

const heads = ['naam', 'adres', 'postcode', 'woonplaats'];

/** The rows as the bureau gets them, in this order; row 1 is the first client. */
export function surveyCsv(rows: readonly Addressee[]): Uint8Array {
  return toCsv([heads, ...rows.map(({ name, address, postcode, town }) => [name, address, postcode, town])]);
}
