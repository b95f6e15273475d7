import { addYears } from '#src/domain/calendar.ts';
import type { ValuesOf } from '#src/domain/form.ts';
import { longDate } from '#src/domain/format.ts';
import { endReasonLabels } from '#src/domain/labels.ts';
import type { Problem } from '#src/domain/result.ts';
import type { Around } from '../kind.ts';
import { fromOrder, outside } from '../parts/limits.ts';
import type { placementForm, resultForm } from './fields.ts';

/** The dossier knows how and when the trajectory ended; while it does not, the day is not before the order. */
export function judgeResult({ endedOn, endReason }: ValuesOf<typeof resultForm>, { facts }: Around): Problem[] {
  const problems: Problem[] = [];
  if (facts.endDate && facts.endDate !== endedOn) {
    const message = `In het dossier staat ${longDate(facts.endDate)} als einddatum. Maak beide gelijk`;
    problems.push({ field: 'endedOn', message });
  }
  if (facts.endReason && (facts.endReason === 'deceased') !== (endReason === 'deceased')) {
    const message = `In het dossier staat "${endReasonLabels[facts.endReason]}" als reden van het einde. Maak beide gelijk`;
    problems.push({ field: 'endReason', message });
  }
  const when = facts.endDate ? undefined : endedOn;
  return [...problems, ...outside({ field: 'endedOn', when, named: 'datum', first: fromOrder(facts) })];
}

/** Work may begin somewhat later. */
export function judgePlacement({ job, from }: ValuesOf<typeof placementForm>, { facts, issue }: Around): Problem[] {
  const last = { on: addYears(issue.date, 1), says: 'Deze dag is pas over meer dan een jaar' };
  const when = job === undefined ? undefined : from;
  return outside({ field: 'from', when, named: 'datum', first: fromOrder(facts), last });
}
