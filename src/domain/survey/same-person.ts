import type { Client } from '../client.ts';

type Known = Pick<Client, 'name' | 'birthDate' | 'bsn'>;

/** R26, each client once: is this the same person, who had another trajectory here? By BSN, or by birth date, surname and first initial. */
export function isSamePerson(one: Known, other: Known): boolean {
  if (one.bsn !== undefined && other.bsn !== undefined) return one.bsn === other.bsn;
  return one.birthDate === other.birthDate && nameKey(one) === nameKey(other);
}

function nameKey({ name: { initials, surname } }: Known): string {
  const plain = surname.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
  return `${initials.slice(0, 1).toLowerCase()} ${plain}`;
}
