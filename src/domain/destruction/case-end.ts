import { addDays, addYears } from '../calendar.ts';
import type { Case } from '../cases/case.ts';
import { destroyBy, keptYears } from '../retention.ts';
import type { Day } from '../time.ts';

type Closed = Pick<Case, 'kind' | 'since' | 'receivedOn'>;

/** The day on which a case was closed, as its states tell. */
export function caseClosedOn({ since, receivedOn }: Closed): Day {
  return since.handling ?? Object.values(since).sort().at(-1) ?? receivedOn;
}

/** The first day on which a case that was closed may be destroyed: its own years after, whatever becomes of the dossier. */
export function destroyCaseFrom(one: Closed): Day {
  return addDays(addYears(caseClosedOn(one), one.kind === 'breach' ? keptYears.breach : keptYears.asked), 1);
}

/** R31: since when a closed case might be destroyed, where that is more than thirty days ago. */
export function undecidedSince(one: Closed, today: Day): Day | undefined {
  const from = destroyCaseFrom(one);
  return destroyBy(from) < today ? from : undefined;
}

/**
 * Does a living dossier need this request to be understood? What was corrected, told to others or replaced because of it, has
 * its why there (AVG 5(2), 16, 19): it is destroyed with the dossier, not before.
 */
export function explainsDossier(one: Case): boolean {
  return one.kind === 'request' && one.corrections.length + one.notices.length + one.replaced.length > 0;
}
