import type { Client } from '../client.ts';
import { addressLines } from '../contact-data.ts';
import { formalName, plainName } from '../names.ts';
import type { Contract, Sponsor } from '../organisation.ts';
import type { Addressee } from './invoice.ts';

type Asked = { readonly sponsor: Sponsor; readonly contract: Contract; readonly client: Client };

/**
 * Whom an invoice is addressed to. A private person who is client and sponsor at once is named, since the law wants the
 * addressee on it (Wet OB 1968 art. 35a). Undefined: nobody knows the sponsor's address.
 */
export function addresseeOf({ sponsor, contract, client }: Asked): Addressee | undefined {
  if (sponsor.kind === 'privatePerson')
    return { id: sponsor.id, isPerson: true, name: formalName(client), addressLines: addressLines(client.address) };
  const { address, attention, vatId } = contract.billing;
  const { street, postcode, town } = address ?? sponsor;
  if (!street || !postcode || !town) return undefined;
  return {
    id: sponsor.id,
    isPerson: false,
    name: sponsor.name,
    addressLines: [street, `${postcode} ${town}`],
    ...(attention && { attention }),
    ...(vatId && { vatId }),
  };
}

/** R34: the client's initials and surname, only where the contract requires it; a private sponsor is named already. */
export function nameOnInvoice({ sponsor, contract, client }: Asked): string | undefined {
  return contract.billing.clientName && sponsor.kind !== 'privatePerson' ? plainName(client) : undefined;
}
