import { newestVersion } from './document-versions.ts';
import type { Dossier } from './dossier.ts';
import type { Day } from './time.ts';

/**
 * Year of the last invoice (P13): what the eindrapportage tells the sponsor, else that of the invoices; before there is one, the
 * year of the end.
 *
 * @param invoicedIn book year of the last invoice so far; as long as nothing has ended a later one may come.
 */
export function bookYearOf(dossier: Dossier, end: Day, invoicedIn = 0): number {
  const told = newestVersion(dossier, 'eindrapportage')?.sections.closing?.bookYear;
  if (typeof told === 'number') return told;
  const hasEnded = dossier.trajectory.endDate !== undefined;
  return hasEnded && invoicedIn > 0 ? invoicedIn : Math.max(invoicedIn, Number(end.slice(0, 4)));
}
