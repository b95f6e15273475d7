import type { Assignment } from '#src/domain/assignment.ts';
import type { Client } from '#src/domain/client.ts';
import type { Contract, Sponsor } from '#src/domain/organisation.ts';
import type { Day } from '#src/domain/time.ts';
import { policyOf } from '#src/mail/delivery.ts';
import { clientReader, clientRecipient, mayReceive } from '../mail/recipient.ts';

/** A letter that leaves when an order is registered: to whom, and where to or why by post. */
export type FirstLetter = {
  readonly kind: 'L01' | 'L02';
  readonly name: string;
  readonly about: string;
  readonly how:
    | { readonly kind: 'mail'; readonly email: string; readonly withPassword: boolean }
    | { readonly kind: 'post'; readonly because: 'noAddress' | 'notVerified' | 'contract' };
};

type Registered = {
  readonly sponsor: Sponsor;
  readonly contract: Contract;
  readonly client: Client;
  readonly assignment: Pick<Assignment, 'contactId'>;
};

/** L01 to the sponsor and L02 to the client, as `registerAssignment` will make them. */
export function firstLetters({ sponsor, contract, client, assignment }: Registered, today: Day): FirstLetter[] {
  const contact = sponsor.contacts.find((one) => one.id === assignment.contactId);
  const recipient = clientRecipient({ client }, today);
  const reader = clientReader(client, today);
  const toClient = {
    name: reader.name,
    about: reader.representativeId ? 'vertegenwoordiger van de cliënt' : 'cliënt',
    how: recipient
      ? ({ kind: 'mail', email: recipient.email, withPassword: false } as const)
      : ({ kind: 'post', because: 'noAddress' } as const),
  };
  // R2: a private person is the client, and gets both
  if (sponsor.kind === 'privatePerson')
    return [
      { kind: 'L01', ...toClient },
      { kind: 'L02', ...toClient },
    ];
  return [
    {
      kind: 'L01',
      name: contact?.name ?? sponsor.name,
      about: [contact?.jobTitle, sponsor.name].filter(Boolean).join(', '),
      how: toSponsor(contract, contact, today),
    },
    { kind: 'L02', ...toClient },
  ];
}

function toSponsor(
  contract: Contract,
  contact: Sponsor['contacts'][number] | undefined,
  today: Day,
): FirstLetter['how'] {
  const { attach, withPassword } = policyOf(contract.delivery);
  if (!attach.includes('pdf')) return { kind: 'post', because: 'contract' };
  return contact && mayReceive(contact, today)
    ? { kind: 'mail', email: contact.email, withPassword }
    : { kind: 'post', because: 'notVerified' };
}
