import { addDays, addYears } from '../calendar.ts';
import type { Case } from '../cases/case.ts';
import type { Day } from '../time.ts';

/**
 * DOMAIN 7.3: the first day on which a request, complaint or breach that was closed may be destroyed: its own two years
 * after, whatever becomes of the dossier.
 */
export function destroyCaseFrom({ since, receivedOn }: Pick<Case, 'since' | 'receivedOn'>): Day {
  const closedOn = since.handling ?? Object.values(since).sort().at(-1) ?? receivedOn;
  return addDays(addYears(closedOn, 2), 1);
}
