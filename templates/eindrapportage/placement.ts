import { dutchNumber, longDate } from '#src/domain/format.ts';
import { isAllowed } from '#src/domain/necessity.ts';
import type { Facts } from '../facts.ts';
import { inWords } from '../parts/prose.ts';
import { contractLabels } from './fields.ts';
import type { FinalSections } from './sections.ts';

/**
 * 'Functie medewerker goederenontvangst, 28 uur per week in dagdienst, arbeidsovereenkomst voor zeven maanden vanaf
 * 1 oktober 2026 met uitzicht op verlenging.' Empty when nobody was placed.
 The
 * employer is named only to a sponsor that needs the name (P5).
 */
export function placementSentence(placement: FinalSections['placement'], { sponsor }: Facts): string {
  const { job, hours, shift } = placement;
  if (job === undefined) return '';
  const employer = isAllowed('placementEmployer', sponsor) ? placement.employer : undefined;
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
