import type { Client } from './client.ts';
import type { Day } from './time.ts';

type Represented = Pick<Client, 'representative'>;

/** P17: whoever lawfully acts for the client on this day, within the dates of the authority. Undefined: the client alone. */
export function actingFor({ representative: found }: Represented, day: Day): Client['representative'] {
  if (!found || day < found.validFrom || (found.validUntil !== undefined && found.validUntil < day)) return undefined;
  return found;
}

/** E19: this is the name of a representative who does not act for the client on this day, and gets nothing then. */
export function isWithoutAuthority({ representative }: Represented, name: string, day: Day): boolean {
  return representative?.name === name && actingFor({ representative }, day) === undefined;
}
