import type { Client } from './client.ts';
import type { Message } from './message.ts';
import type { Day } from './time.ts';

type Represented = Pick<Client, 'representative'>;

/** P17: whoever lawfully acts for the client on this day, within the dates of the authority. Undefined: the client alone. */
export function actingFor({ representative: found }: Represented, day: Day): Client['representative'] {
  if (!found || day < found.validFrom || (found.validUntil !== undefined && found.validUntil < day)) return undefined;
  return found;
}

/** E19: written to a representative who does not act for the client on this day, or who was replaced: it stays here. */
export function isWithoutAuthority(
  client: Represented,
  { representativeId }: Pick<Message['to'], 'representativeId'>,
  day: Day,
): boolean {
  return representativeId !== undefined && actingFor(client, day)?.id !== representativeId;
}
