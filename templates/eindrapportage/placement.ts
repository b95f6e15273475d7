import { dutchNumber, longDate } from '#src/domain/format.ts';
import { inWords } from '../parts/prose.ts';
import { contractLabels } from './fields.ts';
import type { FinalSections } from './sections.ts';

/**
 * 'Functie medewerker goederenontvangst, 28 uur per week in dagdienst, arbeidsovereenkomst voor zeven maanden vanaf
 * 1 oktober 2026 met uitzicht op verlenging.' Empty when nobody was placed.
 */
export function placementSentence(placement: FinalSections['placement']): string {
  const { job, employer, hours, shift } = placement;
  if (job === undefined) return '';
  const week = hours === undefined ? '' : `${dutchNumber(hours)} uur per week`;
  const parts = [
    `Functie ${job}${employer ? ` bij ${employer}` : ''}`,
    [week, shift ?? ''].filter((part) => part !== '').join(' '),
    contractWords(placement),
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

function contractWords({ contract, months, from, prospect }: FinalSections['placement']): string {
  const start = from ? `vanaf ${longDate(from)}` : '';
  const more = prospect ? 'met uitzicht op verlenging' : '';
  return [contract ? contractKind(contract, months) : '', start, more].filter((part) => part !== '').join(' ');
}

function contractKind(
  contract: NonNullable<FinalSections['placement']['contract']>,
  months: number | undefined,
): string {
  if (contract !== 'fixed' || months === undefined) return contractLabels[contract];
  return `arbeidsovereenkomst voor ${months === 1 ? 'één maand' : `${inWords(months)} maanden`}`;
}
