import { dutchNumber } from '../format.ts';
import type { Contract } from '../organisation.ts';
import type { House } from './provision.ts';

const units = {
  day: ['dag', 'dagen'],
  workingDay: ['werkdag', 'werkdagen'],
  week: ['week', 'weken'],
  month: ['maand', 'maanden'],
  year: ['jaar', 'jaar'],
  hour: ['uur', 'uur'],
  minute: ['minuut', 'minuten'],
} as const;

/** '1 maand', '10 werkdagen'. */
export function term(count: number, unit: keyof typeof units): string {
  const [one, more] = units[unit];
  return `${dutchNumber(count)} ${count === 1 ? one : more}`;
}

/** What contracts of today say: '10 werkdagen', or each answer with in how many contracts: '3 maanden (4), 6 weken (1)'. */
export function perContract({ organisation, today }: House, say: (contract: Contract) => string): string {
  const counts = new Map<string, number>();
  for (const { contracts } of organisation.sponsors)
    for (const contract of contracts)
      if ((contract.validUntil ?? today) >= today) counts.set(say(contract), (counts.get(say(contract)) ?? 0) + 1);
  const [first, ...others] = counts.keys();
  if (first === undefined) return 'Er is nog geen contract';
  return others.length === 0
    ? first
    : [...counts].map(([words, count]) => `${words} (${count} ${count === 1 ? 'contract' : 'contracten'})`).join(', ');
}
